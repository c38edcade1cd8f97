/** What cells of several tables are made by. */
import { exportColumns } from '../i18n/words';
import type { CsvCell } from '../model/csv';
import { formatView } from '../model/view/permalink';
import { DEFAULT_VIEW, type Selection } from '../model/view/view';
import type { RecordContext, TableColumn } from './records';

/** Columns of a table that the app comes with, in the words of the language that is on. */
export const columnsOf = (name: keyof typeof exportColumns): readonly TableColumn[] =>
  Object.entries<Omit<TableColumn, 'key'>>(exportColumns[name]).map(([key, words]) => ({ key, ...words }));

/** A row of such a table: a cell for every column that has words. */
export type Cells<Name extends keyof typeof exportColumns> = Record<
  keyof (typeof exportColumns)[Name],
  CsvCell
>;

/** Where a row comes from. */
export interface Origin {
  sources: readonly string[];
  licences: readonly string[];
}

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
  context: Pick<RecordContext, 'sources'>,
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
  context: Pick<RecordContext, 'sources'>,
): readonly string[] {
  return context.sources.filter(({ id }) => ids.includes(id)).map(({ licence }) => licence);
}

/** The address that opens a card in the app. */
export function cardLink(selection: NonNullable<Selection>, appUrl: string): string {
  const [search = ''] = formatView({ ...DEFAULT_VIEW, selection }).split('#');
  return `${appUrl}${search}`;
}

/** The name of a grid area by its id; null when it is not known. */
export const areaName = (id: string | null, { areaNames }: Pick<RecordContext, 'areaNames'>) =>
  id === null ? null : (areaNames.get(id) ?? null);

/** County name for a FIPS code; null when it is not known. */
export const countyName = (fips: string | null, { counties }: Pick<RecordContext, 'counties'>) =>
  fips === null ? null : (counties.get(fips)?.name ?? null);
