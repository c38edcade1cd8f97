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

  it('says of an area and of a circle what is told of whole counties, and of no other region', () => {
    expect(codes({ kind: 'area', id: 'PJM-DOM' })).toContain('areaCounties');
    expect(codes({ kind: 'radius', lon: -77.5, lat: 39, km: 20 })).toEqual(
      expect.arrayContaining(['radiusCounties', 'landOfWholeCounties']),
    );
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

describe('the sources behind a report', () => {
  const named = (changed: Partial<ReportData>, region: Region = { kind: 'county', fips: '51107' }) =>
    report(region, changed).sources.map(({ id }) => id);

  it('hold those of acts and sites that it names, and no others', () => {
    expect(named({ sites: [] })).not.toContain('osm');
    expect(named({})).toEqual(expect.arrayContaining(['osm', 'datacentertracker']));
    expect(named({ events: [] })).not.toContain('datacentertracker');
  });

  it('hold hours only where an area has them', () => {
    expect(named({})).toContain('eiaHourly');
    expect(named({ areas: TEST_AREAS.map((area) => ({ ...area, load: null })) })).not.toContain('eiaHourly');
  });

  it('hold land only of the United States', () => {
    expect(named({})).toContain('countyLand-census');
    expect(named({}, { kind: 'country', code: 'IE' })).toEqual(['osm']);
  });
});

describe('the order of what a report lists', () => {
  const [site] = TEST_DATA.sites;
  if (!site) throw new Error('no site');
  const listed = (region: Region, ...sites: (typeof site)[]) =>
    report(region, { sites }).sites.map(({ id, distanceKm }) => [id, distanceKm]);

  it('is that of distance within a circle, to a tenth of a kilometre', () => {
    const circle = { kind: 'radius', lon: -77.5, lat: 39, km: 20 } as const;
    const at = (id: string, north: number, value: number) => ({
      ...site,
      id,
      lat: 39 + north,
      mw: { value, basis: 'facility' as const },
    });
    expect(
      listed(circle, at('far', 0.1, 900), at('near', 0.01, 1), at('a', 0.05, 5), at('b', 0.05, 6)),
    ).toEqual([
      ['near', 1.1],
      ['b', 5.6],
      ['a', 5.6],
      ['far', 11.1],
    ]);
  });

  it('is that of MW elsewhere, then that of ids', () => {
    const county = { kind: 'county', fips: '51107' } as const;
    const of = (id: string, value: number | null) => ({
      ...site,
      id,
      mw: value === null ? null : { value, basis: 'facility' as const },
    });
    expect(listed(county, of('z', null), of('y', null), of('b', 5), of('a', 50))).toEqual([
      ['a', null],
      ['b', null],
      ['y', null],
      ['z', null],
    ]);
  });
});

describe('notes on what is listed', () => {
  const [site] = TEST_DATA.sites;
  if (!site) throw new Error('no site');
  const circle = { kind: 'radius', lon: -77.5, lat: 39, km: 20 } as const;
  const county = { kind: 'county', fips: '51107' } as const;
  const notes = (region: Region, changed: Partial<ReportData>) => report(region, changed).notes;

  it('count uncertain and approximate records, the latter in circles only', () => {
    const sites = [site, { ...site, id: 'b', precision: 'town' as const, confidence: 'low' as const }];
    expect(notes(circle, { sites })).toEqual(
      expect.arrayContaining([
        { code: 'uncertainSites', records: 1 },
        { code: 'approximateSites', records: 1 },
      ]),
    );
    expect(notes(county, { sites }).map(({ code }) => code)).not.toContain('approximateSites');
    const sure = notes(circle, { sites: [site] }).map(({ code }) => code);
    expect(sure).not.toContain('uncertainSites');
    expect(sure).not.toContain('approximateSites');
    expect(sure).not.toContain('noSites');
    expect(notes(county, { sites: [] })).toContainEqual({ code: 'noSites', dataDate: TEST_DATA.dataDate });
  });

  it('say that no act is on record, though one of the state applies', () => {
    const only = (id: string) => notes(county, { events: TEST_EVENTS.filter((event) => event.id === id) });
    const none = { code: 'noActsInside', recordUpTo: TEST_DATA.recordUpTo };
    expect(only('state-act')).toContainEqual(none);
    expect(only('county-act')).not.toContainEqual(none);
    // An act after the day viewed has not happened.
    expect(only('later-act')).toEqual(
      expect.arrayContaining([none, { code: 'laterActs', records: 1, date: TODAY }]),
    );
  });

  it('count no act as later that falls on the day', () => {
    const events = TEST_EVENTS.filter(({ id }) => id === 'county-act').map((event) => ({
      ...event,
      date: TODAY,
    }));
    expect(notes(county, { events }).map(({ code }) => code)).not.toContain('laterActs');
    expect(report(county, { events }).opposition.events).toHaveLength(1);
  });
});
