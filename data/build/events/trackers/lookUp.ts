import { TABLES } from '../words';
import type { AnyRow, Column, RowContext } from './table';

/** A word of a closed table; an unknown one is an issue that names the table. */
export function lookUp<T>(
  { checks }: Pick<RowContext, 'checks'>,
  row: AnyRow,
  table: ReadonlyMap<string, T>,
  name: string,
  { column, word }: { column: Column; word: string },
): T | null {
  const found = table.get(word);
  if (found === undefined) {
    checks.fail(row.line, column, word, `a word with a row in ${TABLES}/${name}.csv`);
    return null;
  }
  return found;
}
