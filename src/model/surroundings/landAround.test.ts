import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KM_PER_DEGREE, kmBetween } from '../distance';
import type { HallRecord } from '../outlineRecord';
import { type Polygon, polygonBounds } from '../polygon';
import { hallsAround, kmToPolygons, type LandOutline, landsAround } from './landAround';

const HERE = { lon: -93.62, lat: 41.59 };
const ACROSS = KM_PER_DEGREE * Math.cos((HERE.lat * Math.PI) / 180);
/** A place so many kilometres east and north of the middle. */
const at = (east: number, north: number): [number, number] => [
  HERE.lon + east / ACROSS,
  HERE.lat + north / KM_PER_DEGREE,
];
const square = (west: number, south: number, side: number): Polygon => [
  [at(west, south), at(west + side, south), at(west + side, south + side), at(west, south + side)],
];
const land = (name: string, kind: LandOutline['kind'], ...polygons: Polygon[]): LandOutline => ({
  name,
  kind,
  polygons,
  bounds: polygonBounds(polygons) ?? [0, 0, 0, 0],
});
const KM = [10, 25, 50];

describe('the way to an outline', () => {
  test('is nought within it, leads to its nearest edge or corner, and out of a hole', () => {
    expect(kmToPolygons(HERE, [square(-1, -1, 2)])).toBe(0);
    expect(kmToPolygons(HERE, [square(-5, 10, 20)])).toBeCloseTo(10, 2);
    expect(kmToPolygons(HERE, [square(3, 4, 5)])).toBeCloseTo(5, 2);
    const ring: Polygon = [square(-9, -9, 18)[0] ?? [], square(-2, -3, 10)[0] ?? []];
    expect(kmToPolygons(HERE, [ring])).toBeCloseTo(2, 2);
    expect(kmToPolygons(HERE, [square(30, 0, 5), square(-7, -20, 2)])).toBeCloseTo(Math.hypot(5, 18), 2);
  });

  test('is no longer than to any corner, whatever the outline', () => {
    const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 }), (corners) => {
        const ring = corners.map(([east, north]) => at(east, north));
        const far = kmToPolygons(HERE, [[ring]]);
        const least = Math.min(...ring.map(([lon, lat]) => kmBetween(HERE, { lon, lat })));
        expect(far).toBeLessThanOrEqual(least * 1.01 + 0.001);
      }),
    );
  });
});

describe('lands around a point', () => {
  const all = [
    land('Beside', 'tribal', square(20, -5, 10)),
    land('Beside', 'tribal', square(20, -5, 10)),
    land('Far', 'tribal', square(60, 0, 10)),
    land('Over', 'park', square(-100, 0, 200)),
  ];

  test('are told once each by their distance, and apart by kind', () => {
    const { tribal, park } = landsAround(HERE, all, KM);
    expect(tribal.nearest).toEqual([{ name: 'Beside', km: 20 }]);
    expect(park.nearest).toEqual([{ name: 'Over', km: 0 }]);
  });

  test('cover a share of each circle', () => {
    const { tribal, park } = landsAround(HERE, all, KM);
    // Of the circle of 50 km a square of 10 km is 100 / (π 2,500); of that of 25 km about half of it lies inside.
    expect(tribal.within.map(({ km }) => km)).toEqual(KM);
    expect(tribal.within[0]?.share).toBe(0);
    expect(tribal.within[2]?.share).toBeCloseTo(100 / (Math.PI * 2500), 2);
    for (const { share } of park.within) expect(Math.abs(share - 0.5)).toBeLessThan(0.02);
  });

  test('are none where none reaches', () => {
    expect(landsAround(HERE, [], KM).tribal).toEqual({
      nearest: [],
      within: KM.map((km) => ({ km, share: 0 })),
    });
  });
});

test('outlines of data centers are counted by their kind, and the nearest are named', () => {
  const hall = (name: string, kind: HallRecord['kind'], east: number): HallRecord => {
    const [lon, lat] = at(east, 0);
    return {
      id: name,
      name,
      kind,
      lon,
      lat,
      bounds: [lon, lat, lon, lat],
      operator: null,
      groundM2: 1,
      countyFips: null,
      siteId: null,
    };
  };
  const halls = [
    hall('c', 'campus', 30),
    hall('a', 'building', 3),
    hall('b', 'building', 12),
    hall('d', 'building', 60),
  ];
  expect(hallsAround(HERE, halls, KM, 2)).toEqual({
    within: [
      { km: 10, buildings: 1, campuses: 0 },
      { km: 25, buildings: 2, campuses: 0 },
      { km: 50, buildings: 2, campuses: 1 },
    ],
    nearest: [expect.objectContaining({ name: 'a', km: 3 }), expect.objectContaining({ name: 'b', km: 12 })],
  });
});
