import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from './event';
import type { County, Region } from './region';
import { countiesOf, regionBounds, regionName, scopeOf, siteInside, spotsOf } from './regionRules';
import {
  TEST_AREAS,
  TEST_COUNTIES,
  TEST_COUNTRIES,
  TEST_DATA,
  TEST_EVENTS,
  TEST_SITES,
  TEST_STATES,
} from './testData';

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

const COUNTY: Region = { kind: 'county', fips: '51107' };
const STATE: Region = { kind: 'state', code: 'VA' };
const COUNTRY: Region = { kind: 'country', code: 'US' };
const IRELAND: Region = { kind: 'country', code: 'IE' };
const AREA: Region = { kind: 'area', id: 'PJM' };
/** Around the first site; the other county lies 250 km off. */
const RADIUS: Region = { kind: 'radius', lon: -77.5, lat: 39, km: 20 };

describe('a name', () => {
  it.each<[Region, object]>([
    [COUNTY, { kind: 'county', name: 'Loudoun County', state: 'Virginia' }],
    [STATE, { kind: 'state', name: 'Virginia' }],
    [COUNTRY, { kind: 'country', code: 'US' }],
    [AREA, { kind: 'area', name: 'PJM Interconnection', id: 'PJM' }],
    [RADIUS, RADIUS],
  ])('of %o is told by its record', (region, name) => {
    expect(regionName(region, TEST_DATA)).toEqual(name);
  });

  it('of a county holds the letters of its state while the states are not there', () => {
    expect(regionName(COUNTY, { ...TEST_DATA, states: [] })).toMatchObject({ state: 'VA' });
  });
});

describe('a site', () => {
  const [site] = TEST_SITES;
  if (!site) throw new Error('no site');
  const held = (part: Partial<typeof site>) =>
    [COUNTY, STATE, COUNTRY, IRELAND, AREA, RADIUS]
      .filter((region) => siteInside({ ...site, ...part }, region, TEST_DATA))
      .map(({ kind }) => kind);

  it('lies in every region that its county, state, country, area and point say', () => {
    expect(held({})).toEqual(['county', 'state', 'country', 'area', 'radius']);
    expect(held({ countyFips: '51019', areaId: 'AAA', lat: 37 })).toEqual(['state', 'country']);
    expect(held({ countyFips: null, state: 'WV', areaId: null })).toEqual(['country', 'radius']);
    expect(held({ country: 'IE', state: null, countyFips: null, areaId: null, lon: 0 })).toEqual(['country']);
    // Western Australia is no state of the United States.
    expect(siteInside({ ...site, country: 'AU' }, STATE, TEST_DATA)).toBe(false);
  });

  it('lies in the areas above its own, however a wrong table turns in circles', () => {
    const [pjm, dom] = TEST_AREAS;
    if (!pjm || !dom) throw new Error('no areas');
    const areas = [{ ...pjm, parentId: 'PJM-DOM' }, dom];
    expect(siteInside(site, AREA, { areas })).toBe(true);
    expect(siteInside(site, { kind: 'area', id: 'AAA' }, { areas })).toBe(false);
    expect(siteInside(site, AREA, { areas: [dom] })).toBe(true);
    expect(siteInside(site, AREA, { areas: [] })).toBe(false);
  });
});

describe('the counties of a region', () => {
  const fips = (region: Region, sites = TEST_SITES.slice(0, 0)) =>
    countiesOf(region, TEST_DATA, sites).map((row) => row.fips);

  it('are those in it; a circle has those whose point or listed site lies in it', () => {
    expect(fips(COUNTY)).toEqual(['51107']);
    expect(fips(STATE)).toEqual(['51019', '51107']);
    expect(fips({ kind: 'state', code: 'WV' })).toEqual([]);
    expect(fips(COUNTRY)).toEqual(['51019', '51107']);
    expect(fips(IRELAND)).toEqual([]);
    expect(fips(AREA)).toEqual(['51107']);
    expect(fips({ kind: 'area', id: 'NOPE' })).toEqual([]);
    expect(fips(RADIUS)).toEqual(['51107']);
    expect(fips({ ...RADIUS, km: 5 } as Region)).toEqual([]);
    expect(
      fips(
        { ...RADIUS, km: 5 } as Region,
        TEST_SITES.filter(({ id }) => id === 'far'),
      ),
    ).toEqual(['51019']);
  });
});

