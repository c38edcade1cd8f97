/**
 * A view over time: which days a series of pictures shows, and how long each is held. Pure.
 */
import { isDay } from '../day';

export const SERIES_STEPS = ['month', 'year'] as const;
export type SeriesStep = (typeof SERIES_STEPS)[number];

/** What a series is asked to be. */
export interface SeriesAsked {
  /** First and last month, `YYYY-MM`. */
  from: string;
  to: string;
  step: SeriesStep;
  /** Seconds that a frame is shown, and the last one. */
  pace: number;
  held: number;
}

/** More frames make files that no page wants: ten years of months. */
export const MAX_FRAMES = 120;
/** Seconds. Browsers slow down what is shown for less than a fiftieth of a second. */
export const PACES = { least: 0.1, most: 10 } as const;
export const HELD = { least: 0.1, most: 30 } as const;

export const DEFAULT_SERIES: SeriesAsked = {
  from: '2023-01',
  to: '2026-11',
  step: 'month',
  pace: 0.5,
  held: 3,
};

/** Why there is no series. */
export type SeriesProblem =
  | { kind: 'noMonth'; text: string }
  | { kind: 'backwards'; from: string; to: string }
  | { kind: 'tooMany'; frames: number; most: number }
  | { kind: 'afterRecord'; from: string; recordUpTo: string }
  | { kind: 'noSeconds'; what: 'pace' | 'held'; least: number; most: number };

/** The frames of a series. */
export interface SeriesPlan {
  /** The day that each shows, `YYYY-MM-DD`, in order. */
  days: readonly string[];
  /** The day at which the record ends, where more was asked for; else null. */
  endsAt: string | null;
}

/** Kinds of file that hold a series. */
export const SERIES_FORMATS = ['gif', 'webm', 'mp4'] as const;
export type SeriesFormat = (typeof SERIES_FORMATS)[number];

export const isSeriesFormat = (format: string): format is SeriesFormat =>
  (SERIES_FORMATS as readonly string[]).includes(format);

/** Media types of these files. */
export const SERIES_TYPES: Readonly<Record<SeriesFormat, string>> = {
  gif: 'image/gif',
  webm: 'video/webm',
  mp4: 'video/mp4',
};

const startsWith = (bytes: Uint8Array, mark: string, at = 0) =>
  [...mark].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** Whether a file was written to its end, as far as its first and last bytes tell. */
export const isWholeSeries: Readonly<Record<SeriesFormat, (bytes: Uint8Array) => boolean>> = {
  gif: (bytes) => startsWith(bytes, 'GIF89a') && startsWith(bytes, ';', bytes.length - 1),
  // Nothing stands at the end of a video; it is written under another name until it is whole.
  webm: (bytes) => startsWith(bytes, '\x1a\x45\xdf\xa3'),
  mp4: (bytes) => startsWith(bytes, 'ftyp', 4),
};

/** Months since year 0; null for what is no `YYYY-MM` of the calendar. */
export function monthOf(text: string): number | null {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const number = Number(month);
  return year === undefined || number < 1 || number > 12 ? null : Number(year) * 12 + number - 1;
}

