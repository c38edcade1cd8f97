import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatePower } from '../power/power';
import { regionReport } from '../report/report';
import { TEST_DATA, TEST_FIGHTS } from '../testData';
import type { CountyWater } from '../water';
import { columnsOfKind, RANK_COLUMNS, RANKED } from './columns';
import { comparePlaces } from './comparison';
import { type RankQuestion, ranking, shareRanks } from './rank';
import { rankWorld } from './subjects';

const DAY = '2026-08-22';
const POWER: StatePower = {
  state: 'VA',
  prices: { state: 'VA', name: 'Virginia', residential: 14.41, commercial: 8.72, industrial: null },
  utilities: [],
  counties: {},
  areas: {},
  sites: {},
  plants: [
    {
      eiaId: 1,
      name: 'North Anna',
      countyFips: '51107',
      lon: 0,
      lat: 0,
      mw: 1960,
      fuel: 'nuclear',
      status: 'operating',
      year: 1978,
      operator: 'x',
    },
  ],
  coalPlans: [],
};
const MORATORIUM = {
  fate: 'adopted',
  kind: 'moratorium',
  durationDays: null,
  durationKind: 'untilDate',
  statedEnd: '2027-01-01',
} as const;
const DATA = {
  ...TEST_DATA,
  fights: TEST_FIGHTS,
  events: TEST_DATA.events.map((event) =>
    event.id === 'county-act' || event.id === 'state-act' ? { ...event, measure: MORATORIUM } : event,
  ),
};
const WORLD = rankWorld(DAY, { 51107: [420_959, 434_326] }, ['VA'], () => POWER);

const ask = (part: Partial<RankQuestion>) =>
  ranking(
    { of: 'counties', columns: [], where: [], sort: null, weights: {}, most: null, ...part },
    DATA,
    WORLD,
  );
const valuesOf = (columns: string[], of: RankQuestion['of'] = 'counties') =>
  Object.fromEntries(ask({ of, columns }).rows.map(({ id, values }) => [id, values]));
const idsOf = (part: Partial<RankQuestion>) => ask(part).rows.map(({ id }) => id);

describe('the columns', () => {
  test('of a county are what its card says', () => {
    expect(valuesOf(['state', 'people', 'headroom', 'inForce', 'stopping', 'cropland', 'area'])).toEqual({
      'county:51019': ['VA', null, null, 0, 0, null, 'AAA or PJM'],
      'county:51107': ['VA', 434_326, 1200, 1, 1, 0.2, 'PJM-DOM'],
    });
  });

  test('count measures and fights as the report does', () => {
    const report = regionReport({ kind: 'county', fips: '51107' }, DATA, DAY);
    expect(valuesOf(['inForce', 'fights'])['county:51107']).toEqual([
      report?.opposition.measuresInForce.length,
      report?.opposition.fights?.length,
    ]);
  });

  test('leave out uncertain sites, and know no sum without a figure', () => {
    expect(valuesOf(['sites', 'sitesOperating', 'mwOperating', 'mwConstruction'])['county:51107']).toEqual([
      4,
      3,
      120.39999999999999,
      null,
    ]);
  });

  test('of a state know its people only where those of all its counties are known', () => {
    expect(
      valuesOf(['people', 'inForce', 'plantMw', 'priceResidential', 'priceIndustrial'], 'states'),
    ).toEqual({
      'state:VA': [null, 2, 1960, 14.41, null],
    });
  });

  test('of an area are its own load, and those of the area around it where it has none', () => {
    expect(valuesOf(['fights', 'sites'], 'areas')['area:PJM-RECO']).toEqual([null, 0]);
    expect(valuesOf(['headroom', 'peak', 'plants'], 'areas')).toEqual({
      'area:AAA': [null, null, 0],
      'area:PJM': [1200, 150_000, 1],
      'area:PJM-DOM': [1200, 22_000, 1],
      'area:PJM-RECO': [1200, 150_000, null],
    });
  });

  test('have ids of their own, and each kind has some', () => {
    const ids = RANK_COLUMNS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const of of RANKED) expect(columnsOfKind(of).length).toBeGreaterThan(20);
  });
});

