/** A report with all that is nested in it as lines of a table. */
import type { CsvCell } from '../../../model/csv';

export const REPORT_COLUMNS = ['part', 'record', 'field', 'value'] as const;

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isScalar = (value: Json) => value === null || typeof value !== 'object';

function cellOf(value: Json): CsvCell {
  if (isList(value)) return value.map((item) => cellOf(item) ?? '').join('; ');
  return typeof value === 'boolean' ? String(value) : (value as CsvCell);
}

/** What a record is called: by its id, else by its place in its list. */
function nameOf(item: Json, at: number): string {
  const id = item !== null && typeof item === 'object' && 'id' in item ? item.id : null;
  return typeof id === 'string' ? id : String(at + 1);
}

function fieldsOf(value: Json, path: string): [field: string, value: CsvCell][] {
  if (isScalar(value) || (isList(value) && value.every(isScalar))) return [[path, cellOf(value)]];
  const inner = isList(value)
    ? value.map((item, at) => [nameOf(item, at), item] as const)
    : Object.entries(value as { [key: string]: Json });
  return inner.flatMap(([name, item]) => fieldsOf(item, path === '' ? name : `${path}.${name}`));
}

/** Whether a list is of records, which get lines of their own. */
const isRecords = (value: Json): value is readonly Json[] =>
  isList(value) && value.length > 0 && !value.every(isScalar);

/**
 * The lines of `REPORT_COLUMNS`, in the order of the report. Records are named by their id, lists of words stand in one
 * cell, and what is unknown is an empty one.
 */
export const flatRows = (report: { readonly [part: string]: Json }): CsvCell[][] =>
  Object.entries(report).flatMap(([part, value]) => {
    const record = (name: string, own: Json) =>
      fieldsOf(own, '').map(([field, cell]): CsvCell[] => [part, name, field, cell]);
    if (isRecords(value)) return value.flatMap((item, at) => record(nameOf(item, at), item));
    if (isScalar(value) || isList(value)) return record('', value);
    return Object.entries(value as { [key: string]: Json }).flatMap(([name, inner]) =>
      isRecords(inner)
        ? inner.flatMap((item, at) =>
            fieldsOf(item, name).map(([field, cell]): CsvCell[] => [part, nameOf(item, at), field, cell]),
          )
        : fieldsOf(inner, name).map(([field, cell]): CsvCell[] => [part, '', field, cell]),
    );
  });
