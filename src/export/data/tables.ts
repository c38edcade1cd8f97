/** The records of a view as tables: one for each layer that is on and has records. */
import type { Geometry } from 'geojson';
import { exportTableWords } from '../../i18n/words';
import type { FileLayer } from '../../layers/layer';
import { isOn } from '../../layers/list';
import type {
  OutlinedCounty,
  RecordContext,
  RecordTable,
  RegionSeen,
  Seen,
  TableColumn,
} from '../../layers/records';
import { type CsvCell, csvText } from '../../model/csv';
import type { AppState } from '../../state/store';
import type { Details } from './details';

/** A table of a download. */
export interface ExportTable {
  name: string;
  label: string;
  /** Which rows are in it. */
  meaning: string;
  /** The region that the rows are of, by name; null where they are those of the frame. */
  region: string | null;
  /** What a row is called in GeoJSON; null where rows are no points. */
  feature: string | null;
  columns: readonly TableColumn[];
  cells: readonly (readonly CsvCell[])[];
  /** What rows are in GeoJSON, in their order, where that is more than a point; null where it is not. */
  geometries?: readonly (Geometry | null)[];
  /** The counties whose outlines rows are, in their order; absent where rows are none. */
  counties?: readonly (OutlinedCounty | null)[];
}

/** The records of a table that are shown. */
export interface ShownRecords {
  table: RecordTable;
  rows: readonly unknown[];
  /** The region that the rows are of, by name; absent where they are those of the frame. */
  region?: string;
}

const WORLD: Seen = { bounds: [-180, -90, 180, 90], holds: () => true };

/**
 * The records of each layer that is on: those of the region that is open, wherever the frame ends, else those on the
 * ground; tables of points come first.
 */
export function shownRecords(
  layers: readonly FileLayer[],
  state: AppState,
  seen: Seen,
  region: RegionSeen | null = null,
): ShownRecords[] {
  return layers
    .flatMap(({ layer, file }) => (isOn(state.view, layer) ? (file.records ?? []) : []))
    .toSorted((a, b) => Number(b.feature !== undefined) - Number(a.feature !== undefined))
    .map((table) =>
      region !== null && table.within
        ? {
            table,
            rows: table.rows(state, WORLD).filter((row) => table.within?.(row, region)),
            region: region.title,
          }
        : { table, rows: table.rows(state, seen) },
    );
}

/** @param details of the rows, as `loadDetails` reads them */
export function exportTable(
  { table, rows, region }: ShownRecords,
  details: Details,
  context: RecordContext,
): ExportTable {
  const columns = table.columns(context);
  const known = details.get(table.name);
  const { geometryOf, countyOf } = table;
  return {
    name: table.name,
    label: table.label(),
    meaning: region === undefined ? table.meaning() : exportTableWords.rowsOfRegion(table.label(), region),
    region: region ?? null,
    feature: table.feature ?? null,
    columns,
    ...(geometryOf && { geometries: rows.map((row) => geometryOf(row)) }),
    ...(countyOf && { counties: rows.map((row) => countyOf(row)) }),
    cells: rows.map((row) => {
      const cells = table.cells(row, known?.get(table.idOf(row)) ?? null, context);
      return columns.map(({ key }) => cells[key] ?? null);
    }),
  };
}

/** The file of one table. */
export function tableCsv({ columns, cells }: ExportTable): string {
  return csvText(
    columns.map(({ name }) => name),
    cells,
  );
}

/** Whether the rows of a table are points on the map, and therefore in GeoJSON as well. */
export const hasPoints = ({ feature }: Pick<ExportTable, 'feature'>) => feature !== null;
