import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inPolygons,
  MAX_CORNERS,
  type Polygon,
  polygonBounds,
  polygonMiddle,
  polygonsKm2,
  readPolygons,
  writePolygons,
} from './polygon';

const SQUARE: Polygon = [
  [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
  ],
];
const HOLED: Polygon = [
  ...SQUARE,
  [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 2],
  ],
];
const corner = fc.tuple(
  fc.integer({ min: -18_000_000, max: 18_000_000 }).map((x) => x / 100_000),
  fc.integer({ min: -9_000_000, max: 9_000_000 }).map((y) => y / 100_000),
);
const rings = fc.array(fc.array(corner, { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 3 });

describe('the size of polygons', () => {
  test('is that of the sphere: an eighth of it, a square at the equator, less its hole', () => {
    const octant: Polygon = [
      [
        [0, 0],
        [90, 0],
        [90, 90],
        [0, 90],
      ],
    ];
    const sphere = 4 * Math.PI * 6371.3 ** 2;
    expect(polygonsKm2([octant]) / sphere).toBeCloseTo(1 / 8, 3);
    expect(polygonsKm2([SQUARE]) / (4 * 111.2) ** 2).toBeCloseTo(1, 2);
    expect(polygonsKm2([HOLED]) / polygonsKm2([SQUARE])).toBeCloseTo(15 / 16, 3);
  });

  test('does not hang on the way that rings run, and halves towards 60 degrees', () => {
    const turned = SQUARE.map((ring) => ring.toReversed());
    expect(polygonsKm2([turned])).toBeCloseTo(polygonsKm2([SQUARE]), 6);
    const north = SQUARE.map((ring) => ring.map(([x, y]): [number, number] => [x, y / 100 + 60]));
    const south = SQUARE.map((ring) => ring.map(([x, y]): [number, number] => [x, y / 100]));
    expect(polygonsKm2([north]) / polygonsKm2([south])).toBeCloseTo(0.5, 2);
  });
});

describe('a point in polygons', () => {
  test.each([
    [2, 3, SQUARE, true],
    [1.5, 1.5, SQUARE, true],
    [1.5, 1.5, HOLED, false],
    [3, 3, HOLED, true],
    [5, 2, SQUARE, false],
    [-1, 2, SQUARE, false],
    [2, 5, SQUARE, false],
  ])('%d, %d', (lon, lat, polygon, inside) => {
    expect(inPolygons({ lon, lat }, [polygon])).toBe(inside);
  });

  test('is what no copy of the outline far away holds, and what a box around it always holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 3, maxLength: 9 }),
        fc.nat(200).map((x) => x / 10 + 0.0137),
        fc.nat(200).map((y) => y / 10 + 0.0271),
        (ring, lon, lat) => {
          const moved = ring.map(([x, y]): [number, number] => [x + 50, y]);
          const inside = inPolygons({ lon, lat }, [[ring]]);
          expect(inPolygons({ lon: lon + 50, lat }, [[moved]])).toBe(inside);
          expect(inPolygons({ lon, lat }, [[moved]])).toBe(false);
          const [west, south, east, north] = polygonBounds([[ring]]) ?? [0, 0, 0, 0];
          if (inside) expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
        },
      ),
    );
  });

  test('lies in one of several', () => {
    const far: Polygon = [
      [
        [10, 10],
        [11, 10],
        [11, 11],
      ],
    ];
    expect(inPolygons({ lon: 10.9, lat: 10.2 }, [SQUARE, far])).toBe(true);
    expect(inPolygons({ lon: 7, lat: 7 }, [SQUARE, far])).toBe(false);
  });
});

test('the box and its middle', () => {
  expect(polygonBounds([HOLED])).toEqual([0, 0, 4, 4]);
  expect(polygonMiddle([HOLED])).toEqual({ lon: 2, lat: 2 });
  expect(polygonBounds([])).toBeNull();
});

describe('polygons in a link', () => {
  test('come back as they were, to a hundred-thousandth of a degree', () => {
    fc.assert(
      fc.property(fc.array(rings, { minLength: 1, maxLength: 3 }), (polygons) => {
        const text = writePolygons(polygons);
        expect(text).toMatch(/^[\w.-]+$/);
        const known = new Set([JSON.stringify(polygons)]);
        // No minus zero comes back.
        expect(known.has(JSON.stringify(readPolygons(text)))).toBe(true);
      }),
    );
  });

  test('are short: a rectangle takes some thirty letters', () => {
    expect(writePolygons([SQUARE]).length).toBeLessThan(35);
    expect(readPolygons(writePolygons([HOLED, SQUARE]))).toEqual([HOLED, SQUARE]);
  });

  test.each([
    ['nothing', ''],
    ['another alphabet', 'AA!A'],
    [
      'two corners',
      writePolygons([
        [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      ]),
    ],
    ['half a corner', `${writePolygons([SQUARE])}A`],
    ['a number that does not end', 'AAAAAg'],
    ['a number without end', 'g'.repeat(40)],
    [
      'a place off the world',
      writePolygons([
        [
          [
            [0, 0],
            [181, 1],
            [0, 2],
          ],
        ],
      ]),
    ],
    ['too many corners', 'AC'.repeat(MAX_CORNERS + 1)],
  ])('are none when they hold %s', (_, text) => {
    expect(readPolygons(text)).toBeNull();
  });
});
