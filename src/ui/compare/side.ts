/** Things side by side as figures: the same table on screen, on the clipboard and as CSV. */
import { cardMessages, formatDate } from '../../i18n/words';
import { csvText } from '../../model/csv';
import type { Figure } from '../../model/provenance';
import type { Source } from '../../model/source';
import type { TablePicture } from '../../state/exporter';

/** One fact for each of the things. */
export interface SideRow {
  id: string;
  label: string;
  /** Never empty: unknown is said. */
  cells: Figure[][];
  /** What a small bar shows of each; null for facts that are no amounts. */
  numbers: (number | null)[] | null;
  differs: boolean;
}

const lines = (figures: readonly Figure[]) => figures.map((figure) => figure.value).join('; ');
const datedLines = (figures: readonly Figure[]) =>
  figures.map(({ value, date }) => (date === null ? value : `${value} [${dateWords(date)}]`)).join('; ');

/** A day or month of the data in words; years and periods as they are. */
export const dateWords = (date: string) => (/^\d{4}-\d{2}/.test(date) ? formatDate(date) : date);

/** Whether cells of one row say different things. */
export const cellsDiffer = (cells: readonly (readonly Figure[])[]): boolean =>
  new Set(cells.map(lines)).size > 1;

/** Rows that differ, then the others, each in their order. */
export const differencesFirst = <Row extends SideRow>(rows: readonly Row[]): Row[] => [
  ...rows.filter(({ differs }) => differs),
  ...rows.filter(({ differs }) => !differs),
];

interface TextContext {
  sources: readonly Source[];
  dataDate: string;
  /** The day viewed. */
  date: string;
  /** What must be read with the table. */
  notes: readonly string[];
}

/** The table for pasting into a spreadsheet or a mail, with the credits below it. */
export function sideText(
  names: readonly string[],
  rows: readonly SideRow[],
  { sources, dataDate, date, notes }: TextContext,
  link: string,
): string {
  const flat = (text: string) => text.replace(/[\t\r\n\u00a0]+/g, ' ');
  const line = (cells: readonly string[]) => cells.map(flat).join('\t');
  const used = new Set(rows.flatMap(({ cells }) => cells.flat().flatMap((figure) => figure.sources)));
  return [
    line([cardMessages.compare.rowHead, ...names]),
    ...rows.map(({ label, cells }) => line([label, ...cells.map(datedLines)])),
    '',
    cardMessages.compare.about(dataDate, date, link),
    ...notes,
    ...sources
      .filter((source) => used.has(source.id))
      .map((source) => `${source.credit} (${source.licence}, ${source.link})`),
    '',
  ].join('\n');
}

/** The table as a picture shows it. */
export function sidePicture(
  title: string,
  names: readonly string[],
  rows: readonly SideRow[],
  { sources, dataDate, date, notes }: TextContext,
  link: string,
): TablePicture {
  const used = new Set(rows.flatMap(({ cells }) => cells.flat().flatMap((figure) => figure.sources)));
  const part = (partTitle: string, differs: boolean): TablePicture['parts'][number] => ({
    title: partTitle,
    rows: rows
      .filter((row) => row.differs === differs)
      .map(({ label, cells, numbers }) => ({ label, cells: cells.map(datedLines), numbers })),
  });
  return {
    title,
    about: cardMessages.compare.days(dataDate, date),
    columns: names,
    parts: [part(cardMessages.compare.differs, true), part(cardMessages.compare.same, false)],
    notes,
    credits: sources.filter(({ id }) => used.has(id)).map(({ creditShort }) => creditShort),
    link,
  };
}

/** The table as CSV: for each thing a column of values, one of sources and one of dates. */
export function sideCsv(names: readonly string[], rows: readonly SideRow[]): string {
  const { compare } = cardMessages;
  const head = [
    compare.rowHead,
    ...names.flatMap((name) => [name, `${name} (${compare.csvSource})`, `${name} (${compare.csvDate})`]),
  ];
  const body = rows.map(({ label, cells }) => [
    label,
    ...cells.flatMap((figures) => [
      lines(figures),
      [...new Set(figures.flatMap((figure) => figure.sources))].join('; '),
      [...new Set(figures.flatMap((figure) => (figure.date === null ? [] : [figure.date])))].join('; '),
    ]),
  ]);
  return csvText(head, body);
}
