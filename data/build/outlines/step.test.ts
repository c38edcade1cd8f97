import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITE_COLUMNS } from '../../../src/model/columns';
import {
  HALL_COLUMNS,
  type HallRecord,
  TERRITORY_COLUMNS,
  type TerritoryRecord,
  TRIBAL_COLUMNS,
  type TribalRecord,
} from '../../../src/model/outlineRecord';
import type { Site } from '../../../src/model/site';
import { TEST_SITES } from '../../../src/model/testData';
import { packTable, unpackTable } from '../../../src/model/wire';
import { ROOT, type StepContext } from '../pipeline';
import { outlineArchive } from './archive';
import { outlinesStep } from './step';

const [first] = TEST_SITES;
if (!first) throw new Error('the test data hold a site');
/** The middle of the outline of AngelTrax in Dothan. */
const INSIDE: Site = { ...first, id: 'angeltrax', country: 'US', lon: -85.4558, lat: 31.2319 };
const context: StepContext = {
  inputs: [],
  source: (file) => readFileSync(path.join(ROOT, file)),
  built: () => Buffer.from(JSON.stringify(packTable(SITE_COLUMNS, [INSIDE]))),
  progress: () => {},
};

/** Features of an archive in the tile over a point. */
async function at(archive: Buffer, z: number, lon: number, lat: number) {
  const reader = new PMTiles({
    getKey: () => 'outlines',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
    }),
  });
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const tile = await reader.getZxy(z, Math.floor((lon / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z));
  const found = tile && new VectorTile(new PbfReader(tile.data)).layers.outline;
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found?.feature(i).properties);
}

describe('the outlines of the real tables', () => {
  let files: Record<string, Buffer | string>;
  beforeAll(async () => {
    files = await outlinesStep.run(context);
  }, 120_000);
  const rows = <T extends { id: string }>(file: string, columns: readonly (keyof T & string)[]) =>
    unpackTable<T>(file, JSON.parse(String(files[file])), columns);
  const archive = (file: string) => Buffer.from(files[file] ?? '');

  it('are tables with an id a row, which the archives carry', async () => {
    const halls = rows<HallRecord>('halls.json', HALL_COLUMNS);
    const territories = rows<TerritoryRecord>('territories.json', TERRITORY_COLUMNS);
    const tribal = rows<TribalRecord>('tribal-lands.json', TRIBAL_COLUMNS);
    expect([halls.length, territories.length, tribal.length]).toEqual([1_149, 1_819, 335]);
    for (const table of [halls, territories, tribal]) {
      expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
      for (const { lon, lat, bounds } of table) {
        // A box across the date line goes on beyond 180°.
        const within = [lon, lon + 360].some((turned) => turned >= bounds[0] && turned <= bounds[2]);
        expect(within && lat >= bounds[1] && lat <= bounds[3]).toBe(true);
      }
    }
    const ids = (found: readonly (Record<string, unknown> | undefined)[]) => found.map((known) => known?.id);
    // Leesburg, Virginia: Dominion and the cooperative that serves the west of the county.
    expect(ids(await at(archive('territories.pmtiles'), 8, -77.56, 39.11))).toEqual(
      expect.arrayContaining(['19876', '13640']),
    );
    expect(ids(await at(archive('tribal-lands.pmtiles'), 7, -110, 36))).toContain('Navajo LAR');
    expect(tribal.find(({ id }) => id === 'Navajo LAR')?.name).toBe('Navajo');
  });

  it('name the site whose point lies in a hall', () => {
    const halls = rows<HallRecord>('halls.json', HALL_COLUMNS);
    expect(halls.filter(({ siteId }) => siteId !== null)).toMatchObject([
      { siteId: 'angeltrax', name: 'AngelTrax Data Center', kind: 'building', groundM2: 997 },
    ]);
  });

  it('are the same, byte for byte, when built again', async () => {
    const again = await outlinesStep.run(context);
    for (const [name, content] of Object.entries(files))
      expect(Buffer.from(again[name] ?? '').equals(Buffer.from(content))).toBe(true);
  });
});

it('an outline within another is drawn above it', async () => {
  const square = (id: string, half: number) => ({
    record: { id, name: '' },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [10 - half, 50 - half],
          [10 + half, 50 - half],
          [10 + half, 50 + half],
          [10 - half, 50 + half],
          [10 - half, 50 - half],
        ],
      ],
    },
  });
  const built = outlineArchive([square('small', 0.1), square('large', 0.5)], {
    name: '',
    attribution: '',
    minZoom: 4,
    maxZoom: 4,
  });
  expect(await at(built, 4, 10, 50)).toEqual([{ id: 'large' }, { id: 'small' }]);
});
