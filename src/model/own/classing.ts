/** How a column of own data is cut into classes: what it is filtered and colored by. */
import type { OwnColumn, OwnRecord, OwnSet, OwnValue } from './set';

/** A class of a column. */
export type OwnClass =
  | { kind: 'word'; value: string }
  /** `from` ≤ value < `to`; the outer ends are null. */
  | { kind: 'range'; from: number | null; to: number | null }
  /** Whole years, both included; the outer ends are null. */
  | { kind: 'years'; from: number | null; to: number | null }
  /** Cells that say nothing. */
  | { kind: 'none' };

export interface Classing {
  column: OwnColumn;
  /** Words with the most records first, numbers and years from low to high, `none` last. */
  classes: readonly OwnClass[];
  /** Class of a cell by its place in `classes`. */
  indexOf(value: OwnValue): number;
}

/** Most words that a filter lists; a column with more is a text and no class. */
const MOST_WORDS = 15;
/** Numbers that are few enough to stand each for itself. */
const FEW_NUMBERS = 6;
const RANGES = 5;

/** Columns that say where a record is, or what only it is. */
const UNFIT = new Set([
  'lat',
  'lon',
  'latLon',
  'wkt',
  'geojson',
  'easting',
  'northing',
  'id',
  'note',
  'source',
  'address',
]);

/** The ways in which the columns of a set can be cut, in the order of the columns. */
export function classingsOf({ columns, records }: Pick<OwnSet, 'columns' | 'records'>): Classing[] {
  return columns.flatMap((column, index) => {
    if (column.field !== null && UNFIT.has(column.field)) return [];
    return classing(column, valuesAt(records, index)) ?? [];
  });
}

const valuesAt = (records: readonly OwnRecord[], index: number) =>
  records.map(({ cells }) => cells[index] ?? null);

function classing(column: OwnColumn, values: readonly OwnValue[]): Classing | null {
  const said = values.filter((value) => value !== null);
  const none: OwnClass[] = said.length < values.length ? [{ kind: 'none' }] : [];
  if (column.type === 'date') return byYears(column, said.map(yearOf), none);
  if (column.type === 'number') {
    const distinct = [...new Set(said.map(Number))].sort((a, b) => a - b);
    if (distinct.length < 2) return null;
    if (distinct.length > FEW_NUMBERS) return byRanges(column, distinct, none);
  }
  return byWords(column, said.map(String), none);
}

function byWords(column: OwnColumn, said: readonly string[], none: OwnClass[]): Classing | null {
  const counts = new Map<string, number>();
  for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isText = column.type === 'text';
  // Words that are all different name records and group none.
  if (
    counts.size === 0 ||
    counts.size > MOST_WORDS ||
    (counts.size === said.length && said.length > 1 && isText)
  )
    return null;
  if (counts.size === 1 && none.length === 0) return null;
  const words = [...counts]
    .sort(([a, many], [b, others]) => (isText ? others - many || (a < b ? -1 : 1) : Number(a) - Number(b)))
    .map(([word]) => word);
  const places = new Map(words.map((word, index) => [word, index]));
  return {
    column,
    classes: [...words.map((value): OwnClass => ({ kind: 'word', value })), ...none],
    indexOf: (value) => (value === null ? words.length : (places.get(String(value)) ?? words.length)),
  };
}

/**
 * Rounds limits so that a legend is read at a glance: to a power of ten of at most a tenth of what the numbers span,
 * so that those of a narrow band (years, altitudes) stay apart.
 */
function roundedWithin(span: number): (value: number) => number {
  const digits = 1 - Math.floor(Math.log10(span));
  const step = 10 ** Math.abs(digits);
  return (value) => (digits >= 0 ? Math.round(value * step) / step : Math.round(value / step) * step);
}

/** The classes between limits, and where a number falls. */
function between<K extends 'range' | 'years'>(
  kind: K,
  limits: readonly number[],
  none: OwnClass[],
  read: (value: OwnValue & {}) => number,
): Pick<Classing, 'classes' | 'indexOf'> {
  // Years are told with both ends.
  const last = (limit: number | undefined) =>
    limit === undefined ? null : kind === 'years' ? limit - 1 : limit;
  const classes = [...limits, undefined].map(
    (to, index): OwnClass => ({ kind, from: limits[index - 1] ?? null, to: last(to) }),
  );
  return {
    classes: [...classes, ...none],
    indexOf: (value) => {
      if (value === null) return classes.length;
      const found = limits.findIndex((limit) => read(value) < limit);
      return found === -1 ? limits.length : found;
    },
  };
}

function byRanges(column: OwnColumn, distinct: readonly number[], none: OwnClass[]): Classing | null {
  const [lowest = 0, highest = 0] = [distinct[0], distinct.at(-1)];
  const rounded = roundedWithin(highest - lowest);
  const limits = Array.from({ length: RANGES - 1 }, (_, index) =>
    rounded(distinct[Math.floor(((index + 1) * distinct.length) / RANGES)] ?? highest),
  ).filter((limit, index, all) => limit > lowest && limit <= highest && all.indexOf(limit) === index);
  if (limits.length === 0) return null;
  return { column, ...between('range', limits, none, Number) };
}

const yearOf = (value: OwnValue): number => Number(String(value).slice(0, 4));

function byYears(column: OwnColumn, years: readonly number[], none: OwnClass[]): Classing | null {
  const distinct = [...new Set(years)].sort((a, b) => a - b);
  if (distinct.length < 2) return null;
  const [first = 0, last = 0] = [distinct[0], distinct.at(-1)];
  const step = Math.max(1, Math.ceil((last - first + 1) / FEW_NUMBERS));
  const limits: number[] = [];
  for (let year = first + step; year <= last; year += step) limits.push(year);
  return { column, ...between('years', limits, none, yearOf) };
}
