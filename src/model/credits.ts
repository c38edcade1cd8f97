/** Which metrics are worked out from the sites, whoever shows them. */
import type { Fill } from './metrics';
import { type ShownView, shownFill } from './view/fill';

/** Metrics of grid areas that are worked out from sites. */
export const FROM_SITES: readonly Fill[] = [
  'grid.pressure',
  'grid.operating',
  'grid.construction',
  'grid.permitted',
  'grid.proposed',
  'grid.constructionHeadroom',
  'grid.permittedHeadroom',
  'grid.proposedHeadroom',
];

/** Whether sites are shown by their marks, or counted by what colours the areas. */
export function tellsOfSites(view: ShownView): boolean {
  const fill = shownFill(view);
  return view.layers.sites || (fill !== null && FROM_SITES.includes(fill));
}
