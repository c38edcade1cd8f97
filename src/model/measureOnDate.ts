/**
 * What a measure is on the day being viewed. Trackers call measures active long after their term has run out;
 * nothing is therefore stored as active: the state follows from adoption, duration, kind, stated end and fate.
 */
import type { Measure, OppositionEvent } from './event';
import { isToldBy, type OutcomesOnDay, outcomesOn, toldFrom } from './outcome';
import type { DatePrecision } from './vocabulary';

/** The state of a measure on a day, in the order in which a list shows them. */
export const MEASURE_STATES = [
  'inForce',
  'openEnded',
  'termRunOut',
  'proposed',
  'notYet',
  'replaced',
  'rescinded',
  'failed',
  'unknown',
] as const;

/**
 * - `inForce`: adopted, and its known term covers the day
 * - `openEnded`: adopted without a known end (until an event, for good, or with a term nobody states)
 * - `termRunOut`: adopted, and the term that is known ends before the day. It may have been extended: check
 * - `proposed`: put forward and not decided, as far as the trackers know
 * - `notYet`: the day lies before the act
 * - `replaced`, `rescinded`: ended by another act; `bindingTerm` says from when, and what is done where no
 *   record gives its day
 * - `failed`: voted down, vetoed or dead
 * - `unknown`: the trackers do not say whether it was adopted
 */
export type MeasureState = (typeof MEASURE_STATES)[number];

/** The first and the last day of a term, `YYYY-MM-DD`, both included; `last` null when no end is known. */
export interface Term {
  first: string | null;
  last: string | null;
}

const DAY_MS = 86_400_000;

/** The day `days` after `date` (both `YYYY-MM-DD`), by the calendar. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days between two dates (`YYYY-MM-DD`), whichever comes first. */
export const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/** As much of a date as is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where nothing is. */
export function knownPart(date: string | null, precision: DatePrecision): string | null {
  if (date === null || precision === 'unknown') return null;
  return date.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);
}

/** The last day that a date of this precision may mean. */
export function lastDayOf(date: string, precision: DatePrecision): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  if (precision === 'year') return `${date.slice(0, 4)}-12-31`;
  if (precision === 'month') return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return date;
}

/** The whole years that a number of days stands for: 365 and 366 are one year, 730 two, 1825 five. */
function wholeYears(days: number): number | null {
  const years = Math.round(days / 365.25);
  return years > 0 && (days === years * 365 || days === Math.round(years * 365.25) || days === years * 366)
    ? years
    : null;
}

/** The same day `years` later; 29 February becomes 28 February. */
function addYears(date: string, years: number): string {
  const moved = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  const exists = new Date(`${moved}T00:00:00Z`).toISOString().startsWith(moved);
  return exists ? moved : `${moved.slice(0, 8)}28`;
}

/** When the measure of an act began: on the day of its adoption, where that is not the day of the act. */
function beginOf(
  event: Pick<OppositionEvent, 'date' | 'datePrecision'>,
  { from, fate }: Measure,
): Pick<OppositionEvent, 'date' | 'datePrecision'> {
  // What was never adopted began when it was put forward.
  if (from === undefined || fate === 'proposed' || fate === 'failed') return event;
  return from === null
    ? { date: null, datePrecision: 'unknown' }
    : { date: from.date, datePrecision: from.precision };
}

/** Whether the adoption is known to the month at least: a year alone binds nothing. */
const isDated = (precision: DatePrecision) => precision === 'day' || precision === 'month';

/**
 * The term of a measure. A stated end wins over a duration. A duration that stands for whole years runs by the
 * calendar (a "365-day" moratorium adopted on 1 March 2023 ends on 1 March 2024, whatever February had).
 * Where the adoption is known only by month or year, the term is counted from the last day it may mean, so
 * that a measure is not called ended too early.
 */
export function termOf(
  event: Pick<OppositionEvent, 'date' | 'datePrecision'> & { measure: Measure | null },
): Term {
  const { measure } = event;
  if (measure === null) return { first: null, last: null };
  const { date, datePrecision } = beginOf(event, measure);
  if (measure.statedEnd !== null) {
    return { first: date, last: measure.statedEnd };
  }
  const counted = measure.durationKind === 'fixedDays' || measure.durationKind === 'unknown';
  if (date === null || measure.durationDays === null || !counted) {
    return { first: date, last: null };
  }
  const from = lastDayOf(date, datePrecision);
  const years = wholeYears(measure.durationDays);
  const last = years === null ? addDays(from, measure.durationDays) : addYears(from, years);
  return { first: date, last };
}

/**
 * The period in which a measure binds, as far as known; null when it never did or nobody can say when: an
 * adoption known only by its year binds nothing. A measure
 * that was replaced or rescinded binds up to the day before the act that ended it. Where no record gives that
 * day, one that was replaced is taken to have run to the end of its stated term, or to the day on which a tracker
 * called it replaced if that came first, because something followed it; one that was rescinded was cut short,
 * so that it is never taken to bind.
 */
