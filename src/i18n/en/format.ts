/**
 * Numbers, dates and quantities as readers see them. US English, no dependence on the reader's locale, so
 * that a picture, a report and a screen say the same.
 */
import type { MwFigure } from '../../model/site';
import type { DatePrecision } from '../../model/vocabulary';
import { labels } from './labels';

const MINUS = '\u2212';
const NBSP = '\u00a0';
/** The months from January on. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** By number of digits: making one costs a hundred times using it. */
const numberFormats = new Map<number, Intl.NumberFormat>();

function numberFormat(digits: number): Intl.NumberFormat {
  let format = numberFormats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    numberFormats.set(digits, format);
  }
  return format;
}

/** `12345.6` -> `12,346`; a real minus sign. */
export function formatNumber(value: number, digits = 0): string {
  const text = numberFormat(digits).format(Math.abs(value));
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `${MINUS}${text}` : text;
}

/** Megawatts: `0.45 MW`, `6.5 MW`, `1,400 MW`. */
export function formatMegawatts(value: number): string {
  const size = Math.abs(value);
  const digits = size > 0 && size < 1 ? 2 : size < 10 && !Number.isInteger(value) ? 1 : 0;
  return `${formatNumber(value, digits)}${NBSP}MW`;
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
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTH_NAMES[Number(month) - 1];
  if (name === undefined || precision === 'year') return year;
  if (day === undefined || precision === 'month') return `${name} ${year}`;
  return `${Number(day)} ${name} ${year}`;
}

/** An hour of the series, `2023-08-10T21` -> `10 August 2023, 21:00 UTC`. */
export function formatHour(hour: string): string {
  const [date = '', clock = ''] = hour.split('T');
  return `${formatDate(date)}, ${clock.padStart(2, '0')}:00 UTC`;
}

/** Square kilometres: `1,349 km²`. */
export function formatKm2(km2: number): string {
  return `${formatNumber(km2)}${NBSP}km²`;
}

/** `count(1, 'site')` -> `1 site`, `count(3, 'site')` -> `3 sites`; `plural` where `s` is not enough. */
export function count(number: number, unit: string, plural = `${unit}s`): string {
  return `${formatNumber(number)} ${number === 1 ? unit : plural}`;
}

/** `['a', 'b', 'c']` -> `a, b and c`. */
export function listOf(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}