describe('a question', () => {
  test('lets rows pass that meet every condition; unknown meets none', () => {
    const where = (column: string, operator: '=' | '!=' | '>=' | '<', value: string) => ({
      column,
      operator,
      value,
    });
    expect(idsOf({ where: [where('people', '>=', '1')] })).toEqual(['county:51107']);
    expect(idsOf({ where: [where('people', '<', '1')] })).toEqual([]);
    expect(idsOf({ where: [where('people', '!=', '1')] })).toEqual(['county:51107']);
    expect(idsOf({ where: [where('state', '=', 'va'), where('state', '=', 'GA')] })).toHaveLength(2);
    expect(idsOf({ where: [where('state', '=', 'GA')] })).toEqual([]);
    expect(idsOf({ where: [where('state', '!=', 'VA')] })).toEqual([]);
  });

  test('finds one of several names in a text', () => {
    const area = (operator: '=' | '!=', value: string) =>
      idsOf({ where: [{ column: 'area', operator, value }] });
    expect(area('=', 'pjm')).toEqual(['county:51019']);
    expect(area('=', 'AAA')).toEqual(['county:51019']);
    expect(area('=', 'AAA or PJM')).toEqual(['county:51019']);
    expect(area('=', 'A')).toEqual([]);
    expect(area('!=', 'PJM')).toEqual(['county:51107']);
  });

  test('sorts either way with the unknown last', () => {
    expect(idsOf({ sort: { column: 'people', down: true } })).toEqual(['county:51107', 'county:51019']);
    expect(idsOf({ sort: { column: 'people', down: false } })).toEqual(['county:51107', 'county:51019']);
    expect(idsOf({ sort: { column: 'land', down: false } })).toEqual(['county:51107', 'county:51019']);
    expect(idsOf({ sort: { column: 'land', down: true } })).toEqual(['county:51019', 'county:51107']);
    expect(idsOf({})).toEqual(['county:51019', 'county:51107']);
  });

  test('says how much of each column is known, of the rows that pass', () => {
    const { columns, passed, total, rows } = ask({ columns: ['people', 'sites'], most: 1 });
    expect(columns.map(({ known, of }) => [known, of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect([passed, total, rows.length]).toEqual([2, 2, 1]);
  });

  test('orders by the weights of the reader, and has no place for what is unknown', () => {
    const orders = (weights: Record<string, number>) =>
      ask({ weights }).rows.map(({ id, order }) => [id.slice(7), order]);
    expect(orders({ land: 1 })).toEqual([
      ['51019', 1],
      ['51107', 0],
    ]);
    expect(orders({ land: -1, sites: 3 })).toEqual([
      ['51107', 1],
      ['51019', 0],
    ]);
    expect(orders({ land: 1, people: 1 })[1]).toEqual(['51019', null]);
    expect(ask({ weights: { people: 1 } }).notes).toContainEqual({ code: 'ownOrder', unknown: 1 });
    expect(ask({}).rows[0]).not.toHaveProperty('order');
  });

  test('credits what it uses and says what it is', () => {
    const { sources, notes } = ask({ columns: ['headroom', 'cropland'] });
    expect(sources.map(({ id }) => id)).toEqual([
      'eiaHourly',
      'countyToBa',
      'countyLand-census',
      'countyLand-ag',
    ]);
    expect(notes).toEqual([{ code: 'areaWide' }]);
    expect(ask({ columns: ['inForce', 'mwOperating'] }).notes.map(({ code }) => code)).toEqual([
      'recordsCounted',
      'withoutUncertain',
      'mwOfSome',
    ]);
    expect(() => ask({ columns: ['nothing'] })).toThrow('counties.nothing');
  });
});

test('ranks run from 0 to 1, equals share one, and the unknown has none', () => {
  expect(shareRanks([5, null, 1, 5, 3])).toEqual([5 / 6, null, 0, 5 / 6, 1 / 3]);
  expect(shareRanks([7])).toEqual([1]);
  expect(shareRanks([])).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer()), { maxLength: 40 }), (values) => {
      const ranks = shareRanks(values);
      values.forEach((a, i) => {
        const [rank] = [ranks[i]];
        expect(rank === null).toBe(a === null);
        values.forEach((b, j) => {
          if (a !== null && b !== null && a < b) expect(rank ?? 0).toBeLessThan(ranks[j] ?? 0);
        });
      });
    }),
  );
});

