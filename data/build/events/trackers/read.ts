/**
 * Reads the tables of the trackers into one form, row by row. What is wrong is gathered, so that one run lists
 * everything.
 */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
import type { Areas } from '../areas';
import { TABLES, type Tracker, type Words } from '../words';
import { actsByHand } from './actsByHand';
import { aiGridWatch } from './aiGridWatch';
import { australianObservatory } from './australianObservatory';
import { datacentertracker } from './datacentertracker';
import { miningJurisdictions } from './miningJurisdictions';
import { moratoriumNation } from './moratoriumNation';
import { outsideUs } from './outsideUs';
import type { LeftOut, TrackerRecord } from './record';
import { readRow } from './row';
import { stateActions } from './stateActions';
import type { AnyRow, Column, TrackerTable } from './table';
import { transmissionMap } from './transmissionMap';

/** The table of every tracker. */
export const TRACKER_TABLES: Record<Tracker, TrackerTable> = {
  datacentertracker,
  moratoriumNation,
  aiGridWatch,
  miningJurisdictions,
  stateActions,
  outsideUs,
  transmissionMap,
  australianObservatory,
  actsByHand,
};

/** The table of a tracker, relative to the repository. */
export const tableOf = (tracker: Tracker): string => `${TABLES}/${TRACKER_TABLES[tracker].file}.csv`;

const ALL_COLUMNS: readonly Column[] = [
  ...new Set(Object.values(TRACKER_TABLES).flatMap(({ columns }) => columns)),
];

/**
 * Reads one tracker's table.
 * @param text   the table
 * @param issues receives everything that is wrong
 * @param areas  the polygons of local records
 * @returns records in file order, and the rows that are about another technology
 */
export function readTracker(
  tracker: Tracker,
  text: string | Buffer,
  words: Words,
  issues: Issue[],
  areas: Areas = new Map(),
): { records: TrackerRecord[]; leftOut: LeftOut[] } {
  const file = tableOf(tracker);
  const checks = new Checks(file);
  const columns = TRACKER_TABLES[tracker].columns;
  const rows: AnyRow[] = readTable(file, text, columns).map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(ALL_COLUMNS.map((column) => [column, cells[column] ?? ''])) as Record<
      Column,
      string
    >,
  }));
  correct(tracker, rows, words, issues);
  checks.unique(rows, 'id');
  const records: TrackerRecord[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const record = readRow(row, { table: TRACKER_TABLES[tracker], words, areas, checks });
    if (record === 'anotherTechnology') {
      leftOut.push({ tracker, id: row.cells.id, reason: `about ${row.cells.sectors} only` });
    } else if (record) records.push(record);
  }
  issues.push(...checks.issues);
  return { records, leftOut };
}

/** Applies the reviewed corrections; one that no longer fits its row is an issue. */
function correct(tracker: Tracker, rows: AnyRow[], words: Words, issues: Issue[]): void {
  const byId = new Map(rows.map((row) => [row.cells.id, row]));
  for (const { tracker: of, id, column, was, now, line } of words.corrections) {
    if (of !== tracker) continue;
    const row = byId.get(id);
    const known = ALL_COLUMNS.find((name) => name === column);
    if (row && known && row.cells[known] === was) row.cells[known] = now;
    else {
      const expected = `the cell that it corrects to hold ${JSON.stringify(was)}`;
      const value = row && known ? row.cells[known] : `${id} ${column}`;
      issues.push({ file: `${TABLES}/corrections.csv`, line, column: 'was', value, expected });
    }
  }
}
