import all from 'epsg-index/all.json';
import { describe, expect, it } from 'vitest';
import { candidatesFor, crsOfCode, crsOfName, toDegrees } from './crs';
import definitions from './projections.json';

type Entry = { name: string; proj4: string | null };

describe('reference systems', () => {
  it('are those of the EPSG dataset', () => {
    const dataset = all as unknown as Record<string, Entry>;
    for (const [code, , name, definition] of definitions as [number, string | null, string, string][]) {
      const entry = dataset[String(code)];
      expect(entry?.name).toBe(name);
      for (const part of definition.split(' ')) expect(entry?.proj4).toContain(part);
    }
    expect(definitions.length).toBeGreaterThan(250);
  });

  it('cover every state but those that have no zone of their own', () => {
    const states = new Set((definitions as [number, string | null][]).map(([, state]) => state));
    expect(states.size - 1).toBe(50);
  });

  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'degrees'],
    ['urn:ogc:def:crs:EPSG::4326', 'degrees'],
    ['EPSG:4269', 'degrees'],
    ['EPSG:3857', 'WGS 84 / Pseudo-Mercator'],
    ['urn:ogc:def:crs:EPSG::2283', 'NAD83 / Virginia North (ftUS)'],
    ['EPSG:26918', 'NAD83 / UTM zone 18N'],
    ['EPSG:32733', 'WGS 84 / UTM zone 33S'],
    ['EPSG:999999', null],
    ['somewhere', null],
  ])('%s is %s', (name, expected) => {
    const found = crsOfName(name);
    expect(found === null || found === 'degrees' ? found : found.name).toBe(expected);
  });

  it.each([
    // Origins of zones: their degrees stand in the definition.
    [2283, 11482916.667, 6561666.667, -78.5, 37.6666667],
    [2229, 6561666.667, 1640416.667, -118, 33.5],
    [26918, 500000, 0, -75, 0],
    [3857, -10018754.171394622, 0, -90, 0],
  ])('EPSG:%i comes back to degrees', (code, x, y, lon, lat) => {
    const crs = crsOfCode(code);
    if (crs === null || crs === 'degrees') throw new Error(`no system ${code}`);
    const at = toDegrees(crs, x, y);
    expect(at?.[0]).toBeCloseTo(lon, 5);
    expect(at?.[1]).toBeCloseTo(lat, 5);
  });

  it('are told by the county that a position must lie in', () => {
    const loudoun = {
      fips: '51107',
      name: 'Loudoun County',
      state: 'VA',
      lon: -77.64,
      lat: 39.09,
      bounds: [-77.96, 38.85, -77.33, 39.32] as const,
    };
    expect(candidatesFor(11782000, 7055000, 'VA', null, loudoun).map(({ code }) => code)).toEqual([2283]);
    expect(candidatesFor(11782000, 7055000, null, null, null)).toEqual([]);
  });
});
