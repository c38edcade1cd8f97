/** Light changes to a set that is loaded: a cell, a point that is moved, a mark that is added, a record that goes. */
import { isDay } from '../day';
import type { Field } from './field';
import { boundsOf, nameOf, type OwnColumn, type OwnRecord, type OwnSet, type OwnValue } from './set';

/** Id of the set that holds what a reader marks on the map; it comes of no file. */
export const MARKS_ID = 'own-marks';

/** The longest cell that can be written, letters. */
export const MOST_LETTERS = 2000;

/** Why a cell can't be what was written. */
export type CellProblem = 'number' | 'date' | 'long';

const BAD = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;

/** A number with its point, and no sign of anything else. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * What a reader wrote into a cell, as the column holds it; nothing is null.
 * @returns the problem where it can't be
 */
export function readCell({ type }: OwnColumn, written: string): { value: OwnValue } | CellProblem {
  const text = written.replace(BAD, '').trim();
  if (text === '') return { value: null };
  if (text.length > MOST_LETTERS) return 'long';
  if (type === 'number') return NUMBER.test(text) ? { value: Number(text) } : 'number';
  if (type === 'date') return isDay(text) ? { value: text } : 'date';
  return { value: text };
}

/** Of a column that says where a record is, what it says of another place; undefined where it says nothing of it. */
function cellOfPlace(field: Field | null, lon: number, lat: number): OwnValue | undefined {
  switch (field) {
    case 'lon':
      return lon;
    case 'lat':
      return lat;
    case 'latLon':
      return `${lat}, ${lon}`;
    // A position in another form would go on telling the place before.
    case 'wkt':
    case 'geojson':
    case 'easting':
    case 'northing':
      return null;
    default:
      return undefined;
  }
}

const replaced = (set: OwnSet, id: string, change: (record: OwnRecord) => OwnRecord): OwnSet => ({
  ...set,
  records: set.records.map((record) => (record.id === id ? change(record) : record)),
});

/** A place to 1 m or so, which is more than a hand on a map can tell. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/**
 * The set with other cells in a record.
 * @param cells in the order of the columns
 * @param day on which it was changed, `YYYY-MM-DD`
 */
export const withCells = (set: OwnSet, id: string, cells: readonly OwnValue[], day: string): OwnSet =>
  replaced(set, id, (record) => ({ ...record, cells, name: nameOf(set.columns, cells), changed: day }));

/**
 * The set with a point at another place; its cells that tell the place follow.
 * @param lon degrees @param lat degrees
 */
export const withPlace = (set: OwnSet, id: string, lon: number, lat: number, day: string): OwnSet =>
  replaced(set, id, (record) => {
    if (record.geometry.type !== 'Point') return record;
    const at = [rounded(lon), rounded(lat)] as const;
    const geometry = { type: 'Point' as const, coordinates: [...at] };
    const cells = record.cells.map((cell, index) => {
      const told = cellOfPlace(set.columns[index]?.field ?? null, ...at);
      return told === undefined ? cell : told;
    });
    return { ...record, geometry, cells, lon: at[0], lat: at[1], bounds: boundsOf(geometry), changed: day };
  });

export const withoutRecord = (set: OwnSet, id: string): OwnSet => ({
  ...set,
  records: set.records.filter((record) => record.id !== id),
});

const MARK_COLUMNS = (names: { name: string; note: string }): OwnColumn[] => [
  { key: 'c1', name: names.name, field: 'name', type: 'text' },
  { key: 'c2', name: names.note, field: 'note', type: 'text' },
];

/**
 * A set of marks with one more, at the end.
 * @param set null for the first mark
 * @param words what the set and its columns are called
 * @returns the set and the id of the mark
 */
export function withMark(
  set: OwnSet | null,
  lon: number,
  lat: number,
  day: string,
  words: { set: string; name: string; note: string },
): { set: OwnSet; id: string } {
  const before: OwnSet = set ?? {
    id: MARKS_ID,
    file: '',
    added: day,
    name: words.set,
    kind: 'marks',
    credit: '',
    colorBy: null,
    sizeBy: null,
    columns: MARK_COLUMNS(words),
    records: [],
  };
  const id = String(1 + Math.max(0, ...before.records.map((record) => Number.parseInt(record.id, 10))));
  const at = [rounded(lon), rounded(lat)] as const;
  const geometry = { type: 'Point' as const, coordinates: [...at] };
  const cells = before.columns.map(() => null);
  const mark: OwnRecord = {
    id,
    name: '',
    lon: at[0],
    lat: at[1],
    bounds: boundsOf(geometry),
    geometry,
    cells,
  };
  return { set: { ...before, records: [...before.records, mark] }, id };
}
