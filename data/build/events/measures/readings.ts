/** What a machine read about measures in the texts of Data Center Tracker: a class of claim of its own. */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
import { TABLES } from '../words';

const FILE = `${TABLES}/readings.csv`;
const COLUMNS =
  'record kind place_kind measure_state measure_adopted measure_term_days measure_ends project_outcome outcome_date first_date opposed_as problem';

const STATES = [
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

/** One reading of a record, as far as it is about a measure. */
export interface MeasureReading {
  state: (typeof STATES)[number];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  adopted: string | null;
  termDays: number | null;
  ends: string | null;
}

/** Reads the readings by id of the record. */
export function readMeasureReadings(
  source: (file: string) => Buffer,
  issues: Issue[],
): ReadonlyMap<string, MeasureReading> {
  const rows = readTable(FILE, source(FILE), COLUMNS.split(' '));
  const checks = new Checks(FILE);
  const readings = new Map<string, MeasureReading>();
  for (const row of rows) {
    readings.set(row.cells.record ?? '', {
      state: checks.word(row, 'measure_state', STATES, { required: true }) ?? 'unknown',
      adopted: checks.partialDate(row, 'measure_adopted'),
      termDays: checks.number(row, 'measure_term_days', { min: 1, max: 7306, integer: true }),
      ends: checks.partialDate(row, 'measure_ends'),
    });
  }
  issues.push(...checks.issues);
  return readings;
}
