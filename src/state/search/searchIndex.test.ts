import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../model/fold';
import type { SearchFile } from '../../model/searchFile';
import { createSearchIndex, type SearchIndex } from './searchIndex';

const FILE: SearchFile = {
  states: [
    ['TX', '48', 'Texas'],
    ['VA', '51', 'Virginia'],
    ['WA', '53', 'Washington'],
    ['DC', '11', 'District of Columbia'],
    ['AL', '01', 'Alabama'],
  ],
  counties: [
    ['51107', 'Loudoun County'],
    ['48453', 'Travis County'],
    ['48471', 'Washington County'],
    ['01001', 'Autauga County'],
    ['51019', 'Bedford County'],
  ],
  formerCounties: [['51515', 'Bedford city', 2013, ['51019']]],
  areas: [['PJM-DOM', 'Dominion zone (PJM)']],
  countries: ['PY'],
  towns: [
    ['Washington, D.C.', 'DC', -77.04, 38.9, 600],
    ['Texas City', 'TX', -94.9, 29.4, 48],
    ['Marathon', 'TX', -103.2, 30.2, 1],
    ['Ashburn', 'VA', -77.49, 39.04, 44],
    ['Fort Worth', 'TX', -97.33, 32.73, 900],
    ['Mount Pleasant', 'TX', -94.97, 33.16, 16],
    ['St. Charles', 'VA', -83.06, 36.8, 1],
  ],
  sites: [
    ['site-a', 'Asunción hall', 'HIVE Digital', 'Asunción', null, 'PY', []],
    ['site-b', 'Granbury', 'MARA Holdings', 'Granbury', 'TX', 'US', ['Wolf Hollow']],
    ['site-c', 'Marathon hall', null, 'Ashburn', 'VA', 'US', []],
  ],
  operators: [
    ['HIVE Digital', [0], ['HIVE Blockchain']],
    ['MARA Holdings', [1, 2], ['Marathon Digital']],
  ],
  groups: [['Loudoun Neighbours', [0], ['LN of Virginia'], 'loudoun-neighbours']],
  events: [
    ['event-a', 'Loudoun County', 'VA', 'US', '2026-03-10', 'Project Echo · Acme'],
    ['event-b', 'Texas', 'TX', 'US', null, null],
  ],
};

const index = createSearchIndex(FILE);
const keys = (query: string) => index.search(query).map((hit) => hit.key);

describe('the search', () => {
  test.each([
    ['Texas', ['state:TX', 'event:event-b', 'town:Texas City,TX,-94.9,29.4']],
    ['tx', ['state:TX']],
    ['loudoun', ['county:51107', 'group:loudoun-neighbours', 'event:event-a']],
    ['LOUDOUN county', ['county:51107', 'event:event-a']],
    ['hive', ['operator:HIVE Digital', 'site:site-a']],
    ['wolf hollow', ['site:site-b']],
    ['pjm dom', ['area:PJM-DOM']],
    ['51107', ['county:51107']],
    ['1001', ['county:01001']],
    ['01001', ['county:01001']],
    ['5110', []],
    ['51515', ['county:51019:51515']],
    ['ft. worth', ['town:Fort Worth,TX,-97.33,32.73']],
    ['mt. pleasant', ['town:Mount Pleasant,TX,-94.97,33.16']],
    ['saint charles', ['town:St. Charles,VA,-83.06,36.8']],
    ['hive blockchain', ['operator:HIVE Digital']],
    ['marathon digital', ['operator:MARA Holdings']],
    ['paraguay', ['country:PY']],
    ['asuncion', ['site:site-a']],
    ['project echo', ['event:event-a']],
    ['', []],
    ['  ', []],
    ['zzzz', []],
  ])('%s', (query, expected) => {
    expect(keys(query)).toEqual(expected);
  });

  test('an operator comes before its sites, and both before names that merely begin alike', () => {
    expect(keys('mara')).toEqual([
      'operator:MARA Holdings',
      'site:site-b',
      'site:site-c',
      'town:Marathon,TX,-103.2,30.2',
    ]);
    expect(index.search('mara')[0]).toMatchObject({ kind: 'operator', siteIds: ['site-b', 'site-c'] });
  });

  test('the state, then the large town, then the county of one name', () => {
    expect(keys('washington')).toEqual(['state:WA', 'town:Washington, D.C.,DC,-77.04,38.9', 'county:48471']);
  });

  test('a place can be told with its state', () => {
    expect(keys('ashburn va')[0]).toBe('town:Ashburn,VA,-77.49,39.04');
    expect(keys('washington county, texas')).toEqual(['county:48471']);
  });

  test('a slip of the finger still finds the name', () => {
    expect(keys('loudoum')[0]).toBe('county:51107');
    expect(keys('51108')).toEqual([]);
  });

  test('coordinates come first and need no index', () => {
    expect(index.search('39.04N 77.48W')).toEqual([
      {
        kind: 'coordinates',
        key: 'coordinates',
        label: '',
        sublabel: '',
        lon: -77.48,
        lat: 39.04,
      },
    ]);
  });

  test('numbers that can be read in two orders are offered in both, and each says how it was read', () => {
    expect(index.search('-77.48, 39.04')).toMatchObject([
      { key: 'coordinates', lon: -77.48, lat: 39.04, note: { order: 'longitudeFirst' } },
      { key: 'coordinates:swapped', lon: 39.04, lat: -77.48, note: { order: 'latitudeFirst' } },
    ]);
    expect(index.search('39.04, -77.48')).toMatchObject([{ key: 'coordinates', lon: -77.48, lat: 39.04 }]);
  });

  test('a group leads to its events and says where', () => {
    const group = { kind: 'group', id: 'loudoun-neighbours', sublabel: 'Virginia' };
    expect(index.search('loudoun neighbours')[0]).toMatchObject(group);
    expect(index.search('ln of virginia')[0]).toMatchObject(group);
  });

  test('every letter typed on the way to a name keeps it among the hits', () => {
    for (const [name, key] of [
      ['loudoun county', 'county:51107'],
      ['mara holdings', 'operator:MARA Holdings'],
    ] as const) {
      for (let length = 1; length <= name.length; length++) {
        expect(keys(name.slice(0, length))).toContain(key);
      }
    }
  });
});

