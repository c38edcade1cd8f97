/** What a figure of others counts, as far as that sets it apart from ours. */

/**
 * - `headroom`: the published headroom of the method that ours follows
 * - `shareOfEnergy`, `shareOfPeak`: data centers' share of energy sold, or of a peak
 * - `connected`: load that is connected or may be
 * - `pipeline`: load that is signed for, asked for or queued
 * - `forecast`: what is expected
 * - `otherYears`: measured by others, over other years or another territory
 */
export const CLAIM_KINDS = [
  'headroom',
  'shareOfEnergy',
  'shareOfPeak',
  'connected',
  'pipeline',
  'forecast',
  'otherYears',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** The words of a claim's metric by which its kind is told; the first that fits decides. */
const WORDS: Readonly<Record<ClaimKind, RegExp>> = {
  headroom: /^curtailment-enabled headroom/,
  shareOfEnergy: /share of (sales|state electricity)/,
  shareOfPeak: /share of summer peak/,
  connected: /connected|observed operating|approved to energize/,
  pipeline: /contract|queue|pipeline|committed|requests|signed|broken ground/,
  forecast: /forecast|growth to|LTLF|growth rate|growth due|data-center growth/,
  otherYears: /average hourly load|system peak|^summer peak$/,
};

/** The kind of a figure by its metric; null for what has no counterpart here, such as a price. */
export function claimKind(metric: string): ClaimKind | null {
  return CLAIM_KINDS.find((kind) => WORDS[kind].test(metric)) ?? null;
}
