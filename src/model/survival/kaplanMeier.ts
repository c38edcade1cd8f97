/** How long something takes, where some have not come to an end yet. */

/** One case: how long it was watched, and whether it came to an end then. Times in any unit, 0 or more. */
export interface Watched {
  time: number;
  ended: boolean;
}

/** The curve from a time on, until the next step. */
export interface SurvivalStep {
  time: number;
  /** Cases still watched and without an end just before the time. */
  atRisk: number;
  /** Cases that ended at the time. */
  ended: number;
  /** Cases whose watch stopped at the time or after it and before the next step. */
  censored: number;
  /** Estimated share without an end after the time, 0–1. */
  survival: number;
  /** Standard error of `survival` by Greenwood's formula; null once nobody is left. */
  standardError: number | null;
  /** Pointwise 95 % band; null where it is not defined: at a share of 1 or 0. */
  low: number | null;
  high: number | null;
}

/** The 97.5th percentile of the standard normal distribution. */
export const Z95 = 1.959963984540054;

/** Times at which something ends, ascending. */
export const endTimes = (cases: readonly Watched[]): number[] =>
  [...new Set(cases.flatMap(({ time, ended }) => (ended ? [time] : [])))].sort((a, b) => a - b);

/**
 * The product-limit estimate of Kaplan and Meier, with Greenwood's variance and a band on the log-log scale
 * (Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, section 1.4). Of equal times, ends come
 * before those whose watch stopped. Tested against the remission times of Freireich et al. 1963 (6-MP group), as
 * worked in Kleinbaum and Klein, Survival Analysis, chapter 2.
 * @returns a step for each time at which a case ended, ascending; empty when none did
 */
export function kaplanMeier(cases: readonly Watched[]): SurvivalStep[] {
  const times = endTimes(cases);
  let survival = 1;
  let greenwood = 0;
  return times.map((time, index): SurvivalStep => {
    const next = times[index + 1] ?? Number.POSITIVE_INFINITY;
    const atRisk = cases.filter((one) => one.time >= time).length;
    const ended = cases.filter((one) => one.ended && one.time === time).length;
    const censored = cases.filter((one) => !one.ended && one.time >= time && one.time < next).length;
    survival = ended === atRisk ? 0 : survival * (1 - ended / atRisk);
    greenwood += ended === atRisk ? 0 : ended / (atRisk * (atRisk - ended));
    const spread = survival > 0 && survival < 1 ? Math.sqrt(greenwood) / Math.log(survival) : null;
    return {
      time,
      atRisk,
      ended,
      censored,
      survival,
      standardError: survival === 0 ? null : survival * Math.sqrt(greenwood),
      low: spread === null ? null : survival ** Math.exp(-Z95 * spread),
      high: spread === null ? null : survival ** Math.exp(Z95 * spread),
    };
  });
}

/** The first time at which no more than half are without an end; null when the curve stays above. */
export const medianOf = (steps: readonly SurvivalStep[]): number | null =>
  // A share that should be one half may lie a rounding error above it.
  steps.find(({ survival }) => survival <= 0.5 + 1e-12)?.time ?? null;
