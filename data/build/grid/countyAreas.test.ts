import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../pipeline';
import { type CountyTables, settleCounties, type Utility } from './countyAreas';
import { COUNTY_REVIEW_FILE, countyReviewCsv } from './review';
import { type AreaRow, type CountyAreas, readAreas, readCountyAreas } from './tables';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const areas = readAreas({ source });
const settled = readCountyAreas({ source }, areas);
const mainOf = (fips: string) => settled.get(fips)?.subArea ?? settled.get(fips)?.authority;

describe('the counties that were wrong by the way they were assigned', () => {
  it.each([
    ['42071', 'Lancaster PA', 'PJM-PL'],
    ['53033', 'King WA', 'PSEI'],
    ['53053', 'Pierce WA', 'TPWR'],
    ['53067', 'Thurston WA', 'PSEI'],
    ['06067', 'Sacramento CA', 'BANC'],
    ['06037', 'Los Angeles CA', 'CISO-SCE'],
    ['06065', 'Riverside CA', 'CISO-SCE'],
    ['18141', 'St. Joseph IN', 'PJM-AEP'],
    ['17093', 'Kendall IL', 'PJM-CE'],
    ['48065', 'Carson TX', 'SWPP-SPS'],
    ['41013', 'Crook OR', 'PACW'],
    ['30111', 'Yellowstone MT', 'NWMT'],
    ['39017', 'Butler OH', 'PJM-DEOK'],
    ['45015', 'Berkeley SC', 'SC'],
    ['35015', 'Eddy NM', 'SWPP-SPS'],
    ['24017', 'Charles MD', 'PJM-PEP'],
    ['28047', 'Harrison MS', 'SOCO'],
    ['13313', 'Whitfield GA', 'SOCO'],
    ['08077', 'Mesa CO', 'PSCO'],
    ['29145', 'Newton MO', 'SWPP-EDE'],
    ['12033', 'Escambia FL', 'FPL'],
    ['47075', 'Haywood TN', 'TVA'],
    ['37021', 'Buncombe NC', 'CPLW'],
    ['37087', 'Haywood NC', 'CPLW'],
    ['37145', 'Person NC', 'CPLE'],
    ['45055', 'Kershaw SC', 'CPLE'],
    ['49003', 'Box Elder UT', 'PACE'],
    ['16069', 'Nez Perce ID', 'AVA'],
    ['48423', 'Smith TX', 'ERCO-EAST'],
    ['48147', 'Fannin TX', 'ERCO-NRTH'],
    ['27027', 'Clay MN', 'SWPP-WAUE'],
    ['29095', 'Jackson MO', 'SWPP-KCPL'],
    ['39159', 'Union OH', 'PJM-DAY'],
    ['39169', 'Wayne OH', 'PJM-AEP'],
    ['05033', 'Crawford AR', 'SWPP-OKGE'],
    ['21051', 'Clay KY', 'PJM-EKPC'],
    // The large utilities of Wisconsin had no zone, so that its east and north were taken by the earlier table.
    ['55141', 'Wood WI', 'MISO-0027'],
    ['55111', 'Sauk WI', 'MISO-0027'],
    ['55073', 'Marathon WI', 'MISO-0027'],
    ['55085', 'Oneida WI', 'MISO-0027'],
    ['55035', 'Eau Claire WI', 'MISO-0001'],
    ['55063', 'La Crosse WI', 'MISO-0001'],
  ])('%s %s lies in %s', (fips, _name, area) => {
    expect(mainOf(fips)).toBe(area);
  });

  it('name the other utilities that serve a good part of the county', () => {
    expect(settled.get('04013')).toMatchObject({ authority: 'SRP', alsoRecorded: ['AZPS'] });
    expect(settled.get('53033')?.alsoRecorded).toEqual(['SCL']);
    expect(settled.get('06037')?.alsoRecorded).toEqual(['LDWP']);
    // Zones of one authority stand beside each other, also where the outline of one utility is missing.
    for (const fips of ['29047', '29165']) expect(settled.get(fips)?.alsoRecorded).toContain('SWPP-KCPL');
    expect(settled.get('29037')).toMatchObject({ subArea: 'SWPP-KCPL', alsoRecorded: ['AECI', 'SWPP-MPS'] });
  });

  it('have a zone wherever their authority has hours by zone, but for one of SPP', () => {
    const zoned = new Set([...areas.values()].flatMap(({ parent }) => parent ?? []));
    const without = [...settled].filter(
      ([, { authority, subArea }]) => zoned.has(authority) && subArea === null,
    );
    expect(without.map(([fips]) => fips)).toEqual(['08009']);
  });

  it('of Florida that a utility without hours serves first have those of the next, with "or"', () => {
    for (const fips of ['12053', '12101', '12119'])
      expect(settled.get(fips)).toMatchObject({
        authority: 'FPC',
        alsoRecorded: expect.arrayContaining(['SEC']),
      });
    const first = [...settled].filter(([, { authority }]) => authority === 'SEC');
    expect(first).toEqual([]);
  });

  it('of New York lie in the zones of its ISO', () => {
    expect(mainOf('36063')).toBe('NYIS-ZONA');
    expect(mainOf('36061')).toBe('NYIS-ZONJ');
    expect(settled.get('36001')).toMatchObject({ subArea: 'NYIS-ZONF', alsoRecorded: ['NYIS-ZONG'] });
    const upstate = [...settled].filter(([fips]) => fips.startsWith('36'));
    expect(upstate).toHaveLength(62);
    expect(upstate.every(([, { subArea }]) => subArea !== null)).toBe(true);
  });
});

