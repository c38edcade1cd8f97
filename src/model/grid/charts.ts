/** What the charts of an area draw, from its hours. Missing hours are left out, never taken for zero. */
import { alwaysOn, LEAST_COVERAGE, yearLoads } from './load';
import {
  type HourlySeries,
  hourAt,
  hoursIn,
  hourText,
  parseHour,
  valuesBetween,
  type YearWindow,
} from './series';
import { type NewLoad, newLoadAt } from './whatIf';

/** Hours of a week. */
export const WEEK_HOURS = 168;

const HOUR_MS = 3_600_000;

/** One point of a load-duration curve. */
export interface DurationPoint {
  /** Share of the hours with at least this demand, 0–1. */
  share: number;
  mw: number;
}

/** What one year adds to the chart of years. */
export interface YearBar {
  year: number;
  peakMw: number;
  /** Hour of the peak, UTC, `YYYY-MM-DDTHH`. */
  peakAt: string;
  /** Always-on load (P10), MW; null when the year lacks more than five hours in a hundred. */
  p10Mw: number | null;
  /** Hours with a value over hours of the year, 0–1. */
  coverage: number;
}

/** One hour of a stretch of the series. */
export interface HourValue {
  /** The hour, UTC, `YYYY-MM-DDTHH`. */
  at: string;
  /** Null when the hour is missing. */
  mw: number | null;
}

/**
 * The demand that is reached or passed in each share of the hours of a window, highest first. The points lie
 * closer together near the peak, where the curve is steep.
 * @param points  how many points, at least two
 * @param newLoad drawn on top of the demand of every hour; null for the demand alone
 * @param utcOffset local standard time, whole hours from UTC, by which `newLoad` tells day from night
 * @returns an empty list when the window has no hour
 */
export function durationCurve(
  series: HourlySeries,
  window: YearWindow,
  points: number,
  newLoad: NewLoad | null = null,
  utcOffset = 0,
): DurationPoint[] {
  const from = Math.max(hourAt(window[0]), series.firstHour);
  const values = valuesBetween(series, from, hourAt(window[1] + 1));
  const known = new Float32Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    known[count++] = newLoad === null ? value : value + newLoadAt(newLoad, from + index, utcOffset);
  }
  if (count === 0) return [];
  const sorted = known.subarray(0, count).sort();
  return Array.from({ length: points }, (_, index) => {
    const rank = Math.round((index / (points - 1)) ** 2 * (count - 1));
    return { share: (rank + 1) / count, mw: sorted[count - 1 - rank] ?? Number.NaN };
  });
}

/**
 * Mean demand by month and hour of the day: `[month * 24 + hour]`, MW; NaN where no hour is known. Months and hours
 * are those of local standard time; hour 0 is the hour that begins at midnight.
 * @param utcOffset local standard time, whole hours from UTC
 */
export function meanByMonthAndHour(
  series: HourlySeries,
  window: YearWindow,
  utcOffset: number,
): Float64Array {
  const sums = new Float64Array(12 * 24);
  const counts = new Float64Array(12 * 24);
  for (let year = window[0]; year <= window[1]; year++) {
    for (let month = 0; month < 12; month++) {
      // The label of an hour is its end: the first hour of a local month ends one hour into it.
      const from = hourAt(year, month) + 1 - utcOffset;
      const start = Math.max(from, series.firstHour);
      const values = valuesBetween(series, start, hourAt(year, month + 1) + 1 - utcOffset);
      for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        const cell = month * 24 + ((start - from + index) % 24);
        sums[cell] = (sums[cell] ?? 0) + value;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    }
  }
  return sums.map((sum, cell) => sum / (counts[cell] || Number.NaN));
}

/** Peak and always-on load of each year of a window; years without any hour are left out. */
export function yearBars(series: HourlySeries, [first, last]: YearWindow): YearBar[] {
  return yearLoads(series)
    .filter(({ year }) => year >= first && year <= last)
    .map((load) => {
      const coverage = load.known / hoursIn(load.year);
      return {
        year: load.year,
        peakMw: load.peakMw,
        peakAt: load.peakAt,
        p10Mw: coverage >= LEAST_COVERAGE ? alwaysOn(load) : null,
        coverage,
      };
    });
}

/**
 * The week with an hour in its middle. Hours that the series does not hold have no value.
 * @param at `YYYY-MM-DDTHH`, UTC
 * @throws RangeError when `at` is no hour
 */
export function weekAround(series: HourlySeries, at: string): HourValue[] {
  const from = parseHour(at) - WEEK_HOURS / 2;
  return Array.from({ length: WEEK_HOURS }, (_, index) => {
    const value = series.mw[from + index - series.firstHour] ?? Number.NaN;
    return { at: hourText(from + index), mw: Number.isNaN(value) ? null : value };
  });
}

/** The hour of the day, 0–23, in which an hour of the series begins. */
export function localHourOf(at: string, utcOffset: number): number {
  return new Date((parseHour(at) - 1 + utcOffset) * HOUR_MS).getUTCHours();
}

/** The local day, `YYYY-MM-DD`, on which an hour of the series begins. */
export function localDayOf(at: string, utcOffset: number): string {
  return new Date((parseHour(at) - 1 + utcOffset) * HOUR_MS).toISOString().slice(0, 10);
}

/** Everything the charts of one area and window draw. */
export interface ChartData {
  window: [number, number];
  duration: DurationPoint[];
  /** The same with the new load; null when none is asked about. */
  withLoad: DurationPoint[] | null;
  /** See `meanByMonthAndHour`. */
  heat: Float64Array;
  years: YearBar[];
  /** The week around the peak; empty when the window has no hour. */
  week: HourValue[];
}

/** How many points a load-duration curve has. */
const CURVE_POINTS = 201;

/** Walks the series for all charts at once. */
export function chartData(
  series: HourlySeries,
  window: YearWindow,
  utcOffset: number,
  newLoad: NewLoad | null,
): ChartData {
  const years = yearBars(series, window);
  const [first, ...rest] = years;
  const highest = first && rest.reduce((a, b) => (b.peakMw > a.peakMw ? b : a), first);
  return {
    window: [window[0], window[1]],
    duration: durationCurve(series, window, CURVE_POINTS),
    withLoad: newLoad && durationCurve(series, window, CURVE_POINTS, newLoad, utcOffset),
    heat: meanByMonthAndHour(series, window, utcOffset),
    years,
    week: highest ? weekAround(series, highest.peakAt) : [],
  };
}