describe('an act', () => {
  const [act] = TEST_EVENTS;
  if (!act) throw new Error('no act');
  const counties = new Map(TEST_COUNTIES.map((row) => [row.fips, row]));
  const own = new Map([...counties].filter(([fips]) => fips === '51107'));
  const scope = (region: Region, part: Partial<OppositionEvent>, of = own) =>
    scopeOf({ ...act, ...part }, region, of);

  it('of a county lies inside it, and inside state, country and area', () => {
    for (const region of [COUNTY, STATE, COUNTRY, AREA, RADIUS]) expect(scope(region, {})).toBe('inside');
    for (const region of [COUNTY, AREA, RADIUS]) expect(scope(region, { countyFips: '51019' })).toBeNull();
    expect(scope(IRELAND, {})).toBeNull();
    expect(scope(STATE, { country: 'AU' })).toBeNull();
    expect(scope(STATE, { state: 'WV' })).toBeNull();
    expect(scope(COUNTY, { countyFips: null })).toBeNull();
  });

  it('of the state is around a county of it, and of no other', () => {
    const ofState = { jurisdictionKind: 'state', countyFips: null } as const;
    expect(scope(COUNTY, ofState)).toBe('state');
    expect(scope(COUNTY, { ...ofState, state: 'WV' })).toBeNull();
    expect(scope(COUNTY, { ...ofState, jurisdictionKind: 'federal' })).toBeNull();
    expect(scope(COUNTY, ofState, new Map())).toBeNull();
    expect(scope(AREA, ofState)).toBeNull();
  });

  it('of the state is around a circle and an outline that counties of it lie in', () => {
    const ofState = { jurisdictionKind: 'state', countyFips: null, lon: null, lat: null } as const;
    const outline: Region = {
      kind: 'polygon',
      polygons: [
        [
          [
            [-78, 38.5],
            [-77, 38.5],
            [-77, 39.5],
            [-78, 39.5],
            [-78, 38.5],
          ],
        ],
      ],
    };
    for (const region of [RADIUS, outline]) {
      expect(scope(region, ofState)).toBe('state');
      expect(scope(region, { ...ofState, state: 'WV' })).toBeNull();
      expect(scope(region, { ...ofState, country: 'AU' })).toBeNull();
      expect(scope(region, { ...ofState, jurisdictionKind: 'federal' })).toBeNull();
      expect(scope(region, ofState, new Map())).toBeNull();
    }
  });

  it('with a point lies in a circle by that point alone', () => {
    const town = { jurisdictionKind: 'municipality', lon: -77.5 } as const;
    expect(scope(RADIUS, { ...town, lat: 39.1, countyFips: '51019' })).toBe('inside');
    expect(scope(RADIUS, { ...town, lat: 39.3 })).toBeNull();
    expect(scope(RADIUS, { ...town, lat: null })).toBeNull();
    expect(scope(RADIUS, { ...town, lon: null, lat: 39 })).toBeNull();
  });
});

describe('spots spread over a region', () => {
  it('of a county lie evenly in its box, 5 by 5', () => {
    const [west = 0, south = 0, east = 0, north = 0] = TEST_COUNTIES[0]?.bounds ?? [];
    const spots = spotsOf(COUNTY, TEST_DATA);
    expect(spots).toHaveLength(25);
    expect(spots[0]?.lon).toBeCloseTo(west + (east - west) / 10, 9);
    expect(spots[0]?.lat).toBeCloseTo(south + (north - south) / 10, 9);
    expect(spots[12]?.lon).toBeCloseTo((west + east) / 2, 9);
    expect(spots[24]?.lat).toBeCloseTo(north - (north - south) / 10, 9);
  });

  it('of a state are the middles of its counties, and of an area those it names', () => {
    const fips = (region: Region) => spotsOf(region, TEST_DATA).map((spot) => (spot as County).fips);
    const inVirginia = TEST_COUNTIES.filter(({ state }) => state === 'VA').map((row) => row.fips);
    expect(inVirginia.length).toBeGreaterThan(0);
    expect(fips(STATE)).toEqual(inVirginia);
    const known = new Set(TEST_COUNTIES.map((row) => row.fips));
    const named = (TEST_AREAS.find(({ id }) => id === 'PJM')?.counties ?? []).filter((id) => known.has(id));
    expect(named.length).toBeGreaterThan(0);
    expect(fips(AREA)).toEqual(named);
  });

  it('of a circle are its middle, and of a country or what the data does not hold none', () => {
    expect(spotsOf(RADIUS, TEST_DATA)).toMatchObject([{ lon: -77.5, lat: 39 }]);
    for (const region of [
      COUNTRY,
      { kind: 'county', fips: '99999' },
      { kind: 'area', id: 'NOPE' },
    ] as Region[])
      expect(spotsOf(region, TEST_DATA)).toEqual([]);
  });
});
