/** A share with its interval. */
import { Z95 } from './kaplanMeier';

export interface ShareWithin {
  count: number;
  of: number;
  /** 0–1; null when there is nothing to count. */
  share: number | null;
  /** The 95 % interval. */
  low: number | null;
  high: number | null;
}

/**
 * A share of cases with the score interval of Wilson 1927 (without correction for continuity). Tested against the
 * examples of Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998),
 * table I, method 3.
 */
export function shareOf(count: number, of: number): ShareWithin {
  if (of === 0) return { count, of, share: null, low: null, high: null };
  const share = count / of;
  const z2 = Z95 * Z95;
  const middle = count + z2 / 2;
  const half = Z95 * Math.sqrt((count * (of - count)) / of + z2 / 4);
  return {
    count,
    of,
    share,
    low: count === 0 ? 0 : (middle - half) / (of + z2),
    high: count === of ? 1 : (middle + half) / (of + z2),
  };
}
