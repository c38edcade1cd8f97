/** Measures of one hourly demand series over whole calendar years (UTC). */
import type { LoadMeasures } from '../region';
import {
  countPresent,
  type HourlySeries,
  hourAt,
  hoursIn,
  hourText,
  valuesBetween,
  valuesOfYear,
  type YearWindow,
} from './series';

/** The window of every figure that names no other. */
export const DEFAULT_WINDOW: YearWindow = [2020, 2024];

/** A year with fewer of its hours does not speak for the year: seasons would be missing. */
export const LEAST_COVERAGE = 0.95;

/**
 * Peak, mean, load factor, always-on growth and coverage over a window.
 * @param window first and last calendar year, both included
 * @returns null when the series has no hour in the window
 */
export function loadMeasures(series: HourlySeries, window: YearWindow): LoadMeasures | null {
  const [first, last] = window;
  const from = hourAt(first);
  const until = hourAt(last + 1);
  const values = valuesBetween(series, from, until);
  let peak = -Infinity;
  let peakIndex = 0;
  let sum = 0;
  let count = 0;
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
    if (value > peak) {
      peak = value;
      peakIndex = index;
    }
  }
  if (count === 0) return null;
  const mean = sum / count;
  return {
    window: [first, last],
    peakMw: peak,
    peakAt: hourText(Math.max(from, series.firstHour) + peakIndex),
    meanMw: mean,
    loadFactor: peak > 0 ? mean / peak : 1,
    alwaysOnGrowthMw: alwaysOnGrowth(series, window),
    coverage: count / (until - from),
  };
}

/**
 * P10 of the last year less P10 of the first, MW: new round-the-clock load lifts the low hours, weather hardly
 * does. Null for a single year and when either year lacks more than five hours in a hundred.
 */
export function alwaysOnGrowth(series: HourlySeries, [first, last]: YearWindow): number | null {
  if (first === last) return null;
  const before = alwaysOn(series, first);
  const after = alwaysOn(series, last);
  return before === null || after === null ? null : after - before;
}

/** Always-on load: the tenth percentile of a year's hours, MW; null when too few of them are known. */
export function alwaysOn(series: HourlySeries, year: number): number | null {
  const values = valuesOfYear(series, year);
  return coverageOf(values, year) < LEAST_COVERAGE ? null : percentile(values, 0.1);
}

/**
 * Yearly growth of energy from the first to the last year, 0.02 for 2 % a year; null for a single year and when
 * either year lacks more than five hours in a hundred. It compares mean demand, so that neither a leap day nor a
 * missing hour counts as growth.
 */
export function energyGrowth(series: HourlySeries, [first, last]: YearWindow): number | null {
  if (first === last) return null;
  const before = meanOfYear(series, first);
  const after = meanOfYear(series, last);
  if (before === null || after === null || before <= 0) return null;
  return (after / before) ** (1 / (last - first)) - 1;
}

/** Mean demand of a year, MW; null when too few of its hours are known. */
export function meanOfYear(series: HourlySeries, year: number): number | null {
  const values = valuesOfYear(series, year);
  if (coverageOf(values, year) < LEAST_COVERAGE) return null;
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value;
  return sum / countPresent(values);
}

/**
 * Hours a year at or above a share of the window's peak, averaged over the years; hours that are missing are
 * taken to be like the others of their window. Null without any hour.
 */
export function hoursNearPeak(series: HourlySeries, window: YearWindow, share = 0.95): number | null {
  const [first, last] = window;
  const values = valuesBetween(series, hourAt(first), hourAt(last + 1));
  let peak = -Infinity;
  for (const value of values) if (value > peak) peak = value;
  if (peak === -Infinity) return null;
  let near = 0;
  for (const value of values) if (value >= share * peak) near++;
  const hoursPerYear = (hourAt(last + 1) - hourAt(first)) / (last - first + 1);
  return (near / countPresent(values)) * hoursPerYear;
}

const coverageOf = (values: Float32Array, year: number) => countPresent(values) / hoursIn(year);

/** Linear between the two nearest ranks, missing values left out; NaN when all are missing. */
function percentile(values: Float32Array, share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const rank = share * (sorted.length - 1);
  const low = sorted[Math.floor(rank)] ?? Number.NaN;
  const high = sorted[Math.ceil(rank)] ?? Number.NaN;
  return low + (high - low) * (rank - Math.floor(rank));
}
