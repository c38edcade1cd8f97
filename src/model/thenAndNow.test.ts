import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from './event';
import type { Site } from './site';
import { TEST_EVENTS, TEST_SITE_DETAIL, TEST_SITES } from './testData';
import { joinReason, minedPlaces, sidesOf, trailOf, wasMined, wholeYearsBetween } from './thenAndNow';
import { CONCERNS, MECHANISMS, TECHNOLOGIES } from './vocabulary';

const [anyEvent] = TEST_EVENTS;
const [anySite] = TEST_SITES;
if (!anyEvent || !anySite) throw new Error('the test world is empty');

const act = (part: Partial<OppositionEvent>): OppositionEvent => ({
  ...anyEvent,
  countyFips: '36063',
  ...part,
});
const mine = (part: Partial<Site>): Site => ({
  ...anySite,
  siteClass: 'activeMine',
  countyFips: '36063',
  lon: -78.86,
  lat: 43.04,
  operator: null,
  name: 'A mine',
  ...part,
});
const town = { jurisdictionKind: 'municipality', lon: -78.8642, lat: 43.0387 } as const;

describe('sidesOf', () => {
  test('an act that names both stands between and is counted once; later acts are left out', () => {
    const events = [
      act({ id: 'a', technology: 'crypto', date: '2018-03-01' }),
      act({ id: 'b', technology: 'both', date: '2024-07-01' }),
      act({ id: 'c', technology: 'dataCenter', date: null, datePrecision: 'unknown' }),
      act({ id: 'd', technology: 'dataCenter', date: '2026-01-01' }),
    ];
    const sides = sidesOf(events, '2025-12-31');
    expect(sides.map(({ technology, acts, undated }) => [technology, acts, undated])).toEqual([
      ['crypto', 1, 0],
      ['both', 1, 0],
      ['dataCenter', 1, 1],
    ]);
    const measure = {
      fate: 'adopted',
      durationDays: null,
      durationKind: 'unknown',
      statedEnd: null,
    } as const;
    const [crypto] = sidesOf(
      [
        ...events.map((event) => ({ ...event, measure: null })),
        act({ id: 'e', technology: 'crypto', date: '2019-01-01', measure }),
      ],
      '2025-12-31',
    );
    expect([crypto?.acts, crypto?.measures]).toEqual([2, 1]);
    expect(sides[2]?.first).toBeNull();
    expect(sides[2]?.byYear).toEqual([]);
  });

  test('years run from the first act to the day viewed, empty ones included, and aligned ones from zero', () => {
    const events = [
      act({ technology: 'crypto', date: '2018-03-15', mechanism: 4 }),
      act({ technology: 'crypto', date: '2020-03-14', mechanism: 2 }),
      act({ technology: 'crypto', date: '2020-03-15', mechanism: 2 }),
    ];
    const [crypto] = sidesOf(events, '2021-01-01');
    expect(crypto?.byYear.map(({ year, total }) => [year, total])).toEqual([
      [2018, 1],
      [2019, 0],
      [2020, 2],
      [2021, 0],
    ]);
    // The day before an anniversary still belongs to the year before.
    expect(crypto?.sinceFirst.map(({ year, total }) => [year, total])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(crypto?.byYear[2]?.byMechanism[2]).toBe(2);
  });

  test('a town known as "City of" is one jurisdiction, a county and a town of one name are two', () => {
    const named = (jurisdiction: string, jurisdictionKind: OppositionEvent['jurisdictionKind']) =>
      act({ technology: 'crypto', jurisdiction, jurisdictionKind });
    const [crypto] = sidesOf(
      [
        named('Plattsburgh', 'municipality'),
        named('City of Plattsburgh', 'municipality'),
        named('Plattsburgh County', 'county'),
      ],
      '2026-01-01',
    );
    expect(crypto?.jurisdictions).toBe(2);
  });

  const anyAct = fc.record({
    technology: fc.constantFrom(...TECHNOLOGIES),
    mechanism: fc.constantFrom(...MECHANISMS),
    concerns: fc.subarray([...CONCERNS]),
    date: fc.option(
      fc
        .tuple(fc.integer({ min: 2014, max: 2027 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`),
      { nil: null },
    ),
  });
  test('both ways of telling the years hold every dated act, and the steps add up to the acts', () => {
    fc.assert(
      fc.property(fc.array(anyAct), (parts) => {
        for (const side of sidesOf(parts.map(act), '2026-06-30')) {
          const sum = (counts: readonly number[]) => counts.reduce((all, part) => all + part, 0);
          const dated = side.acts - side.undated;
          expect(sum(side.byYear.map(({ total }) => total))).toBe(dated);
          expect(sum(side.sinceFirst.map(({ total }) => total))).toBe(dated);
          expect(sum(Object.values(side.byMechanism))).toBe(side.acts);
          for (const concern of CONCERNS) expect(side.byConcern[concern]).toBeLessThanOrEqual(side.acts);
        }
      }),
    );
  });
});

test('years are whole by the calendar', () => {
  expect(wholeYearsBetween('2018-03-15', '2019-03-14')).toBe(0);
  expect(wholeYearsBetween('2018-03-15', '2019-03-15')).toBe(1);
});

describe('joinReason', () => {
  test('a company that both name in one county is the strongest reason', () => {
    const site = mine({ name: 'Digihost North Tonawanda (Fortistar plant)', operator: 'Digi Power X' });
    expect(joinReason(act({ ...town, company: 'Digihost', jurisdiction: 'North Tonawanda' }), site)).toEqual({
      kind: 'company',
      word: 'digihost',
    });
  });

  test('words that many companies share, and the place itself, are no reason', () => {
    const site = mine({ name: 'Bitcoin Mining Data Center, Hood', operator: 'Power Digital Holdings' });
    const event = act({
      jurisdiction: 'Hood County',
      company: 'Digital Power Holdings LLC',
      project: 'Hood Data Center',
    });
    expect(joinReason(event, site)).toEqual({ kind: 'county' });
  });

  test('a site that bears the name of the town belongs to it, in the same county only', () => {
    const event = act({ jurisdictionKind: 'municipality', jurisdiction: 'Granbury / Mitchell Bend' });
    const site = mine({ name: 'MARA Granbury (Wolf Hollow)' });
    expect(joinReason(event, site)).toEqual({ kind: 'name', word: 'Granbury' });
    expect(joinReason(event, { ...site, countyFips: '36001' })).toBeNull();
  });

  test('a town near by belongs, across a county line as well; one farther away does not', () => {
    const event = act({ ...town, jurisdiction: 'Elsewhere' });
    expect(joinReason(event, mine({ countyFips: '36029' }))).toMatchObject({
      kind: 'near',
      approximate: false,
    });
    expect(joinReason(event, mine({ precision: 'town' }))).toMatchObject({ approximate: true });
    expect(joinReason(event, mine({ lat: 43.1 }))).toBeNull();
    expect(joinReason(event, mine({ precision: 'county' }))).toBeNull();
  });

  test('an act of the county belongs; one of another town, or of the state, does not', () => {
    expect(joinReason(act({ jurisdictionKind: 'county' }), mine({}))).toEqual({ kind: 'county' });
    expect(joinReason(act({ jurisdictionKind: 'township', jurisdiction: 'Porter' }), mine({}))).toBeNull();
    expect(joinReason(act({ jurisdictionKind: 'state', countyFips: null }), mine({}))).toBeNull();
  });

  test('unknown counties are not the same county', () => {
    expect(
      joinReason(act({ jurisdictionKind: 'county', countyFips: null }), mine({ countyFips: null })),
    ).toBeNull();
  });
});

describe('minedPlaces', () => {
  const crypto = act({ id: 'then', technology: 'crypto', date: '2018-01-01' });
  const later = act({ id: 'now', technology: 'dataCenter', date: '2026-01-01' });

  test('sites that met the same acts are one place', () => {
    const [place, ...others] = minedPlaces(
      [mine({ id: 'm1' }), mine({ id: 'm2' })],
      [later, crypto],
      '2026-12-31',
    );
    expect(others).toEqual([]);
    expect(place?.sites.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(place?.acts.map(({ event }) => event.id)).toEqual(['then', 'now']);
    expect(place?.kind).toBe('both');
  });

  test('what a place holds depends on its acts, on the day, and on a mine that became a data center', () => {
    const kind = (site: Site, events: OppositionEvent[], day = '2026-12-31') =>
      minedPlaces([site], events, day)[0]?.kind;
    expect(kind(mine({}), [crypto])).toBe('mining');
    expect(kind(mine({}), [crypto, later], '2020-01-01')).toBe('mining');
    expect(kind(mine({ siteClass: 'conversion' }), [crypto])).toBe('both');
    expect(kind(mine({}), [later])).toBe('dataCenters');
    expect(kind(mine({}), [act({ technology: 'both' })])).toBe('both');
    expect(kind(mine({}), [])).toBeUndefined();
  });

  test('data centers without a mining past and doubtful records have no place here', () => {
    expect(wasMined(mine({ siteClass: 'exMinerNewBuild' }))).toBe(false);
    expect(wasMined(mine({ confidence: 'low' }))).toBe(false);
    expect(minedPlaces([mine({ siteClass: 'dataCenter' })], [crypto], '2026-12-31')).toEqual([]);
  });
});

test('a trail puts history and acts in one order: a year before its months, undated steps last', () => {
  const site = mine({ id: 'ashburn-1' });
  const acts = [
    {
      event: act({ id: 'day', date: '2024-07-03', datePrecision: 'day' }),
      reason: { kind: 'county' as const },
    },
    {
      event: act({ id: 'year', date: '2024-01-01', datePrecision: 'year' }),
      reason: { kind: 'county' as const },
    },
    {
      event: act({ id: 'undated', date: null, datePrecision: 'unknown' }),
      reason: { kind: 'county' as const },
    },
  ];
  const lineage = [
    { date: '2024-07', text: 'moratorium' },
    { date: '2021', text: 'mining starts' },
    { date: '2025', text: 'after the day viewed' },
    { date: null, text: 'undated step' },
  ];
  const steps = trailOf({ sites: [site], acts }, [{ ...TEST_SITE_DETAIL, lineage }], '2024-12-31');
  expect(steps.map((step) => (step.kind === 'act' ? step.act.event.id : step.step.text))).toEqual([
    'mining starts',
    'year',
    'moratorium',
    'day',
    'undated step',
    'undated',
  ]);
});
