/**
 * What a verdict may say of an event: one field and its value, written the way a table cell is. A value of `null`
 * (written `none`) states nothing: no act, no company, no day.
 */
import { isIsoDate } from '../../../../src/ingest/check';
import {
  ACT_KINDS,
  type ActKind,
  BODY_KINDS,
  type BodyKind,
  EFFECTS,
  type Effect,
  SUBJECTS,
  type Subject,
} from '../../../../src/model/act';
import { END_REASONS, type EndReason, type LegalMeasure } from '../../../../src/model/legalMeasure';
import {
  CONCERNS,
  type Concern,
  MEASURE_KINDS,
  MEASURE_OUTCOMES,
  type MeasureKind,
  type MeasureOutcome,
  PROJECT_OUTCOMES,
  type ProjectOutcome,
  TECHNOLOGIES,
  type Technology,
} from '../../../../src/model/vocabulary';
import { type Day, firstDay } from '../trackers/text';

/** The end of a measure: its last day and what that rests on; null where no record tells it. */
export type EndTold =
  | { date: string; basis: 'stated' | 'term' }
  | { date: null; basis: 'openEnded' }
  | { date: null; basis: 'notRecorded' };

/** How a measure ended, and the first day on which it no longer stood. */
export interface EndedTold {
  on: string | null;
  reason: EndReason;
}

/** The fields of a verdict and what each may hold. */
export interface VerdictValues {
  /** The told act of Data Center Tracker that the record stands for; null for none of them. */
  step: number | null;
  /** Null where nobody can tell what was done. */
  actKind: ActKind | null;
  date: Day | null;
  body: string | null;
  bodyKind: BodyKind | null;
  votes: [number, number] | null;
  about: Subject;
  effect: Effect;
  instrument: string | null;
  termDays: number | null;
  project: string | null;
  company: string | null;
  mw: number | null;
  groups: string[];
  concerns: Concern[];
  technology: Technology;
  /** Null where the record is no measure. */
  measureKind: MeasureKind | null;
  measureFate: LegalMeasure['fate'];
  measureFrom: Day | null;
  measureEnd: EndTold;
  /** Null where the measure stands although a record calls it over. */
  measureEnded: EndedTold | null;
  projectOutcome: ProjectOutcome | null;
  projectOutcomeDate: Day | null;
  measureOutcome: MeasureOutcome | null;
  measureOutcomeDate: Day | null;
}
export type VerdictField = keyof VerdictValues;

/** How the cells of one field are read and written. */
export interface FieldForm<T> {
  /** What a cell may hold, in words. */
  expected: string;
  /** Undefined for a cell that is none of these. */
  read(text: string): T | undefined;
  write(value: T): string;
}

const NONE = 'none';

const orNone = <T>(form: FieldForm<T>): FieldForm<T | null> => ({
  expected: `${form.expected}, or ${NONE}`,
  read: (text) => (text === NONE ? null : form.read(text)),
  write: (value) => (value === null ? NONE : form.write(value)),
});

const word = <W extends string>(list: readonly W[]): FieldForm<W> => ({
  expected: `one of ${list.join(', ')}`,
  read: (text) => list.find((entry) => entry === text),
  write: (value) => value,
});

const text: FieldForm<string> = {
  expected: 'a name',
  read: (cell) => (cell === '' ? undefined : cell),
  write: (value) => value,
};

const number = (integer: boolean): FieldForm<number> => ({
  expected: integer ? 'a whole number' : 'a number',
  read: (cell) => {
    const value = Number(cell);
    const fits = cell !== '' && Number.isFinite(value) && value > 0;
    return fits && (!integer || Number.isInteger(value)) ? value : undefined;
  },
  write: String,
});

const day: FieldForm<Day> = {
  expected: 'a date as YYYY, YYYY-MM or YYYY-MM-DD',
  read: (cell) => {
    if (!/^\d{4}(-\d\d){0,2}$/.test(cell)) return undefined;
    const first = firstDay(cell);
    return isIsoDate(first.date) ? first : undefined;
  },
  write: ({ date, precision }) => date.slice(0, { year: 4, month: 7, day: 10 }[precision]),
};

const votes: FieldForm<[number, number]> = {
  expected: 'votes for and against, as 5-2',
  read: (cell) => {
    const [, yes, no] = /^(\d+)-(\d+)$/.exec(cell) ?? [];
    return yes === undefined || no === undefined ? undefined : [Number(yes), Number(no)];
  },
  write: (value) => value.join('-'),
};

const list = <W extends string>(form: FieldForm<W>): FieldForm<W[]> => ({
  expected: `${form.expected}; several separated by |, or ${NONE}`,
  read: (cell) => {
    if (cell === NONE) return [];
    const parts = cell.split('|').map((part) => form.read(part.trim()));
    return parts.some((part) => part === undefined) ? undefined : parts.filter((part) => part !== undefined);
  },
  write: (value) => (value.length === 0 ? NONE : value.join('|')),
});

const end: FieldForm<EndTold> = {
  expected: `the last day and its basis, as "2027-01-31 stated" or "2027-01-31 term"; openEnded, or ${NONE}`,
  read: (cell) => {
    if (cell === NONE) return { date: null, basis: 'notRecorded' };
    if (cell === 'openEnded') return { date: null, basis: 'openEnded' };
    const [date = '', basis, ...rest] = cell.split(' ');
    const fits = isIsoDate(date) && (basis === 'stated' || basis === 'term') && rest.length === 0;
    return fits ? { date, basis } : undefined;
  },
  write: ({ date, basis }) =>
    basis === 'notRecorded' ? NONE : basis === 'openEnded' ? basis : `${date} ${basis}`,
};

const ended: FieldForm<EndedTold> = {
  expected: `the first day after it, where known, and how it ended: ${END_REASONS.join(', ')}`,
  read: (cell) => {
    const [, on = null, how] = /^(?:(\S+) )?(\S+)$/.exec(cell) ?? [];
    const reason = END_REASONS.find((entry) => entry === how);
    return reason === undefined || (on !== null && !isIsoDate(on)) ? undefined : { on, reason };
  },
  write: ({ on, reason }) => (on === null ? reason : `${on} ${reason}`),
};

/** Every field with its form, in the order in which they are told. */
export const FIELDS: { readonly [F in VerdictField]: FieldForm<VerdictValues[F]> } = {
  step: orNone(number(true)),
  actKind: orNone(word(ACT_KINDS)),
  date: orNone(day),
  body: orNone(text),
  bodyKind: orNone(word(BODY_KINDS)),
  votes: orNone(votes),
  about: word(SUBJECTS),
  effect: word(EFFECTS),
  instrument: orNone(text),
  termDays: orNone(number(true)),
  project: orNone(text),
  company: orNone(text),
  mw: orNone(number(false)),
  groups: list(text),
  concerns: list(word(CONCERNS)),
  technology: word(TECHNOLOGIES),
  measureKind: orNone(word(MEASURE_KINDS)),
  measureFate: word(['adopted', 'proposed', 'rejected', 'unknown']),
  measureFrom: orNone(day),
  measureEnd: end,
  measureEnded: orNone(ended),
  projectOutcome: orNone(word(PROJECT_OUTCOMES)),
  projectOutcomeDate: orNone(day),
  measureOutcome: orNone(word(MEASURE_OUTCOMES)),
  measureOutcomeDate: orNone(day),
};

/** The names of all fields. */
export const VERDICT_FIELDS = Object.keys(FIELDS) as VerdictField[];
