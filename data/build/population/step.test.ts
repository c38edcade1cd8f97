import { gzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { gathered, placed, populationStep } from './step';

const ROWS = [
  'blockGroup,people,lon,lat',
  '511070000001,1000,-77.5,39',
  '511070000002,3000,-77.49,39.01',
  '511070000003,500,-77.495,39.005',
];

const build = async (rows = ROWS) =>
  Buffer.from(
    (
      await populationStep.run({
        inputs: [],
        source: () => gzipSync(`${rows.join('\n')}\n`),
        built: () => Buffer.alloc(0),
        progress: () => {},
      })
    )['population.pmtiles'] ?? '',
  );

/** People of the dots in the tile over Loudoun County. */
async function at(archive: Buffer, z: number) {
  const reader = new PMTiles({
    getKey: () => 'population',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
    }),
  });
  const sine = Math.sin((39 * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const tile = await reader.getZxy(z, Math.floor((-77.5 / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z));
  const found = tile && new VectorTile(new PbfReader(tile.data)).layers.people;
  return Array.from({ length: found?.length ?? 0 }, (_, i) => Number(found?.feature(i).properties.people));
}

describe('population.pmtiles', () => {
  it('is the same, byte for byte, when built again', async () => {
    expect((await build()).equals(await build())).toBe(true);
  });

  it('has every block group from closer up, and gathers those that would lie on each other from afar', async () => {
    const archive = await build();
    expect(await at(archive, 9)).toEqual([1_000, 3_000, 500]);
    expect(await at(archive, 3)).toEqual([4_500]);
  });

  it('stops at a block group without people, and at one without a place', async () => {
    await expect(build([...ROWS, '511070000004,0,-77,39'])).rejects.toThrow('"0"');
    await expect(build([...ROWS, '511070000004,10,-77,'])).rejects.toThrow('lat');
  });
});

it('gathered people stand at their middle, and none is lost or counted twice', () => {
  const [one] = gathered(
    [
      { lon: -77.5, lat: 39, people: 1 },
      { lon: -77.48, lat: 39, people: 3 },
    ].map(placed),
    3,
  );
  expect(one?.people).toBe(4);
  expect(one?.lon).toBeCloseTo(-77.485, 6);
  const many = Array.from({ length: 500 }, (_, i) => ({
    lon: -120 + i / 10,
    lat: 30 + (i % 17),
    people: i + 1,
  }));
  for (const zoom of [3, 6, 8])
    expect(gathered(many.map(placed), zoom).reduce((sum, { people }) => sum + people, 0)).toBe(
      (500 * 501) / 2,
    );
});
