import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonColumn } from '../compare';
import { landOf } from '../land';
import { oppositionNear } from '../nearby';
import type { Region } from '../region';
import { editDistance, findRegion } from '../regionNames';
import {
  TEST_COUNTIES,
  TEST_DATA,
  TEST_EVENTS,
  TEST_SITE_DETAIL,
  TEST_SITES,
  TEST_SOURCES,
} from '../testData';
import { regionReport } from './report';

const TODAY = '2026-08-22';
const report = (region: Region, date = TODAY) => {
  const answer = regionReport(region, TEST_DATA, date);
  if (!answer) throw new Error('no such region');
  return answer;
};
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe('the report of a county', () => {
  // Made in each test, so that a change of the code is laid to the tests that notice it.
  const loudoun = () => report({ kind: 'county', fips: '51107' });

  test('names it and lists its sites, the largest figure first', () => {
    expect(loudoun().region).toMatchObject({
      id: 'county:51107',
      name: { kind: 'county', name: 'Loudoun County', state: 'Virginia' },
    });
    expect(ids(loudoun().sites)).toEqual(['doubtful', 'planned', 'ashburn-1', 'ashburn-2', 'ashburn-3']);
    expect(loudoun().sites[0]).toMatchObject({ uncertain: true, approximate: false, distanceKm: null });
    expect(loudoun().sites[0]).toMatchObject({ areaId: 'PJM-DOM', areaName: 'Dominion' });
  });

  test('keeps MW apart by status and basis, without uncertain records', () => {
    expect(loudoun().siteMw).toEqual([
      { status: 'operating', basis: 'facility', mw: 120.4, sites: 2, known: { withMw: 3, sites: 3 } },
      { status: 'operating', basis: 'criticalIT', mw: 50.2, sites: 1, known: { withMw: 3, sites: 3 } },
      {
        status: 'proposed',
        basis: 'plannedBuildOut',
        mw: 700,
        sites: 1,
        known: { withMw: 1, sites: 1 },
      },
    ]);
    expect(loudoun().notes).toContainEqual({ code: 'uncertainSites', records: 1 });
  });

  test('keeps MW apart that may not be carried by the grid', () => {
    const sites = TEST_DATA.sites.map((site) =>
      site.id === 'planned' ? { ...site, ownPower: 'part' as const } : site,
    );
    const report = regionReport(
      { kind: 'county', fips: '51107' },
      { ...TEST_DATA, sites },
      TEST_DATA.dataDate,
    );
    expect(report?.siteMw).toEqual(loudoun().siteMw.filter(({ status }) => status !== 'proposed'));
    expect(report?.ownPower).toEqual(loudoun().siteMw.filter(({ status }) => status === 'proposed'));
    expect(loudoun().ownPower).toEqual([]);
  });

  test('puts the sub-area before its authority, each with its own figures', () => {
    expect(loudoun().areas.map((area) => [area.id, area.role, area.peakMw])).toEqual([
      ['PJM-DOM', 'subArea', 22000],
      ['PJM', 'assigned', 150000],
    ]);
    expect(loudoun().areas[0]?.quality).toHaveLength(1);
  });

  test('holds acts inside and state acts, up to the day viewed, newest first and undated last', () => {
    expect(loudoun().opposition.events.map((event) => [event.id, event.scope])).toEqual([
      ['county-act', 'inside'],
      ['state-act', 'state'],
      ['town-act', 'inside'],
      ['undated-act', 'inside'],
    ]);
    expect(ids(report({ kind: 'county', fips: '51107' }, '2025-02-15').opposition.events)).toEqual([
      'state-act',
      'town-act',
      'undated-act',
    ]);
    expect(loudoun().notes).toContainEqual({ code: 'laterActs', records: 1, date: '2026-08-22' });
  });

  test('credits what it uses and nothing else', () => {
    expect(ids(loudoun().sources)).toEqual(ids(TEST_SOURCES).filter((id) => id !== 'unused'));
  });

  test('says "or" for several authorities, and that a series is missing', () => {
    const bedford = report({ kind: 'county', fips: '51019' });
    expect(bedford.areas.map((area) => [area.id, area.role, area.peakMw])).toEqual([
      ['AAA', 'assigned', null],
      ['PJM', 'alternative', 150000],
    ]);
    expect(bedford.notes).toContainEqual({
      code: 'severalAreas',
      county: 'Bedford County',
      areas: ['Lonely authority', 'PJM Interconnection'],
    });
    expect(bedford.notes).toContainEqual({
      code: 'noHours',
      area: 'Lonely authority',
      years: null,
      window: [2020, 2024],
    });
    expect(bedford.land?.cropland.share).toBeNull();
  });

  test('that does not exist is null', () => {
    expect(regionReport({ kind: 'county', fips: '51108' }, TEST_DATA, TODAY)).toBeNull();
  });
});

