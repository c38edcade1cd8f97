import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kmBetween } from '../distance';
import type { PeoplePoint } from '../people/people';
import type { Plant, StatePower } from '../power/power';
import { TEST_DATA, TEST_EVENTS, TEST_SITES } from '../testData';
import type { CountyWater } from '../water';
import { centreOf, surroundingsIn } from './ofRegion';
import { type SurroundingsData, surroundingsOf } from './surroundings';

const DAY = '2026-08-22';
const ASHBURN = { lon: -77.5, lat: 39, of: 'point' } as const;
/** A place so many kilometres north of the middle. */
const north = (km: number) => ({ lon: -77.5, lat: 39 + km / 111.195 });

const plant = (name: string, km: number, part: Partial<Plant> = {}): Plant => ({
  eiaId: 1,
  name,
  countyFips: '51107',
  ...north(km),
  mw: 100,
  fuel: 'gas',
  status: 'operating',
  year: 2001,
  operator: 'x',
  ...part,
});
const POWER: StatePower = {
  state: 'VA',
  prices: { state: 'VA', name: 'Virginia', residential: 14.41, commercial: 8.72, industrial: 8.99 },
  utilities: [
    {
      eiaId: 19876,
      name: 'Virginia Electric & Power Co',
      ownership: 'investorOwned',
      customers: null,
      salesGwh: null,
      cents: { all: 10, residential: null, commercial: null, industrial: null },
      priceBasis: 'bundled',
      outageMinutes: { withoutMajorEvents: null, all: null },
    },
  ],
  counties: { 51107: [19876] },
  areas: {},
  sites: {},
  plants: [plant('near', 9), plant('planned', 24, { status: 'planned' }), plant('far', 60)],
  coalPlans: [],
};
const world = (part: Partial<SurroundingsData> = {}): SurroundingsData & typeof TEST_DATA => ({
  ...TEST_DATA,
  events: TEST_EVENTS,
  towns: [
    ['Far', 'VA', -77.5, 40.5, 9],
    ['Leesburg', 'VA', -77.56, 39.11, 48],
  ],
  peoplePoints: () => [],
  powerIn: () => POWER,
  landIn: () => [],
  halls: [],
  ...part,
});
const around = (part: Partial<SurroundingsData> = {}) => surroundingsOf(ASHBURN, null, world(part), DAY);

