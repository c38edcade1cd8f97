/** The dates of events: which day is that of the act, and what is known only to the month or the year. */
import type { OppositionEvent } from '../../../../src/model/event';
import type { Cluster } from '../merge';
import type { Day } from '../trackers/text';
import { dateOf } from './own';
import type { Substitute } from './substitute';
import type { ToldAct } from './toldActs';

/** A choice that a person may want to look at. */
export interface ActNote {
  event: string;
  subject: 'date' | 'body' | 'project outcome';
  coded: string;
  taken: string;
  reason: string;
}

/**
 * The day of a record whose text tells no act of that day is the day of its story: only the month is known. The
 * adoption of a measure is dated by its own rules.
 */
export function loosenDate(
  event: OppositionEvent,
  cluster: Cluster,
  told: readonly ToldAct[],
  notes: ActNote[],
): void {
  if (event.measure !== null || told.length === 0) return;
  if (cluster.some(({ tracker }) => tracker !== 'datacentertracker')) return;
  toMonth(event, told, notes);
}

/**
 * The month of a record whose own act is told without a day is a placeholder, where no other act that is told and no
 * page that is cited falls into it: only the year is known.
 */
export function loosenPlaceholder(
  event: OppositionEvent,
  cluster: Cluster,
  own: ToldAct,
  told: readonly ToldAct[],
  notes: ActNote[],
): void {
  if (event.date === null || event.datePrecision !== 'month' || own.date !== null) return;
  if (cluster.some(({ tracker }) => tracker !== 'datacentertracker')) return;
  const month = event.date.slice(0, 7);
  const isOfMonth = (day: string | null) => day?.slice(0, 7) === month;
  if (told.some(({ date }) => isOfMonth(date)) || daysOfPages(cluster).some(isOfMonth)) return;
  const year = { date: `${month.slice(0, 4)}-01-01`, precision: 'year' as const };
  redate(event, year, notes, 'the act is told without a day, and nothing is of this month');
}

const DAY_NOT_TOLD = /\bdays? (?:not told|unclear)\b/;

/** The day of a record stands for an act of which its text tells no day: only the month is taken. */
export function loosenUntold(event: OppositionEvent, own: ToldAct, notes: ActNote[]): void {
  if (event.date === null || event.datePrecision !== 'day' || event.date !== own.date) return;
  if (own.dateBasis !== 'record' || !DAY_NOT_TOLD.test(own.note)) return;
  const month = { date: `${event.date.slice(0, 7)}-01`, precision: 'month' as const };
  redate(event, month, notes, 'the text names no day');
}

/** Dates an event whose coded act gave way to what its text tells. */
export function dateInstead(
  event: OppositionEvent,
  { act, date }: Substitute,
  told: readonly ToldAct[],
  notes: ActNote[],
): void {
  if (event.date === null) return;
  if (date === 'act' && act?.date && act.datePrecision !== 'unknown') {
    const same = act.date === event.date && act.datePrecision === event.datePrecision;
    const day = { date: act.date, precision: act.datePrecision };
    if (!same) redate(event, day, notes, 'the day of the act that is told');
  }
  if (date === 'year' && event.datePrecision !== 'year') {
    const year = { date: `${event.date.slice(0, 4)}-01-01`, precision: 'year' as const };
    redate(event, year, notes, 'the text names no day');
  }
  if (date === 'record') toMonth(event, told, notes);
}

/** A day on which no act that is told was is the day of a story: only its month is taken. */
export function toMonth(event: OppositionEvent, told: readonly ToldAct[], notes: ActNote[]): void {
  if (event.date === null || event.datePrecision !== 'day') return;
  if (told.some(({ date, note }) => date === event.date && !/^scheduled/.test(note))) return;
  const month = { date: `${event.date.slice(0, 7)}-01`, precision: 'month' as const };
  redate(event, month, notes, 'no act told is of this day');
}

/** The day of the act that a verdict chose; that of the record where the text gives none. */
export function dateAs(
  event: OppositionEvent,
  { date, datePrecision, dateBasis }: ToldAct,
  notes: ActNote[],
): void {
  if (date === null || datePrecision === 'unknown') return;
  if (date === event.date && (dateBasis === 'record' || datePrecision === event.datePrecision)) return;
  redate(event, { date, precision: datePrecision }, notes, 'a verdict chose the act');
}

/** Sets a date and notes what it was. */
export function redate(
  event: OppositionEvent,
  { date, precision }: Day,
  notes: ActNote[],
  reason: string,
): void {
  const was = `${event.date ?? ''} (${event.datePrecision})`;
  notes.push({ event: event.id, subject: 'date', coded: was, taken: `${date} (${precision})`, reason });
  event.date = date;
  event.datePrecision = precision;
}

/**
 * A day of another tracker stands, unless more speaks for the day that the text states; only the text's own tracker
 * gives way to the text.
 */
export function setDate(
  event: OppositionEvent,
  cluster: Cluster,
  own: ToldAct,
  told: readonly ToldAct[],
  notes: ActNote[],
): void {
  const elsewhere = cluster.filter(
    ({ tracker, datePrecision }) => tracker !== 'datacentertracker' && datePrecision === 'day',
  );
  if (elsewhere.length > 0) {
    if (isBetterDay(event, cluster, own)) {
      redate(
        event,
        { date: own.date ?? '', precision: 'day' },
        notes,
        'more speaks for the day that the text names',
      );
    }
    return;
  }
  const { date, datePrecision, reason } = dateOf(own, event, told);
  if (reason === null || date === null || datePrecision === 'unknown') return;
  redate(event, { date, precision: datePrecision }, notes, reason);
}

/** Days within which two sources speak of one vote. */
const ONE_VOTE = 21;
const apart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The days that the addresses of the pages name. */
function daysOfPages(cluster: Cluster): string[] {
  return cluster.flatMap(({ sources }) =>
    sources.flatMap((url) => {
      const [, year, month, day] =
        /\b(20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url) ?? [];
      return year && month && day ? [`${year}-${month}-${day}`] : [];
    }),
  );
}

/** Whether another source bears out the day that the text states, against that of the event from other trackers. */
function isBetterDay(event: OppositionEvent, cluster: Cluster, own: ToldAct): boolean {
  const { date } = event;
  if (!own.clear || own.dateBasis !== 'stated' || own.datePrecision !== 'day' || own.date === null)
    return false;
  if (date === null || event.datePrecision !== 'day' || date === own.date) return false;
  if (Math.abs(apart(date, own.date)) > ONE_VOTE) return false;
  const { date: stated } = own;
  const saysSo = cluster.some(
    ({ tracker, date: of, datePrecision }) =>
      tracker !== 'datacentertracker' && of === stated && datePrecision === 'day',
  );
  // A page of before the other day already reports it.
  return saysSo || daysOfPages(cluster).some((page) => page >= stated && page < date);
}
