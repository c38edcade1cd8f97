/**
 * Brings newer hours of measured demand into `data/tables/grid/hourly`. Reported hours are screened, joined to
 * the end of what is there, and written all together or not at all. Nothing is filled in: an hour that is
 * missing or can't be believed stays a gap, and is listed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type HourlySeries, hourText, parseHour } from '../../src/model/grid/series';
import { decodeSeries, encodeSeries } from '../../src/model/grid/seriesCodec';
import { balanceFileOf, readBalanceFile } from './balance';
import type { Client } from './client';
import { type EiaSeries, fetchHours, type PageStore } from './eiaApi';
import { missingHours, type Rejected, type ReportedHour, screenHours } from './screen';
import { finishInterrupted, swapIn } from './swap';

/** Where things are, and what to ask for. */
export interface GridRefresh {
  /** Folder with `hourly/` and `refreshed.csv`. */
  tables: string;
  /** Folder that keeps answers between runs. */
  cache: string;
  areas: readonly string[];
  /** The last hour wanted, `YYYY-MM-DDTHH` UTC. */
  until: string;
  /** Day of this run, `YYYY-MM-DD`. */
  today: string;
  source: { kind: 'api'; base: string; key: string } | { kind: 'files'; base: string };
}

/** What a run did, per area. */
export interface AreaRefresh {
  area: string;
  /** First and last new hour; null when there was nothing new. */
  span: [string, string] | null;
  added: number;
  missing: number;
  rejected: Rejected[];
  /** Why the area was left as it is; null when it was asked for. */
  leftAlone: string | null;
}

const COLUMNS = ['area', 'from', 'until', 'hours', 'missing', 'rejected', 'source', 'retrieved'];

/**
 * Runs the refresh.
 * @param say one line of progress
 * @throws Refused, Unreachable or Error with a reader's message; then no file has changed, and the answers that
 *   had come are kept for the next run
 */
export async function refreshGrid(
  refresh: GridRefresh,
  client: Client,
  say: (line: string) => void,
): Promise<AreaRefresh[]> {
  finishInterrupted(refresh.tables);
  const results: AreaRefresh[] = [];
  const grown = new Map<string, HourlySeries>();
  for (const [index, area] of refresh.areas.entries()) {
    const label = `[${index + 1}/${refresh.areas.length}] ${area}`;
    const stored = readStored(refresh.tables, area);
    const start = hourText(stored.firstHour + stored.mw.length);
    const result: AreaRefresh = { area, span: null, added: 0, missing: 0, rejected: [], leftAlone: null };
    results.push(result);
    if (start > refresh.until) {
      result.leftAlone = `holds all hours to ${refresh.until} already`;
    } else if (refresh.source.kind === 'files' && area.includes('-')) {
      result.leftAlone = 'the six-month files hold no sub-areas; ask the service with a key';
    }
    if (result.leftAlone !== null) {
      say(`${label}: ${result.leftAlone}`);
      continue;
    }
    const reported = await reportedHours(refresh, client, area, start, (share) =>
      say(`${label} ${bar(share)}`),
    );
    const { hours, rejected } = screenHours(reported, peakOf(stored));
    const wanted = new Map([...hours].filter(([hour]) => hour >= start && hour <= refresh.until));
    result.rejected = rejected;
    result.added = wanted.size;
    if (wanted.size === 0) {
      say(`${label}: nothing new`);
      continue;
    }
    const [first, last] = [[...wanted.keys()][0] ?? start, [...wanted.keys()].at(-1) ?? start];
    result.span = [first, last];
    result.missing = missingHours(new Map([[start, 0], ...wanted])).length + (first > start ? 1 : 0);
    grown.set(area, joined(stored, wanted));
    say(`${label}: ${wanted.size} hours, ${result.missing} missing, ${rejected.length} rejected`);
  }
  if (grown.size > 0) writeAll(refresh, grown, results);
  return results;
}

