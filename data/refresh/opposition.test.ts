import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readTable } from '../../src/ingest/csv';
import { BadData } from '../../src/ingest/issue';
import { TRACKER_TABLES, tableOf } from '../build/events/trackers/read';
import type { Tracker } from '../build/events/words';
import { ROOT } from '../build/pipeline';
import { createClient, Refused, Unreachable } from './client';
import {
  type OppositionRefresh,
  readFileArguments,
  refreshLines,
  refreshOpposition,
  refreshUrls,
} from './opposition';

vi.setConfig({ testTimeout: 60_000 });

let root = '';
let server: Server | undefined;
let answers: Record<string, { status?: number; body: string }> = {};
let base = '';

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'headroom-refresh-'));
  mkdirSync(path.join(root, 'data/tables'), { recursive: true });
  cpSync(path.join(ROOT, 'data/tables/opposition'), path.join(root, 'data/tables/opposition'), {
    recursive: true,
  });
  cpSync(path.join(ROOT, 'data/sources.json'), path.join(root, 'data/sources.json'));
  answers = {};
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? { status: 404, body: 'not here' };
    response.writeHead(answer.status ?? 200);
    response.end(answer.body);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  rmSync(root, { recursive: true });
});

const stored = (tracker: Tracker) => readFileSync(path.join(root, tableOf(tracker)), 'utf8');
const rowsOf = (tracker: Tracker) =>
  readTable(tableOf(tracker), stored(tracker), [...TRACKER_TABLES[tracker].columns]).map(
    ({ cells }) => cells,
  );

const words = (cell = '') => (cell === '' ? [] : cell.split('|'));
const figure = (cell = '') => (cell === '' ? null : Number(cell));

/** Our table in the form in which Data Center Tracker publishes its records. */
const fights = () =>
  rowsOf('datacentertracker').map(
    (row): Record<string, unknown> => ({
      id: row.id,
      jurisdiction: row.jurisdiction,
      state: row.state === '' ? null : row.state,
      county: row.county === '' ? null : row.county,
      lat: figure(row.lat),
      lng: figure(row.lon),
      action_type: words(row.actions),
      date: row.date,
      status: row.status,
      company: row.company === '' ? null : row.company,
      project_name: row.project === '' ? null : row.project,
      investment_million_usd: figure(row.investment_musd),
      megawatts: figure(row.mw),
      acreage: figure(row.acreage),
      petition_signatures: figure(row.petition_signatures),
      opposition_groups: words(row.groups),
      sources: words(row.sources),
      last_updated: row.last_updated,
      scope: row.scope,
      issue_category: words(row.issues),
      authority_level: row.authority,
      objective: null,
      community_outcome: row.outcome,
      county_lean: 'D',
    }),
  );

/** Our table in the form in which Moratorium Nation publishes its inventory. */
function inventory(
  change: (rows: Record<string, string>[]) => Record<string, string>[] = (rows) => rows,
): string {
  const rows = change(
    rowsOf('moratoriumNation').map((row) => ({
      state_abbrev: row.state ?? '',
      jurisdiction: row.jurisdiction ?? '',
      jurisdiction_type: row.type ?? '',
      enacted_status: row.status ?? '',
      moratorium_id: row.id ?? '',
      latitude: row.lat ?? '',
      longitude: row.lon ?? '',
      date_enacted_iso: row.date ?? '',
      date_enacted_uncertainty: row.date_uncertainty ?? '',
      duration_days: row.duration_days ?? '',
      duration_kind: row.duration_kind ?? '',
      sectors: JSON.stringify(words(row.sectors)),
    })),
  );
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const header = Object.keys(rows[0] ?? {});
  return [header.join(), ...rows.map((row) => header.map((column) => quote(row[column] ?? '')).join())].join(
    '\n',
  );
}

const client = () =>
  createClient(
    { fetch: (url) => fetch(url), sleep: async () => {}, now: () => 0 },
    {
      paceMs: 0,
      retries: 2,
      backOffMs: 1,
      longestWaitMs: 10,
      limitMs: 60_000,
    },
  );

const run = (part: Partial<OppositionRefresh> = {}) =>
  refreshOpposition(
    {
      root,
      trackers: ['datacentertracker', 'moratoriumNation'],
      files: {},
      urls: { datacentertracker: `${base}/fights.json`, moratoriumNation: `${base}/inventory.csv` },
      today: '2026-12-01',
      ...part,
    },
    client(),
    () => {},
  );

function serve(records: readonly unknown[] = fights(), csv: string = inventory()) {
  answers['/fights.json'] = { body: JSON.stringify(records) };
  answers['/inventory.csv'] = { body: csv };
}

/** Every table as it was, and nothing half-written beside it. */
function expectUntouched() {
  for (const tracker of ['datacentertracker', 'moratoriumNation'] as const) {
    expect(stored(tracker)).toBe(readFileSync(path.join(ROOT, tableOf(tracker)), 'utf8'));
  }
  const left = readdirSync(path.join(root, 'data/tables/opposition')).filter((file) => file.endsWith('.new'));
  expect(left).toEqual([]);
}

test('files that say what is known already change nothing', async () => {
  serve();
  expect(refreshLines(await run())).toEqual([]);
  expectUntouched();
});

