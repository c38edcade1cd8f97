/** The grid areas that may serve a county. */
import type { County } from '../region';

/** Ids of the areas of a county, the one drawn on the map first: "one or the other". Empty where none is assigned. */
export function servingAreas({ authorities, subArea }: Pick<County, 'authorities' | 'subArea'>): string[] {
  const [assigned, ...others] = authorities;
  const first = subArea ?? assigned;
  return first === undefined ? [] : [first, ...others];
}