it('lists every county that differs from the table that went before, as reviewed', () => {
  expect(source(COUNTY_REVIEW_FILE).toString()).toBe(countyReviewCsv(source));
});

const area = (id: string, parent: string | null = null): [string, AreaRow] => [
  id,
  { id, kind: parent ? 'subArea' : 'balancingAuthority', parent, name: id },
];
const utility = (eiaId: number, authority: string | null, salesGwh: number, states = ['XX']): Utility => ({
  eiaId,
  name: `${eiaId}`,
  states,
  authority,
  salesGwh,
});
const earlierRow = (authority: string, subArea: string | null = null): CountyAreas => ({
  authority,
  subArea,
  alsoRecorded: [],
});

function settle(over: Partial<CountyTables>) {
  return settleCounties({
    areas: new Map([area('AAA'), area('BBB'), area('BBB-1', 'BBB'), area('BBB-2', 'BBB')]),
    earlier: new Map([['1', earlierRow('AAA')]]),
    overrides: new Map(),
    zones: new Map(),
    utilities: new Map(),
    utilityAreas: [],
    territories: [],
    population: new Map([
      ['1', 100],
      ['2', 900],
    ]),
    stateOf: () => 'XX',
    ...over,
  });
}
const byId = (...list: Utility[]) => new Map(list.map((row) => [row.eiaId, row]));

describe('the rule', () => {
  it('spreads sales by population and area, and takes the largest', () => {
    // 1,000 GWh, a tenth of the people: 100 GWh here, against 300.
    const found = settle({
      utilities: byId(utility(1, 'AAA', 1000), utility(2, 'BBB', 300)),
      territories: [
        { fips: '1', eiaId: 1, areaShare: 1 },
        { fips: '2', eiaId: 1, areaShare: 1 },
        { fips: '1', eiaId: 2, areaShare: 0.5 },
      ],
    });
    expect(found.get('1')).toEqual({
      authority: 'BBB',
      subArea: null,
      alsoRecorded: ['AAA'],
      reason: 'territories',
      shares: [
        { area: 'BBB', share: 0.75 },
        { area: 'AAA', share: 0.25 },
      ],
    });
  });

  it('keeps what went before when the lead is small, and where no territory is known', () => {
    const close = settle({
      utilities: byId(utility(1, 'AAA', 100), utility(2, 'BBB', 124)),
      territories: [
        { fips: '1', eiaId: 1, areaShare: 1 },
        { fips: '1', eiaId: 2, areaShare: 1 },
      ],
    });
    expect(close.get('1')).toMatchObject({ authority: 'AAA', alsoRecorded: ['BBB'], reason: 'tooClose' });
    expect(settle({}).get('1')).toMatchObject({ authority: 'AAA', reason: 'noTerritory' });
  });

  it('leaves out an outline that runs into a state without sales, and claims below one in twenty', () => {
    const found = settle({
      utilities: byId(utility(1, 'AAA', 100), utility(2, 'BBB', 9000, ['YY']), utility(3, 'BBB', 4.9)),
      territories: [1, 2, 3].map((eiaId) => ({ fips: '1', eiaId, areaShare: 1 })),
    });
    expect(found.get('1')).toMatchObject({ authority: 'AAA', alsoRecorded: [] });
  });

  it('keeps an area whose own utility has no outline in the state', () => {
    const found = settle({
      earlier: new Map([['1', earlierRow('BBB', 'BBB-1')]]),
      utilities: byId(utility(1, 'AAA', 100), utility(2, 'BBB', 5000)),
      utilityAreas: [{ eiaId: 2, states: [], area: 'BBB-1' }],
      territories: [{ fips: '1', eiaId: 1, areaShare: 1 }],
    });
    expect(found.get('1')).toMatchObject({
      subArea: 'BBB-1',
      alsoRecorded: ['AAA'],
      reason: 'territoryMissing',
    });
  });

  it('takes the zone of the utility that is set for the state', () => {
    const found = settle({
      earlier: new Map([['1', earlierRow('BBB', 'BBB-1')]]),
      utilities: byId(utility(1, 'AAA', 100)),
      utilityAreas: [
        { eiaId: 1, states: ['YY'], area: 'BBB-1' },
        { eiaId: 1, states: ['XX'], area: 'BBB-2' },
      ],
      territories: [{ fips: '1', eiaId: 1, areaShare: 1 }],
    });
    expect(found.get('1')).toMatchObject({ authority: 'BBB', subArea: 'BBB-2' });
  });

  it('lets a verdict by hand win', () => {
    const found = settle({ overrides: new Map([['1', earlierRow('BBB', 'BBB-2')]]) });
    expect(found.get('1')).toMatchObject({ subArea: 'BBB-2', reason: 'reviewed' });
  });
});
