import { describe, expect, it } from 'vitest';
import type { Region } from './region';
import { regionBounds, regionName } from './regionRules';
import { TEST_COUNTIES, TEST_COUNTRIES, TEST_DATA, TEST_STATES } from './testData';

describe('the box of a region', () => {
  it('is that of its record', () => {
    expect(regionBounds({ kind: 'county', fips: '51107' }, TEST_DATA)).toEqual(TEST_COUNTIES[0]?.bounds);
    expect(regionBounds({ kind: 'country', code: 'IE' }, TEST_DATA)).toEqual(TEST_COUNTRIES[0]?.bounds);
    expect(regionBounds({ kind: 'state', code: 'VA' }, TEST_DATA)).toEqual(TEST_STATES[0]?.bounds);
  });

  it('of a circle widens with the latitude, and ends at the poles and after half the world', () => {
    const box = (lat: number, km: number) => regionBounds({ kind: 'radius', lon: 0, lat, km }, TEST_DATA);
    const [west = 0, south, east = 0, north] = box(60, 111.2) ?? [];
    expect([south, north]).toEqual([59, 61]);
    expect(east - west).toBeCloseTo(4, 6);
    // Beyond the 87th parallel the same circle is wider still: nothing is clamped there.
    const [, , far = 0] = box(88, 111.2) ?? [];
    expect(far).toBeCloseTo(1 / Math.cos((88 * Math.PI) / 180), 6);
    expect(box(90, 500)).toEqual([-180, 90 - 500 / 111.2, 180, 90]);
  });
});

describe('a region that the data does not hold', () => {
  const missing: Region[] = [
    { kind: 'county', fips: '99999' },
    { kind: 'state', code: 'ZZ' },
    { kind: 'area', id: 'NOPE' },
    { kind: 'country', code: 'NZ' },
  ];
  it.each(missing)('has neither name nor box: %o', (region) => {
    expect(regionName(region, TEST_DATA)).toBeNull();
    expect(regionBounds(region, TEST_DATA)).toBeNull();
  });
});
