/**
 * What a machine read in the texts of Data Center Tracker, a reading a record: the course of its measure, of its
 * project, and the grounds that are named.
 */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { Issue } from '../../../src/ingest/issue';
import { CONCERNS, type Concern } from '../../../src/model/vocabulary';
import { type Day, firstDay, lastDay } from './trackers/text';
import { TABLES } from './words';

type Source = (file: string) => Buffer;

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

/** What a machine read in the whole text of one record. */
export interface RecordReading {
  record: string;
  kind: 'measure' | 'project' | 'both' | 'bill' | 'other';
  placeKind: string;
  measureState: ReadMeasureState;
  measureAdopted: Day | null;
  measureTermDays: number | null;
  /** Its last day; null also where no more than the year is told. */
  measureEnds: string | null;
  projectOutcome: ReadProjectOutcome;
  outcomeDate: Day | null;
  concerns: Concern[];
  /** What in the coded fields contradicts the text. */
  problem: string | null;
}

const FILE = `${TABLES}/readings.csv`;

/** Reads `readings.csv` and `ground-words.csv`; readings by record. */
export function readReadings(source: Source, issues: Issue[]): Map<string, RecordReading> {
  const grounds = readGrounds(source, issues);
  const columns =
    'record kind place_kind measure_state measure_adopted measure_term_days measure_ends project_outcome outcome_date first_date opposed_as problem';
  const rows = readTable(FILE, source(FILE), columns.split(' '));
  const checks = new Checks(FILE);
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
    const ends = checks.partialDate(row, 'measure_ends');
    readings.set(record, {
      record,
      kind: checks.word(row, 'kind', ['measure', 'project', 'both', 'bill', 'other'], required) ?? 'other',
      placeKind: row.cells.place_kind ?? '',
      measureState: checks.word(row, 'measure_state', READ_MEASURE_STATES, required) ?? 'unknown',
      measureAdopted: firstDay(checks.partialDate(row, 'measure_adopted')),
      measureTermDays: checks.number(row, 'measure_term_days', { min: 1, max: 7306, integer: true }),
      measureEnds: ends?.length === 4 ? null : lastDay(ends),
      projectOutcome: checks.word(row, 'project_outcome', READ_PROJECT_OUTCOMES, required) ?? 'unknown',
      outcomeDate: firstDay(checks.partialDate(row, 'outcome_date')),
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
