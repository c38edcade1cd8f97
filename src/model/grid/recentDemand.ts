/** Demand after the hours on record end: a summary of form EIA-930 without hours, shown beside what is measured. */

/** The last year of the hourly record; what is measured speaks of no later one. */
export const LAST_HOURLY_YEAR = 2024;

/** What is known of an area's demand in 2025 and 2026. MW are means over an hour; null is unknown. */
export interface RecentDemand {
  /** Mean of the calendar year 2025, MW. */
  meanMw2025: number;
  /** Mean of January 2026, MW. */
  meanMw202601: number | null;
  /** Highest hour of the twelve months to the end of April 2026, and of the twelve before, MW. */
  peakMwTo202604: number | null;
  peakMwTo202504: number | null;
  /** Energy of the same twelve months, GWh. */
  energyGwhTo202604: number | null;
  energyGwhTo202504: number | null;
  /** Mean of 2025 over the measured mean of 2024, less 1; null where 2024 lacks too many hours or is defective. */
  growthSince2024: number | null;
}

/**
 * Growth from the measured mean of 2024 to the mean of 2025, 0.08 for 8 %.
 * @param mean2024 MW; null where the year does not speak for itself
 */
export function growthSince2024(meanMw2025: number, mean2024: number | null): number | null {
  return mean2024 === null || mean2024 <= 0 ? null : meanMw2025 / mean2024 - 1;
}
