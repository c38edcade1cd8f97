/** Which of our fields a column of a reader's table holds, guessed from its name and its values. */
import { fold } from '../../model/fold';
import { FIELDS, type Field } from '../../model/own/field';
import { EXACT_NAMES } from './fieldNames';
import type { Reading } from './reading';

const BY_NAME = new Map<string, Field>(
  FIELDS.flatMap((field) => EXACT_NAMES[field].map((name): [string, Field] => [fold(name), field])),
);

/** Parts of names that tell a field where the whole name is not known. Order matters. */
const PARTS: readonly (readonly [RegExp, Field])[] = [
  [/\b(?:lat|latitude)\b/, 'lat'],
  [/\b(?:lon|lng|long|longitude)\b/, 'lon'],
  [/\b(?:fips|geoid)\b/, 'fips'],
  [/\b(?:zip|zipcode|postal)\b/, 'zip'],
  [/\beasting\b|\bx coord/, 'easting'],
  [/\bnorthing\b|\by coord/, 'northing'],
  [/\b(?:mw|megawatts?|gw|kw)\b/, 'mw'],
  [/\bacres?\b/, 'acres'],
  [/\bcounty\b/, 'county'],
  [/\bdate\b/, 'date'],
  [/\bstatus\b/, 'status'],
];

/** Unit that the name of a column states. */
export type StatedUnit = 'gw' | 'kw' | 'ha' | null;

export interface Column {
  index: number;
  /** As it stands in the file; "column 4" where it has none. */
  name: string;
  field: Field | null;
  unit: StatedUnit;
}

const nameKey = (name: string) => fold(name.replace(/([\p{Ll}])([\p{Lu}])/gu, '$1 $2').replace(/_/g, ' '));

/** The field that a column's name tells; null where it tells none. */
export function fieldOfName(name: string): Field | null {
  const plain = fold(name.replace(/_/g, ' '));
  const spaced = nameKey(name);
  // What stands in brackets is a unit or a remark: "Capacity (MW)".
  const bare = fold(name.replace(/[([{].*?[)\]}]/g, ' ').replace(/_/g, ' '));
  const whole = BY_NAME.get(plain) ?? BY_NAME.get(spaced) ?? BY_NAME.get(plain.replace(/ /g, ''));
  if (whole) return whole;
  if (bare !== '' && bare !== plain) {
    const found = BY_NAME.get(bare);
    if (found) return found;
  }
  // A sentence that holds such a word is no name of a column.
  if (spaced.split(' ').length > LONGEST_NAME) return null;
  return PARTS.find(([part]) => part.test(spaced))?.[1] ?? null;
}

/** The most words of a name that is known only by a part of it. */
const LONGEST_NAME = 4;

function unitOfName(name: string): StatedUnit {
  const words = nameKey(name).split(' ');
  if (words.includes('gw') || words.includes('gigawatts')) return 'gw';
  if (words.includes('kw') || words.includes('kilowatts')) return 'kw';
  if (words.includes('ha') || words.includes('hectares')) return 'ha';
  return null;
}

/** What a header row's cells are. Each field goes to the first column that tells it. */
export function columnsOf(header: readonly string[]): Column[] {
  const taken = new Set<Field>();
  const exact = header.map((name) => BY_NAME.get(fold(name.replace(/_/g, ' '))) ?? null);
  const fieldAt = new Map<number, Field>();
  // Exact names first, so that "Latitude" wins over "Lat/long source".
  for (const [index, field] of exact.entries()) {
    if (field === null || taken.has(field)) continue;
    taken.add(field);
    fieldAt.set(index, field);
  }
  for (const [index, name] of header.entries()) {
    if (fieldAt.has(index)) continue;
    const field = fieldOfName(name);
    if (field === null || taken.has(field)) continue;
    taken.add(field);
    fieldAt.set(index, field);
  }
  // "X" and "Y" beside a latitude are another pair; alone they may be degrees, which the values tell.
  return header.map((name, index) => ({
    index,
    name: name.trim(),
    field: fieldAt.get(index) ?? null,
    unit: unitOfName(name),
  }));
}

/** How many lines may stand above the header: titles, notes, the day of the export. */
const LINES_ABOVE = 25;

/**
 * The row that is the header: the one that names most fields we know, if it places its rows at all; else the first
 * with as many filled cells as the table is wide.
 * @returns its index in `rows`; -1 when no row can be one
 */
export function headerRow(rows: readonly { cells: readonly string[] }[]): number {
  let best = { index: -1, score: 0 };
  for (const [index, { cells }] of rows.slice(0, LINES_ABOVE).entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || filled.some((cell) => cell.length > 120)) continue;
    const named = cells.filter((cell) => cell.trim() !== '' && fieldOfName(cell) !== null).length;
    // One cell alone is a title, unless it is the very name of a column.
    if (filled.length === 1 && !BY_NAME.has(fold((filled[0] ?? '').replace(/_/g, ' ')))) continue;
    // A row of data rarely holds names of columns; numbers are never names.
    const numbers = filled.filter((cell) => /^[\d.,+\s°-]+$/.test(cell.trim())).length;
    const score = named - numbers * 2 + filled.length / 1000;
    if (named > 0 && score > best.score + 1e-9) best = { index, score };
  }
  return best.index;
}

/** Puts what the reader said of columns in the place of what was guessed. A field is of one column only. */
export function applyChoices(
  columns: Column[],
  part: string | null,
  { fields }: Pick<Reading, 'fields'>,
): void {
  const chosen = fields?.[part ?? ''];
  if (chosen === undefined) return;
  const said = new Set(Object.values(chosen));
  for (const column of columns) {
    const field = Object.hasOwn(chosen, column.name) ? chosen[column.name] : undefined;
    if (field !== undefined) column.field = field;
    else if (column.field !== null && said.has(column.field)) column.field = null;
  }
}
