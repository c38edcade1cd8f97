import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../pipeline';
import { featuresOf, type ReadIngredient, topologyOf } from '../ingredient';
import { linesOf, NearLines } from '../lines';
import { type Borders, bordersOf } from './borders';
import { pointsAlong, Spacing } from './names';
import { type River, riversOf } from './rivers';
import { roadNumbers, roadsOf } from './roads';

const read: ReadIngredient = (name) => readFileSync(path.join(ROOT, 'data/basemap', name));

describe('borders of the real counties', () => {
  let borders: Borders;
  let rivers: { rivers: River[]; borderRivers: River[] };
  const near = (lines: readonly Position[][], point: Position, km: number) => {
    const index = new NearLines<null>();
    for (const line of lines) index.add(line, null);
    return index.within(point, km).length > 0;
  };
  beforeAll(() => {
    const abroad = featuresOf(read, 'country_lines.topojson').flatMap(({ geometry }) => linesOf(geometry));
    borders = bordersOf(topologyOf(read, 'us_counties_500k.topojson'), abroad);
    rivers = riversOf(featuresOf(read, 'us_rivers_lines.topojson'), [
      ...borders.counties,
      ...borders.states,
      ...borders.countries,
    ]);
  }, 60_000);

  test.each([
    ['Kansas and Nebraska at the 40th parallel', [-99, 40], 'states'],
    ['Delaware and Maryland', [-75.75, 39.2], 'states'],
    ['North Dakota and Canada', [-100, 49], 'countries'],
    ['Loudoun and Fairfax', [-77.43, 38.95], 'counties'],
  ] as const)('%s', (_, point, kind) => {
    expect(near(borders[kind], [...point], 3)).toBe(true);
  });

  test.each([
    ['Cape Hatteras', [-75.53, 35.25]],
    ['Chicago at the lake', [-87.61, 41.88]],
    ['Point Reyes', [-123.0, 38.0]],
  ] as const)('the shore at %s is no border', (_, point) => {
    expect(near(borders.states, [...point], 5)).toBe(false);
    expect(near(borders.countries, [...point], 5)).toBe(false);
  });

  test('a border of two states is drawn once', () => {
    const index = new NearLines<number>();
    for (const [number, line] of borders.states.entries()) index.add(line, number);
    // Along the 40th parallel every line near a point is one and the same border.
    for (let lon = -101.5; lon < -96; lon += 0.5) expect(index.within([lon, 40], 0.5).length).toBeLessThan(3);
  });

  test.each([
    ['the Potomac between Loudoun and Montgomery', [-77.46, 39.1], 'Potomac'],
    ['the Ohio between Mason KY and Brown OH', [-83.77, 38.66], 'Ohio'],
    ['the Savannah between Georgia and South Carolina', [-81.5, 33.0], 'Savannah'],
  ] as const)('%s is drawn from the border', (_, point, name) => {
    const lines = rivers.borderRivers.filter((river) => river.name === name).map(({ line }) => line);
    expect(near(lines, [...point], 3)).toBe(true);
    const left = rivers.rivers.filter((river) => river.name === name).map(({ line }) => line);
    expect(near(left, [...point], 1)).toBe(false);
  });

  test('a surveyed line is no river', () => {
    const lines = rivers.borderRivers.map(({ line }) => line);
    expect(near(lines, [-99, 40], 1)).toBe(false);
  });
});

test('points along a line keep their step, and names their distance', () => {
  const line: Position[] = [
    [-100, 40],
    [-90, 40],
  ];
  const step = 100;
  const points = pointsAlong(line, 7, step);
  const width = (10 / 360) * 512 * 2 ** 7;
  expect(points.length).toBe(Math.floor(width / step + 0.5));
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: -90, noNaN: true }), { maxLength: 30 }), (lons) => {
      const room = new Spacing(7, 50, 120);
      const taken = lons.filter((lon, index) => room.take([lon, 40], index % 2 === 0 ? 'a' : 'b'));
      const sorted = taken.toSorted((a, b) => a - b);
      sorted.slice(1).forEach((lon, index) => {
        expect(((lon - (sorted[index] ?? 0)) / 360) * 512 * 2 ** 7).toBeGreaterThanOrEqual(49.999);
      });
    }),
  );
});

test('Interstates have their numbers first', () => {
  const numbers = roadNumbers(roadsOf(featuresOf(read, 'us_roads.topojson.gz')));
  expect(numbers.filter(({ from }) => from === 7).every(({ number }) => number.startsWith('I '))).toBe(true);
  expect(numbers.some(({ number, from }) => number === 'I 80' && from === 7)).toBe(true);
  expect(numbers.some(({ number }) => number === 'VA 7')).toBe(true);
});
