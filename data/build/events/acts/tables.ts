/** Reads the tables of acts: what a machine read in the texts of Data Center Tracker, and how bodies are called. */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
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
import { CONCERNS, type Concern, type DatePrecision } from '../../../../src/model/vocabulary';
import { TABLES } from '../words';

type Source = (file: string) => Buffer;

/** How a date is known: named in the text, the record's own, worked out from the text, or not at all. */
const DATE_BASES = ['stated', 'record', 'derived', 'none'] as const;

/** One act that a text tells of. */
export interface ToldAct {
  /** Id of the record of Data Center Tracker. */
  record: string;
  /** Place in the order of time within the record, from 1. */
  step: number;
  /** First day of the period that is known; null when undated. */
  date: string | null;
  datePrecision: DatePrecision;
  dateBasis: (typeof DATE_BASES)[number];
  actor: BodyKind;
  act: ActKind;
  effect: Effect;
  about: Subject;
  votes: [number, number] | null;
  termDays: number | null;
  instrument: string | null;
  project: string | null;
  company: string | null;
  mw: number | null;
  acres: number | null;
  /** False for acts known only from a cited title or an update stamp, and for those merely scheduled. */
  clear: boolean;
  note: string;
}

const READ_PROJECT_OUTCOMES = [
  'none',
  'advanced',
  'approvedWithConditions',
  'stopped',
  'withdrawn',
  'paused',
  'pending',
  'operating',
  'unknown',
] as const;
export type ReadProjectOutcome = (typeof READ_PROJECT_OUTCOMES)[number];

const READ_MEASURE_STATES = [
  'none',
  'proposed',
  'adopted',
  'extended',
  'expired',
  'replaced',
  'rescinded',
  'rejected',
  'struckDown',
  'unknown',
] as const;
export type ReadMeasureState = (typeof READ_MEASURE_STATES)[number];

/** A date with its precision. */
export interface Day {
  date: string;
  precision: Exclude<DatePrecision, 'unknown'>;
}

/** What a machine read in the whole text of one record. */
export interface RecordReading {
  record: string;
  kind: 'measure' | 'project' | 'both' | 'bill' | 'other';
  placeKind: string;
  measureState: ReadMeasureState;
  measureAdopted: Day | null;
  projectOutcome: ReadProjectOutcome;
  outcomeDate: Day | null;
  concerns: Concern[];
  /** What in the coded fields contradicts the text. */
  problem: string | null;
}

export const TOLD_FILE = `${TABLES}/told-acts.csv`;
export const READINGS_FILE = `${TABLES}/readings.csv`;

/** `2026-03` as the first day that it may be. */
export function dayOf(text: string | null): Day | null {
  if (text === null) return null;
  if (text.length === 4) return { date: `${text}-01-01`, precision: 'year' };
  if (text.length === 7) return { date: `${text}-01`, precision: 'month' };
  return { date: text, precision: 'day' };
}

/**
 * The kind of a told act in the sense of what was done: who turns down the appeal of residents rules for the
 * project; a bill sent back or carried over has not failed; the day on which rules take effect is not that of their
 * adoption.
 */
function kindTold(act: ActKind, { effect = '', note = '' }: Readonly<Record<string, string>>): ActKind {
  if (act === 'denied' && effect === 'advances') return 'ruling';
  if (act === 'billFailed' && /re-referred|carried over|next session/.test(note)) return 'tabled';
  if (act === 'rulesAdopted' && /^(?:(?:tax )?takes effect|effective date)/.test(note)) return 'tookEffect';
  return act;
}