export function bindingTerm(
  event: Pick<OppositionEvent, 'date' | 'datePrecision'> & { measure: Measure | null },
): Term | null {
  const { measure } = event;
  if (measure === null) return null;
  const term = termOf(event);
  if (!isDated(beginOf(event, measure).datePrecision)) return null;
  switch (measure.fate) {
    case 'proposed':
    case 'failed':
    case 'unknown':
      return null;
    case 'adopted':
    case 'extended':
      return term;
    case 'expired': {
      const on = measure.ended?.on ?? null;
      if (on === null && term.last === null) return null;
      const days = [dayBefore(on ?? measure.ended?.latest), term.last].filter((day) => day !== null).sort();
      return { first: term.first, last: days[0] ?? null };
    }
    case 'replaced':
    case 'rescinded': {
      const on = measure.ended?.on ?? null;
      const unknownDay = measure.fate === 'rescinded' || term.last === null;
      if (term.first === null || (on === null && unknownDay)) return null;
      const cut = [on, measure.ended?.latest ?? null].flatMap((day) =>
        day === null ? [] : [addDays(day, -1)],
      );
      const last = [...cut, ...(term.last === null ? [] : [term.last])].sort()[0] ?? null;
      return last === null || last < term.first ? null : { first: term.first, last };
    }
  }
}

/** The last day before its state may change: of its binding term, or where that is unknown of the stated one. */
function lastDayToTell(
  event: Pick<OppositionEvent, 'date' | 'datePrecision'> & { measure: Measure | null },
  { fate }: Measure,
): string | null {
  const adopted = fate === 'adopted' || fate === 'extended' || fate === 'expired';
  return (bindingTerm(event) ?? (adopted ? termOf(event) : null))?.last ?? null;
}

const dayBefore = (day: string | null | undefined) => (day ? addDays(day, -1) : null);

/** The days on which the state of a measure may change, in order; empty for what is no measure. */
export function turningDays(
  event: Pick<OppositionEvent, 'date' | 'datePrecision' | 'measure'> &
    Partial<Pick<OppositionEvent, 'measureOutcome'>>,
): string[] {
  if (event.measure === null) return [];
  const last = lastDayToTell(event, event.measure);
  const { date } = beginOf(event, event.measure);
  const { measureOutcome } = event;
  const rejected = event.measure.fate === 'failed' && measureOutcome ? toldFrom(measureOutcome) : null;
  return [
    ...(date === null ? [] : [date]),
    ...(last === null ? [] : [addDays(last, 1)]),
    ...(rejected === null || (date !== null && rejected < date) ? [] : [rejected]),
  ];
}

/**
 * The state of an event's measure on a day; null when the event is no measure.
 * @param day the day viewed, `YYYY-MM-DD`
 */
export function measureOnDate(
  event: Pick<OppositionEvent, 'date' | 'datePrecision' | 'measure'> &
    Partial<Pick<OppositionEvent, 'measureOutcome'>>,
  day: string,
): MeasureState | null {
  const { measure } = event;
  if (measure === null) return null;
  const { date, datePrecision } = beginOf(event, measure);
  if (date !== null && day < date) return 'notYet';
  const last = lastDayToTell(event, measure);
  const over = last !== null && day > last;
  switch (measure.fate) {
    case 'proposed':
      return 'proposed';
    case 'failed':
      // Until it was voted down it was a proposal.
      return event.measureOutcome && !isToldBy(event.measureOutcome, day) ? 'proposed' : 'failed';
    case 'unknown':
      return 'unknown';
    case 'replaced':
    case 'rescinded':
      return last === null || over ? measure.fate : 'inForce';
    case 'expired':
      return last === null || over || !isDated(datePrecision) ? 'termRunOut' : 'inForce';
    case 'adopted':
    case 'extended':
      if (over) return 'termRunOut';
      if (!isDated(datePrecision)) return 'unknown';
      return last === null ? 'openEnded' : 'inForce';
  }
}

/**
 * The outcomes on a day as files tell them: a term that ran out ends on its last day, as its source has it, and not
 * on the first day on which the measure no longer stood.
 */
export function outcomesTold(
  event: Pick<OppositionEvent, 'date' | 'measure' | 'projectOutcome' | 'measureOutcome'>,
  day: string,
): OutcomesOnDay {
  const outcomes = outcomesOn(event, day);
  const { measureOutcome, measure } = event;
  const ranOut =
    outcomes.measure === 'ended' &&
    measureOutcome?.precision === 'day' &&
    measure?.ended?.reason === 'ranOut';
  return ranOut && outcomes.measureDate !== null
    ? { ...outcomes, measureDate: addDays(outcomes.measureDate, -1) }
    : outcomes;
}

/** Whether a state means that the measure binds on the day, as far as is known. */
export function binds(state: MeasureState | null): boolean {
  return state === 'inForce' || state === 'openEnded';
}
