/** Records of built tables that have plain cards and lists: power plants and their like. */
import type { HallRecord, TerritoryRecord, TribalRecord } from '../model/outlineRecord';
import type { PlantRecord } from '../model/power/plantRecord';
import type { Bounds } from '../model/region';
import { type Dataset, type Loaded, loadedValue } from '../state/dataset';
import { boundsMeet, inBounds, remembered } from '../state/selectors';
import type { AppState } from '../state/store';
import type { Seen } from './records';

/** The records of these tables. */
interface RecordOf {
  plants: PlantRecord;
  halls: HallRecord;
  territories: TerritoryRecord;
  tribal: TribalRecord;
}
export type RecordTableName = keyof RecordOf;

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

/** Records of a table that lie in what the map shows, the first by `compare` first; null while the table is not there. */
export const recordsInView = <Name extends RecordTableName>(
  table: Name,
  compare: (a: RecordOf[Name], b: RecordOf[Name]) => number,
): ((state: AppState) => Rows<Name>) =>
  remembered(
    (state) => [rowsIn(state.data, table), state.bounds],
    (rows, bounds) =>
      rows
        ?.filter((row) => bounds === null || lies(row, bounds, (lon, lat) => inBounds(lon, lat, bounds)))
        .sort(compare) ?? null,
  );

/** Records of a table that lie on the ground of a picture, areas by the box around them, in the order of the table. */
export const recordsOnGround = <Name extends RecordTableName>(
  table: Name,
  { data }: AppState,
  { bounds, holds }: Seen,
): readonly RecordOf[Name][] => rowsIn(data, table)?.filter((row) => lies(row, bounds, holds)) ?? [];
