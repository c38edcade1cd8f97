/**
 * `npm run data:refresh -- grid [--areas PJM,ERCO] [--until 2026-10-31T23] [--base URL]`
 * `npm run data:refresh -- opposition [--trackers datacentertracker] [--file TRACKER=PATH]`
 * `npm run data:refresh -- ground --states MI,OH [--counties 51107,51059] [--base URL]`
 *
 * Fetches newer data into `data/tables`. The key of the EIA service comes from the environment
 * (`EIA_API_KEY`); without one the six-month files are read. Exit codes: 0 done, 1 failed and nothing changed,
 * 2 the command line was not understood.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isOneOf } from '../../src/model/vocabulary';
import { TRACKERS } from '../build/events/words';
import { countyShapes, STATES } from '../build/geography';
import { FETCHED_FOLDER } from '../build/streets/fetched';
import { BALANCE_FILES } from './balance';
import { createClient, EIA_PACE } from './client';
import { EIA_API } from './eiaApi';
import { type GridRefresh, refreshGrid } from './grid';
import { CENSUS_FILES, CENSUS_YEAR, type GroundRefresh, refreshGround } from './ground';
import {
  type OppositionRefresh,
  readFileArguments,
  refreshLines,
  refreshOpposition,
  refreshUrls,
} from './opposition';
import { isHour } from './screen';
import { finishInterrupted, Unfinished } from './swap';

const ROOT = path.resolve(import.meta.dirname, '../..');
const USAGE = `Usage: npm run data:refresh -- grid [--areas PJM,ERCO] [--until YYYY-MM-DDTHH] [--base URL]
       npm run data:refresh -- opposition [--trackers datacentertracker,moratoriumNation] [--file TRACKER=PATH]
       npm run data:refresh -- ground --states MI,OH,PA,WI [--counties 51107,51059] [--base URL] [--folder data/ground]
grid:
  --areas   balancing authorities and sub-areas; all when left out
  --until   last hour wanted, UTC; the end of the last whole month when left out
  --base    another address of the service
  --tables  another folder with hourly/ in it
  EIA_API_KEY in the environment is the key of the service (https://www.eia.gov/opendata/register.php);
  without it the six-month files of the Hourly Electric Grid Monitor are read.
opposition:
  --trackers  which to read; all when left out
  --file      reads a tracker from a file at hand: its own format, or a table with our columns; may be repeated
ground (streets, water and townships of the US Census Bureau, for a fuller map; see docs/deploying.md):
  --states    two letters each
  --counties  five digits each; of each state all when left out
  --base      another address of the files
  --year      another year of the files
  --folder    another folder to put them in`;

const say = (line: string) => process.stderr.write(`${line}\n`);

function usageError(message: string): never {
  say(`${message}\n${USAGE}`);
  process.exit(2);
}

/** The last hour of the month before `now`. */
function lastWholeMonth(now: Date): string {
  const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()) - 3_600_000);
  return end.toISOString().slice(0, 13);
}

function readArguments(now: Date): GridRefresh {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      areas: { type: 'string' },
      until: { type: 'string' },
      base: { type: 'string' },
      tables: { type: 'string', default: path.join(ROOT, 'data/tables/grid') },
      cache: { type: 'string', default: path.join(ROOT, '.cache/refresh/grid') },
    },
  });
  if (positionals.join() !== 'grid')
    usageError(`"${positionals.join(' ')}" can't be refreshed; "grid", "opposition" and "ground" can.`);
  const until = values.until ?? lastWholeMonth(now);
  if (!isHour(until)) usageError(`--until ${until}: expected an hour such as 2026-10-31T23`);
  // A run that was killed may have left the series under another name.
  finishInterrupted(values.tables);
  const known = readdirSync(path.join(values.tables, 'hourly')).map((file) => file.replace('.bin.gz', ''));
  const areas = values.areas === undefined ? known.sort() : values.areas.split(',');
  const strange = areas.filter((area) => !known.includes(area));
  if (strange.length > 0) usageError(`--areas: there is no series of ${strange.join(', ')}`);
  const key = process.env.EIA_API_KEY ?? '';
  return {
    tables: values.tables,
    cache: values.cache,
    areas,
    until,
    today: now.toISOString().slice(0, 10),
    source:
      key === ''
        ? { kind: 'files', base: values.base ?? BALANCE_FILES }
        : { kind: 'api', base: values.base ?? EIA_API, key },
  };
}

