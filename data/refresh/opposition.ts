/**
 * Brings the trackers' current files into `data/tables/opposition`. A file whose shape has changed, that is
 * shorter than it should be, or that holds a word nobody has mapped is refused; then no table is touched. Columns
 * that Headroom adds to a tracker's rows (codes of counties, corrected positions, doubts) are kept.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTable } from '../../src/ingest/csv';
import { buildRecord } from '../build/events/opposition';
import { tableOf } from '../build/events/trackers/read';
import { TRACKERS, type Tracker } from '../build/events/words';
import { ShapeChanged, type Table } from './cells';
import type { Client } from './client';
import { columnsOf, readTrackerFile } from './trackerFiles';

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
    const take = (body: string) => readTrackerFile(tracker, body, old, refresh.today);
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

function storedTable(root: string, tracker: Tracker): Table {
  const file = tableOf(tracker);
  const rows = readTable(file, readFileSync(path.join(root, file)), columnsOf(tracker));
  return new Map(rows.map(({ cells }) => [cells.id ?? '', cells]));
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