describe('people around a point', () => {
  const points: PeoplePoint[] = [0.5, 4, 4.5, 9, 24, 49, 51].map((km, at) => ({
    ...north(km),
    people: 10 ** at,
  }));

  test('are those of the block groups within, and it is said where these are too few', () => {
    expect(around({ peoplePoints: () => points }).people).toEqual([
      { km: 1, people: 1, blockGroups: 1, tooFine: true },
      { km: 5, people: 111, blockGroups: 3, tooFine: true },
      { km: 10, people: 1111, blockGroups: 4, tooFine: true },
      { km: 25, people: 11_111, blockGroups: 5, tooFine: false },
      { km: 50, people: 111_111, blockGroups: 6, tooFine: false },
    ]);
    expect(around({ peoplePoints: () => points }).notes).toContainEqual({ code: 'tooFine', km: [1, 5, 10] });
  });

  test('are not told where no block group has its center so near', () => {
    const far = points.filter((_, at) => at > 0);
    expect(around({ peoplePoints: () => far }).people?.[0]).toEqual({
      km: 1,
      people: null,
      blockGroups: 0,
      tooFine: true,
    });
  });

  test('are the same as counted one by one, anywhere', () => {
    const spot = fc.record({
      lon: fc.double({ min: -78.5, max: -76.5, noNaN: true }),
      lat: fc.double({ min: 38, max: 40, noNaN: true }),
      people: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (all) => {
        for (const { km, people } of around({ peoplePoints: () => all }).people ?? []) {
          const own = all.filter((one) => kmBetween(ASHBURN, one) <= km);
          const sum = own.reduce((total, one) => total + one.people, 0);
          expect(people).toBe(own.length === 0 ? null : sum);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('are not told outside the United States', () => {
    const dublin = surroundingsOf({ lon: -6.3, lat: 53.3, of: 'point' }, null, world(), DAY);
    expect(dublin).toMatchObject({
      people: null,
      plants: null,
      prices: [],
      utilities: { counties: [], list: [] },
    });
    expect(dublin.sites.nearest.map(({ id }) => id)).toEqual(['abroad']);
    expect(dublin.notes.map(({ code }) => code)).not.toContain('blockGroups');
  });
});

describe('what else is around', () => {
  test('are sites with their distance, without uncertain ones', () => {
    const { sites } = around();
    expect(sites.nearest.map(({ id }) => id)).toEqual(['ashburn-1', 'ashburn-3', 'planned', 'ashburn-2']);
    expect(sites.nearest[1]).toMatchObject({ approximate: true, km: 0 });
    expect(sites.within[0]).toEqual({ km: 10, sites: 4, byStatus: { operating: 3, proposed: 1 } });
    expect(TEST_SITES.length).toBeGreaterThan(5);
  });

  test('are acts of towns up to the day, and measures in force counted once', () => {
    const measure = {
      fate: 'adopted',
      kind: 'ban',
      durationDays: null,
      durationKind: 'indefinite',
      statedEnd: null,
    } as const;
    const events = TEST_EVENTS.map((event) =>
      event.id === 'town-act' ? { ...event, measure: { ...measure, id: 'm' } } : event,
    );
    const twice = [
      ...events,
      ...events.filter(({ id }) => id === 'town-act').map((event) => ({ ...event, id: 'again' })),
    ];
    const { acts } = around({ events: twice });
    expect(
      acts.within.map(({ km, acts: count, towns, stoppingInForce }) => [km, count, towns, stoppingInForce]),
    ).toEqual([
      [10, 0, 0, 0],
      [25, 2, 1, 1],
      [50, 2, 1, 1],
    ]);
    expect(surroundingsOf(ASHBURN, null, world({ events }), '2024-12-31').acts.nearest).toEqual([]);
    expect(acts.nearest[0]).toMatchObject({ id: 'town-act', km: 13.3 });
  });

  test('are towns, plants by status, prices and the utilities of the county', () => {
    const { towns, plants, prices, utilities } = around();
    expect(towns).toEqual([{ name: 'Leesburg', state: 'VA', thousands: 48, km: 13.3 }]);
    expect(plants?.within).toEqual([
      { km: 10, status: 'operating', plants: 1, mw: 100 },
      { km: 25, status: 'operating', plants: 1, mw: 100 },
      { km: 25, status: 'planned', plants: 1, mw: 100 },
      { km: 50, status: 'operating', plants: 1, mw: 100 },
      { km: 50, status: 'planned', plants: 1, mw: 100 },
    ]);
    expect(prices).toHaveLength(1);
    const own = surroundingsIn({ kind: 'county', fips: '51107' }, world(), DAY);
    expect(own?.utilities).toMatchObject({
      counties: ['51107'],
      list: [{ name: 'Virginia Electric & Power Co' }],
    });
    expect(utilities.counties).toEqual([]);
  });
});

describe('the surroundings of a region', () => {
  test('are measured from its point, or from its middle and said so', () => {
    expect(centreOf({ kind: 'radius', lon: 1, lat: 2, km: 3 }, TEST_DATA)?.centre).toEqual({
      lon: 1,
      lat: 2,
      of: 'point',
    });
    expect(centreOf({ kind: 'county', fips: '51107' }, TEST_DATA)?.centre).toMatchObject({
      lat: 39.09,
      of: 'middle',
    });
    expect(surroundingsIn({ kind: 'county', fips: '51107' }, world(), DAY)?.notes[0]).toEqual({
      code: 'fromMiddle',
    });
  });
  test('are not told of what is too wide', () => {
    expect(surroundingsIn({ kind: 'state', code: 'VA' }, world(), DAY)).toBeNull();
    expect(surroundingsIn({ kind: 'area', id: 'PJM' }, world(), DAY)).toBeNull();
  });
});

describe('what is near', () => {
  const [base] = TEST_SITES;
  if (!base) throw new Error('the test world has no site');
  const siteAt = (id: string, lon: number, lat: number) => ({ ...base, id, lon, lat });
  const nearest = (lon: number, lat: number, ...sites: (typeof base)[]) =>
    surroundingsOf({ lon, lat, of: 'point' }, null, world({ sites }), DAY).sites.nearest.map(({ id }) => id);

  test('is found over the date line and far in the north', () => {
    expect(nearest(179.9, 52, siteAt('over', -179.9, 52), siteAt('far', -178, 52))).toEqual(['over']);
    expect(nearest(-179.9, 52, siteAt('over', 179.9, 52))).toEqual(['over']);
    // 5 degrees of longitude are 29 km at 87 degrees north.
    expect(nearest(0, 87, siteAt('beside', 5, 87), siteAt('behind', 12, 87))).toEqual(['beside']);
  });

  test('ends at 50 km in every direction', () => {
    const inside = [
      siteAt('n', -77.5, 39.44),
      siteAt('s', -77.5, 38.56),
      siteAt('e', -76.93, 39),
      siteAt('w', -78.07, 39),
    ];
    const outside = [
      siteAt('N', -77.5, 39.46),
      siteAt('S', -77.5, 38.54),
      siteAt('E', -76.91, 39),
      siteAt('W', -78.09, 39),
    ];
    expect(nearest(-77.5, 39, ...outside, ...inside).toSorted()).toEqual(['e', 'n', 's', 'w']);
  });

  test('is named up to ten, the nearest first', () => {
    const many = Array.from({ length: 12 }, (_, km) => siteAt(`s${km}`, -77.5, 39 + (11 - km) / 111));
    expect(nearest(-77.5, 39, ...many)).toEqual([
      's11',
      's10',
      's9',
      's8',
      's7',
      's6',
      's5',
      's4',
      's3',
      's2',
    ]);
  });
});

describe('the states around', () => {
  const [virginia] = TEST_DATA.states;
  if (!virginia) throw new Error('the test world has no state');
  const asked = (lon: number, lat: number, bounds: [number, number, number, number]) => {
    const codes: string[] = [];
    surroundingsOf(
      { lon, lat, of: 'point' },
      null,
      world({
        states: [{ ...virginia, bounds }],
        peoplePoints: (code) => {
          codes.push(code);
          return [];
        },
      }),
      DAY,
    );
    return codes.length > 0;
  };

  test.each([
    [0, 1.4, true],
    [0, 1.5, false],
    [0, -1.4, true],
    [0, -1.5, false],
    [1.4, 0, true],
    [1.5, 0, false],
    [-1.4, 0, true],
    [-1.5, 0, false],
    [0, 0, true],
  ])('of a box of two degrees around the origin reach %s, %s: %s', (lon, lat, reached) => {
    expect(asked(lon, lat, [-1, -1, 1, 1])).toBe(reached);
  });

  test('reach over the date line, as those of Alaska do', () => {
    expect(asked(-179, 52, [172, 51, 230, 71])).toBe(true);
    expect(asked(179, 52, [172, 51, 230, 71])).toBe(true);
    expect(asked(-120, 52, [172, 51, 230, 71])).toBe(false);
  });
});

describe('the utilities', () => {
  const points: PeoplePoint[] = [{ lon: -77.5, lat: 39, people: 10 }];
  const county = (fips: string, part: Partial<(typeof TEST_DATA.counties)[number]>) => {
    const [any] = TEST_DATA.counties;
    if (!any) throw new Error('the test world has no county');
    return { ...any, fips, ...part };
  };
  const ofPoint = (...counties: (typeof TEST_DATA.counties)[number][]) =>
    around({ counties, peoplePoints: () => points }).utilities;

  test('are those of the county whose box holds the point, though the middle of another is nearer', () => {
    const holding = county('51107', { lon: -77.9, lat: 39.2, bounds: [-78, 38.9, -77.4, 39.3] });
    const beside = county('51013', { lon: -77.5, lat: 38.98, bounds: [-77.6, 38.8, -77.4, 38.99] });
    expect(ofPoint(beside, holding)).toMatchObject({ counties: ['51107'], list: [{ eiaId: 19876 }] });
    expect(ofPoint(beside)).toEqual({ counties: [], list: [] });
  });

  test('are those of all counties whose boxes hold the point, and of none where no box does', () => {
    const box: [number, number, number, number] = [-78, 38, -77, 40];
    const far = county('51013', { lon: -77.9, lat: 39.5, bounds: box });
    const near = county('51107', { lon: -77.6, lat: 39, bounds: box });
    expect(ofPoint(far, near)).toMatchObject({ counties: ['51013', '51107'], list: [{ eiaId: 19876 }] });
    const away: [number, number, number, number] = [10, 10, 11, 11];
    expect(ofPoint({ ...far, bounds: away }, { ...near, bounds: away }).counties).toEqual([]);
  });

  test.each([
    ['west', [-77.5, 38, -77, 40]],
    ['east', [-78, 38, -77.5, 40]],
    ['south', [-78, 39, -77, 40]],
    ['north', [-78, 38, -77, 39]],
  ] as const)('are those of a box that has the point on its %s edge', (_, bounds) => {
    const edge = county('51107', { lon: -78, lat: 40, bounds: [...bounds] });
    expect(ofPoint(county('51013', { lon: -77.5, lat: 39, bounds: [0, 0, 1, 1] }), edge).counties).toEqual([
      '51107',
    ]);
  });
});

test('what stands behind each part is named, and what is not held is said', () => {
  const { sources, notes } = around();
  expect(sources).toMatchObject({ towns: ['geonames'], sites: ['osm'], acts: ['datacentertracker'] });
  for (const part of ['people', 'plants', 'prices'] as const) expect(sources[part], part).toHaveLength(1);
  expect(sources.utilities).toHaveLength(2);
  expect(notes.map(({ code }) => code)).toEqual([
    'blockGroups',
    'tooFine',
    'townsListed',
    'actsOfTowns',
    'plantsListed',
    'hallsListed',
    'landListed',
    'oneOfUtilities',
    'notHeld',
  ]);
  const abroad = surroundingsOf({ lon: -6.3, lat: 53.3, of: 'point' }, null, world(), DAY);
  expect(abroad.sources).toMatchObject({ people: [], plants: [], prices: [], utilities: [] });
  expect(abroad.notes.map(({ code }) => code)).toEqual(['townsListed', 'actsOfTowns', 'notHeld']);
});

test('water is that of the county, unless it is told elsewhere or nothing is known', () => {
  const water = { fips: '51107', stressClass: 1, withdrawalMgd: null, aquifer: null } as CountyWater;
  const loudoun = TEST_DATA.counties.find(({ fips }) => fips === '51107');
  if (!loudoun) throw new Error('no county');
  const of = (waterOf?: SurroundingsData['waterOf']) =>
    surroundingsOf(ASHBURN, loudoun, world(waterOf && { waterOf }), DAY);
  const told = of((fips) => (fips === '51107' ? water : null));
  expect(told.water).toBe(water);
  expect(told.sources.water).toEqual(['aqueduct']);
  expect(told.notes).toContainEqual({ code: 'waterOfCounty' });
  for (const none of [of(), of(() => null)]) {
    expect(none.water).toBeNull();
    expect(none.sources.water).toEqual([]);
    expect(none.notes).not.toContainEqual({ code: 'waterOfCounty' });
  }
});

test('an act near by tells its state on the day, its distance and its sentence', () => {
  const spoken = around({ summaryOf: ({ id }) => `About ${id}.` });
  expect(spoken.acts.nearest).toEqual([
    expect.objectContaining({ id: 'town-act', km: 13.3, summary: 'About town-act.', measureState: null }),
  ]);
  expect(around().acts.nearest[0]?.summary).toBeNull();
});
