import { describe, expect, test } from 'vitest';
import { bestPlace, countyOf, type LicensedPlace, type StatedPlace } from './position';
import type { LineageRow } from './rows';

// Ashburn, in Loudoun County; 0.1 degrees of latitude are 11 km.
const place = (precision: LicensedPlace['precision'], part: Partial<LicensedPlace> = {}) =>
  ({ lon: -77.49, lat: 39.04, precision, country: 'US', licence: 'CC-BY-4.0', ...part }) as LicensedPlace;
const lineage = (precision: LicensedPlace['precision']) => place(precision) as unknown as LineageRow;

describe('the best position', () => {
  test('is the most precise of the rows; of equals the first', () => {
    const [town, exact] = [place('town'), place('exact')];
    expect(bestPlace(null, [town, exact])).toBe(exact);
    const again = place('exact', { lat: 40 });
    expect(bestPlace(null, [again, exact])).toBe(again);
    expect(() => bestPlace(null, [])).toThrow('no position');
  });

  test('is that of the lineage where it is a site', () => {
    const own = lineage('site');
    expect(bestPlace(own, [place('footprint')])).toBe(own);
  });

  test.each([
    ['town', 0.22, true],
    ['town', 0.23, false],
    ['county', 0.53, true],
    ['county', 0.55, false],
    ['country', 17, true],
    ['country', 18.5, false],
  ] as const)('moves a %s of the lineage by %s degrees: %s', (precision, north, moved) => {
    const better = place('exact', { lat: 39.04 + north });
    const own = lineage(precision);
    expect(bestPlace(own, [better])).toBe(moved ? better : own);
  });

  test('moves the lineage only to what is more precise, and of these to the best', () => {
    const own = lineage('town');
    expect(bestPlace(own, [place('county'), place('town')])).toBe(own);
    const footprint = place('footprint');
    expect(bestPlace(own, [place('point'), footprint])).toBe(footprint);
  });
});

describe('the county of a site', () => {
  const said = (part: Partial<StatedPlace>): StatedPlace => ({
    state: null,
    countyName: null,
    countyFips: null,
    ...part,
  });
  const fairfax = said({ state: 'VA', countyName: 'Fairfax County' });

  test('is the first that a row states, by code or by name, unless the position is firm', () => {
    expect(countyOf(place('exact'), false, [said({}), fairfax])).toBe('51059');
    expect(
      countyOf(place('exact'), false, [said({ countyFips: '51013', countyName: 'Fairfax', state: 'VA' })]),
    ).toBe('51013');
    for (const precision of ['exact', 'point', 'site'] as const)
      expect(countyOf(place(precision), true, [fairfax]), precision).toBe('51107');
    expect(countyOf(place('town'), true, [fairfax])).toBe('51059');
    expect(countyOf(place('footprint'), false, [fairfax])).toBe('51107');
  });

  test('is that around the point where none is stated', () => {
    expect(countyOf(place('town'), false, [])).toBe('51107');
    expect(countyOf(place('country'), false, [])).toBeNull();
  });

  test('is none where the point lies in another state than a row says', () => {
    expect(countyOf(place('town'), false, [said({ state: 'VA' })])).toBe('51107');
    expect(countyOf(place('town'), false, [said({ state: 'MD' })])).toBeNull();
    expect(countyOf(place('footprint'), false, [said({ state: 'MD' })])).toBe('51107');
  });

  test('is the nearest within 10 km for a point at sea, and the stated one beyond', () => {
    const off = (lon: number) => place('footprint', { lon, lat: 40.55 });
    expect(countyOf(off(-73.6), false, [])).toBe('36059');
    expect(countyOf(off(-65), false, [])).toBeNull();
    expect(countyOf(off(-65), false, [fairfax])).toBe('51059');
  });
});
