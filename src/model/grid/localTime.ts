/** Standard time of grid areas, for hours of the day as the people there live them. */
import type { GridArea } from '../region';

/** State by two-digit FIPS -> whole hours from UTC of the standard time most of the state keeps. */
const STATE_OFFSETS: readonly (readonly [offset: number, states: string])[] = [
  [-4, '72 78'],
  [-5, '09 10 11 12 13 18 21 23 24 25 26 33 34 36 37 39 42 44 45 50 51 54'],
  [-6, '01 05 17 19 20 22 27 28 29 31 38 40 46 47 48 55'],
  [-7, '04 08 16 30 35 49 56'],
  [-8, '06 32 41 53'],
  [-9, '02'],
  [-10, '15'],
];

const OFFSET_OF = new Map(
  STATE_OFFSETS.flatMap(([offset, states]) => states.split(' ').map((state) => [state, offset] as const)),
);

/**
 * Local standard time of an area, whole hours from UTC: that of most of its counties, each taken to keep the time
 * that most of its state keeps. An area without counties has that of the area it belongs to; null when neither is
 * known.
 */
export function areaUtcOffset(
  area: Pick<GridArea, 'counties' | 'parentId'>,
  areas: readonly Pick<GridArea, 'id' | 'counties' | 'parentId'>[],
): number | null {
  const counties =
    area.counties.length > 0 ? area.counties : (areas.find(({ id }) => id === area.parentId)?.counties ?? []);
  const votes = new Map<number, number>();
  for (const fips of counties) {
    const offset = OFFSET_OF.get(fips.slice(0, 2));
    if (offset !== undefined) votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  let found: number | null = null;
  for (const [offset, count] of votes) {
    if (found === null || count > (votes.get(found) ?? 0)) found = offset;
  }
  return found;
}
