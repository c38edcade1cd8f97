import { describe, expect, test } from 'vitest';
import type { Town } from '../gazetteer';
import { type SearchSources, searchFile } from './step';

const town = (name: string, division: string, population: number, country = 'US'): Town => ({
  id: population,
  name,
  country,
  division,
  lon: -77.48749,
  lat: 39.04372,
  population,
  capital: null,
});

const site = (
  id: string,
  operator: string | null,
  companies: string[] = [],
  aliases: string[] = [],
  locality: string | null = null,
) => ({
  id,
  name: `Name of ${id}`,
  operator,
  tenant: null,
  owner: null,
  locality,
  state: 'TX',
  companies,
  aliases,
});

const event = (id: string, jurisdiction: string, groups: string[] = []) => ({
  id,
  jurisdiction,
  country: 'US',
  state: 'TX',
  project: null,
  company: 'Acme',
  groups: groups.map((name) => ({ id: name.toLowerCase(), name, spellings: [`${name} Inc`] })),
  date: '2026-01-02',
});

const SOURCES: SearchSources = {
  counties: [{ fips: '51107', name: 'Loudoun County' }],
  areas: [{ id: 'PJM-DOM', name: 'Dominion zone (PJM)' }],
  sites: [
    site('a', 'HIVE Digital', ['HIVE Digital', 'Tenant'], ['HIVE Digital', 'Old name']),
    site('b', 'Nobody Knows LLC', [], [], 'Smallville'),
    site('c', 'HIVE Digital', ['HIVE Digital']),
    site('d', null),
  ],
  countries: new Map([
    ['a', 'SE'],
    ['b', 'US'],
    ['c', 'US'],
    ['d', ''],
  ]),
  events: [event('e', 'Village of Tinytown', ['Neighbours']), event('f', 'Travis County', ['Neighbours'])],
  companies: [
    {
      name: 'HIVE Digital',
      operatorClass: 'exMiner',
      otherNames: [
        { name: 'HIVE Blockchain', kind: 'former', url: null, source: 'filings' },
        { name: 'HIVE', kind: 'spelling', url: null, source: null },
      ],
      sitesNamed: null,
    },
  ],
  towns: [
    town('Ashburn', 'VA', 43_511),
    town('Smallville', 'TX', 1200),
    town('Tinytown', 'TX', 1100),
    town('Smallville', 'KS', 1300),
    town('Boden', '14', 18_000, 'SE'),
  ],
  seats: [
    { countyFips: '51107', name: 'Leesburg', lon: -77.56, lat: 39.12, population: 900 },
    { countyFips: '51107', name: 'Ashburn', lon: -77.49, lat: 39.04, population: 900 },
  ],
};

describe('searchFile', () => {
  const file = searchFile(SOURCES);

  test('companies go by their reviewed name, others as reported; sites without one are left out', () => {
    expect(file.operators).toEqual([
      ['HIVE Digital', [0, 2], ['HIVE Blockchain']],
      ['Nobody Knows LLC', [1], []],
      ['Tenant', [0], []],
    ]);
  });

  test('a company is not among the other names of a site', () => {
    expect(file.sites[0]).toEqual(['a', 'Name of a', 'HIVE Digital', null, 'TX', 'SE', ['Old name']]);
  });

  test('small towns are in when a site or an event of their state names them, and county seats; towns abroad never', () => {
    expect(file.towns.map(([name, state]) => `${name}, ${state}`)).toEqual([
      'Ashburn, VA',
      'Smallville, TX',
      'Tinytown, TX',
      'Leesburg, VA',
    ]);
    expect(file.towns[0]).toEqual(['Ashburn', 'VA', -77.49, 39.04, 44]);
  });

  test('groups lead to their events, and only countries abroad are listed', () => {
    expect(file.groups).toEqual([['Neighbours', [0, 1], ['Neighbours Inc'], 'neighbours']]);
    expect(file.countries).toEqual(['SE']);
    expect(file.events[1]).toEqual(['f', 'Travis County', 'TX', 'US', '2026-01-02', 'Acme']);
  });
});
