import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { PMTiles, tileIdToZxy } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { type ArchiveContent, type VectorTileData, writePmtiles } from './pmtilesWriter';

const WORLD = {
  minZoom: 0,
  maxZoom: 12,
  bounds: [-180, -85, 180, 85],
  center: [-96.5, 38.6, 4],
  metadata: { name: 'test' },
} as const satisfies Omit<ArchiveContent, 'tiles'>;

function open(archive: Buffer): PMTiles {
  return new PMTiles({
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
    }),
  });
}

function tileOf(id: number, data: Uint8Array): VectorTileData {
  const [z, x, y] = tileIdToZxy(id);
  return { z, x, y, data };
}

/** Few different contents, so that runs and shared tiles occur. */
const someTiles = fc
  .uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 })
  .chain((ids) =>
    fc
      .array(fc.uint8Array({ minLength: 1, maxLength: 2 }), { minLength: ids.length, maxLength: ids.length })
      .map((bodies) => ids.map((id, index) => tileOf(id, bodies[index] ?? new Uint8Array([1])))),
  );

describe('writePmtiles', () => {
  test('a reader finds every tile as it was, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(someTiles, async (tiles) => {
        const archive = open(writePmtiles({ ...WORLD, tiles }));
        for (const { z, x, y, data } of tiles) {
          const read = await archive.getZxy(z, x, y);
          expect(read && new Uint8Array(read.data)).toEqual(data);
        }
        const given = new Set(tiles.map(({ z, x, y }) => `${z}/${x}/${y}`));
        for (let id = 0; id < 40; id++) {
          const [z, x, y] = tileIdToZxy(id);
          if (!given.has(`${z}/${x}/${y}`)) expect(await archive.getZxy(z, x, y)).toBeUndefined();
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the order of the tiles does not change the bytes', () => {
    fc.assert(
      fc.property(someTiles, (tiles) => {
        const there = writePmtiles({ ...WORLD, tiles });
        expect(writePmtiles({ ...WORLD, tiles: [...tiles].reverse() }).equals(there)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('header and metadata read back', async () => {
    const archive = open(writePmtiles({ ...WORLD, tiles: [tileOf(0, new Uint8Array([7]))] }));
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      clustered: true,
      minZoom: 0,
      maxZoom: 12,
      minLon: -180,
      maxLat: 85,
      centerLon: -96.5,
      centerLat: 38.6,
      centerZoom: 4,
      numAddressedTiles: 1,
    });
    expect(await archive.getMetadata()).toEqual({ name: 'test' });
  });

  test('equal tiles are stored once and neighbours share an entry', async () => {
    const tiles = Array.from({ length: 1000 }, (_, id) => tileOf(id, new Uint8Array([5])));
    const header = await open(writePmtiles({ ...WORLD, tiles })).getHeader();
    expect([header.numAddressedTiles, header.numTileEntries, header.numTileContents]).toEqual([1000, 1, 1]);
  });

  test('more entries than the first fetch holds go to leaf directories', async () => {
    const count = 30_000;
    // Irregular ids and lengths, so that the directory does not compress into the first fetch.
    const noise = (n: number) => createHash('sha256').update(String(n)).digest();
    const id = (index: number) => index * 7 + ((noise(index)[0] ?? 0) % 7);
    const body = (index: number) => noise(index).subarray(0, 1 + ((noise(index)[1] ?? 0) % 31));
    const tiles = Array.from({ length: count }, (_, index) => tileOf(id(index), body(index)));
    const bytes = writePmtiles({ ...WORLD, tiles });
    const archive = open(bytes);
    const header = await archive.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
    for (const index of [0, 1, 4095, 4096, 17_000, count - 1]) {
      const { z, x, y, data } = tileOf(id(index), body(index));
      const read = await archive.getZxy(z, x, y);
      expect(read && new Uint8Array(read.data)).toEqual(new Uint8Array(data));
    }
  });

  test('a tile given twice or outside the zoom levels is refused', () => {
    const tile = tileOf(3, new Uint8Array([1]));
    expect(() => writePmtiles({ ...WORLD, tiles: [tile, tile] })).toThrow('tile 1/1/1 is given twice');
    expect(() => writePmtiles({ ...WORLD, maxZoom: 0, tiles: [tile] })).toThrow('outside zoom 0 to 0');
  });
});
