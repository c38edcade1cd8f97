/**
 * Brings the trackers' current files into `data/tables/opposition`. A file whose shape has changed, that is
 * shorter than it should be, or that holds a word nobody has mapped is refused; then no table is touched. Columns
 * that Headroom adds to a tracker's rows (codes of counties, corrected positions, doubts) are kept. One file although it
 * is long: fetching, refusing and replacing are one sequence in which the order of the steps is what keeps the tables.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { readTable } from '../../src/ingest/csv';
import { countyNamed } from '../build/countyNames';
import { buildRecord } from '../build/events/opposition';
import { TRACKER_TABLES, tableOf } from '../build/events/trackers/read';
import { TRACKERS, type Tracker } from '../build/events/words';
import { bars, type Cells, line, links, ShapeChanged, type Table } from './cells';
import type { Client } from './client';
import { readLocalMeasures } from './localMeasures';

/** Where things are, and what to read. */
export interface OppositionRefresh {
  /** The repository; tables are read and written below it. */
  root: string;
  trackers: readonly Tracker[];
  /** Files at hand by tracker; the others are fetched. */
  files: Partial<Record<Tracker, string>>;
  /** Addresses of the trackers' files; a tracker without one can only be read from a file. */
  urls: Partial<Record<Tracker, string>>;
  /** Day of this run, `YYYY-MM-DD`. */
  today: string;
}

/** What a run did to the table of one tracker. */
export interface TrackerRefresh {
  tracker: Tracker;
  added: string[];
  /** Columns that differ, by id. */
  changed: { id: string; columns: string[] }[];
  removed: string[];
  /** Why the table was left as it is; null when it was read. */
  leftAlone: string | null;
}

/** A file that loses more of its rows than this is taken to be broken off. */
const LARGEST_LOSS = 0.2;

/**
 * Runs the refresh.
 * @param say one line of progress
 * @throws ShapeChanged, Refused, Unreachable, BadData or Error with a reader's message; then no table has changed
 */
export async function refreshOpposition(
  refresh: OppositionRefresh,
  client: Client,
  say: (line: string) => void,
): Promise<TrackerRefresh[]> {
  const results: TrackerRefresh[] = [];
  const fresh = new Map<string, string>();
  for (const tracker of refresh.trackers) {
    const result: TrackerRefresh = { tracker, added: [], changed: [], removed: [], leftAlone: null };
    results.push(result);
    const [file, url] = [refresh.files[tracker], refresh.urls[tracker]];
    if (file === undefined && url === undefined) {
      result.leftAlone = `it publishes no file at a known address; save its rows as a table with the columns of ${tableOf(tracker)} and hand it over with --file ${tracker}=PATH`;
      say(`${tracker}: left as it is: ${result.leftAlone}`);
      continue;
    }
    const old = storedTable(refresh.root, tracker);
    const take = (body: string) => readFile(tracker, body, old, refresh.today);
    let table: Table;
    if (file !== undefined) table = take(readFileSync(file, 'utf8'));
    else {
      // Parsed outside the client: a file of another shape is no fault that passes.
      const body = await client.get(url ?? '', (text) => text);
      table = take(body);
    }
    compare(old, table, result);
    if (result.removed.length > old.size * LARGEST_LOSS) {
      throw new ShapeChanged(
        `${tracker}: ${result.removed.length} of ${old.size} records are missing from the new file; it looks broken off.`,
      );
    }
    say(
      `${tracker}: ${result.added.length} added, ${result.changed.length} changed, ${result.removed.length} removed`,
    );
    if (result.added.length + result.changed.length + result.removed.length > 0) {
      fresh.set(tableOf(tracker), csvOf(tracker, table));
    }
  }
  if (fresh.size > 0) {
    checkTables(refresh.root, fresh);
    writeAll(refresh.root, fresh);
  }
  return results;
}

const columnsOf = (tracker: Tracker) => [...TRACKER_TABLES[tracker].columns];

function storedTable(root: string, tracker: Tracker): Table {
  const file = tableOf(tracker);
  const rows = readTable(file, readFileSync(path.join(root, file)), columnsOf(tracker));
  return new Map(rows.map(({ cells }) => [cells.id ?? '', cells]));
}

/** @throws ShapeChanged when the body is not what the tracker published so far */
function readFile(tracker: Tracker, body: string, old: Table, today: string): Table {
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

function compare(old: Table, table: Table, result: TrackerRefresh): void {
  for (const [id, cells] of table) {
    const was = old.get(id);
    if (!was) result.added.push(id);
    else {
      const columns = Object.keys(cells).filter((column) => cells[column] !== was[column]);
      if (columns.length > 0) result.changed.push({ id, columns });
    }
  }
  result.removed.push(...[...old.keys()].filter((id) => !table.has(id)));
}

const quote = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** The table in our schema, sorted by id. */
function csvOf(tracker: Tracker, table: Table): string {
  const columns = columnsOf(tracker);
  const rows = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells);
  const lines = rows.map((cells) => columns.map((column) => quote(cells[column] ?? '')).join(','));
  return `${[columns.join(), ...lines].join('\n')}\n`;
}

/** @throws BadData when the build could not read the new tables: an unknown word, a point in another state, … */
function checkTables(root: string, fresh: ReadonlyMap<string, string>): void {
  buildRecord((file) => {
    const body = fresh.get(file);
    return body === undefined ? readFileSync(path.join(root, file)) : Buffer.from(body);
  });
}

/** All tables are written under another name first; renaming them is what can't fail halfway. */
function writeAll(root: string, fresh: ReadonlyMap<string, string>): void {
  for (const [file, body] of fresh) writeFileSync(path.join(root, `${file}.new`), body);
  for (const file of fresh.keys()) renameSync(path.join(root, `${file}.new`), path.join(root, file));
}

/** The addresses of the trackers' files, from the list of sources. */
export function refreshUrls(root: string): Partial<Record<Tracker, string>> {
  const sources = JSON.parse(readFileSync(path.join(root, 'data/sources.json'), 'utf8')) as {
    id: string;
    refreshUrl?: string;
  }[];
  const urls: Partial<Record<Tracker, string>> = {};
  for (const tracker of TRACKERS) {
    const url = sources.find(({ id }) => id === tracker)?.refreshUrl;
    if (url !== undefined) urls[tracker] = url;
  }
  return urls;
}

/**
 * Reads `--file` arguments: `tracker=path`.
 * @throws Error naming what is wrong
 */
export function readFileArguments(given: readonly string[]): Partial<Record<Tracker, string>> {
  const files: Partial<Record<Tracker, string>> = {};
  for (const argument of given) {
    const [name = '', ...rest] = argument.split('=');
    const tracker = TRACKERS.find((known) => known === name);
    const file = rest.join('=');
    if (!tracker || file === '')
      throw new Error(`--file ${argument}: expected one of ${TRACKERS.join(', ')}, =, and a path`);
    if (!existsSync(file)) throw new Error(`--file ${argument}: there is no such file`);
    files[tracker] = file;
  }
  return files;
}

/** What a run did, in lines; refused tables throw before. */
export function refreshLines(results: readonly TrackerRefresh[]): string[] {
  return results.flatMap(({ tracker, added, changed, removed }) => [
    ...added.map((id) => `+ ${tracker} ${id}`),
    ...changed.map(({ id, columns }) => `~ ${tracker} ${id}: ${columns.join(', ')}`),
    ...removed.map((id) => `- ${tracker} ${id}`),
  ]);
}
