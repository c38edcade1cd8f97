/** How far a share found in a sample may be from that of the whole. */

/** z of the 95 % interval. */
const Z = 1.959964;

/** The 95 % interval of a share by Wilson (1927): it holds for small samples and for shares near 0 and 1. */
export function wilson(hits: number, of: number): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = hits / of;
  const square = Z ** 2 / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((share * (1 - share) + square / 4) / of)) / (1 + square);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
