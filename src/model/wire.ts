/**
 * How tables travel: by columns, so that a name is written once and not thousands of times, and what is alike stands
 * together: packed by a host, a table is a seventh to a sixth smaller than by rows. Used by the data build to write
 * and by the app and the command line to read.
 */
export interface WireTable {
  columns: string[];
  /** One list a column, in the order of `columns`, all as long as the table. */
  values: unknown[][];
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
    values: columns.map((column) => records.map((record) => record[column] ?? null)),
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
  if (!isTable(table)) throw new Error(`${name}: no table; rebuild the data with "npm run data"`);
  for (const column of expected) {
    if (!table.columns.includes(column)) {
      throw new Error(`${name}: column "${column}" is missing; rebuild the data with "npm run data"`);
    }
  }
  const records = Array.from({ length: lengthOf(table) }, (): Record<string, unknown> => ({}));
  table.columns.forEach((column, index) => {
    const values = table.values[index] ?? [];
    records.forEach((record, row) => {
      record[column] = values[row];
    });
  });
  return records as T[];
}

/** Number of records of a packed table. */
export const lengthOf = (table: WireTable): number => table.values[0]?.length ?? 0;

function isTable(table: WireTable | null | undefined): table is WireTable {
  if (!Array.isArray(table?.columns) || !Array.isArray(table.values)) return false;
  return (
    table.values.length === table.columns.length &&
    table.values.every((values) => Array.isArray(values) && values.length === table.values[0]?.length)
  );
}
