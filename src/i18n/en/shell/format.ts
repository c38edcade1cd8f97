/** Numbers, dates and quantities as readers of English see them. */
import type { MwFigure } from '../../../model/site';
import type { DatePrecision } from '../../../model/vocabulary';
import { formatsOf, type ListType } from '../../intl';
import { labels } from './labels';

const NBSP = '\u00a0';

const formats = formatsOf({ general: 'en-US', prose: 'en-GB' });

/** `plural(3, { one: '# site', other: '# sites' })` -> `3 sites`. */
export const { plural } = formats;

/** The months from January on. */
export const MONTH_NAMES = formats.months('long');
export const SHORT_MONTHS = formats.months('short');
/** The days of the week from Sunday on. */
export const SHORT_WEEKDAYS = formats.weekdays('short');

/** `12345.6` -> `12,346`; a real minus sign. */
export const formatNumber = (value: number, digits = 0): string => formats.number(value, digits);

/** Megawatts: `0.45 MW`, `6.5 MW`, `1,400 MW`. */
export function formatMegawatts(value: number): string {
  const size = Math.abs(value);
  const digits = size > 0 && size < 1 ? 2 : size < 10 && !Number.isInteger(value) ? 1 : 0;
  return `${formatNumber(value, digits)}${NBSP}MW`;
}

/** Million US gallons a day, without the unit: `0.04`, `6.5`, `1,400`; `below 0.01` instead of a false zero. */
export function formatMgd(value: number): string {
  if (value > 0 && value < 0.005) return `below ${formatNumber(0.01, 2)}`;
  const digits = value > 0 && value < 1 ? 2 : value < 10 && !Number.isInteger(value) ? 1 : 0;
  return formatNumber(value, digits);
}

/** A figure with what it measures: `260 MW (critical IT)`; `MW unknown` when there is none. */
export function formatMw(figure: MwFigure | null): string {
  if (figure === null) return 'MW unknown';
  return `${formatMegawatts(figure.value)} (${labels.mwBasis[figure.basis]})`;
}

/** A share 0–1 as per cent: `38 %`, below 10 % with one digit; `below 0.1 %` instead of a false zero. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.05) return `below 0.1${NBSP}%`;
  const digits = Math.abs(percent) < 10 && !Number.isInteger(percent) ? 1 : 0;
  return `${formatNumber(percent, digits)}${NBSP}%`;
}

/**
 * A date as precise as it is known: `2 March 2026`, `March 2026`, `2026`.
 * @param date `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or null
 */
export function formatDate(date: string | null, precision: DatePrecision = 'day'): string {
  if (date === null || precision === 'unknown') return 'date unknown';
  const parts = { year: 1, month: 2, day: 3 }[precision];
  return formats.date(date.split('-').slice(0, parts).join('-'));
}

/** An hour of the series, `2023-08-10T21` -> `10 August 2023, 21:00 UTC`. */
export function formatHour(hour: string): string {
  const [date = '', clock = ''] = hour.split('T');
  return `${formatDate(date)}, ${clock.padStart(2, '0')}:00 UTC`;
}

/** `YYYY-MM-DDTHH` on the clock of a place -> `16 July 2024, 18:00 local time`. */
export function formatLocalHour(hour: string): string {
  const [date = '', clock = ''] = hour.split('T');
  return `${formatDate(date)}, ${clock.padStart(2, '0')}:00 local time`;
}

/** The end of an hour on the clock of its place, or in UTC where that clock is not known. */
export function formatHourThere({ at, local }: { at: string; local: string | null }): string {
  return local === null ? formatHour(at) : formatLocalHour(local);
}

/** Square kilometres: `1,349 km²`. */
export function formatKm2(km2: number): string {
  return `${formatNumber(km2)}${NBSP}km²`;
}

/** Miles in a kilometer. */
const MILES = 0.621371;

/** A distance in both units, to a tenth below 10 km: `3.4 km / 2.1 mi`, `25 km / 16 mi`. @param km kilometers */
export function formatDistance(km: number): string {
  const digits = km < 10 ? 1 : 0;
  return `${formatNumber(km, Number.isInteger(km) ? 0 : digits)}${NBSP}km / ${formatNumber(km * MILES, digits)}${NBSP}mi`;
}

/** `['a', 'b', 'c']` -> `a, b and c`; `a, b or c`; `a, b, c` for parts of one place and remarks on one thing. */
export const listOf = (words: readonly string[], type: ListType = 'and'): string => formats.list(words, type);

/** A place on the earth, degrees: `39.04° N, 77.49° W`, to about a meter. */
export function coordinatesText({ lon, lat }: { lon: number; lat: number }): string {
  const digits = (degrees: number) => String(Number(Math.abs(degrees).toFixed(5)));
  return `${digits(lat)}° ${lat < 0 ? 'S' : 'N'}, ${digits(lon)}° ${lon < 0 ? 'W' : 'E'}`;
}

/** A label as it stands within a sentence: small, unless it begins with an abbreviation. */
export const inText = (label: string): string =>
  /^\p{Lu}(?:\P{Lu}|$)/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
