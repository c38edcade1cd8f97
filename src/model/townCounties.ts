/**
 * Towns that lie in several counties. An act of a town belongs to one county, and holds over all of the town: whoever
 * asks about another county that the town reaches into is told so. Built into `town-counties.json`.
 */
import type { OppositionEvent } from './event';

/** By the key of a town's outline (`place:1358884`): counties by FIPS, each with its share of the town's area, 0–1. */
export type TownCounties = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The share of the town's area that lies in a county other than the one its acts are counted in, 0–1; null where it
 * does not reach into the county.
 */
export function shareIn(
  { area, countyFips }: Pick<OppositionEvent, 'area' | 'countyFips'>,
  fips: string,
  towns: TownCounties,
): number | null {
  if (area === null || countyFips === fips) return null;
  return towns[area]?.[fips] ?? null;
}
