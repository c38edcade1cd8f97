import {
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
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FETCHED_FOLDER } from '../build/streets/fetched';
import { streetsStep } from '../build/streets/step';
import { applySubdivisions, fetchedSubdivisions, subdivisionsOf } from '../build/streets/subdivisions';
import { CENSUS_FIXTURE } from './censusFixture';
import { type ClientOptions, createClient, Refused, Unreachable } from './client';
import { type GroundRefresh, refreshGround } from './ground';

const PACE: ClientOptions = { paceMs: 0, retries: 1, backOffMs: 0, longestWaitMs: 0, limitMs: 60_000 };
const WATER_OF_PUTNAM = 'TIGER2024/AREAWATER/tl_2024_39137_areawater.zip';
const FIRST_ROADS = 'TIGER2024/ROADS/tl_2024_39063_roads.zip';
const LAST_ROADS = 'TIGER2024/ROADS/tl_2024_39137_roads.zip';

let server: Server;
let base = '';
let asked: string[] = [];
let faults: Record<string, 'silent' | 'half' | 500 | 404> = {};
let root = '';

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'ground-'));
  asked = [];
  faults = {};
  server = createServer((request, response) => {
    const at = (request.url ?? '').slice(1);
    asked.push(at);
    const fault = faults[at];
    const bytes = CENSUS_FIXTURE[at];
    if (fault === 'silent') return;
    if (typeof fault === 'number' || !bytes)
      response.writeHead(typeof fault === 'number' ? fault : 404).end();
    else response.end(fault === 'half' ? bytes.slice(0, bytes.length / 2) : bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(root, { recursive: true });
});

const refreshOf = (): GroundRefresh => ({
  base,
  year: '2024',
  states: [{ code: 'OH', fips: '39', counties: ['39063', '39137'] }],
  folder: path.join(root, FETCHED_FOLDER),
  cache: path.join(root, 'cache'),
});
const run = (limitMs = 5_000) =>
  refreshGround(
    refreshOf(),
    createClient(
      {
        fetch: (url) => fetch(url, { signal: AbortSignal.timeout(limitMs) }),
        sleep: async () => {},
        now: () => 0,
      },
      PACE,
    ),
    () => {},
  );
const inPlace = () => {
  const folder = path.join(refreshOf().folder, 'OH');
  return existsSync(folder) ? readdirSync(folder).sort() : null;
};
const built = () => {
  const inputs = (inPlace() ?? []).map((name) => `${FETCHED_FOLDER}/OH/${name}`);
  const source = (file: string) => readFileSync(path.join(root, file));
  return { inputs, source, files: streetsStep.run({ inputs, source, built: source, progress: () => {} }) };
};

describe('the ground of two counties', () => {
  it('is fetched by state and put in place; a county without water has none', async () => {
    expect(await run()).toEqual({ OH: 4 });
    expect(asked.toSorted()).toEqual([...Object.keys(CENSUS_FIXTURE), WATER_OF_PUTNAM].toSorted());
    expect(inPlace()).toEqual([
      'cb_2024_39_cousub_500k.zip',
      'tl_2024_39063_areawater.zip',
      'tl_2024_39063_roads.zip',
      'tl_2024_39137_roads.zip',
    ]);
    expect(readdirSync(refreshOf().folder)).toEqual(['OH']);
  });

  it('goes on where a run was stopped, and changes nothing before a state is whole', async () => {
    const before = path.join(refreshOf().folder, 'OH');
    mkdirSync(before, { recursive: true });
    writeFileSync(path.join(before, 'tl_2023_39063_roads.zip'), 'of last year');
    faults = { [LAST_ROADS]: 500 };
    await expect(run()).rejects.toThrow(Unreachable);
    expect(inPlace()).toEqual(['tl_2023_39063_roads.zip']);
    faults = {};
    asked = [];
    expect(await run()).toEqual({ OH: 1 });
    expect(asked).toEqual([LAST_ROADS, WATER_OF_PUTNAM]);
    expect(inPlace()).toHaveLength(4);
    asked = [];
    expect(await run()).toEqual({ OH: 0 });
    expect(asked).toEqual([WATER_OF_PUTNAM]);
  });

  it('is not believed by half, not waited for without end, and not without roads', async () => {
    faults = { [FIRST_ROADS]: 'half' };
    await expect(run()).rejects.toThrow(/tl_2024_39063_roads.zip gave no usable answer in 2 tries/);
    faults = { [FIRST_ROADS]: 'silent' };
    await expect(run(50)).rejects.toThrow(Unreachable);
    faults = { [FIRST_ROADS]: 404 };
    await expect(run()).rejects.toThrow(Refused);
    expect(inPlace()).toBeNull();
  });

  it('becomes streets, water and townships, each from its zoom on', async () => {
    await run();
    const archive = (await built().files)['ground-streets.pmtiles'];
    if (!(archive instanceof Buffer)) throw new Error('no archive');
    const tiles = new PMTiles({
      getKey: () => 'streets',
      getBytes: async (offset, length) => ({
        data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
      }),
    });
    const at = async (z: number, lon: number, lat: number) => {
      const x = Math.floor(((lon + 180) / 360) * 2 ** z);
      const rad = (lat * Math.PI) / 180;
      const y = Math.floor(((1 - Math.asinh(Math.tan(rad)) / Math.PI) / 2) * 2 ** z);
      const tile = await tiles.getZxy(z, x, y);
      if (!tile) return {};
      const { layers } = new VectorTile(new PbfReader(tile.data));
      return Object.fromEntries(
        Object.entries(layers).map(([name, layer]) => [
          name,
          Array.from({ length: layer.length }, (_, index) => layer.feature(index).properties),
        ]),
      );
    };
    const near = await at(12, -83.6475, 41.0405);
    expect(near.road).toEqual(
      expect.arrayContaining([
        { class: 2, name: 'Peña St' },
        { class: 1, name: 'Tiffin Ave' },
        { class: 0, name: 'I- 75' },
      ]),
    );
    expect(near.road).toHaveLength(3);
    const far = await at(9, -83.65, 41.04);
    expect(far.road?.map((properties) => properties.class).sort()).toEqual([0, 1]);
    expect((await at(12, -83.57, 41.02)).water).toHaveLength(1);
    expect((await at(12, -83.62, 41.02)).water).toBeUndefined();
    expect(far.townName?.map(({ name }) => name).sort()).toEqual(['Biglick township', 'Findlay city']);
    expect((await at(12, -84.15, 41.02)).road).toEqual([{ class: 1, name: 'State Rte 65' }]);
    expect(Buffer.compare(archive, (await built().files)['ground-streets.pmtiles'] as Buffer)).toBe(0);
  });

  it('is nothing where nothing was fetched', async () => {
    expect(await built().files).toEqual({});
  });

  it('gives acts of townships their area, by county, name and form alone', async () => {
    await run();
    const { inputs, source } = built();
    const known = subdivisionsOf(fetchedSubdivisions(inputs, source));
    const act = (key: string, form: string | null, part: Record<string, unknown> = {}) => ({
      event: {
        country: 'US',
        countyFips: '39063',
        jurisdictionKind: 'municipality',
        area: 'county:39063',
        ...part,
      },
      cluster: [{ key, form }],
    });
    const acts = [
      act('biglick', 'township'),
      act('biglick', null),
      act('biglick', 'village'),
      act('biglick', 'township', { countyFips: '39137' }),
      act('findlay', 'city', { area: 'place:3927048' }),
      act('biglick', 'township', { jurisdictionKind: 'county' }),
    ];
    applySubdivisions(acts as never, known);
    expect(acts.map(({ event }) => event.area)).toEqual([
      'cousub:3906304878',
      'county:39063',
      'county:39063',
      'county:39063',
      'place:3927048',
      'county:39063',
    ]);
  });
});
