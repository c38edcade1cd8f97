/**
 * TransmissionMap's `moratoriums.csv`: its columns are other than ours. What it does not have (the technology, what
 * a measure is limited to, the polygon) and positions set by hand are kept from our table.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { type Cells, line, links, ShapeChanged, type Table } from './cells';

const COLUMNS = [
  'id',
  'jurisdiction_name',
  'jurisdiction_level',
  'state',
  'county_fips',
  'place_geoid',
  'lat',
  'lon',
  'type',
  'status',
  'date_adopted',
  'date_expires',
  'duration_days',
  'source_urls',
  'last_verified',
] as const;

/** Levels whose point is no place of its own. */
const AREAS = ['county', 'state'];

/**
 * Reads the file in our columns.
 * @param today day of this run, for rows that do not say when they were looked at
 * @throws ShapeChanged when it is no CSV or lacks a column
 */
export function readLocalMeasures(body: string, old: Table, today: string): Cells[] {
  let rows: Cells[];
  try {
    rows = parse(body, { columns: true, bom: true }) as Cells[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ShapeChanged(`transmissionMap: the file is no CSV (${error.message}).`);
  }
  const missing = COLUMNS.filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (missing.length > 0)
    throw new ShapeChanged(`transmissionMap: the file has no column ${missing.join(', ')}.`);
  return rows.map((row) => rowOf(row, old.get(row.id ?? ''), today));
}

function rowOf(row: Cells, was: Cells | undefined, today: string): Cells {
  const cell = (column: (typeof COLUMNS)[number]) => line(row[column] ?? '');
  const id = cell('id');
  const level = cell('jurisdiction_level').toLowerCase();
  const status = cell('status').toLowerCase();
  const placed = !AREAS.includes(level);
  const geoid = cell('place_geoid');
  const over = ['expired', 'lifted', 'replaced', 'withdrawn'].includes(status);
  return {
    id,
    jurisdiction: cell('jurisdiction_name'),
    level,
    state: cell('state'),
    county_fips: was?.county_fips || cell('county_fips'),
    lon: was ? (was.lon ?? '') : placed ? cell('lon') : '',
    lat: was ? (was.lat ?? '') : placed ? cell('lat') : '',
    kind: cell('type').toLowerCase().replaceAll(' ', '_'),
    status,
    date: cell('date_adopted'),
    stated_end: cell('date_expires'),
    // A day on which a measure that stands again was over says nothing any more.
    ended_on: over ? (was?.ended_on ?? '') : '',
    duration_days: cell('duration_days'),
    technology: was?.technology ?? '',
    scope_note: was?.scope_note ?? '',
    ballot_date: was?.ballot_date ?? '',
    area: was?.area || (geoid === '' ? '' : `place:${geoid}`),
    area_confidence: was?.area_confidence || (geoid === '' ? '' : 'sure'),
    inventory_id: was?.inventory_id || (/^nm-(?!state-)/.test(id) ? id.slice(3) : ''),
    last_updated: cell('last_verified') || today,
    sources: links(
      cell('source_urls')
        .split(/[;|\s]+/)
        .filter((url) => /^https?:\/\//.test(url)),
    ),
    licence: was?.licence ?? 'CC-BY-4.0',
  };
}