describe('places side by side', () => {
  const world = rankWorld(DAY, { 51107: [420_959, 434_326] }, ['VA'], () => POWER);
  const site = TEST_DATA.sites.find(({ id }) => id === 'ashburn-1');
  if (!site) throw new Error('no site');
  const compared = comparePlaces(
    [
      { kind: 'site', site },
      { kind: 'region', region: { kind: 'county', fips: '51107' } },
    ],
    TEST_DATA,
    world,
  );
  const row = (id: string) => compared.rows.find((one) => one.id === id);

  test('tell of a site what its grid area and its state are, and nothing of the county around it', () => {
    expect(row('people')).toMatchObject({ values: [null, 434_326], applies: [false, true], differs: true });
    expect(row('cropland')?.values[0]).toBeNull();
    expect(row('sites')).toMatchObject({ applies: [false, true] });
    expect(row('priceCommercial')).toMatchObject({
      values: [8.72, 8.72],
      applies: [true, true],
      differs: false,
    });
    expect(row('headroom')?.applies).toEqual([true, true]);
  });

  test('say of a sum how many sites have a figure, and what is behind each value', () => {
    expect(row('mwOperating')?.values[0]).toBe(site.mw?.value);
    expect(row('mwOperating')?.known?.[0]).toEqual({ withMw: 1, sites: 1 });
    // One of the three has a figure of critical IT load, which is in no sum of facilities.
    expect(row('mwOperating')?.known?.[1]).toEqual({ withMw: 2, sites: 3 });
    expect(row('people')?.known).toBeUndefined();
    expect(row('mwOperating')?.sources[0]).toEqual(
      TEST_DATA.sources.flatMap(({ id }) => (site.datasets.includes(id) ? [id] : [])),
    );
  });

  test('begin with what differs', () => {
    const firstSame = compared.rows.findIndex(({ differs }) => !differs);
    expect(compared.rows.slice(firstSame).some(({ differs }) => differs)).toBe(false);
    expect(firstSame).toBeGreaterThan(0);
  });
});

test('columns of water and of the grid are of the county itself, unknown where their tables are not at hand', () => {
  const columns = ['waterStress', 'withdrawals', 'importLimit', 'lineKm'];
  expect(valuesOf(columns)['county:51107']).toEqual([null, null, null, null]);
  const water = { fips: '51107', stressClass: 3, withdrawalMgd: 12.5 } as CountyWater;
  const tables = {
    water: [water],
    countyGrid: [{ fips: '51107', importLimitMw: 12_038, exportLimitMw: 0, lineKm: 0 }],
  };
  const world = rankWorld(DAY, {}, [], () => POWER, tables);
  const answer = (of: RankQuestion['of'], asked: string[], where: RankQuestion['where'] = []) =>
    ranking({ of, columns: asked, where, sort: null, weights: {}, most: null }, DATA, world);
  const rows = answer('counties', columns).rows;
  expect(rows.find(({ id }) => id === 'county:51107')?.values).toEqual([3, 12.5, 12_038, 0]);
  // A part is no sum: the state has a county that nobody counted.
  expect(answer('states', ['withdrawals']).rows.find(({ id }) => id === 'state:VA')?.values).toEqual([null]);
});

test('a county that is arid and uses little has no place in an order of water stress', () => {
  const stressedBy = (stressClass: number) => {
    const water = [{ fips: '51107', stressClass, withdrawalMgd: 1 } as CountyWater];
    const where = [{ column: 'waterStress', operator: '<', value: '2' }] as const;
    const question = {
      of: 'counties',
      columns: ['waterStress'],
      where,
      sort: null,
      weights: {},
      most: null,
    } as const;
    return ranking(
      question,
      DATA,
      rankWorld(DAY, {}, [], () => POWER, { water, countyGrid: [] }),
    ).rows;
  };
  expect(stressedBy(1).map(({ id }) => id)).toEqual(['county:51107']);
  expect(stressedBy(-1)).toEqual([]);
});
