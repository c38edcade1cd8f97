import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from '../event';
import type { GridArea, Region } from '../region';
import { TEST_AREAS, TEST_DATA, TEST_EVENTS } from '../testData';
import { regionReport } from './report';
import { ASSIGNMENT_SOURCES, type ReportData } from './tables';

const [anySource] = TEST_DATA.sources;
if (!anySource) throw new Error('no source');

const TODAY = '2026-08-22';
const report = (region: Region, changed: Partial<ReportData> = {}) => {
  const answer = regionReport(region, { ...TEST_DATA, ...changed }, TODAY);
  if (!answer) throw new Error('no such region');
  return answer;
};

describe('a parent stands in', () => {
  const zone = (years: GridArea['years'], id = 'PJM-RECO') =>
    report(
      { kind: 'area', id },
      { areas: TEST_AREAS.map((area) => (area.id === id ? { ...area, years, load: null } : area)) },
    ).areas.find((area) => area.id === id);

  it('for an area without hours of its own', () => {
    expect(zone(null)).toMatchObject({ loadFrom: 'PJM', peakMw: 150_000 });
  });

  it('never for one whose hours only lack the window: the two would not compare', () => {
    expect(zone([2016, 2018])).toMatchObject({
      loadFrom: null,
      peakMw: null,
      loadFactor: null,
      years: [2016, 2018],
    });
    expect(zone([2016, 2018], 'PJM-DOM')).toMatchObject({ loadFrom: null, peakMw: null });
  });

  it('through several levels, and nobody does where none has hours', () => {
    const [pjm, dom] = TEST_AREAS;
    if (!pjm || !dom) throw new Error('no areas');
    const areas = [
      pjm,
      { ...dom, load: null, quality: [] },
      { ...dom, id: 'DEEP', parentId: dom.id, load: null },
    ];
    expect(report({ kind: 'area', id: 'DEEP' }, { areas }).areas[0]).toMatchObject({ loadFrom: 'PJM' });
    const bare = areas.map((area) => ({ ...area, load: null }));
    expect(report({ kind: 'area', id: 'DEEP' }, { areas: bare }).areas[0]).toMatchObject({ loadFrom: null });
  });
});

describe('a radius holds', () => {
  const townAct = TEST_EVENTS.find(({ id }) => id === 'town-act');
  const countyAct = TEST_EVENTS.find(({ id }) => id === 'county-act');
  if (!townAct || !countyAct) throw new Error('no acts');
  // 0.01 degrees of latitude are 1.11 km.
  const circle = { kind: 'radius', lon: -77.5, lat: 39, km: 11.2 } as const;
  const held = (...events: OppositionEvent[]) =>
    report(circle, { events }).opposition.events.map(({ id, scope }) => [id, scope]);

  it('acts of towns whose point lies in it, and none beyond, though of the same county', () => {
    expect(held({ ...townAct, lon: -77.5, lat: 39.1 })).toEqual([['town-act', 'inside']]);
    expect(held({ ...townAct, lon: -77.5, lat: 39.102 })).toEqual([]);
    expect(held({ ...townAct, lon: -77.5, lat: 45 })).toEqual([]);
  });

  it('acts of a county that has its point or a listed site in it, and of no other', () => {
    expect(held(countyAct)).toEqual([['county-act', 'inside']]);
    expect(held({ ...countyAct, countyFips: '51019' })).toEqual([]);
    expect(held({ ...countyAct, countyFips: null })).toEqual([]);
  });

  it('of acts without a point, beside those of its counties, only those of the state around it', () => {
    expect(held({ ...townAct, lon: null, lat: null })).toEqual([]);
    expect(held({ ...countyAct, jurisdictionKind: 'state' })).toEqual([['county-act', 'state']]);
    expect(held({ ...countyAct, jurisdictionKind: 'federal', countyFips: null, state: null })).toEqual([]);
  });

  it('sites up to its edge', () => {
    const [site] = TEST_DATA.sites;
    if (!site) throw new Error('no site');
    const sites = [0.1, 0.102].map((north, index) => ({ ...site, id: `s${index}`, lat: 39 + north }));
    expect(report(circle, { sites }).sites.map(({ id }) => id)).toEqual(['s0']);
  });
});

describe('what must be read with a report', () => {
  const codes = (region: Region) => report(region).notes.map(({ code }) => code);

  it('says of an area and of a circle that their land is that of whole counties, and of no other region', () => {
    expect(codes({ kind: 'area', id: 'PJM-DOM' })).toContain('areaCounties');
    expect(codes({ kind: 'radius', lon: -77.5, lat: 39, km: 20 })).toContain('radiusCounties');
    const county = codes({ kind: 'county', fips: '51107' });
    expect(county).not.toContain('areaCounties');
    expect(county).not.toContain('radiusCounties');
    expect(county).not.toContain('outsideUnitedStates');
  });

  it('names the sources of areas only where there are areas', () => {
    const sources = ASSIGNMENT_SOURCES.map((id) => ({ ...anySource, id }));
    const named = (region: Region) => report(region, { sources }).sources.map(({ id }) => id);
    expect(named({ kind: 'county', fips: '51107' })).toEqual([...ASSIGNMENT_SOURCES]);
    expect(named({ kind: 'country', code: 'IE' })).toEqual([]);
  });
});
