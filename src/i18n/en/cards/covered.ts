/** Counties that a circle or an own outline covers in whole or in part, and what its land is by theirs. */
import type { LandEstimate } from '../../../model/land';
import { formatKm2, formatShare } from '../shell/format';

/** Below this share something of the region is told to lie in no county. */
const NEARLY_ALL = 0.985;

export const coveredMessages = {
  title: 'Counties it covers',
  /** "Polk County, IA: about 12 % of the county, 81 % of the region". */
  line: (name: string, state: string, share: number | null, ofRegion: number): string =>
    share === null
      ? `${name}, ${state}: about ${formatShare(ofRegion)} of the region`
      : `${name}, ${state}: about ${formatShare(share)} of the county, ${formatShare(ofRegion)} of the region`,
  help: 'By area, land and water, told by a grid of points. Grid areas and acts of counties elsewhere on this card are those of the counties whose middle or a listed site lies inside, and of the one around the middle of the region.',
  size: 'Size, land and water',
  sizeOf: ({ regionKm2 }: LandEstimate): string => formatKm2(regionKm2),
  /** A share of land that is an estimate. */
  about: (share: number): string => `about ${formatShare(share)}`,
  /** What shares of land of a circle or an own outline are: no table tells its land. */
  estimate: ({ inCounties }: LandEstimate): string =>
    `An estimate: land is on record for whole counties only, so each county’s share counts by how much of the region lies in it, as if its land were the same all over.${
      inCounties < NEARLY_ALL
        ? ` About ${formatShare(inCounties)} of the region lies in counties on record.`
        : ''
    }`,
} as const;
