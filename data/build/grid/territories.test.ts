import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../pipeline';
import type { Utility } from './countyAreas';
import { readAreas, readUtilities } from './tables';
import { largestFirst, readOutlines } from './territories';
import { ownedAs, readUtilityFacts } from './utilityFacts';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const { utilities } = readUtilities({ source }, readAreas({ source }));
const facts = readUtilityFacts({ source });
const at = readOutlines({ source }, utilities, ownedAs('municipal', facts));
const namesAt = (lon: number, lat: number, state: string, kept?: ReadonlySet<number>) =>
  at(lon, lat, state, kept).map((eiaId) => utilities.get(eiaId)?.name);

describe('the territories around a point', () => {
  it('are one, or several of which the largest stands first', () => {
    expect(namesAt(-112.3924, 33.4192, 'AZ')).toEqual(['Arizona Public Service']);
    expect(namesAt(-77.46, 38.77, 'VA')).toEqual([
      'Virginia Electric & Power',
      'Northern Virginia Electric Cooperative',
    ]);
  });

  it('leave out claims of small utilities to whole counties, and keep towns of their own', () => {
    // Milton claims all of King County; Santa Clara and Vernon draw themselves.
    expect(namesAt(-122.3386, 47.6144, 'WA')).toEqual(['City of Seattle']);
    expect(namesAt(-121.9577, 37.3755, 'CA')).toContain('City of Santa Clara');
  });

  it('hold small ones that are asked for, beside a utility that claims most of the state', () => {
    const [lon, lat] = [-84.85, 33.35];
    expect(namesAt(lon, lat, 'GA')).toEqual(['Georgia Power']);
    expect(namesAt(lon, lat, 'GA', ownedAs('cooperative', facts))).toEqual([
      'Georgia Power',
      'Coweta-Fayette Electric Membership Corporation',
    ]);
  });

  it('are none at sea, and none that EIA-861 does not know in the state', () => {
    expect(at(-60, 35, 'NC')).toEqual([]);
    expect(at(-77.4875, 39.0438, 'WY')).toEqual([]);
  });

  it('stop the build when the file is empty or names an unknown utility', () => {
    const read = (features: unknown[]) =>
      readOutlines(
        { source: () => gzipSync(JSON.stringify({ type: 'FeatureCollection', features })) },
        utilities,
        new Set(),
      );
    expect(() => read([])).toThrow(/no outline/);
    const geometry = { type: 'MultiPolygon', coordinates: [] };
    expect(() => read([{ type: 'Feature', properties: { eiaId: 1 }, geometry }])).toThrow(/"1"/);
  });
});

it('orders by sales, and ties by number', () => {
  const utility = (eiaId: number, salesGwh: number): [number, Utility] => [
    eiaId,
    { eiaId, name: '', states: ['XX'], authority: null, salesGwh },
  ];
  const known = new Map([utility(1, 100), utility(2, 4.9), utility(3, 100), utility(4, 5)]);
  expect(largestFirst([4, 3, 2, 1], 'XX', known, new Set())).toEqual([1, 3, 4]);
  expect(largestFirst([4, 3, 2, 1], 'XX', known, new Set([2]))).toEqual([1, 3, 4, 2]);
  expect(largestFirst([1], 'YY', known, new Set())).toEqual([]);
});