test('fold drops case, accents and signs', () => {
  expect(fold(" Saint-André's  (O‘Neill) ")).toBe('saint andres oneill');
});

const [built] = globSync(['public/data/*/search.json']);

describe.runIf(built !== undefined)('on the built names', () => {
  test('Argo leads to Helios, and Saint Charles to the towns of that name', () => {
    const argo = real.search('Argo').map((hit) => (hit.kind === 'operator' ? hit.siteIds : hit.key));
    expect(argo.flat()).toContain('galaxy-helios-tx');
    const towns = real.search('Saint Charles').filter((hit) => hit.kind === 'town');
    expect(towns.map(({ label }) => label)).toContain('Saint Charles');
  });

  let real: SearchIndex;
  beforeAll(() => {
    real = createSearchIndex(JSON.parse(readFileSync(built ?? '', 'utf8')) as SearchFile);
  });

  test.each(['CoreWeave', 'HIVE', 'TeraWulf', 'Hut 8', 'MARA'])('%s leads to its sites', (name) => {
    const hits = real.search(name);
    const [first] = hits;
    const sites = first?.kind === 'operator' ? first.siteIds : [];
    expect(sites.length).toBeGreaterThan(1);
    expect(hits.map((hit) => hit.key)).toEqual(expect.arrayContaining(sites.map((id) => `site:${id}`)));
  });

  test.each([
    ['Texas', 'state:TX'],
    ['Loudoun', 'county:51107'],
    ['Ashburn', 'town'],
    ['PJM-DOM', 'area:PJM-DOM'],
    ['Evergy Metro', 'area:SWPP-KCPL'],
    ['Ameren Illinois', 'area:MISO-0004'],
    ['Lake Mariner', 'site'],
    ['Helios', 'site'],
    ['Facebook', 'operator:Meta'],
    ['Riot Blockchain', 'operator:Riot Platforms'],
    ['Woolhawk', 'operator:Meta'],
    ['1001', 'county:01001'],
    ['02261', 'county:02066:02261'],
    ['46113', 'county:46102:46113'],
    ['51515', 'county:51019:51515'],
    ['09001', 'county:09190:09001'],
    ['Mt. Pleasant', 'town:Mount Pleasant'],
    ['Ft. Worth', 'town:Fort Worth'],
    ['Pt. Pleasant', 'town:Point Pleasant'],
    ['Colorado Spgs', 'town:Colorado Springs'],
    ['Shaker Hts', 'town:Shaker Heights'],
    ['Bay Minette', 'town:Bay Minette'],
    ['fips 51107', 'county:51107'],
    ['FIPS 1001', 'county:01001'],
    ['De Kalb County, Illinois', 'county:17037'],
    ['Du Page', 'county:17043'],
  ])('%s: first %s', (query, key) => {
    expect(real.search(query)[0]?.key.startsWith(key)).toBe(true);
  });
});

test('countries are named in the language of the page', () => {
  const german = createSearchIndex({ ...FILE, countries: ['DE'] }, 'de');
  const labels = (query: string) => german.search(query).map(({ key, label }) => [key, label]);
  expect(labels('deutschland')).toEqual([['country:DE', 'Deutschland']]);
  expect(labels('usa')[0]).toEqual(['country:US', 'Vereinigte Staaten']);
});

test('a site is found by its name and a place that its record does not name, and the answer says so', () => {
  const [hit, ...others] = index.search('marathon hall leesburg');
  expect(hit).toMatchObject({ key: 'site:site-c', note: { kind: 'leftOut', word: 'leesburg' } });
  expect(others).toEqual([]);
  // What holds every word needs no such note, and no part of a name is enough.
  expect(index.search('marathon hall ashburn')[0]?.note).toBeUndefined();
  expect(keys('marathon leesburg')).toEqual([]);
  expect(keys('hall of leesburg')).toEqual([]);
});
