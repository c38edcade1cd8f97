/** Records of built tables that have plain cards and lists: power plants and their like. */

import { boundsMeet, inBounds } from '../model/bounds';
import type { Bounds } from '../model/region';
import { type Dataset, type Loaded, loadedValue } from '../state/dataset';
import { remembered } from '../state/selectors';
import type { AppState, Tally } from '../state/store';
import { type Asked, passesAll } from './own';
import type { Seen } from './records';

/** What all such records have: an id, and a point or the box around an area. */
export interface Lying {
  id: string;
  lon: number;
  lat: number;
  bounds?: Bounds;
}

/** Tables that hold such records. */
type TableHolding<R> = {
  [Name in keyof Dataset]: Dataset[Name] extends Loaded<readonly R[]> ? Name : never;
}[keyof Dataset];

/** A layer's table, which has the layer's id, and what its filter asks of a record. */
export interface RecordsOf<R extends Lying> {
  table: TableHolding<R>;
  /** What a record is, by the key of each choice of the filter. */
  words(record: R): Readonly<Record<string, string>>;
}

const passes = <R extends Lying>(records: RecordsOf<R>, asked: Asked, record: R): boolean =>
  passesAll(asked, records.words(record));

type Rows<R> = readonly R[] | null;

const rowsIn = <R extends Lying>(data: Dataset, { table }: RecordsOf<R>): Rows<R> =>
  loadedValue(data[table] as Loaded<readonly R[]>);

/** Finds a record of a table by its id; null when it is not there, or not yet. */
export function recordIn<R extends Lying>(records: RecordsOf<R>): (id: string, state: AppState) => R | null {
  const byId = remembered(
    (state) => [rowsIn(state.data, records)],
    (rows) => new Map(rows?.map((row) => [row.id, row])),
  );
  return (id, state) => byId(state).get(id) ?? null;
}

/** Whether a point, or the box around an area, shares ground with what is seen. */
const lies = (record: Lying, bounds: Bounds, holds: Seen['holds']): boolean =>
  record.bounds ? boundsMeet(record.bounds, bounds) : holds(record.lon, record.lat);

/**
 * Records of a table that lie in what the map shows and pass the filter, the first by `compare` first; null while the
 * table is not there.
 */
export const recordsInView = <R extends Lying>(
  records: RecordsOf<R>,
  compare: (a: R, b: R) => number,
): ((state: AppState) => Rows<R>) =>
  remembered(
    (state) => [rowsIn(state.data, records), state.bounds, state.view.own[records.table]],
    (rows, bounds, asked) =>
      rows
        ?.filter((row) => passes(records, asked, row))
        .filter((row) => bounds === null || lies(row, bounds, (lon, lat) => inBounds(lon, lat, bounds)))
        .sort(compare) ?? null,
  );

/** Records of a table that pass the filter; null while the table is not there. The same answer for the same state. */
export const recordsPassing = <R extends Lying>(records: RecordsOf<R>): ((state: AppState) => Rows<R>) =>
  remembered(
    (state) => [rowsIn(state.data, records), state.view.own[records.table]],
    (rows, asked) =>
      asked === undefined ? rows : (rows?.filter((row) => passes(records, asked, row)) ?? null),
  );

/** The ids of these records; null where all pass, or the table is not there: its filter can't be answered yet. */
export const passingIds = <R extends Lying>(
  records: RecordsOf<R>,
): ((state: AppState) => readonly string[] | null) => {
  const passing = recordsPassing(records);
  return remembered(
    (state) => [state.view.own[records.table] === undefined ? null : passing(state)],
    (rows) => rows?.map(({ id }) => id) ?? null,
  );
};

/** How many of the records in view each word of the choices, and each row of the legend, stands for. */
export const tallyOf = <R extends Lying>(
  records: RecordsOf<R>,
  inView: (state: AppState) => Rows<R>,
): ((state: AppState) => Tally | null) =>
  remembered(
    (state) => [inView(state)],
    (rows) => {
      if (rows === null) return null;
      const counts = new Map<string, number>(rows.length === 0 ? [] : [[records.table, rows.length]]);
      for (const row of rows)
        for (const word of Object.values(records.words(row))) counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts;
    },
  );

/**
 * Records of a table that pass the filter and lie on the ground of a picture, areas by the box around them, in the
 * order of the table.
 */
export const recordsOnGround = <R extends Lying>(
  records: RecordsOf<R>,
  { data, view }: AppState,
  { bounds, holds }: Seen,
): readonly R[] =>
  rowsIn(data, records)?.filter(
    (row) => passes(records, view.own[records.table], row) && lies(row, bounds, holds),
  ) ?? [];
