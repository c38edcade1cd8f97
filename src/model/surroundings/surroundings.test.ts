import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kmBetween } from '../distance';
import type { PeoplePoint } from '../people/people';
import type { Plant, StatePower } from '../power/power';
import { TEST_DATA, TEST_EVENTS, TEST_SITES } from '../testData';
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
          expect(people).toBe(own.reduce((sum, one) => sum + one.people, 0));
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
      utilities: { county: null, list: [] },
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
      county: '51107',
      list: [{ name: 'Virginia Electric & Power Co' }],
    });
    expect(utilities.county).toBeNull();
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
