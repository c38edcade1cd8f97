import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVENT_COLUMNS } from '../../../src/model/columns';
import { packTable } from '../../../src/model/wire';
import { ROOT, type StepContext } from '../pipeline';
import { townsStep } from './step';

/** Acts of towns with nothing but their place. */
const ACTS = [
  // Leesburg VA, a town in New York without a point, and one of which only the county is known.
  { area: 'place:5144984', lon: -77.56, lat: 39.12, jurisdiction: 'Leesburg' },
  { area: 'cousub:3606342158', lon: null, lat: null, jurisdiction: 'Lewiston' },
  { area: 'county:39139', lon: null, lat: null, jurisdiction: 'Plymouth Township' },
  { area: null, lon: -90, lat: 40, jurisdiction: 'Elsewhere' },
].map((act) => ({ country: 'US', state: null, countyFips: null, ...act }));

function contextOf(acts: readonly Record<string, unknown>[]): StepContext {
  const table = packTable(EVENT_COLUMNS as readonly unknown[] as readonly never[], acts as never[]);
  return {
    inputs: [],
    source: (file) => readFileSync(path.join(ROOT, file)),
    built: () => Buffer.from(JSON.stringify(table)),
    progress: () => {},
  };
}

const build = async (acts = ACTS) =>
  Buffer.from((await townsStep.run(contextOf(acts)))['towns.pmtiles'] ?? '');

let archive: Buffer;
beforeAll(async () => {
  archive = await build();
}, 60_000);

/** Areas of a layer in the tile over a place. */
async function areasAt(layer: string, z: number, lon: number, lat: number): Promise<unknown[]> {
  const reader = new PMTiles({
    getKey: () => 'towns',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
    }),
  });
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const tile = await reader.getZxy(z, Math.floor((lon / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z));
  const found = tile && new VectorTile(new PbfReader(tile.data)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found?.feature(i).properties.area);
}

describe('towns.pmtiles', () => {
  it('is the same, byte for byte, when built again from acts in another order', async () => {
    expect(archive.equals(await build(ACTS.toReversed()))).toBe(true);
  }, 60_000);

  it('holds the outlines of towns that acted, and no others', async () => {
    expect(await areasAt('town', 9, -77.56, 39.12)).toEqual(['place:5144984']);
    expect(await areasAt('town', 9, -79.03, 43.17)).toEqual(['cousub:3606342158']);
    expect(await areasAt('town', 9, -90, 40)).toEqual([]);
  });

  it('holds a middle where no act has a point, and that of the county where no more is known', async () => {
    expect((await areasAt('middle', 3, -79, 43)).sort()).toEqual(['county:39139', 'cousub:3606342158']);
    expect(await areasAt('middle', 9, -82.6, 40.77)).toEqual(['county:39139']);
  });

  it('stops at an area without an outline', async () => {
    const stranger = { ...ACTS[0], area: 'place:9999999' };
    await expect(async () => build([...ACTS, stranger as never])).rejects.toThrow('place:9999999');
  }, 60_000);
});

it('tells which of those towns lie in several counties, and nothing of slivers', async () => {
  const files = await townsStep.run(
    contextOf([
      ...ACTS,
      // Palmetto GA, of Fulton and Coweta.
      { ...ACTS[0], area: 'place:1358884', lon: -84.67, lat: 33.52, jurisdiction: 'Palmetto' } as never,
    ]),
  );
  expect(JSON.parse(String(files['town-counties.json']))).toEqual({
    'place:1358884': { '13121': expect.closeTo(0.92, 1), '13077': expect.closeTo(0.08, 1) },
  });
});
