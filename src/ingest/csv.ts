/** Reads CSV in the browser as in the data build: every row keeps its line, so that a bad cell can be pointed at. */
import { BadData, type Issue } from './issue';
import { type TextRow, textRows } from './textRows';

/** CSV as text, or as the bytes of a file in UTF-8, with or without a byte order mark. */
export type CsvSource = string | Uint8Array;

/** One row of a table. */
export interface Row<C extends string = string> {
  /** 1-based line in the file on which the row starts. */
  line: number;
  cells: Record<C, string>;
}

/**
 * Reads a CSV table (UTF-8, comma, double quotes, header row).
 * @param columns the header that the table must have, in this order
 * @returns rows in file order; empty cells are empty strings
 * @throws BadData when the file is no CSV, the header differs, rows have too few or too many cells, or cells hold what
 * no text may: control characters, marks that turn the direction of reading, HTML, thousands of letters
 */
export function readTable<C extends string>(file: string, text: CsvSource, columns: readonly C[]): Row<C>[] {
  const records = parseLines(file, text);
  const header = records.shift()?.cells ?? [];
  if (header.join() !== columns.join()) {
    throw new BadData([
      {
        file,
        line: 1,
        column: null,
        value: shown(header.join()),
        expected: `the header ${columns.join()}`,
      },
    ]);
  }
  const issues: Issue[] = [];
  for (const { line, cells } of records) {
    const swallowed = cells.find((cell) => isSwallowed(cell, cells.length === columns.length));
    if (swallowed !== undefined) {
      // Everything behind it is read askew: what else is wrong there says nothing.
      const expected = 'a quote that ends in its own row: look for a single " in it or before it';
      throw new BadData([{ file, line, column: null, value: shown(swallowed), expected }]);
    }
    if (cells.length !== columns.length) {
      const expected = `${columns.length} cells, not ${cells.length}`;
      issues.push({ file, line, column: null, value: shown(cells.join()), expected });
    }
    for (const [index, cell] of cells.entries()) {
      const expected = wrongText(cell);
      if (expected !== null) {
        issues.push({ file, line, column: columns[index] ?? null, value: shown(cell), expected });
      }
    }
  }
  if (issues.length > 0) throw new BadData(issues);
  return records.map(({ line, cells }) => {
    const named: Partial<Record<C, string>> = {};
    columns.forEach((column, index) => {
      named[column] = cells[index];
    });
    return { line, cells: named as Record<C, string> };
  });
}

/** Letters that a cell may have at most; the longest of ours has a third of it. */
const MOST_LETTERS = 5_000;
/** Lines that a cell may run over at most; more are rows that a stray quote has swallowed. Ours have one. */
const MOST_LINES = 5;
/** Letters of a value that a message repeats. */
const SHOWN_LETTERS = 200;

const CONTROL = /(?![\t\n])\p{Cc}/u;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u;
const MARKUP = /<\/?[a-z][^<>]*>|<!--|<!\[cdata/iu;

/** Every text that one of the above may find; most cells are told by it alone. */
const SUSPECT = /[<\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/u;

const codeOf = (character = '') =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A value as a message repeats it: short, and with what can't be seen written out. */
function shown(value: string): string {
  const cut = value.length > SHOWN_LETTERS ? `${value.slice(0, SHOWN_LETTERS)}…` : value;
  return cut.replace(/[\u202a-\u202e\u2066-\u2069]/gu, codeOf);
}

/** Whether a cell has swallowed rows; in a row of the wrong length any line break is one. */
function isSwallowed(cell: string, rowFits: boolean): boolean {
  if (!cell.includes('\n')) return false;
  const lines = cell.split('\n').length;
  return rowFits ? lines > MOST_LINES : lines > 1;
}

/** What a cell should be that holds what no text of a table may; null where it is plain text. */
function wrongText(cell: string): string | null {
  if (cell.length <= MOST_LETTERS && !SUSPECT.test(cell)) return null;
  const control = CONTROL.exec(cell)?.[0];
  if (control !== undefined) return `text without control characters: delete ${codeOf(control)}`;
  const direction = DIRECTION.exec(cell)?.[0];
  if (direction !== undefined) return `text that is read in one direction: delete ${codeOf(direction)}`;
  if (MARKUP.test(cell)) return 'plain text, without HTML';
  if (cell.length > MOST_LETTERS) return `at most ${MOST_LETTERS} letters, not ${cell.length}`;
  return null;
}

/**
 * All cells of some columns, of tables that have other columns too; columns that a table lacks are skipped.
 * @throws BadData when the file is no CSV
 */
export function tableColumns(
  file: string,
  text: CsvSource,
  columns: readonly string[],
): { line: number; column: string; value: string }[] {
  const [header, ...rows] = parseLines(file, text);
  const places = columns.flatMap((column) => {
    const index = header?.cells.indexOf(column) ?? -1;
    return index < 0 ? [] : { column, index };
  });
  return rows.flatMap(({ line, cells }) =>
    places.map(({ column, index }) => ({ line, column, value: cells[index] ?? '' })),
  );
}

/**
 * All rows of a CSV table, the header included. A line break is read as `\n`, also inside a cell.
 * @throws BadData when the file is no CSV
 */
export function parseLines(file: string, text: CsvSource): TextRow[] {
  const { rows, fault } = textRows(decoded(file, text).replaceAll('\r\n', '\n'));
  if (fault === null) return rows;
  throw new BadData([
    { file, line: fault.at, column: null, value: fault.message, expected: 'well-formed CSV' },
  ]);
}

/** @throws BadData when the bytes are no UTF-8 */
function decoded(file: string, text: CsvSource): string {
  if (typeof text === 'string') return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    throw new BadData([
      { file, line: null, column: null, value: 'bytes of another encoding', expected: 'text in UTF-8' },
    ]);
  }
}
