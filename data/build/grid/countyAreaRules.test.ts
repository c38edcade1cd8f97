import { describe, expect, test } from 'vitest';
import { areaOfUtility, type CountyTables, settleCounties, type Utility, usualZones } from './countyAreas';
import type { AreaRow, CountyAreas } from './tables';

const authority = (id: string): [string, AreaRow] => [
  id,
  { id, kind: 'balancingAuthority', parent: null, name: id },
];
const zone = (id: string, parent: string): [string, AreaRow] => [
  id,
  { id, kind: 'subArea', parent, name: id },
];
const utility = (eiaId: number, part: Partial<Utility> = {}): [number, Utility] => [
  eiaId,
  { eiaId, name: `Utility ${eiaId}`, states: ['TX'], authority: 'A', salesGwh: 100, ...part },
];
const county = (part: Partial<CountyAreas> = {}): CountyAreas => ({
  authority: 'A',
  subArea: null,
  alsoRecorded: [],
  ...part,
});

/** A state of two counties; authority P has two zones. */
const world = (part: Partial<CountyTables> = {}): CountyTables => ({
  areas: new Map([
    authority('A'),
    authority('B'),
    authority('C'),
    authority('P'),
    zone('P-1', 'P'),
    zone('P-2', 'P'),
  ]),
  earlier: new Map([
    ['48001', county()],
    ['48003', county()],
  ]),
  overrides: new Map(),
  zones: new Map(),
  utilities: new Map(),
  utilityAreas: [],
  territories: [],
  population: new Map([
    ['48001', 1000],
    ['48003', 3000],
  ]),
  stateOf: (fips) => (fips.startsWith('48') ? 'TX' : 'OK'),
  ...part,
});
const settled = (part: Partial<CountyTables>) => {
  const found = settleCounties(world(part)).get('48001');
  if (!found) throw new Error('the county is missing');
  const { authority: main, subArea, alsoRecorded, reason } = found;
  return { main, subArea, also: alsoRecorded.join(), reason, shares: found.shares };
};
/** The county with utilities of so many GWh in areas, all of it in this county. */
const serving = (sales: Readonly<Record<string, number>>, part: Partial<CountyTables> = {}) => {
  const rows = Object.entries(sales).map(([area, salesGwh], index) => ({ eiaId: index + 1, area, salesGwh }));
  return settled({
    utilities: new Map(
      rows.map(({ eiaId, area, salesGwh }) => utility(eiaId, { authority: area, salesGwh })),
    ),
    territories: rows.map(({ eiaId }) => ({ fips: '48001', eiaId, areaShare: 1 })),
    ...part,
  });
};
const before = (part: Partial<CountyAreas>) => ({ earlier: new Map([['48001', county(part)]]) });

describe('the areas of a county', () => {
  test('are as a person found them, whatever else is known', () => {
    expect(
      serving(
        { B: 100 },
        { overrides: new Map([['48001', county({ authority: 'C', alsoRecorded: ['A'] })]]) },
      ),
    ).toMatchObject({
      main: 'C',
      also: 'A',
      reason: 'reviewed',
      shares: [{ area: 'B', share: 1 }],
    });
  });

  test('are the zone that is known of it, with its authority', () => {
    const zones = new Map([['48001', { subArea: 'P-1', others: ['P-2'] }]]);
    expect(serving({ B: 100 }, { zones })).toMatchObject({
      main: 'P',
      subArea: 'P-1',
      also: 'P-2',
      reason: 'zones',
    });
  });

  test('are the earlier ones where no territory is known', () => {
    expect(settled({})).toMatchObject({ main: 'A', subArea: null, reason: 'noTerritory', shares: [] });
    expect(serving({ B: 0 })).toMatchObject({ main: 'A', reason: 'noTerritory' });
  });

  test('are those of most sales, where these are a quarter more than the earlier ones', () => {
    expect(serving({ A: 80, B: 100 })).toMatchObject({ main: 'B', also: 'A', reason: 'territories' });
    expect(serving({ A: 81, B: 100 })).toMatchObject({ main: 'A', also: 'B', reason: 'tooClose' });
    expect(serving({ A: 100, B: 90 })).toMatchObject({ main: 'A', also: 'B', reason: 'territories' });
  });

  test('name others from a twentieth of the largest on', () => {
    expect(serving({ A: 100, B: 5, C: 4.9 })).toMatchObject({ main: 'A', also: 'B' });
    expect(serving({ A: 100, B: 6, C: 7 }).also).toBe('C,B');
    expect(serving({ A: 100, B: 5 }).shares).toEqual([
      { area: 'A', share: 100 / 105 },
      { area: 'B', share: 5 / 105 },
    ]);
  });
});

