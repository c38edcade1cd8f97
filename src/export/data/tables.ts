/** Tables of a download: columns are defined once, and CSV, GeoJSON and codebook follow from them. */
import { exportColumns, type TableName } from '../../i18n/words';
import { type CsvCell, csvText } from '../../model/csv';
import type { Fill } from '../../model/metrics';
import type { County } from '../../model/region';
import type { Site } from '../../model/site';
import type { Source } from '../../model/source';
import { formatView } from '../../model/view/permalink';
import type { Selection } from '../../model/view/view';
import { DEFAULT_VIEW } from '../../model/view/view';
import type { Details } from './details';

/** What rows need besides their record. */
export interface TableContext {
  sources: readonly Source[];
  counties: ReadonlyMap<string, County>;
  details: Details;
  /** All sites of the data, for what measures of grid areas draw on. */
  sites: readonly Site[];
  /** The day viewed, `YYYY-MM-DD`. */
  day: string;
  fill: Fill;
  /** The most that the new load asked about draws, MW; null when none is. */
  newLoadMw: number | null;
  /** Address of the app, without query and hash. */
  appUrl: string;
}

/** A column as it stands in files. */
export interface TableColumn {
  key: string;
  name: string;
  meaning: string;
}

export interface ExportTable {
  name: TableName;
  columns: readonly TableColumn[];
  cells: readonly (readonly CsvCell[])[];
}

/** Where a row comes from. */
export interface Origin {
  sources: readonly string[];
  licences: readonly string[];
}

/**
 * Builds a table.
 * @param of a row's cells by the key of the column: all columns that have words, and no others
 */
export function tableOf<Name extends TableName, Row>(
  name: Name,
  rows: readonly Row[],
  of: (row: Row) => Record<keyof (typeof exportColumns)[Name], CsvCell>,
): ExportTable {
  const columns = Object.entries<Omit<TableColumn, 'key'>>(exportColumns[name]).map(([key, words]) => ({
    key,
    ...words,
  }));
  const cells = rows.map((row) => {
    const record: Record<string, CsvCell> = of(row);
    return columns.map(({ key }) => record[key] ?? null);
  });
  return { name, columns, cells };
}

/** The file of one table. */
export function tableCsv({ columns, cells }: ExportTable): string {
  return csvText(
    columns.map(({ name }) => name),
    cells,
  );
}

/** Whether the rows of a table are points on the map, and therefore in GeoJSON as well. */
export const hasPoints = ({ name }: Pick<ExportTable, 'name'>) => name === 'sites' || name === 'events';

/** Several words in one cell. */
export const several = (words: readonly string[]): string | null =>
  words.length === 0 ? null : words.join('; ');

/** Several links in one cell, each once. */
export const links = (urls: readonly (string | null)[]): string | null =>
  [...new Set(urls.flatMap((url) => url ?? []))].join(' ') || null;

/** All licences that hold for a row: `CC-BY-4.0 AND ODbL-1.0`. */
function licenceOf(licences: readonly string[]): string | null {
  const parts = licences.flatMap((licence) => licence.split(' AND '));
  return [...new Set(parts)].sort().join(' AND ') || null;
}

/** The last columns of every table: sources with the words to print, and the licence of this row. */
export function originCells(
  { sources, licences }: Origin,
  context: Pick<TableContext, 'sources'>,
): { sources: CsvCell; credit: CsvCell; licence: CsvCell } {
  const known = context.sources.filter(({ id }) => sources.includes(id));
  return {
    sources: several([...new Set(sources)].sort()),
    credit: several([...new Set(known.map(({ credit }) => credit))]),
    licence: licenceOf(licences),
  };
}

/** Licences of datasets as a whole, for records that do not state their own. */
export function datasetLicences(
  ids: readonly string[],
  context: Pick<TableContext, 'sources'>,
): readonly string[] {
  return context.sources.filter(({ id }) => ids.includes(id)).map(({ licence }) => licence);
}

/** The address that opens a card in the app. */
export function cardLink(selection: NonNullable<Selection>, appUrl: string): string {
  const [search = ''] = formatView({ ...DEFAULT_VIEW, selection }).split('#');
  return `${appUrl}${search}`;
}

/** County name for a FIPS code; null when it is not known. */
export const countyName = (fips: string | null, { counties }: Pick<TableContext, 'counties'>) =>
  fips === null ? null : (counties.get(fips)?.name ?? null);
