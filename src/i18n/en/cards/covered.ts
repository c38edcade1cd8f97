/** Counties that a circle or an own outline covers in whole or in part. */
import { formatShare } from '../shell/format';

export const coveredMessages = {
  title: 'Counties it covers',
  /** "Polk County, IA: about 12 % of the county, 81 % of the region". */
  line: (name: string, state: string, share: number | null, ofRegion: number): string =>
    share === null
      ? `${name}, ${state}: about ${formatShare(ofRegion)} of the region`
      : `${name}, ${state}: about ${formatShare(share)} of the county, ${formatShare(ofRegion)} of the region`,
  help: 'By area, land and water, told by a grid of points. What is told of whole counties elsewhere on this card holds for those whose middle or a listed site lies inside, and for the one around the middle of the region.',
} as const;
