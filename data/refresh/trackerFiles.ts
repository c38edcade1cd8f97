/** The files that trackers publish, read into the columns of our tables; what is not as it was so far is refused. */
import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { readTable } from '../../src/ingest/csv';
import { countyNamed } from '../build/countyNames';
import { TRACKER_TABLES } from '../build/events/trackers/read';
import type { Tracker } from '../build/events/words';
import { bars, type Cells, line, links, ShapeChanged, type Table } from './cells';
import { readLocalMeasures } from './localMeasures';

/** The columns of a tracker's table, in their order. */
export const columnsOf = (tracker: Tracker) => [...TRACKER_TABLES[tracker].columns];

/**
 * Reads the file of a tracker, or one that has the columns of our table.
 * @param old rows of our table: what we have added to them is kept
 * @param today day of this run, `YYYY-MM-DD`
 * @throws ShapeChanged when the body is not what the tracker published so far
 */
export function readTrackerFile(tracker: Tracker, body: string, old: Table, today: string): Table {
  const table = isOwnTable(tracker, body)
    ? readOwn(tracker, body)
    : tracker === 'datacentertracker'
      ? readFights(body, old)
      : tracker === 'moratoriumNation'
        ? readInventory(body, old, today)
        : tracker === 'transmissionMap'
          ? tableFrom(tracker, readLocalMeasures(body, old, today))
          : null;
  if (table === null) {
    throw new ShapeChanged(`${tracker}: expected a table with the header ${columnsOf(tracker).join()}`);
  }
  if (table.size === 0) throw new ShapeChanged(`${tracker}: the file holds no records.`);
  return table;
}

const isOwnTable = (tracker: Tracker, body: string) =>
  body.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] === columnsOf(tracker).join();

const readOwn = (tracker: Tracker, body: string): Table =>
  tableFrom(
    tracker,
    readTable(`the file of ${tracker}`, body, columnsOf(tracker)).map(({ cells }) => cells),
  );

function tableFrom(tracker: Tracker, rows: readonly Cells[]): Table {
  const table: Table = new Map();
  for (const row of rows) {
    const id = row.id ?? '';
    if (table.has(id)) throw new ShapeChanged(`${tracker}: two records have the id ${JSON.stringify(id)}.`);
    table.set(id, row);
  }
  return table;
}

const text = v.nullish(v.string(), '');
const number = v.nullish(v.number());
const list = v.nullish(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((word) => (word === '' ? [] : [word])),
    ),
  ]),
  [],
);
const FIGHT = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  scope: v.string(),
  jurisdiction: v.string(),
  state: text,
  county: text,
  lat: number,
  lng: number,
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/, 'a date')),
  action_type: list,
  issue_category: list,
  authority_level: text,
  status: v.string(),
  community_outcome: text,
  company: text,
  project_name: text,
  megawatts: number,
  investment_million_usd: number,
  acreage: number,
  petition_signatures: number,
  opposition_groups: list,
  sources: list,
  last_updated: text,
  objective: text,
});
/** Fields that some record must bear: one that none bears has been renamed. */
const FIGHT_FIELDS = Object.keys(FIGHT.entries);

const digits = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);
const same = (a: string | undefined, b: string) =>
  a === b || (a !== undefined && a !== '' && b !== '' && Number(a) === Number(b));

/** Data Center Tracker's `fights.json`: one object a record. */
function readFights(body: string, old: Table): Table {
  const name = 'datacentertracker';
  let records: unknown;
  try {
    records = JSON.parse(body);
  } catch (error) {
    throw new ShapeChanged(
      `${name}: the file is no JSON (${error instanceof Error ? error.message : error}).`,
    );
  }
  if (!Array.isArray(records)) throw new ShapeChanged(`${name}: expected a list of records.`);
  const borne = new Set(records.flatMap((record: object) => Object.keys(record ?? {})));
  const missing = FIGHT_FIELDS.filter((field) => !borne.has(field));
  if (records.length > 0 && missing.length > 0) {
    throw new ShapeChanged(`${name}: no record has a field ${missing.join(', ')}.`);
  }
  const rows = records.map((record: unknown, index): Cells => {
    const parsed = v.safeParse(FIGHT, record);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      throw new ShapeChanged(
        `${name}: record ${index + 1}, ${v.getDotPath(issue) ?? 'as a whole'}: ${issue.message}.`,
      );
    }
    return fightRow(parsed.output, old.get(parsed.output.id));
  });
  return tableFrom(name, rows);
}

