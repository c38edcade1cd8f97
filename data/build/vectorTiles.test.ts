import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import type { Feature, Point } from 'geojson';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { cutTiles } from './vectorTiles';

const point = (id: number, lon: number, lat: number): Feature<Point> => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { name: `n${id}`, share: 0.25 },
});

const read = (data: Uint8Array) => new VectorTile(new PbfReader(data));

describe('cutTiles', () => {
  test('every point lies, within a unit of the grid, where it was, on every zoom level asked for', () => {
    const places = fc.array(
      fc.tuple(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
      ),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(places, (coordinates) => {
        const features = coordinates.map(([lon, lat], index) => point(index + 1, lon, lat));
        const tiles = cutTiles([{ layer: 'place', features, minZoom: 1, maxZoom: 3, buffer: 0 }]);
        expect(new Set(tiles.map((tile) => tile.z))).toEqual(new Set([1, 2, 3]));
        for (const zoom of [1, 2, 3]) {
          const seen = new Map<number, readonly number[]>();
          for (const { z, x, y, data } of tiles.filter((tile) => tile.z === zoom)) {
            const layer = read(data).layers.place;
            for (let index = 0; index < (layer?.length ?? 0); index++) {
              const feature = layer?.feature(index).toGeoJSON(x, y, z);
              if (feature?.geometry.type === 'Point') {
                seen.set(Number(feature.id), feature.geometry.coordinates);
              }
            }
          }
          coordinates.forEach(([lon, lat], index) => {
            const [seenLon = NaN, seenLat = NaN] = seen.get(index + 1) ?? [];
            const unit = 360 / 2 ** zoom / 4096;
            expect(Math.abs(seenLon - lon)).toBeLessThanOrEqual(unit);
            expect(Math.abs(seenLat - lat)).toBeLessThanOrEqual(unit);
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  test('collections of one layer share it, keep their zoom levels, and keep ids and properties', () => {
    const tiles = cutTiles([
      { layer: 'a', features: [point(1, 10, 10)], minZoom: 0, maxZoom: 0 },
      { layer: 'b', features: [point(2, 10, 10)], minZoom: 0, maxZoom: 1 },
      { layer: 'a', features: [point(3, 10, 10)], minZoom: 0, maxZoom: 1 },
    ]);
    const names = tiles.map(({ z, x, y, data }) => {
      const { layers } = read(data);
      const ids = Object.entries(layers).map(([layer, content]) => [
        layer,
        Array.from({ length: content.length }, (_, index) => content.feature(index).id),
      ]);
      return [z, x, y, Object.fromEntries(ids)];
    });
    expect(names).toEqual([
      [0, 0, 0, { a: [1, 3], b: [2] }],
      [1, 1, 0, { a: [3], b: [2] }],
    ]);
    expect(read(tiles[0]?.data ?? new Uint8Array()).layers.b?.feature(0).properties).toEqual({
      name: 'n2',
      share: 0.25,
    });
  });

  test('nothing gives nothing', () => {
    expect(cutTiles([{ layer: 'a', features: [], minZoom: 0, maxZoom: 3 }])).toEqual([]);
  });

  test('progress grows to one', () => {
    const shares: number[] = [];
    const layer = { features: [point(1, 0, 0)], minZoom: 0, maxZoom: 1 };
    cutTiles(
      [
        { layer: 'a', ...layer },
        { layer: 'b', ...layer },
      ],
      (share) => shares.push(share),
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