describe('the report of other regions', () => {
  test('an area without a series uses its parent and says so', () => {
    const reco = report({ kind: 'area', id: 'PJM-RECO' });
    expect(reco.areas[0]).toMatchObject({
      id: 'PJM-RECO',
      loadFrom: 'PJM',
      loadFromName: 'PJM Interconnection',
      peakMw: 150000,
    });
    expect(reco.notes).toContainEqual({ code: 'figuresFrom', area: 'PJM-RECO', from: 'PJM Interconnection' });
  });

  test('an authority holds the sites of its sub-areas and lists them', () => {
    const pjm = report({ kind: 'area', id: 'PJM' });
    expect(ids(pjm.sites)).toContain('ashburn-1');
    expect(pjm.areas.map((area) => area.role)).toEqual(['region', 'inside', 'inside']);
    expect(ids(pjm.opposition.events)).not.toContain('state-act');
  });

  test('a state has the acts of its counties and its own, a country also federal ones', () => {
    expect(ids(report({ kind: 'state', code: 'VA' }).opposition.events)).not.toContain('federal-act');
    expect(ids(report({ kind: 'country', code: 'US' }).opposition.events)).toContain('federal-act');
  });

  test('outside the US there is no land and no grid, and it is said', () => {
    const ireland = report({ kind: 'country', code: 'IE' });
    expect(ids(ireland.sites)).toEqual(['abroad']);
    expect(ireland.land).toBeNull();
    expect(ireland.notes.map(({ code }) => code)).toEqual(['outsideUnitedStates', 'noActsInside']);
  });

  test('a radius measures distances and flags approximate positions', () => {
    const circle = report({ kind: 'radius', lon: -77.5, lat: 39, km: 30 });
    expect(circle.sites[0]?.distanceKm).toBe(0);
    expect(ids(circle.sites)).not.toContain('far');
    expect(ids(circle.opposition.events)).toContain('town-act');
    expect(circle.opposition.events.find(({ id }) => id === 'state-act')?.scope).toBe('state');
    expect(circle.notes.map(({ code }) => code)).toContain('approximateSites');
    expect(circle.sites.find((row) => row.id === 'ashburn-3')?.approximate).toBe(true);
  });

  test('a larger radius never loses a site', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (km, more) => {
          const small = ids(report({ kind: 'radius', lon: -78, lat: 38, km }).sites);
          const large = ids(report({ kind: 'radius', lon: -78, lat: 38, km: km * more }).sites);
          expect(small.filter((id) => !large.includes(id))).toEqual([]);
        },
      ),
    );
  });
});

test('shares of several counties are weighted by land, over the counties with data', () => {
  const land = landOf(TEST_COUNTIES);
  expect(land.landKm2).toBe(4000);
  expect(land.cropland).toMatchObject({ share: 0.2, counties: 1, years: '2007' });
  expect(land.builtUp).toMatchObject({ share: 0.1, counties: 2 });
  expect(land.claim).toBe('calculated');
});

describe('opposition near a site', () => {
  test('is told apart by whose act it is, with distances to towns', () => {
    const [site] = TEST_SITES;
    if (!site) throw new Error('no site');
    const near = oppositionNear(site, TEST_EVENTS, TODAY);
    expect(ids(near.county)).toEqual(['county-act', 'town-act', 'undated-act']);
    expect(ids(near.state)).toEqual(['state-act']);
    expect(near.municipal.map(({ event, km }) => [event.id, Math.round(km)])).toEqual([['town-act', 13]]);
    expect(near.approximate).toBe(false);
  });
});

describe('a column of the comparison', () => {
  test('takes the headline figure for its basis and the newest claim for the others', () => {
    const [site] = TEST_SITES;
    if (!site) throw new Error('no site');
    const column = comparisonColumn(site, TEST_SITE_DETAIL, TEST_DATA, TODAY);
    expect(column.mw).toEqual({
      facility: { value: 100.1, date: '2025-01', dataset: 'osm' },
      criticalIT: null,
      nameplate: null,
      backup: null,
      plannedBuildOut: expect.objectContaining({ value: 500, date: '2024' }),
    });
    expect(column.load?.from.id).toBe('PJM-DOM');
    expect(column.inCounty).toHaveLength(3);
  });

  test('of a place abroad has unknowns, not empty counts', () => {
    const abroad = TEST_SITES.find((site) => site.id === 'abroad');
    if (!abroad) throw new Error('no site');
    const column = comparisonColumn(abroad, null, TEST_DATA, TODAY);
    expect([column.area, column.load, column.county, column.land, column.inCounty, column.inState]).toEqual(
      Array(6).fill(null),
    );
  });
});

describe('finding a region by what is typed', () => {
  const found = (text: string) => findRegion(text, TEST_DATA);

  test.each([
    ['county:51107', { kind: 'county', fips: '51107' }],
    ['Loudoun', { kind: 'county', fips: '51107' }],
    ['county:Loudoun County, VA', { kind: 'county', fips: '51107' }],
    ['loudoun virginia', { kind: 'county', fips: '51107' }],
    ['state:va', { kind: 'state', code: 'VA' }],
    ['pjm-dom', { kind: 'area', id: 'PJM-DOM' }],
    ['country:IE', { kind: 'country', code: 'IE' }],
    ['radius:-77.5,39,10', { kind: 'radius', lon: -77.5, lat: 39, km: 10 }],
  ])('%s', (text, region) => {
    expect(found(text)).toEqual({ kind: 'found', region });
  });

  test.each([
    ['county:51108', 'county:51107 (Loudoun County, VA)'],
    ['Loudon', 'county:51107 (Loudoun County, VA)'],
    ['area:PJM-DMO', 'area:PJM-DOM (Dominion)'],
    ['state:Virgina', 'state:VA (Virginia)'],
    ['county:Virginia', 'state:VA (Virginia)'],
  ])('%s is answered with the nearest', (text, first) => {
    const answer = found(text);
    expect(answer.kind === 'unknown' && answer.nearest[0]).toBe(first);
  });

  test('of any text never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['found', 'unknown', 'former']).toContain(found(text).kind);
      }),
    );
  });
});

test('edit distance is a metric as far as it counts', () => {
  expect([
    editDistance('ca', 'ac', 3),
    editDistance('loudon', 'loudoun', 3),
    editDistance('a', 'xyz', 1),
  ]).toEqual([1, 1, 2]);
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      expect(editDistance(a, b, 9) === 0).toBe(a === b);
    }),
  );
});
