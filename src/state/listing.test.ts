import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from '../model/event';
import type { GridArea } from '../model/region';
import type { Site } from '../model/site';
import { narrow, orderAreas, orderEvents, orderSites, siteTexts } from './listing';

const site = (name: string, mw: number | null, part: Partial<Site> = {}): Site => ({
  id: name,
  name,
  operator: null,
  operatorClass: 'unknown',
  siteClass: 'dataCenter',
  status: 'operating',
  mw: mw === null ? null : { value: mw, basis: 'facility' },
  lon: 0,
  lat: 0,
  precision: 'exact',
  country: 'US',
  state: 'VA',
  countyFips: null,
  areaId: null,
  areaBasis: null,
  companyNames: [],
  ownPower: null,
  leasedMw: null,
  confidence: 'high',
  hasLineage: false,
  datasets: [],
  ...part,
});

const act = (jurisdiction: string, date: string | null, mechanism: 1 | 5 = 1) =>
  ({ id: jurisdiction, jurisdiction, date, mechanism, state: 'VA', country: 'US' }) as OppositionEvent;

const names = (records: readonly { name: string }[]) => records.map((record) => record.name);

describe('the order of sites', () => {
  it('puts the largest figure first and unknown figures last, by name', () => {
    const sites = [site('b', null), site('small', 5), site('a', null), site('large', 500)];
    expect(names(orderSites(sites, 'mw'))).toEqual(['large', 'small', 'a', 'b']);
  });
  it('puts what is being built first, then what stands, and plans after both, however large', () => {
    const sites = [
      site('plan', 10_000, { status: 'proposed' }),
      site('stands', 50),
      site('stands, unknown', null),
      site('permitted', 9000, { status: 'permitted' }),
      site('built, small', 20, { status: 'construction' }),
      site('built, large', 300, { status: 'construction' }),
      site('gone', 8000, { status: 'cancelled' }),
    ];
    expect(names(orderSites(sites, 'matters'))).toEqual([
      'built, large',
      'built, small',
      'stands',
      'stands, unknown',
      'permitted',
      'plan',
      'gone',
    ]);
  });
  it('lets a planned build-out move no site up that is being built or stands', () => {
    const planned = (value: number) => ({ value, basis: 'plannedBuildOut' as const });
    const sites = [
      site('built, ten GW of plans', null, { status: 'construction', mw: planned(10_000) }),
      site('a, seen by one', null, { status: 'construction', mw: planned(9000), confidence: 'medium' }),
      site('built, hall', null, { status: 'construction', mw: { value: 70, basis: 'criticalIT' } }),
      site('built, a figure nobody gave', null, { status: 'construction' }),
      site('stands', 5),
      site('stands, plans', null, { mw: planned(2000) }),
      site('proposed, small', null, { status: 'proposed', mw: planned(100) }),
      site('proposed, large', null, { status: 'proposed', mw: planned(4000) }),
    ];
    expect(names(orderSites(sites, 'matters'))).toEqual([
      'built, hall',
      'built, a figure nobody gave',
      'built, ten GW of plans',
      'a, seen by one',
      'stands',
      'stands, plans',
      'proposed, large',
      'proposed, small',
    ]);
  });
  it('counts numbers in names as numbers', () => {
    expect(names(orderSites([site('DC10', 1), site('DC9', 1)], 'name'))).toEqual(['DC9', 'DC10']);
  });
  it('follows the life of a site by status', () => {
    const sites = [site('c', 1, { status: 'closed' }), site('p', 1, { status: 'proposed' }), site('o', 1)];
    expect(names(orderSites(sites, 'status'))).toEqual(['o', 'p', 'c']);
  });
  it('never puts an unknown figure before a known one, and loses no site', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 9999 }))), (figures) => {
        const ordered = orderSites(
          figures.map((mw, index) => site(`s${index}`, mw)),
          'mw',
        );
        const firstUnknown = ordered.findIndex(({ mw }) => mw === null);
        expect(ordered).toHaveLength(figures.length);
        if (firstUnknown >= 0) {
          expect(ordered.slice(firstUnknown).every(({ mw }) => mw === null)).toBe(true);
        }
      }),
    );
  });
});

describe('the order of acts', () => {
  const acts = [act('undated', null), act('old', '2018-03-01', 5), act('new', '2026-01-01')];
  const places = (records: readonly OppositionEvent[]) => records.map((record) => record.jurisdiction);
  it('keeps undated acts last whichever way it runs', () => {
    expect(places(orderEvents(acts, 'newest'))).toEqual(['new', 'old', 'undated']);
    expect(places(orderEvents(acts, 'oldest'))).toEqual(['old', 'new', 'undated']);
  });
  it('puts the strongest act first, then the newest', () => {
    expect(places(orderEvents(acts, 'strongest'))).toEqual(['old', 'new', 'undated']);
  });
});

it('puts grid areas without a load series last', () => {
  const area = (name: string, peakMw: number | null) =>
    ({ id: name, name, load: peakMw === null ? null : { peakMw } }) as GridArea;
  expect(names(orderAreas([area('none', null), area('small', 10), area('large', 99)], 'peak'))).toEqual([
    'large',
    'small',
    'none',
  ]);
});

describe('narrowing', () => {
  const sites = [
    site('Lake Mariner', 1, { operator: 'TeraWulf', state: 'NY' }),
    site('Bitcoin mine, Baie-Comeau', 1, { country: 'CA', state: 'Québec' }),
  ];
  const found = (query: string) =>
    names(narrow(sites, query, (record) => siteTexts(record, record.state === 'NY' ? 'New York' : null)));
  it('finds by every word, in any order and any of the texts', () => {
    expect(found('terawulf lake')).toEqual(['Lake Mariner']);
    expect(found('new york')).toEqual(['Lake Mariner']);
    expect(found('terawulf baie')).toEqual([]);
  });
  it('finds whole words, and the last one by its beginning', () => {
    const places = ['Will County', 'Williams Brothers, Hall County', 'Goodwill County'];
    const foundPlaces = (query: string) => narrow(places, query, (name) => [name]);
    expect(foundPlaces('Will Coun')).toEqual(['Will County']);
    expect(foundPlaces('will')).toEqual(['Will County', 'Williams Brothers, Hall County']);
  });
  it('ignores case and accents', () => {
    expect(found('QUEBEC')).toEqual(['Bitcoin mine, Baie-Comeau']);
  });
  it('gives back the very same list when nothing is asked', () => {
    expect(narrow(sites, '  ', () => [])).toBe(sites);
  });
});
