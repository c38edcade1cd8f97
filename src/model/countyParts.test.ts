import { describe, expect, test } from 'vitest';
import { countyParts, landOfRegion, statesOfParts } from './countyParts';
import { landOf } from './land';
import type { Polygon } from './polygon';
import { countiesOf } from './regionRules';
import { TEST_DATA } from './testData';

const box = (west: number, south: number, east: number, north: number): Polygon[] => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ],
];
const [first, second, ...others] = TEST_DATA.counties;
if (first === undefined || second === undefined) throw new Error('the test world has no two counties');
// Two squares of a tenth of a degree at the equator, side by side: about 124 km² each.
const counties = [
  { ...first, lon: 0.09, lat: 0.09, bounds: [0, 0, 0.1, 0.1] as const, landKm2: 100, waterKm2: 24 },
  { ...second, lon: 0.19, lat: 0.09, bounds: [0.1, 0, 0.2, 0.1] as const, landKm2: null, waterKm2: null },
  ...others,
] as (typeof TEST_DATA.counties)[number][];
const data = { ...TEST_DATA, counties };
const outlines = new Map([
  [first.fips, box(0, 0, 0.1, 0.1)],
  [second.fips, box(0.1, 0, 0.2, 0.1)],
]);

describe('what a drawn region covers of counties', () => {
  test('is told by share of the county and of the region, the larger part first', () => {
    const half = { kind: 'polygon' as const, polygons: box(0.05, 0, 0.13, 0.1) };
    const parts = countyParts(half, data, outlines);
    expect(parts?.map(({ fips }) => fips)).toEqual([first.fips, second.fips]);
    expect(parts?.[0]?.share).toBeCloseTo(0.5, 1);
    expect(parts?.[0]?.ofRegion).toBeCloseTo(5 / 8, 1);
    expect(parts?.[1]).toMatchObject({ share: null });
    expect(parts?.[1]?.ofRegion).toBeCloseTo(3 / 8, 1);
  });

  test('of a circle adds up to all of it where counties cover it', () => {
    const circle = { kind: 'radius' as const, lon: 0.1, lat: 0.05, km: 2 };
    const parts = countyParts(circle, data, outlines) ?? [];
    expect(parts.reduce((sum, { ofRegion }) => sum + ofRegion, 0)).toBeCloseTo(1, 5);
    expect(parts[0]?.ofRegion).toBeCloseTo(0.5, 1);
    // π · 2² of 124 km², half of it.
    expect(parts.find(({ fips }) => fips === first.fips)?.share).toBeCloseTo(6.28 / 124, 2);
  });

  test('is nothing for regions of whole counties, and empty where no county is', () => {
    expect(countyParts({ kind: 'county', fips: first.fips }, data, outlines)).toBeNull();
    expect(countyParts({ kind: 'radius', lon: 50, lat: 50, km: 5 }, data, outlines)).toEqual([]);
  });
});

test('a small circle that holds no county’s middle is of the county around it, where outlines are at hand', () => {
  const small = { kind: 'radius' as const, lon: 0.02, lat: 0.02, km: 1 };
  expect(countiesOf(small, data, [])).toEqual([]);
  expect(countiesOf(small, { ...data, outlines }, []).map(({ fips }) => fips)).toEqual([first.fips]);
  const drawn = { kind: 'polygon' as const, polygons: box(0.11, 0.01, 0.12, 0.02) };
  expect(countiesOf(drawn, { ...data, outlines }, []).map(({ fips }) => fips)).toEqual([second.fips]);
  // A frame around the county has its middle in a hole: that county is not covered.
  const frame: Polygon[] = [[...(box(0.1, 0, 0.2, 0.1)[0] ?? []), ...(box(0.12, 0.02, 0.18, 0.08)[0] ?? [])]];
  expect(countiesOf({ kind: 'polygon', polygons: frame }, { ...data, outlines }, []).length).toBeLessThan(2);
});

test('land is that of the region itself where outlines tell its parts, else of whole counties', () => {
  const circle = { kind: 'radius' as const, lon: 0.1, lat: 0.05, km: 2 };
  const land = (region: Parameters<typeof countyParts>[0], parts = countyParts(region, data, outlines)) =>
    landOfRegion(region, [first, second], parts, data);
  expect(land(circle)?.estimate?.regionKm2).toBeCloseTo(Math.PI * 4, 5);
  expect(land({ kind: 'polygon', polygons: box(0, 0, 0.1, 0.1) })?.estimate?.regionKm2).toBeCloseTo(123.7, 0);
  expect(land(circle, null)).toEqual(landOf([first, second]));
  expect(land({ kind: 'state', code: 'VA' })).toEqual(landOf([first, second]));
  expect(landOfRegion(circle, [], [], data)).toBeNull();
});

test('outlines are fetched for the states that a drawn region touches, and for no other region', () => {
  expect(statesOfParts({ kind: 'radius', lon: -77.5, lat: 39, km: 5 }, TEST_DATA)).toContain('VA');
  expect(statesOfParts({ kind: 'state', code: 'VA' }, TEST_DATA)).toEqual([]);
  const both = [
    { kind: 'state' as const, code: 'VA' },
    { kind: 'radius' as const, lon: -77.5, lat: 39, km: 5 },
  ];
  expect(statesOfParts({ kind: 'several', regions: both }, TEST_DATA)).toContain('VA');
});
