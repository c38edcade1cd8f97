/** What a reader brought, once it is loaded: rows of one table or features of one file, as a layer shows them. */
import type { Geometry } from 'geojson';
import type { Bounds } from '../region';
import type { Field } from './field';
import { LINE_PROPERTY, type PartUnderstood } from './inspection';

/** What a reader says that own records are. */
export const OWN_KINDS = ['sites', 'events', 'areas', 'lines', 'marks'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** A cell as it was read. Null is a cell that says nothing. */
export type OwnValue = string | number | null;

export interface OwnColumn {
  /** Short and stable within its set; stands in links: `c3`. */
  key: string;
  /** As the file has it. */
  name: string;
  field: Field | null;
  /** Dates are `YYYY-MM-DD`; megawatts are of the columns whose field says so. */
  type: 'text' | 'number' | 'date';
}

export interface OwnRecord {
  /** Its line or row in the file; of several on one line the later have a number behind a point. */
  id: string;
  /** Empty where the file names none. */
  name: string;
  /** Degrees: the point, or the middle of the box around a line or an area. */
  lon: number;
  lat: number;
  bounds: Bounds;
  geometry: Geometry;
  /** In the order of the columns. */
  cells: readonly OwnValue[];
  /** Day on which the reader changed it here, `YYYY-MM-DD`; absent while it is as the file has it. */
  changed?: string;
}

/** What is asked of a set when it is loaded, and can be changed later. */
export interface OwnChoices {
  name: string;
  kind: OwnKind;
  /** Whom to credit; empty where nobody said. */
  credit: string;
  /** Key of the column that colors the marks; null for one color. */
  colorBy: string | null;
  /** Key of the column of numbers that sizes points; null for one size. */
  sizeBy: string | null;
}

export interface OwnSet extends OwnChoices {
  /** The same for the same file: `own-` and what its bytes add up to. Stands in links. */
  id: string;
  /** Name of the file it came from. */
  file: string;
  /** Day on which it was brought, `YYYY-MM-DD`. */
  added: string;
  columns: readonly OwnColumn[];
  records: readonly OwnRecord[];
}

/** What a file's features are before they are a set: as the inspection gives them. */
export interface LoadedFeature {
  geometry: Geometry;
  properties: Readonly<Record<string, unknown>>;
}

/** Fields that are texts also where all their values look like numbers. */
const CODES: ReadonlySet<Field | null> = new Set<Field>(['id', 'fips', 'zip', 'name', 'county', 'state']);

/** A number as files write it; what begins with a zero is a code. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const readValue = (given: unknown): OwnValue => {
  if (given === null || given === undefined || given === '') return null;
  if (typeof given === 'string') return given;
  if (typeof given === 'number') return Number.isFinite(given) ? given : null;
  return typeof given === 'object' ? JSON.stringify(given) : String(given);
};

const isNumeric = (value: OwnValue) => typeof value === 'number' || (value !== null && NUMBER.test(value));

function typeOf(field: Field | null, values: readonly OwnValue[]): OwnColumn['type'] {
  if (field === 'date') return 'date';
  const said = values.filter((value) => value !== null);
  return !CODES.has(field) && said.length > 0 && said.every(isNumeric) ? 'number' : 'text';
}

const cellOf = (value: OwnValue, type: OwnColumn['type']): OwnValue =>
  value === null ? null : type === 'number' ? Number(value) : String(value);

/** Columns of a part and its records, from the features of it that were loaded. */
export function recordsOf(
  { columns: understood }: Pick<PartUnderstood, 'columns'>,
  features: readonly LoadedFeature[],
): Pick<OwnSet, 'columns' | 'records'> {
  const raw = understood.map(({ name }) => features.map(({ properties }) => readValue(properties[name])));
  const columns = understood.map(
    ({ name, field }, index): OwnColumn => ({
      key: `c${index + 1}`,
      name,
      field,
      type: typeOf(field, raw[index] ?? []),
    }),
  );
  const met = new Map<string, number>();
  const records = features.map(({ geometry, properties }, row): OwnRecord => {
    const line = String(properties[LINE_PROPERTY]);
    const times = (met.get(line) ?? 0) + 1;
    met.set(line, times);
    const cells = columns.map(({ type }, index) => cellOf(raw[index]?.[row] ?? null, type));
    const bounds = boundsOf(geometry);
    const [west, south, east, north] = bounds;
    return {
      id: times === 1 ? line : `${line}.${times}`,
      name: nameOf(columns, cells),
      lon: (west + east) / 2,
      lat: (south + north) / 2,
      bounds,
      geometry,
      cells,
    };
  });
  return { columns, records };
}

/** The column that names records: a name, else what comes next to one, else the first text. -1 where there is none. */
function nameColumn(columns: readonly OwnColumn[]): number {
  for (const field of ['name', 'address', 'id', 'operator', 'place'] as const) {
    const index = columns.findIndex((column) => column.field === field);
    if (index !== -1) return index;
  }
  return columns.findIndex(({ field, type }) => field === null && type === 'text');
}

/** What a record is called; empty where no column names it. */
export function nameOf(columns: readonly OwnColumn[], cells: readonly OwnValue[]): string {
  const named = nameColumn(columns);
  return named === -1 ? '' : String(cells[named] ?? '');
}

/** Calls `visit` with every position of a geometry. */
function eachPosition(geometry: Geometry, visit: (lon: number, lat: number) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) eachPosition(part, visit);
    return;
  }
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] === 'number') visit(part[0], Number(part[1]));
    else for (const inner of part) walk(inner);
  };
  walk(geometry.coordinates);
}

/** West, south, east, north of a geometry, in degrees. */
export function boundsOf(geometry: Geometry): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, (lon, lat) => {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  });
  return [west, south, east, north];
}

/** The box around all records; null for none. */
export function boundsOfSet({ records }: Pick<OwnSet, 'records'>): Bounds | null {
  const [first] = records;
  if (!first) return null;
  return records.reduce<Bounds>(
    (box, { bounds }) => [
      Math.min(box[0], bounds[0]),
      Math.min(box[1], bounds[1]),
      Math.max(box[2], bounds[2]),
      Math.max(box[3], bounds[3]),
    ],
    first.bounds,
  );
}

/** What records probably are: by their geometry, then by what their columns hold. */
export function guessKind({ columns, records }: Pick<OwnSet, 'columns' | 'records'>): OwnKind {
  const types = records.map(({ geometry }) => geometry.type);
  const share = (word: string) =>
    types.filter((type) => type.endsWith(word)).length / Math.max(1, types.length);
  if (share('Polygon') > 0.5) return 'areas';
  if (share('LineString') > 0.5) return 'lines';
  const holds = (field: Field) => columns.some((column) => column.field === field);
  if (holds('mw') || holds('acres')) return 'sites';
  return holds('date') ? 'events' : 'marks';
}