function fightRow(record: v.InferOutput<typeof FIGHT>, was: Cells | undefined): Cells {
  const date = record.date;
  const county = line(record.county ?? '');
  const mw = digits(record.megawatts);
  const words = `${record.id} ${record.objective ?? ''}`;
  const keeps = (column: string, value: string) =>
    was && same(was[column], value) ? (was[column] ?? '') : value;
  return {
    id: record.id,
    scope: record.scope,
    jurisdiction: line(record.jurisdiction),
    state: record.state ?? '',
    county,
    county_fips:
      was && was.county === county
        ? (was.county_fips ?? '')
        : (countyNamed(county, record.state ?? '') ?? ''),
    lon: keeps('lon', digits(record.lng)),
    lat: keeps('lat', digits(record.lat)),
    date,
    date_precision:
      was && was.date === date ? (was.date_precision ?? '') : date.endsWith('-01') ? 'month_or_day' : 'day',
    actions: bars(record.action_type ?? []),
    issues: bars(record.issue_category ?? []),
    authority: record.authority_level ?? '',
    status: line(record.status),
    outcome: record.community_outcome ?? '',
    technology: was?.technology ?? (/\b(?:crypto|bitcoin)/i.test(words) ? 'crypto' : 'data_center'),
    company: line(record.company ?? ''),
    project: line(record.project_name ?? ''),
    mw: keeps('mw', mw),
    mw_conflict: was && same(was.mw, mw) ? (was.mw_conflict ?? 'false') : 'false',
    investment_musd: keeps('investment_musd', digits(record.investment_million_usd)),
    acreage: keeps('acreage', digits(record.acreage)),
    petition_signatures: keeps('petition_signatures', digits(record.petition_signatures)),
    groups: bars(record.opposition_groups ?? []),
    flags: was?.flags ?? '',
    last_updated: record.last_updated ?? '',
    sources: links(record.sources ?? []),
    licence: was?.licence ?? 'CC-BY-4.0',
  };
}

const INVENTORY_COLUMNS = [
  'moratorium_id',
  'jurisdiction',
  'jurisdiction_type',
  'state_abbrev',
  'latitude',
  'longitude',
  'date_enacted_iso',
  'date_enacted_uncertainty',
  'duration_days',
  'duration_kind',
  'enacted_status',
  'sectors',
] as const;

/** Moratorium Nation's `moratorium_inventory.csv`. Our positions and ends, corrected by hand, are kept. */
function readInventory(body: string, old: Table, today: string): Table {
  const name = 'moratoriumNation';
  let rows: Cells[];
  try {
    rows = parse(body, { columns: true, bom: true }) as Cells[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ShapeChanged(`${name}: the file is no CSV (${error.message}).`);
  }
  const missing = INVENTORY_COLUMNS.filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (missing.length > 0) throw new ShapeChanged(`${name}: the file has no column ${missing.join(', ')}.`);
  return tableFrom(
    name,
    rows.map((row) => inventoryRow(row, old.get(row.moratorium_id ?? ''), today)),
  );
}

function inventoryRow(row: Cells, was: Cells | undefined, today: string): Cells {
  const cell = (column: string) => line(row[column] ?? '');
  const next: Cells = {
    id: cell('moratorium_id'),
    jurisdiction: cell('jurisdiction'),
    type: cell('jurisdiction_type'),
    state: cell('state_abbrev'),
    county: was?.county ?? '',
    county_fips: was?.county_fips ?? '',
    lon: was?.lon ?? cell('longitude'),
    lat: was?.lat ?? cell('latitude'),
    date: cell('date_enacted_iso'),
    date_uncertainty: cell('date_enacted_uncertainty'),
    duration_days: cell('duration_days'),
    duration_kind: cell('duration_kind'),
    status: cell('enacted_status'),
    stated_end: '',
    sectors: bars(sectorsOf(cell('moratorium_id'), row.sectors ?? '')),
  };
  const term = ['date', 'duration_days', 'duration_kind'];
  next.stated_end =
    'stated_or_scheduled_end' in row
      ? cell('stated_or_scheduled_end')
      : was && term.every((column) => was[column] === next[column])
        ? (was.stated_end ?? '')
        : '';
  const unchanged = was && Object.entries(next).every(([column, value]) => was[column] === value);
  return {
    ...next,
    last_updated: unchanged ? (was.last_updated ?? today) : today,
    licence: was?.licence ?? 'CC-BY-4.0',
  };
}

function sectorsOf(id: string, cell: string): string[] {
  try {
    return v.parse(v.array(v.string()), JSON.parse(cell));
  } catch {
    throw new ShapeChanged(`moratoriumNation: ${id}, sectors: ${JSON.stringify(cell)} is no list of words.`);
  }
}
