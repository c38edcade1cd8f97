/** Records of built tables that have plain cards and lists: power plants and their like. */
import type { HallRecord, TerritoryRecord, TribalRecord } from '../model/outlineRecord';
import { fuelGroup, type PlantRecord } from '../model/power/plantRecord';
import type { Bounds } from '../model/region';
import { type Dataset, type Loaded, loadedValue } from '../state/dataset';
import { boundsMeet, inBounds, remembered } from '../state/selectors';
import type { AppState, Tally } from '../state/store';
import { type Asked, passesAll } from './own';
import type { Seen } from './records';

/** The records of these tables. */
interface RecordOf {
  plants: PlantRecord;
  halls: HallRecord;
  territories: TerritoryRecord;
  tribal: TribalRecord;
}
export type RecordTableName = keyof RecordOf;

/** What a record is by the key of each choice of its layer's filter. */
const CHOICE_WORDS: {
  [Name in RecordTableName]: (record: RecordOf[Name]) => Readonly<Record<string, string>>;
} = {
  plants: ({ fuel, stage }) => ({ fuel: fuelGroup(fuel), stage }),
  halls: ({ kind }) => ({ kind }),
  territories: ({ ownership }) => ({ ownership: ownership ?? 'unknown' }),
  tribal: () => ({}),
};

/** Whether a record passes the filter of its layer. */
const passes = <Name extends RecordTableName>(table: Name, asked: Asked, record: RecordOf[Name]): boolean =>
  passesAll(asked, CHOICE_WORDS[table](record));

type Rows<Name extends RecordTableName> = readonly RecordOf[Name][] | null;

const rowsIn = <Name extends RecordTableName>(data: Dataset, table: Name): Rows<Name> =>
  loadedValue(data[table] as Loaded<readonly RecordOf[Name][]>);

/** Finds a record of a table by its id; null when it is not there, or not yet. */
export function recordIn<Name extends RecordTableName>(
  table: Name,
): (id: string, state: AppState) => RecordOf[Name] | null {
  const byId = remembered(
    (state) => [rowsIn(state.data, table)],
    (rows) => new Map(rows?.map((row) => [row.id, row])),
  );
  return (id, state) => byId(state).get(id) ?? null;
}

/** Whether a point, or the box around an area, shares ground with what is seen. */
const lies = (
  record: { lon: number; lat: number; bounds?: Bounds },
  bounds: Bounds,
  holds: Seen['holds'],
): boolean => (record.bounds ? boundsMeet(record.bounds, bounds) : holds(record.lon, record.lat));

/**
 * Records of a table that lie in what the map shows and pass the filter, the first by `compare` first; null while the
 * table is not there.
 */
export const recordsInView = <Name extends RecordTableName>(
  table: Name,
  compare: (a: RecordOf[Name], b: RecordOf[Name]) => number,
): ((state: AppState) => Rows<Name>) =>
  remembered(
    (state) => [rowsIn(state.data, table), state.bounds, state.view.own[table]],
    (rows, bounds, asked) =>
      rows
        ?.filter((row) => passes(table, asked, row))
        .filter((row) => bounds === null || lies(row, bounds, (lon, lat) => inBounds(lon, lat, bounds)))
        .sort(compare) ?? null,
  );

/** Records of a table that pass the filter; null while the table is not there. The same answer for the same state. */
export const recordsPassing = <Name extends RecordTableName>(
  table: Name,
): ((state: AppState) => Rows<Name>) =>
  remembered(
    (state) => [rowsIn(state.data, table), state.view.own[table]],
    (rows, asked) =>
      asked === undefined ? rows : (rows?.filter((row) => passes(table, asked, row)) ?? null),
  );

/** The ids of these records; null where all pass, or the table is not there: its filter can't be answered yet. */
export const passingIds = <Name extends RecordTableName>(
  table: Name,
): ((state: AppState) => readonly string[] | null) => {
  const passing = recordsPassing(table);
  return remembered(
    (state) => [state.view.own[table] === undefined ? null : passing(state)],
    (rows) => rows?.map(({ id }) => id) ?? null,
  );
};

/** How many of the records in view each word of the choices, and each row of the legend, stands for. */
export const tallyOf = <Name extends RecordTableName>(
  table: Name,
  inView: (state: AppState) => Rows<Name>,
): ((state: AppState) => Tally | null) =>
  remembered(
    (state) => [inView(state)],
    (rows) => {
      if (rows === null) return null;
      const counts = new Map<string, number>(rows.length === 0 ? [] : [[table, rows.length]]);
      for (const row of rows)
        for (const word of Object.values(CHOICE_WORDS[table](row)))
          counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts;
    },
  );

/**
 * Records of a table that pass the filter and lie on the ground of a picture, areas by the box around them, in the
 * order of the table.
 */
export const recordsOnGround = <Name extends RecordTableName>(
  table: Name,
  { data, view }: AppState,
  { bounds, holds }: Seen,
): readonly RecordOf[Name][] =>
  rowsIn(data, table)?.filter((row) => passes(table, view.own[table], row) && lies(row, bounds, holds)) ?? [];