const bar = (share: number) => {
  const full = Math.round(share * 20);
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)} ${Math.round(share * 100)} %`;
};

function readStored(tables: string, area: string): HourlySeries {
  const file = path.join(tables, 'hourly', `${area}.bin.gz`);
  if (!existsSync(file)) throw new Error(`there is no series of "${area}" in ${path.join(tables, 'hourly')}`);
  return decodeSeries(gunzipSync(readFileSync(file)));
}

function peakOf({ mw }: HourlySeries): number | null {
  let peak = 0;
  for (const value of mw) if (value > peak) peak = value;
  return peak > 0 ? peak : null;
}

/** `PJM-DOM` is the sub-area DOM of the authority PJM. */
function seriesOf(area: string): EiaSeries {
  const [parent = area, ...rest] = area.split('-');
  return rest.length === 0
    ? { kind: 'balancingAuthority', respondent: parent }
    : { kind: 'subArea', parent, subArea: rest.join('-') };
}

async function reportedHours(
  { source, until, cache, today }: GridRefresh,
  client: Client,
  area: string,
  start: string,
  progress: (share: number) => void,
): Promise<ReportedHour[]> {
  if (source.kind === 'api') {
    const store = pagesIn(path.join(cache, `${area}_${start}_${until}`));
    return fetchHours(
      client,
      { base: source.base, series: seriesOf(area), start, end: until, key: source.key },
      store,
      (rows, total) => progress(total === 0 ? 1 : rows / total),
    );
  }
  const names = balanceFilesBetween(start, until);
  const hours: ReportedHour[] = [];
  for (const [index, name] of names.entries()) {
    // A file grows while its half of the year runs, and is corrected for a while: what was kept of it is of its day.
    const folder = path.join(cache, 'balance', isSettled(name, today) ? '' : today);
    const store = pagesIn(folder, name);
    const read =
      readable(store.read(0), readBalanceFile) ??
      (await client.get(`${source.base}/${name}`, (body) => {
        const parsed = readBalanceFile(body);
        store.write(0, body);
        return parsed;
      }));
    hours.push(...(read.get(area) ?? []));
    progress((index + 1) / names.length);
  }
  // The files hold the hours before, too: an hour that is stored already is not news.
  return hours.filter(({ hour }) => hour >= start);
}

/** What an answer that was kept says; null where there is none, or only a part of one. */
function readable<T>(kept: string | null, read: (text: string) => T): T | null {
  if (kept === null) return null;
  try {
    return read(kept);
  } catch {
    return null;
  }
}

/** Days after the end of a half year in which its file still changes. */
const SETTLING_DAYS = 120;

/** Whether a six-month file is as it stays. @param today `YYYY-MM-DD` */
function isSettled(name: string, today: string): boolean {
  const [, year = '', half = ''] = /_(\d{4})_(\w+)\.csv$/.exec(name) ?? [];
  const end = Date.parse(half === 'Jan_Jun' ? `${year}-06-30` : `${year}-12-31`);
  return Date.parse(today) - end > SETTLING_DAYS * 86_400_000;
}

/** Names of the files from one hour to another. */
function balanceFilesBetween(start: string, until: string): string[] {
  const names: string[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
    for (const month of ['01', '07']) {
      const half = `${year}-${month}-01T00`;
      const end = month === '01' ? `${year}-06-30T23` : `${year}-12-31T23`;
      if (end >= start && half <= until) names.push(balanceFileOf(half));
    }
  }
  return names;
}

/** Answers as files, written under another name first, so that a half-written one is never read. */
function pagesIn(folder: string, name?: string): PageStore {
  const file = (offset: number) => path.join(folder, name ?? `${offset}.json`);
  return {
    read: (offset) => (existsSync(file(offset)) ? readFileSync(file(offset), 'utf8') : null),
    write: (offset, body) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file(offset)}.part`, body);
      renameSync(`${file(offset)}.part`, file(offset));
    },
  };
}

function joined(stored: HourlySeries, hours: ReadonlyMap<string, number>): HourlySeries {
  const last = Math.max(...[...hours.keys()].map(parseHour));
  const mw = new Float32Array(last - stored.firstHour + 1).fill(Number.NaN);
  mw.set(stored.mw);
  for (const [hour, value] of hours) mw[parseHour(hour) - stored.firstHour] = Math.round(value);
  return { firstHour: stored.firstHour, mw };
}

/** Writes all series that have grown and the lines of the log, or none. */
function writeAll(
  refresh: GridRefresh,
  grown: ReadonlyMap<string, HourlySeries>,
  results: readonly AreaRefresh[],
) {
  const log = path.join(refresh.tables, 'refreshed.csv');
  const before = existsSync(log) ? readFileSync(log, 'utf8') : `${COLUMNS.join()}\n`;
  const source = refresh.source.kind === 'api' ? 'eiaApi' : 'eiaBalanceFiles';
  const lines = results.flatMap(({ area, span, added, missing, rejected }) =>
    span === null ? [] : [[area, ...span, added, missing, rejected.length, source, refresh.today].join()],
  );
  const write = (folder: string) => {
    for (const [area, series] of grown)
      writeFileSync(path.join(folder, `${area}.bin.gz`), gzipSync(encodeSeries(series), { level: 9 }));
  };
  swapIn(refresh.tables, write, `${before}${lines.join('\n')}\n`);
}
