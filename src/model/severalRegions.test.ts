import { describe, expect, test } from 'vitest';
import type { Region } from './region';
import { findRegion } from './regionNames';
import { countiesOf, regionBounds, regionName, scopeOf, siteInside } from './regionRules';
import { formatRegion, oneOf, parseRegion } from './regionText';
import { regionReport } from './report/report';
import { TEST_COUNTIES, TEST_DATA, TEST_EVENTS, TEST_SITES } from './testData';

const BOTH: Region = {
  kind: 'several',
  regions: [
    { kind: 'county', fips: '51107' },
    { kind: 'country', code: 'IE' },
  ],
};
/** Around Ashburn. */
const OUTLINE: Region = {
  kind: 'polygon',
  polygons: [
    [
      [
        [-77.7, 38.9],
        [-77.4, 38.9],
        [-77.4, 39.2],
        [-77.7, 39.2],
      ],
    ],
  ],
};
const ids = (region: Region) =>
  TEST_SITES.filter((site) => siteInside(site, region, TEST_DATA)).map(({ id }) => id);

describe('several regions as one', () => {
  test('are read and written apart by commas, also beside a radius', () => {
    const text = 'county:51107,radius:-77.5,39,10,area:PJM-DOM';
    const { region, expected } = parseRegion(text);
    expect(expected).toBeNull();
    expect(region).toMatchObject({
      kind: 'several',
      regions: [{ fips: '51107' }, { km: 10 }, { id: 'PJM-DOM' }],
    });
    expect(region && formatRegion(region)).toBe(text);
  });

  test('are one when they are the same, and none when one of them is none', () => {
    expect(parseRegion('state:va,state:VA').region).toEqual({ kind: 'state', code: 'VA' });
    expect(parseRegion('state:VA,county:5').region).toBeNull();
    expect(oneOf([])).toBeNull();
  });

  test('hold what any of them holds, once', () => {
    expect(ids(BOTH)).toEqual([...ids({ kind: 'county', fips: '51107' }), 'abroad']);
    expect(countiesOf(BOTH, TEST_DATA, TEST_SITES).map(({ fips }) => fips)).toEqual(['51107']);
    expect(regionBounds(BOTH, TEST_DATA)).toEqual([-78, 38.8, -6, 55.4]);
    expect(regionName(BOTH, TEST_DATA)).toMatchObject({
      kind: 'several',
      names: [{ kind: 'county' }, { kind: 'country' }],
    });
    expect(regionName({ kind: 'several', regions: [{ kind: 'state', code: 'ZZ' }] }, TEST_DATA)).toBeNull();
  });

  test('an act is inside when it is inside one of them, and from above else', () => {
    const state = TEST_EVENTS.find(({ id }) => id === 'state-act');
    if (!state) throw new Error('no act');
    const counties = new Map(TEST_COUNTIES.map((county) => [county.fips, county]));
    expect(scopeOf(state, BOTH, counties)).toBe('state');
    const withState: Region = {
      kind: 'several',
      regions: [
        { kind: 'state', code: 'VA' },
        { kind: 'county', fips: '51107' },
      ],
    };
    expect(scopeOf(state, withState, counties)).toBe('inside');
    const other = TEST_EVENTS.find(({ id }) => id === 'other-county');
    expect(other && scopeOf(other, BOTH, counties)).toBeNull();
  });

  test('are found by name, and the one that is not is named', () => {
    expect(findRegion('county:51107,state:VA', TEST_DATA)).toMatchObject({
      kind: 'found',
      region: { kind: 'several' },
    });
    expect(findRegion('state:VA,county:51108', TEST_DATA)).toMatchObject({
      kind: 'unknown',
      nearest: ['county:51107 (Loudoun County, VA)'],
    });
  });

  test('make one report', () => {
    const report = regionReport(BOTH, TEST_DATA, '2026-08-22');
    expect(report?.region.id).toBe('county:51107,country:IE');
    expect(report?.sites.map(({ id }) => id)).toContain('abroad');
    expect(report?.areas.map(({ id }) => id)).toEqual(['PJM-DOM', 'PJM']);
  });
});

describe('an outline', () => {
  test('is read and written short', () => {
    expect(parseRegion(formatRegion(OUTLINE)).region).toEqual(OUTLINE);
    expect(formatRegion(OUTLINE).length).toBeLessThan(45);
    expect(parseRegion('poly:!').region).toBeNull();
  });

  test('holds exactly what lies in it, and what the state around it did', () => {
    expect(ids(OUTLINE)).toEqual(['ashburn-1', 'ashburn-2', 'ashburn-3', 'doubtful', 'planned']);
    const report = regionReport(OUTLINE, TEST_DATA, '2026-08-22');
    expect(report?.region).toMatchObject({
      kind: 'polygon',
      name: { kind: 'polygon', lon: -77.55, lat: 39.05 },
    });
    const scopes = report?.opposition.events.map(({ id, scope }) => [id, scope]);
    expect(scopes).toEqual([
      ['county-act', 'inside'],
      ['state-act', 'state'],
      ['town-act', 'inside'],
      ['undated-act', 'inside'],
    ]);
    expect(report?.notes).toContainEqual({ code: 'outlineCounties' });
  });
});
