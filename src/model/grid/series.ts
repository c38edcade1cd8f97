/**
 * Hourly demand of one area. Hours are whole hours since 1970-01-01T00 UTC and bear the label that EIA gives
 * them, the end of the hour. A missing hour is NaN: it is left out of every figure and never counts as zero.
 */
export interface HourlySeries {
  /** Hours since 1970-01-01T00 UTC of the first value. */
  firstHour: number;
  /** Demand in MW, one value an hour; NaN is a missing hour. */
  mw: Float32Array;
}

/** First and last year of a period of whole calendar years (UTC). */
export type YearWindow = readonly [number, number];

/** Milliseconds in an hour. */
const HOUR_MS = 3_600_000;

/** Hours since 1970 at which a month of a year begins; months count from 0 and may run over the year's end. */
export function hourAt(year: number, month = 0): number {
  return Date.UTC(year, month) / HOUR_MS;
}

/** Hours of a calendar year: 8760, or 8784 in a leap year. */
export function hoursIn(year: number): number {
  return hourAt(year + 1) - hourAt(year);
}

/** `YYYY-MM-DDTHH`, UTC. */
export function hourText(hour: number): string {
  return new Date(hour * HOUR_MS).toISOString().slice(0, 13);
}

/**
 * Hours since 1970 of a `YYYY-MM-DDTHH` label.
 * @throws RangeError when the text is no such label
 */
export function parseHour(text: string): number {
  const ms = /^\d{4}-\d\d-\d\dT\d\d$/.test(text) ? Date.parse(`${text}:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`"${text}" is not an hour as YYYY-MM-DDTHH`);
  return ms / HOUR_MS;
}

/** The values of one calendar year, a view and no copy; shorter than the year where the series ends within. */
export function valuesOfYear(series: HourlySeries, year: number): Float32Array {
  return valuesBetween(series, hourAt(year), hourAt(year + 1));
}

/** The values from one hour up to and without another, a view and no copy. */
export function valuesBetween(series: HourlySeries, from: number, until: number): Float32Array {
  const start = Math.max(0, from - series.firstHour);
  const end = Math.min(series.mw.length, until - series.firstHour);
  return series.mw.subarray(start, Math.max(start, end));
}

/** First and last calendar year that the series covers from the first to the last hour; null when none. */
export function wholeYears(series: HourlySeries): [number, number] | null {
  const end = series.firstHour + series.mw.length;
  const yearOf = (hour: number) => new Date(hour * HOUR_MS).getUTCFullYear();
  const startYear = yearOf(series.firstHour);
  const first = hourAt(startYear) === series.firstHour ? startYear : startYear + 1;
  const last = yearOf(end) - 1;
  return first <= last ? [first, last] : null;
}