describe('the zone of a county', () => {
  const inP = (subArea: string | null) => before({ authority: 'P', subArea });
  test('is that of most sales, a quarter more than the earlier, and half of the authority', () => {
    expect(serving({ 'P-1': 80, 'P-2': 100 }, inP('P-1'))).toMatchObject({
      main: 'P',
      subArea: 'P-2',
      also: 'P-1',
    });
    expect(serving({ 'P-1': 81, 'P-2': 100 }, inP('P-1'))).toMatchObject({ subArea: 'P-1', also: 'P-2' });
    expect(serving({ 'P-1': 100, P: 101 }, inP('P-2')).subArea).toBe('P-2');
    expect(serving({ 'P-1': 100, P: 100 }, inP('P-2')).subArea).toBe('P-1');
    expect(serving({ 'P-1': 10, P: 100 }, inP(null)).subArea).toBe('P-1');
    // With a utility of the kept zone beside it, both zones together may make the half.
    expect(serving({ 'P-1': 60, 'P-2': 40, P: 100 }, inP('P-2')).subArea).toBe('P-1');
    expect(serving({ 'P-1': 60, 'P-2': 39, P: 100 }, inP('P-2')).subArea).toBe('P-2');
  });

  test('is kept where its authority stays, and none of another authority', () => {
    expect(serving({ P: 100 }, inP('P-2'))).toMatchObject({ main: 'P', subArea: 'P-2', also: '' });
    expect(serving({ B: 100 }, inP('P-2'))).toMatchObject({ main: 'B', subArea: null });
  });

  test('is the usual one of the state where no other is known', () => {
    const others = Array.from({ length: 9 }, (_, index): [string, CountyAreas] => [
      `4820${index}`,
      county({ authority: 'P', subArea: 'P-1' }),
    ]);
    const earlier = (last: string) =>
      new Map<string, CountyAreas>([
        ['48001', county({ authority: 'P' })],
        ...others,
        ['48300', county({ authority: 'P', subArea: last })],
      ]);
    expect(serving({ P: 100 }, { earlier: earlier('P-2') }).subArea).toBe('P-1');
    expect([...usualZones(world({ earlier: earlier('P-2') }))]).toEqual([['TX P', 'P-1']]);
    const two = earlier('P-2');
    two.set('48301', county({ authority: 'P', subArea: 'P-2' }));
    expect([...usualZones(world({ earlier: two }))]).toEqual([]);
    expect(serving({ P: 100 }, { earlier: two }).subArea).toBeNull();
  });
});

describe('where a territory is missing', () => {
  const large = (part: Partial<Utility> = {}) => ({
    utilities: new Map([
      utility(1, { authority: 'B' }),
      utility(9, { authority: 'A', salesGwh: 1000, ...part }),
    ]),
    territories: [{ fips: '48001', eiaId: 1, areaShare: 1 }],
  });

  test('of a large utility of the state, the county keeps its area and names the others', () => {
    expect(settled(large())).toMatchObject({ main: 'A', also: 'B', reason: 'territoryMissing' });
    expect(
      settled({ ...large(), ...before({ subArea: null, authority: 'A', alsoRecorded: ['C'] }) }).also,
    ).toBe('B');
  });

  test('of a small one, of one elsewhere, or of one that is known in the state, it does not', () => {
    for (const part of [{ salesGwh: 999 }, { states: ['OK'] }, { authority: 'C' }])
      expect(settled(large(part)), JSON.stringify(part)).toMatchObject({ main: 'B', reason: 'territories' });
    const known = large();
    expect(
      settled({ ...known, territories: [...known.territories, { fips: '48003', eiaId: 9, areaShare: 1 }] }),
    ).toMatchObject({ main: 'B', reason: 'territories' });
  });
});

describe('the sales of a utility', () => {
  test('are spread over its counties by people and share of the ground', () => {
    // 1,000 people of this county and 3,000 of the other: a quarter of 400 GWh, against 99 of another utility.
    const utilities = new Map([
      utility(1, { authority: 'B', salesGwh: 400 }),
      utility(2, { authority: 'C', salesGwh: 99 }),
    ]);
    const territories = (areaShare: number) => [
      { fips: '48001', eiaId: 1, areaShare: 1 },
      { fips: '48003', eiaId: 1, areaShare },
      { fips: '48001', eiaId: 2, areaShare: 1 },
    ];
    const first = (areaShare: number) =>
      settled({ utilities, territories: territories(areaShare) }).shares[0];
    expect(first(1)).toEqual({ area: 'B', share: 100 / 199 });
    expect(first(0.5)).toEqual({ area: 'B', share: 160 / 259 });
  });

  test('are none in a state that it does not serve, and in none without people', () => {
    const territories = [{ fips: '48001', eiaId: 1, areaShare: 1 }];
    const of = (states: string[], population?: Map<string, number>) =>
      settled({
        utilities: new Map([utility(1, { authority: 'B', states })]),
        territories,
        ...(population ? { population } : {}),
      }).reason;
    expect([of(['TX']), of([]), of(['OK'])]).toEqual(['territories', 'territories', 'noTerritory']);
    expect(of(['TX'], new Map())).toBe('noTerritory');
  });
});

test('the area of a utility is the reviewed one of its state, else that of EIA', () => {
  const tables = {
    utilities: new Map([utility(1, { authority: 'A' })]),
    utilityAreas: [
      { eiaId: 1, states: ['TX'], area: 'B' },
      { eiaId: 2, states: [], area: 'C' },
    ],
  };
  const of = (eiaId: number, state: string | null) => areaOfUtility(eiaId, state, tables);
  expect([of(1, 'TX'), of(1, 'OK'), of(1, null), of(2, null), of(3, 'TX')]).toEqual([
    'B',
    'A',
    'A',
    'C',
    null,
  ]);
});
