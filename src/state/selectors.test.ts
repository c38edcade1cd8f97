import { describe, expect, it } from 'vitest';
import { inBounds } from '../model/bounds';
import type { Site } from '../model/site';
import { TEST_DATA } from '../model/testData';
import { COMPARE_LIMIT, DEFAULT_VIEW } from '../model/view/view';
import { NO_DATA } from './dataset';
import {
  dividedSites,
  eventsInSelectedRegion,
  eventsInView,
  sitesInSelectedRegion,
  sitesInView,
  viewDate,
} from './selectors';
import { createAppStore } from './store';

const site = (id: string, part: Partial<Site> = {}): Site => ({
  id,
  name: id,
  operator: null,
  operatorClass: 'unknown',
  siteClass: 'dataCenter',
  status: 'operating',
  mw: null,
  lon: -77.5,
  lat: 39,
  precision: 'footprint',
  country: 'US',
  state: 'VA',
  countyFips: '51107',
  areaId: 'PJM-DOM',
  areaBasis: null,
  companyNames: [],
  ownPower: null,
  leasedMw: null,
  confidence: 'high',
  hasLineage: false,
  datasets: ['osm'],
  ...part,
});

const storeOf = (sites: Site[]) =>
  createAppStore(DEFAULT_VIEW, { ...NO_DATA, sites: { kind: 'ready', value: sites } });

describe('sites divided by the filter', () => {
  const sites = [
    site('small', { mw: { value: 5, basis: 'facility' } }),
    site('unknown'),
    site('low', { confidence: 'low', mw: { value: 500, basis: 'facility' } }),
  ];
  it('leaves uncertain records out until they are asked for', () => {
    const store = storeOf(sites);
    expect(dividedSites(store.getState()).matching.map((s) => s.id)).toEqual(['small', 'unknown']);
    store.getState().setSiteFilter({ uncertain: true });
    expect(dividedSites(store.getState()).excluded).toEqual([]);
  });
  it('never takes an unknown figure for zero', () => {
    const store = storeOf(sites);
    store.getState().setSiteFilter({ mwMax: 10 });
    expect(dividedSites(store.getState()).matching.map((s) => s.id)).toEqual(['small']);
  });
  it('gives the same answer object while nothing it depends on changes', () => {
    const store = storeOf(sites);
    const before = dividedSites(store.getState());
    store.getState().setHover({ kind: 'site', id: 'small' });
    expect(dividedSites(store.getState())).toBe(before);
  });
});

describe('what lies in the region whose card is open', () => {
  const loaded = <T>(value: T) => ({ kind: 'ready' as const, value });
  const { sites, events, counties, states } = TEST_DATA;
  const store = createAppStore(DEFAULT_VIEW, {
    ...NO_DATA,
    sites: loaded(sites),
    events: loaded(events),
    counties: loaded(counties),
    states: loaded(states),
  });

  it('is not asked while there is none', () => {
    expect(sitesInSelectedRegion(store.getState())).toBeNull();
    expect(eventsInSelectedRegion(store.getState())).toBeNull();
  });

  it('are the sites and acts of a county, without those of its state', () => {
    store.getState().select({ kind: 'region', region: { kind: 'county', fips: '51107' } });
    const state = store.getState();
    const inCounty = ({ countyFips }: { countyFips: string | null }) => countyFips === '51107';
    expect(sitesInSelectedRegion(state)?.length).toBeGreaterThan(0);
    expect(sitesInSelectedRegion(state)).toEqual(sitesInView(state).filter(inCounty));
    expect(eventsInSelectedRegion(state)?.length).toBeGreaterThan(0);
    expect(eventsInSelectedRegion(state)).toEqual(eventsInView(state).filter(inCounty));
    expect(eventsInView(state).some((event) => event.state === 'VA' && !inCounty(event))).toBe(true);
  });
});

describe('what is in view', () => {
  it('crosses the date line', () => {
    expect(inBounds(179, 0, [170, -10, 190, 10])).toBe(true);
    expect(inBounds(-175, 0, [170, -10, 190, 10])).toBe(true);
    expect(inBounds(0, 0, [170, -10, 190, 10])).toBe(false);
    expect(inBounds(12, 0, [-200, -10, 200, 10])).toBe(true);
  });
  it('is everything that matches when there is no map', () => {
    const store = storeOf([site('a'), site('b', { lon: 10 })]);
    expect(sitesInView(store.getState())).toHaveLength(2);
    store.getState().setCamera(DEFAULT_VIEW.camera, [-80, 30, -70, 40]);
    expect(sitesInView(store.getState()).map((s) => s.id)).toEqual(['a']);
  });
});

describe('the view', () => {
  it('is of the data date unless the reader chose a day', () => {
    const store = storeOf([]);
    store.getState().setDate('2025-06-01');
    expect(viewDate(store.getState())).toBe('2025-06-01');
  });
  it('compares at most four sites and says so', () => {
    const { toggleCompare } = storeOf([]).getState();
    const store = storeOf([]);
    const added = ['a', 'b', 'c', 'd', 'e'].map((id) => store.getState().toggleCompare(id));
    expect(added).toEqual([true, true, true, true, false]);
    expect(store.getState().view.compare).toHaveLength(COMPARE_LIMIT);
    expect(toggleCompare('x')).toBe(true);
  });
  it('switches the layer on whose metric is chosen', () => {
    const store = storeOf([]);
    store.getState().setFill('land.cropland');
    expect(store.getState().view.layers.land).toBe(true);
  });
});