/** The last day of a month of `monthOf`. */
function endOf(month: number): string {
  const [year, inYear] = [Math.floor(month / 12), month % 12];
  const days = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(inYear + 1).padStart(2, '0')}-${days}`;
}

/**
 * `2023-01..2026-11`, or years, `2019..2026`: a year stands for its first month where it begins and for its last where
 * it ends. What the parts hold is for `planSeries` to judge.
 * @returns null when it is no such text
 */
export function parseRange(text: string): Pick<SeriesAsked, 'from' | 'to'> | null {
  const [, from, to] = /^(\d{4}(?:-\d{2})?)\.\.(\d{4}(?:-\d{2})?)$/.exec(text.trim()) ?? [];
  if (from === undefined || to === undefined) return null;
  return { from: from.length === 4 ? `${from}-01` : from, to: to.length === 4 ? `${to}-12` : to };
}

/** What is wrong with a series whatever the record holds; null when nothing is. */
export function seriesProblem({ from, to, step, pace, held }: SeriesAsked): SeriesProblem | null {
  const [first, last] = [monthOf(from), monthOf(to)];
  if (first === null) return { kind: 'noMonth', text: from };
  if (last === null) return { kind: 'noMonth', text: to };
  if (first > last) return { kind: 'backwards', from, to };
  const within = (value: number, { least, most }: { least: number; most: number }) =>
    value >= least && value <= most;
  if (!within(pace, PACES)) return { kind: 'noSeconds', what: 'pace', ...PACES };
  if (!within(held, HELD)) return { kind: 'noSeconds', what: 'held', ...HELD };
  const frames = monthsShown(first, last, step).length;
  return frames > MAX_FRAMES ? { kind: 'tooMany', frames, most: MAX_FRAMES } : null;
}

/** Every month, or the last of every year; the last month of all is always among them. */
function monthsShown(first: number, last: number, step: SeriesStep): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return step === 'month' ? all : all.filter((month) => month % 12 === 11 || month === last);
}

/**
 * The days of a series: the last of each month or year. What lies after the end of the record is left out, and the
 * frame of the month in which it ends shows that day.
 * @param recordUpTo the day up to which the record was read, `YYYY-MM-DD`
 */
export function planSeries(asked: SeriesAsked, recordUpTo: string): SeriesPlan | { problem: SeriesProblem } {
  const problem = seriesProblem(asked);
  if (problem !== null) return { problem };
  const [first, last] = [monthOf(asked.from) ?? 0, monthOf(asked.to) ?? 0];
  const record = monthOf(recordUpTo.slice(0, 7)) ?? 0;
  if (first > record) return { problem: { kind: 'afterRecord', from: asked.from, recordUpTo } };
  const days = monthsShown(first, Math.min(last, record), asked.step).map((month) => {
    const end = endOf(month);
    return end > recordUpTo ? recordUpTo : end;
  });
  return { days, endsAt: endOf(last) > recordUpTo ? recordUpTo : null };
}

/** Seconds that each frame of so many is shown. */
export const holdings = ({ pace, held }: SeriesAsked, frames: number): number[] =>
  Array.from({ length: frames }, (_, index) => (index === frames - 1 ? held : pace));

/** The ends of some years and the last day of the record: what is proposed for a page of several days. */
export function proposedDays(recordUpTo: string, count: number): string[] {
  const year = Number(recordUpTo.slice(0, 4));
  const ends = Array.from({ length: count - 1 }, (_, index) => `${year - count + 1 + index}-12-31`);
  return [...ends, recordUpTo];
}

/** Days on one page, at least and at most. */
export const PANELS = { least: 2, most: 12 } as const;

/** Why days are no page of small multiples. */
export type PanelsProblem =
  | { kind: 'noDay'; text: string }
  | { kind: 'twice'; day: string }
  | { kind: 'number'; days: number; least: number; most: number };

/** `2023-01-01,2024-01-01`: days in the order of time. What is wrong, else the days. */
export function parseDays(text: string): { days: readonly string[] } | { problem: PanelsProblem } {
  const days = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const problem = panelsProblem(days);
  return problem === null ? { days: days.toSorted() } : { problem };
}

/** What is wrong with days as a page of small multiples; null when nothing is. */
export function panelsProblem(days: readonly string[]): PanelsProblem | null {
  const wrong = days.find((day) => !isDay(day));
  if (wrong !== undefined) return { kind: 'noDay', text: wrong };
  const twice = days.find((day, index) => days.indexOf(day) < index);
  if (twice !== undefined) return { kind: 'twice', day: twice };
  return days.length < PANELS.least || days.length > PANELS.most
    ? { kind: 'number', days: days.length, ...PANELS }
    : null;
}