/** @throws Error when the command line is not understood */
function readOppositionArguments(now: Date): OppositionRefresh {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      trackers: { type: 'string' },
      file: { type: 'string', multiple: true, default: [] },
    },
  });
  const files = readFileArguments(values.file);
  const asked = values.trackers?.split(',') ?? (values.file.length > 0 ? Object.keys(files) : TRACKERS);
  const strange = asked.filter((name) => !isOneOf(TRACKERS, name));
  if (strange.length > 0)
    throw new Error(`--trackers: ${strange.join(', ')} is none of ${TRACKERS.join(', ')}`);
  return {
    root: ROOT,
    trackers: TRACKERS.filter((tracker) => asked.includes(tracker)),
    files,
    urls: refreshUrls(ROOT),
    today: now.toISOString().slice(0, 10),
  };
}

async function runOpposition(): Promise<void> {
  let asked: OppositionRefresh;
  try {
    asked = readOppositionArguments(new Date());
  } catch (error) {
    usageError(error instanceof Error ? error.message : String(error));
  }
  try {
    const results = await refreshOpposition(asked, clientNow(), say);
    const lines = refreshLines(results);
    for (const line of lines) process.stdout.write(`${line}\n`);
    say(
      lines.length === 0
        ? 'nothing new'
        : 'Now run "npx tsx data/build/events/review.ts", read the difference in data/review, and run "npm run data".',
    );
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\nNothing was changed.`);
    process.exitCode = 1;
  }
}

/** A file of a large county takes a while; a server that sends nothing for longer is not waited for. */
const TIME_LIMIT_MS = 180_000;

const clientNow = () =>
  createClient(
    {
      fetch: (url) => fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS) }),
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
      now: () => performance.now(),
    },
    EIA_PACE,
  );

async function runGrid(): Promise<void> {
  let refresh: GridRefresh;
  try {
    refresh = readArguments(new Date());
  } catch (error) {
    usageError(error instanceof Error ? error.message : String(error));
  }
  const client = clientNow();
  try {
    const results = await refreshGrid(refresh, client, say);
    for (const { area, rejected } of results) {
      for (const { hour, value, reason } of rejected) say(`${area} ${hour}: left out "${value}": ${reason}`);
    }
    const changed = results.filter(({ span }) => span !== null).length;
    say(`${changed} of ${results.length} areas have new hours${changed > 0 ? '; run "npm run data"' : ''}`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(error instanceof Unfinished ? message : `${message}\nNothing was changed; run it again to go on.`);
    process.exitCode = 1;
  }
}

/** @throws Error when the command line is not understood */
function readGroundArguments(): GroundRefresh {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      states: { type: 'string' },
      counties: { type: 'string' },
      base: { type: 'string', default: CENSUS_FILES },
      year: { type: 'string', default: CENSUS_YEAR },
      folder: { type: 'string', default: path.join(ROOT, FETCHED_FOLDER) },
      cache: { type: 'string', default: path.join(ROOT, '.cache/refresh/ground') },
    },
  });
  const asked = values.states?.split(',') ?? [];
  if (asked.length === 0) throw new Error('--states: name at least one, such as MI');
  const wanted = values.counties?.split(',') ?? null;
  const all = [...countyShapes().values()];
  const strange = (wanted ?? []).filter((fips) => !all.some((county) => county.fips === fips));
  if (strange.length > 0) throw new Error(`--counties: there is no county ${strange.join(', ')}`);
  const states = asked.map((code) => {
    const state = STATES.find((known) => known.code === code);
    if (!state) throw new Error(`--states: ${code} is no state`);
    const counties = all.flatMap(({ fips, state: of }) =>
      of === code && (wanted?.includes(fips) ?? true) ? fips : [],
    );
    return { code, fips: state.fips, counties: counties.sort() };
  });
  const outside = (wanted ?? []).filter((fips) => !states.some(({ counties }) => counties.includes(fips)));
  if (outside.length > 0) throw new Error(`--counties: ${outside.join(', ')} lie in none of these states`);
  return { base: values.base, year: values.year, states, folder: values.folder, cache: values.cache };
}

async function runGround(): Promise<void> {
  let asked: GroundRefresh;
  try {
    asked = readGroundArguments();
  } catch (error) {
    usageError(error instanceof Error ? error.message : String(error));
  }
  try {
    const fetched = await refreshGround(asked, clientNow(), say);
    for (const [state, files] of Object.entries(fetched))
      process.stdout.write(`${state}: ${files} new files\n`);
    say('Now run "npm run data".');
  } catch (error) {
    say(
      `${error instanceof Error ? error.message : String(error)}\nStates that were whole are in place; run it again to go on.`,
    );
    process.exitCode = 1;
  }
}

if (process.argv[2] === 'opposition') await runOpposition();
else if (process.argv[2] === 'ground') await runGround();
else await runGrid();
