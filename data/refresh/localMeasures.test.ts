import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readTable } from '../../src/ingest/csv';
import { TRACKER_TABLES, tableOf } from '../build/events/trackers/read';
import { ROOT } from '../build/pipeline';
import type { Cells } from './cells';
import { createClient } from './client';
import { readLocalMeasures } from './localMeasures';
import { refreshLines, refreshOpposition } from './opposition';

vi.setConfig({ testTimeout: 60_000 });

const FILE = tableOf('transmissionMap');
const stored = (root: string) =>
  readTable(FILE, readFileSync(path.join(root, FILE)), TRACKER_TABLES.transmissionMap.columns).map(
    ({ cells }) => cells as Cells,
  );

const LIVE = [
  'id',
  'jurisdiction_name',
  'jurisdiction_level',
  'state',
  'county_fips',
  'place_geoid',
  'lat',
  'lon',
  'type',
  'scope',
  'status',
  'date_adopted',
  'date_expires',
  'duration_days',
  'summary',
  'source_urls',
  'last_verified',
  'verify_flag',
  'eia_id',
] as const;

/** A row of our table in the columns of the live file. */
const liveRow = (row: Cells): Cells => ({
  id: row.id ?? '',
  jurisdiction_name: row.jurisdiction ?? '',
  jurisdiction_level: row.level ?? '',
  state: row.state ?? '',
  county_fips: row.county_fips ?? '',
  lat: row.lat ?? '',
  lon: row.lon ?? '',
  type: row.kind ?? '',
  status: row.status ?? '',
  date_adopted: row.date ?? '',
  date_expires: row.stated_end ?? '',
  duration_days: row.duration_days ?? '',
  summary: 'Words of the publisher, with a comma',
  last_verified: row.last_updated ?? '',
});

const csv = (rows: readonly Cells[]) =>
  [LIVE, ...rows.map((row) => LIVE.map((column) => `"${row[column] ?? ''}"`))]
    .map((cells) => cells.join())
    .join('\n');

let root = '';
let server: Server | undefined;
let body = '';
let url = '';

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'headroom-measures-'));
  mkdirSync(path.join(root, 'data/tables'), { recursive: true });
  cpSync(path.join(ROOT, 'data/tables/opposition'), path.join(root, 'data/tables/opposition'), {
    recursive: true,
  });
  cpSync(path.join(ROOT, 'data/sources.json'), path.join(root, 'data/sources.json'));
  server = createServer((_request, response) => response.end(body));
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/moratoriums.csv`;
});
afterEach(async () => {
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  rmSync(root, { recursive: true });
});

const run = () =>
  refreshOpposition(
    { root, trackers: ['transmissionMap'], files: {}, urls: { transmissionMap: url }, today: '2026-12-01' },
    createClient(
      { fetch: (url) => fetch(url), sleep: async () => {}, now: () => 0 },
      {
        paceMs: 0,
        retries: 2,
        backOffMs: 1,
        longestWaitMs: 10,
        limitMs: 60_000,
      },
    ),
    () => {},
  );

test('a file that says what is known already changes nothing', async () => {
  body = csv(stored(root).map(liveRow));
  expect(refreshLines(await run())).toEqual([]);
});

test('takes new rows and new ends, and keeps what the file does not have', async () => {
  const rows = stored(root).map(liveRow);
  const birmingham = rows.find(({ id }) => id === 'nm-me-bangor-2026');
  if (!birmingham) throw new Error('the table holds Bangor');
  Object.assign(birmingham, { date_expires: '2027-09-27', last_verified: '2026-11-15', lat: '0', lon: '0' });
  rows.push({
    id: 'nm-ga-new-place-2026',
    jurisdiction_name: 'Hahira',
    jurisdiction_level: 'City',
    state: 'GA',
    county_fips: '13185',
    place_geoid: '1336276',
    lat: '30.991',
    lon: '-83.373',
    type: 'moratorium',
    status: 'active',
    date_adopted: '2026-11-05',
    date_expires: '2027-05-05',
    duration_days: '181',
    source_urls: 'http://example.org/a; https://example.org/b; not a link',
    last_verified: '',
  });
  body = csv(rows);
  expect(refreshLines(await run())).toEqual([
    '+ transmissionMap nm-ga-new-place-2026',
    '~ transmissionMap nm-me-bangor-2026: stated_end, last_updated',
  ]);
  const after = new Map(stored(root).map((row) => [row.id, row]));
  expect(after.get('nm-me-bangor-2026')).toMatchObject({ stated_end: '2027-09-27', area: 'town:ME:bangor' });
  expect(after.get('nm-ga-new-place-2026')).toMatchObject({
    level: 'city',
    area: 'place:1336276',
    inventory_id: 'ga-new-place-2026',
    last_updated: '2026-12-01',
    sources: 'https://example.org/a|https://example.org/b',
  });
});

test('the middle of a county is no point, and what stands again has no day on which it was over', () => {
  const old = new Map([
    ['a', { ended_on: '2026-09-01', technology: 'crypto', lon: '-80', lat: '40', county_fips: '42003' }],
  ]);
  const [known, fresh] = readLocalMeasures(
    csv([
      { id: 'a', jurisdiction_level: 'city', status: 'active' },
      { id: 'b', jurisdiction_level: 'county', status: 'expired', lat: '40', lon: '-80' },
    ]),
    old,
    '2026-12-01',
  );
  expect(known).toMatchObject({ ended_on: '', technology: 'crypto', lon: '-80', county_fips: '42003' });
  expect(fresh).toMatchObject({ lon: '', lat: '' });
});

test('a column that was renamed is refused', () => {
  expect(() => readLocalMeasures('id,jurisdiction\na,b\n', new Map(), '2026-12-01')).toThrow(
    /transmissionMap: the file has no column jurisdiction_name, jurisdiction_level/,
  );
});
