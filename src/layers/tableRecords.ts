/** Records of built tables that have plain cards and lists: power plants and their like. */
import type { PlantRecord } from '../model/power/plantRecord';
import type { Dataset, Loaded } from '../state/dataset';
import { loadedValue } from '../state/dataset';
import { inBounds, remembered } from '../state/selectors';
import type { AppState } from '../state/store';

/** The records of these tables. */
interface RecordOf {
  plants: PlantRecord;
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

/** Records of a table that lie in what the map shows, the first by `compare` first; null while the table is not there. */
export const recordsInView = <Name extends RecordTableName>(
  table: Name,
  compare: (a: RecordOf[Name], b: RecordOf[Name]) => number,
): ((state: AppState) => Rows<Name>) =>
  remembered(
    (state) => [rowsIn(state.data, table), state.bounds],
    (rows, bounds) =>
      rows?.filter(({ lon, lat }) => bounds === null || inBounds(lon, lat, bounds)).sort(compare) ?? null,
  );

/** Records of a table that lie on the ground of a picture, in the order of the table. */
export const recordsOnGround = <Name extends RecordTableName>(
  table: Name,
  { data }: AppState,
  holds: (lon: number, lat: number) => boolean,
): readonly RecordOf[Name][] => rowsIn(data, table)?.filter(({ lon, lat }) => holds(lon, lat)) ?? [];