/** Reads `told-acts.csv`; acts by record, in the order of time. */
export function readToldActs(source: Source, issues: Issue[]): Map<string, ToldAct[]> {
  const columns =
    'record step date date_basis actor act effect about votes_for votes_against term_days term_until applies_to instrument project company mw acres certainty note';
  const rows = readTable(TOLD_FILE, source(TOLD_FILE), columns.split(' '));
  const checks = new Checks(TOLD_FILE);
  const told = new Map<string, ToldAct[]>();
  for (const row of rows) {
    const required = { required: true };
    const count = { min: 0, integer: true };
    const day = dayOf(checks.partialDate(row, 'date'));
    const [yes, no] = [checks.number(row, 'votes_for', count), checks.number(row, 'votes_against', count)];
    const act: ToldAct = {
      record: checks.text(row, 'record', required) ?? '',
      step: checks.number(row, 'step', { ...required, min: 1, integer: true }) ?? 0,
      date: day?.date ?? null,
      datePrecision: day?.precision ?? 'unknown',
      dateBasis: checks.word(row, 'date_basis', DATE_BASES, required) ?? 'none',
      actor: checks.word(row, 'actor', BODY_KINDS, required) ?? 'other',
      act: kindTold(checks.word(row, 'act', ACT_KINDS, required) ?? 'other', row.cells),
      effect: checks.word(row, 'effect', EFFECTS, required) ?? 'neither',
      about: checks.word(row, 'about', SUBJECTS, required) ?? 'other',
      votes: yes === null || no === null ? null : [yes, no],
      termDays: checks.number(row, 'term_days', { min: 1, max: 3653, integer: true }),
      instrument: checks.text(row, 'instrument'),
      project: checks.text(row, 'project'),
      company: checks.text(row, 'company'),
      mw: checks.number(row, 'mw', { min: 0.001, max: 100_000 }),
      acres: checks.number(row, 'acres', { min: 0 }),
      clear: checks.word(row, 'certainty', ['clear', 'unsure'], required) === 'clear',
      note: row.cells.note ?? '',
    };
    told.set(act.record, [...(told.get(act.record) ?? []), act]);
  }
  issues.push(...checks.issues);
  return told;
}

/** Reads `readings.csv` and `ground-words.csv`; readings by record. */
export function readReadings(source: Source, issues: Issue[]): Map<string, RecordReading> {
  const grounds = readGrounds(source, issues);
  const columns =
    'record kind place_kind measure_state measure_adopted measure_term_days measure_ends project_outcome outcome_date first_date opposed_as problem';
  const rows = readTable(READINGS_FILE, source(READINGS_FILE), columns.split(' '));
  const checks = new Checks(READINGS_FILE);
  checks.unique(rows, 'record');
  const readings = new Map<string, RecordReading>();
  for (const row of rows) {
    const required = { required: true };
    const concerns: Concern[] = [];
    for (const ground of (row.cells.opposed_as ?? '').split('+').filter((word) => word !== '')) {
      const concern = grounds.get(ground);
      if (concern === undefined) {
        checks.fail(row.line, 'opposed_as', ground, `a word with a row in ${TABLES}/ground-words.csv`);
      } else if (concern !== null) concerns.push(concern);
    }
    const record = checks.text(row, 'record', required) ?? '';
    readings.set(record, {
      record,
      kind: checks.word(row, 'kind', ['measure', 'project', 'both', 'bill', 'other'], required) ?? 'other',
      placeKind: row.cells.place_kind ?? '',
      measureState: checks.word(row, 'measure_state', READ_MEASURE_STATES, required) ?? 'unknown',
      measureAdopted: dayOf(checks.partialDate(row, 'measure_adopted')),
      projectOutcome: checks.word(row, 'project_outcome', READ_PROJECT_OUTCOMES, required) ?? 'unknown',
      outcomeDate: dayOf(checks.partialDate(row, 'outcome_date')),
      concerns,
      problem: checks.text(row, 'problem'),
    });
  }
  issues.push(...checks.issues);
  return readings;
}

function readGrounds(source: Source, issues: Issue[]): Map<string, Concern | null> {
  const file = `${TABLES}/ground-words.csv`;
  const rows = readTable(file, source(file), ['word', 'concern', 'reason']);
  const checks = new Checks(file);
  checks.unique(rows, 'word');
  const words = new Map<string, Concern | null>();
  for (const row of rows) {
    checks.text(row, 'reason', { required: true });
    words.set(row.cells.word, checks.word(row, 'concern', CONCERNS));
  }
  issues.push(...checks.issues);
  return words;
}
