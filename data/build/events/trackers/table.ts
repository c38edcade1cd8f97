/** What tells the table of one tracker from those of the others. */
import type { Checks } from '../../../../src/ingest/check';
import type { Row } from '../../../../src/ingest/csv';
import type { ActFacts } from '../../../../src/model/act';
import type { MeasureKind, Technology } from '../../../../src/model/vocabulary';
import type { Areas } from '../areas';
import type { Tracker, Words } from '../words';
import type { TrackerRecord } from './record';
import { firstDay } from './text';

/** Every column that some tracker has. */
export type Column =
  | 'id'
  | 'scope'
  | 'jurisdiction'
  | 'type'
  | 'level'
  | 'class'
  | 'precision'
  | 'country'
  | 'state'
  | 'county'
  | 'county_fips'
  | 'lon'
  | 'lat'
  | 'date'
  | 'when'
  | 'date_precision'
  | 'date_uncertainty'
  | 'duration_days'
  | 'duration_kind'
  | 'stated_end'
  | 'ended_on'
  | 'ballot_date'
  | 'scope_note'
  | 'kind'
  | 'inventory_id'
  | 'area'
  | 'area_confidence'
  | 'expires'
  | 'actions'
  | 'issues'
  | 'triggers'
  | 'sectors'
  | 'technology'
  | 'authority'
  | 'instrument'
  | 'status'
  | 'outcome'
  | 'company'
  | 'project'
  | 'mw'
  | 'mw_conflict'
  | 'mw_threshold'
  | 'investment_musd'
  | 'acreage'
  | 'petition_signatures'
  | 'groups'
  | 'flags'
  | 'verified'
  | 'last_updated'
  | 'sources'
  | 'licence'
  | 'body'
  | 'body_kind'
  | 'act'
  | 'effect'
  | 'about'
  | 'votes_for'
  | 'votes_against'
  | 'reason';

/** A row in which columns that its table does not have read as empty. */
export type AnyRow = Row<Column>;

/** Words of a row and the column that they stand in. */
export interface WordsOfRow {
  column: Column;
  words: readonly string[];
}

export type When = Pick<TrackerRecord, 'date' | 'datePrecision'>;

/** The table of one tracker: where it lies, its columns, and how its rows differ from those of others. */
export interface TrackerTable {
  tracker: Tracker;
  /** Name of the file in the folder of the opposition tables. */
  file: string;
  columns: readonly Column[];
  /** The word for the kind of jurisdiction. */
  level(cells: AnyRow['cells']): { column: Column; word: string };
  /** The name of the jurisdiction as written. */
  jurisdiction(cells: AnyRow['cells']): string;
  /** What the row is aimed at; null where every row is about data centers. */
  technologies: Column | null;
  /** What a row is aimed at that leaves it open; without this, such a row is about something else. */
  otherwise?: Technology;
  concerns: Column;
  /** Words of what was done; a row without one is a moratorium. */
  actions(row: AnyRow, checks: Checks): WordsOfRow;
  /** The second word, beside the status, that tells the outcome. */
  outcomeWord(cells: AnyRow['cells']): string;
  /** The date of the row. */
  when(row: AnyRow, checks: Checks): When;
  /** The kind of the measure, where the table codes it. */
  measureKind?(row: AnyRow, checks: Checks): MeasureKind | null;
  /** The act of the row, where the table codes it. */
  act?(row: AnyRow, checks: Checks): ActFacts | null;
  /** Ids in other trackers that a row names as its own. */
  otherIds?(cells: AnyRow['cells']): readonly string[];
  /** Where a record speaks of a course of events, the day on which it began. */
  since?(cells: AnyRow['cells'], date: string | null): string | null;
}

/** What a reader of rows is given besides the row. */
export interface RowContext {
  table: TrackerTable;
  words: Words;
  /** The polygons of local records. */
  areas: Areas;
  checks: Checks;
}

const DAY_ONLY_MONTH = /-01$/;

/** A date in the column `date`, as precise as it is written and as `date_precision` says. */
export function whenOfDate(row: AnyRow, checks: Checks): When {
  const day = firstDay(checks.partialDate(row, 'date'));
  if (day === null) return { date: null, datePrecision: 'unknown' };
  const { date, precision } = day;
  const perhapsMonth =
    precision === 'day' && row.cells.date_precision === 'month_or_day' && DAY_ONLY_MONTH.test(date);
  return { date, datePrecision: perhapsMonth ? 'month' : precision };
}

/** Names of columns as a list, for the head of a table. */
export const columnsOf = (names: string): readonly Column[] => names.split(' ') as Column[];

/** The word for the kind of jurisdiction stands in a column. */
export const levelIn =
  (column: Column): TrackerTable['level'] =>
  (cells) => ({ column, word: cells[column] });

/** How most tables write; a column that a table lacks reads as empty. */
const USUAL = {
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  technologies: 'technology',
  concerns: 'issues',
  actions: (row, checks) => ({ column: 'actions', words: checks.list(row, 'actions') }),
  outcomeWord: ({ outcome }) => outcome,
  when: whenOfDate,
} satisfies Partial<TrackerTable>;

/** The table of a tracker by what sets it apart from the others. */
export function trackerTable(
  own: Omit<TrackerTable, keyof typeof USUAL> & Partial<TrackerTable>,
): TrackerTable {
  return { ...USUAL, ...own };
}
