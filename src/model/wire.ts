/**
 * How tables travel: `{columns, rows}` with one array a row, so that a name is written once and not
 * thousands of times. Used by the data build to write and by the app and the command line to read.
 */
export interface WireTable {
  columns: string[];
  rows: unknown[][];
}

/**
 * The column list of a table: every key of the record, or it does not compile. A field that is typed but not listed
 * would be `undefined` once the table has travelled.
 */
export const columnsOf =
  <T extends object>() =>
  <const Columns extends readonly (keyof T & string)[]>(
    columns: Columns &
      ([Exclude<keyof T, Columns[number]>] extends [never]
        ? unknown
        : { missing: Exclude<keyof T, Columns[number]> }),
  ): readonly (keyof T & string)[] =>
    columns;

/** Packs records that share the keys `columns` into a table; the order of rows is kept. */
export function packTable<T extends object>(
  columns: readonly (keyof T & string)[],
  records: readonly T[],
): WireTable {
  return {
    columns: [...columns],
    rows: records.map((record) => columns.map((column) => record[column] ?? null)),
  };
}

/**
 * Unpacks a table into records.
 * @throws Error naming the table and the column when a column that `expected` lists is missing: the app
 *   and its data come from different versions.
 */
export function unpackTable<T extends object>(
  name: string,
  table: WireTable,
  expected: readonly (keyof T & string)[],
): T[] {
  // What a host sends in place of a file may be any JSON.
  if (!Array.isArray(table?.columns) || !Array.isArray(table.rows) || !table.rows.every(Array.isArray)) {
    throw new Error(`${name}: no table; rebuild the data with "npm run data"`);
  }
  for (const column of expected) {
    if (!table.columns.includes(column)) {
      throw new Error(`${name}: column "${column}" is missing; rebuild the data with "npm run data"`);
    }
  }
  return table.rows.map((row) => {
    const record: Record<string, unknown> = {};
    table.columns.forEach((column, index) => {
      record[column] = row[index];
    });
    return record as T;
  });
}