test('shows what was added, changed and removed, and writes our own schema', async () => {
  const records = fights();
  const [first, second] = records;
  // One that a verdict names can't go before the verdict does.
  const verdicts = readFileSync(path.join(ROOT, 'data/tables/opposition/event-verdicts.csv'), 'utf8');
  const last = records.findLastIndex(({ id }) => !verdicts.includes(`datacentertracker:${id}`));
  const [gone] = records.splice(last, 1);
  if (!first || !second || !gone) throw new Error('the table holds records');
  first.last_updated = '2026-11-30';
  records.push({ ...second, id: 'new-place-ia-2026-11-20', date: '2026-11-20', megawatts: 120 });
  serve(
    records,
    inventory((rows) =>
      rows.map((row) =>
        row.moratorium_id === 'al-birmingham-2026' ? { ...row, enacted_status: 'expired' } : row,
      ),
    ),
  );
  expect(refreshLines(await run())).toEqual([
    '+ datacentertracker new-place-ia-2026-11-20',
    `~ datacentertracker ${first.id}: last_updated`,
    `- datacentertracker ${gone.id}`,
    '~ moratoriumNation al-birmingham-2026: status, last_updated',
  ]);
  const added = rowsOf('datacentertracker').find(({ id }) => id === 'new-place-ia-2026-11-20');
  expect(added).toMatchObject({
    mw: '120',
    mw_conflict: 'false',
    date_precision: 'day',
    county_fips: '19001',
  });
  const birmingham = rowsOf('moratoriumNation').find(({ id }) => id === 'al-birmingham-2026');
  expect(birmingham).toMatchObject({
    status: 'expired',
    last_updated: '2026-12-01',
    stated_end: '2026-08-30',
  });
  const ids = rowsOf('datacentertracker').map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
});

test.each([
  ['no JSON', '{"broken":', /datacentertracker: the file is no JSON/],
  ['no list', '{}', /expected a list of records/],
  ['an empty list', '[]', /holds no records/],
])('refuses %s', async (_, body, message) => {
  serve();
  answers['/fights.json'] = { body };
  await expect(run()).rejects.toThrow(message);
  expectUntouched();
});

test('refuses a field that was renamed, a value of another kind, and an id that stands twice', async () => {
  serve(fights().map(({ status, ...rest }) => ({ ...rest, state_of_things: status })));
  await expect(run()).rejects.toThrow('datacentertracker: no record has a field status');
  const records = fights();
  serve(records.map((record, index) => (index === 4 ? { ...record, megawatts: 'lots' } : record)));
  await expect(run()).rejects.toThrow(/record 5, megawatts:/);
  serve([...records, records[0]]);
  await expect(run()).rejects.toThrow('two records have the id');
  serve(
    records,
    inventory((rows) => rows.map(({ enacted_status: _, ...rest }) => rest)),
  );
  await expect(run()).rejects.toThrow('moratoriumNation: the file has no column enacted_status');
  serve(
    records,
    inventory((rows) => rows.map((row) => ({ ...row, sectors: 'data_center' }))),
  );
  await expect(run()).rejects.toThrow(/sectors: "data_center" is no list of words/);
  expectUntouched();
});

test('refuses a file that is broken off', async () => {
  serve(fights().slice(0, 1000));
  await expect(run()).rejects.toThrow(/records are missing from the new file/);
  expectUntouched();
});

test('a word that nobody has mapped leaves both tables as they are, and names the table to add it to', async () => {
  const records = fights();
  serve(records.map((record, index) => (index === 3 ? { ...record, status: 'vanquished' } : record)));
  const refused = await run().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(BadData);
  expect(String(refused)).toMatch(/vanquished.*outcome-words\.csv/);
  expectUntouched();
});

test('a server that fails leaves everything as it is, even when the other file came', async () => {
  serve(fights().map((record) => ({ ...record, last_updated: '2026-11-30' })));
  delete answers['/inventory.csv'];
  await expect(run()).rejects.toThrow(Refused);
  answers['/inventory.csv'] = { status: 503, body: 'later' };
  await expect(run()).rejects.toThrow(Unreachable);
  expectUntouched();
});

test('a tracker without a known address is left alone, and can be read from a table at hand', async () => {
  const [left] = await run({ trackers: ['aiGridWatch'], urls: {} });
  expect(left?.leftAlone).toContain('--file aiGridWatch=PATH');
  const file = path.join(root, 'watch.csv');
  writeFileSync(
    file,
    stored('aiGridWatch').replace('gridwatch-apex-nc,Apex,', 'gridwatch-apex-nc,Apex town,'),
  );
  const results = await run({ trackers: ['aiGridWatch'], files: readFileArguments([`aiGridWatch=${file}`]) });
  expect(refreshLines(results)).toEqual(['~ aiGridWatch gridwatch-apex-nc: jurisdiction']);
  writeFileSync(file, 'place,what\nApex,moratorium\n');
  await expect(run({ trackers: ['aiGridWatch'], files: { aiGridWatch: file } })).rejects.toThrow(
    'aiGridWatch: expected a table with the header id,jurisdiction,',
  );
});

test('knows the addresses of the trackers that publish a file, and refuses files that are not there', () => {
  const urls = refreshUrls(ROOT);
  expect(Object.keys(urls)).toEqual(['datacentertracker', 'moratoriumNation', 'transmissionMap']);
  for (const url of Object.values(urls)) expect(url).toMatch(/^https:\/\//);
  expect(() => readFileArguments(['nobody=/tmp/x'])).toThrow('expected one of datacentertracker');
  expect(existsSync(path.join(root, 'absent.csv'))).toBe(false);
  expect(() => readFileArguments([`aiGridWatch=${root}/absent.csv`])).toThrow('there is no such file');
});
