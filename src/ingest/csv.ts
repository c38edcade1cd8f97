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
 * @throws BadData when the file is no CSV, the header differs, or rows have too few or too many cells
 */
export function readTable<C extends string>(file: string, text: CsvSource, columns: readonly C[]): Row<C>[] {
  const records = parseLines(file, text);
  const header = records.shift()?.cells ?? [];
  if (header.join() !== columns.join()) {
    throw new BadData([
      { file, line: 1, column: null, value: header.join(), expected: `the header ${columns.join()}` },
    ]);
  }
  const issues: Issue[] = [];
  for (const { line, cells } of records) {
    if (cells.length === columns.length) continue;
    const expected = `${columns.length} cells, not ${cells.length}`;
    issues.push({ file, line, column: null, value: cells.join(), expected });
  }
  if (issues.length > 0) throw new BadData(issues);
  return records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<C, string>,
  }));
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
