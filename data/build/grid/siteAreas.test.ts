import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownPowerMwByArea, siteMwByArea } from '../../../src/model/grid/siteMw';
import type { SiteMw } from '../../../src/model/region';
import { STATES } from '../geography';
import { ROOT } from '../pipeline';
import { buildSites } from '../sites/step';
import { readTables } from '../sites/tables';
import { createSiteAreas, readSiteAreaTables, type SiteGround, utilityRow } from './siteAreas';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const tables = readSiteAreaTables({ source });
const { areas, rows } = tables;
const areaOfSite = createSiteAreas(tables);
/** A site of which only the county is known exactly. */
const areaOf = (site: Pick<SiteGround, 'utility' | 'state' | 'countyFips'>) =>
  areaOfSite({ ...site, lon: 0, lat: 0, precision: 'county' });

describe('the area of a site', () => {
  it('is that of the utility its record names, whatever its county', () => {
    const seattle = { utility: 'Seattle City Light', state: 'WA', countyFips: '53033' };
    expect(areaOf(seattle)).toEqual({ areaId: 'SCL', areaBasis: 'utility' });
    const arizona = { utility: 'Arizona Public Service (APS)', state: 'AZ', countyFips: '04013' };
    expect(areaOf(arizona)).toEqual({ areaId: 'AZPS', areaBasis: 'utility' });
  });

  it('is the zone of the county where the record names only the authority', () => {
    const lakeMariner = { utility: 'NYISO', state: 'NY', countyFips: '36063' };
    expect(areaOf(lakeMariner)).toEqual({ areaId: 'NYIS-ZONA', areaBasis: 'gridOperator' });
    const denton = { utility: 'ERCOT (Denton Municipal Electric)', state: 'TX', countyFips: '48121' };
    expect(areaOf(denton)).toEqual({ areaId: 'ERCO-NCEN', areaBasis: 'utilityAuthority' });
    const jerome = { utility: 'Union Rural Electric Coop, Inc', state: 'OH', countyFips: '39159' };
    expect(areaOf(jerome)).toEqual({ areaId: 'PJM-DAY', areaBasis: 'utilityAuthority' });
  });

  it('is told to be of the grid operator where a record names only that, and of the utility where it names one', () => {
    const of = (utility: string, state: string, countyFips: string) => areaOf({ utility, state, countyFips });
    expect(of('ERCOT', 'TX', '48173')).toMatchObject({ areaBasis: 'gridOperator' });
    expect(of('ERCOT (behind the meter)', 'TX', '48173')).toMatchObject({ areaBasis: 'gridOperator' });
    expect(of('ERCOT (Oncor)', 'TX', '48173')).toMatchObject({ areaBasis: 'utilityAuthority' });
    expect(of('TVA', 'TN', '47157')).toEqual({ areaId: 'TVA', areaBasis: 'utility' });
    // The dam and the works that it feeds lie in another zone than most of their county.
    expect(of('NYISO (NYPA hydro)', 'NY', '36089')).toEqual({ areaId: 'NYIS-ZOND', areaBasis: 'utility' });
    expect(of('Otter Tail Power', 'SD', '46039')).toEqual({ areaId: 'MISO-0001', areaBasis: 'utility' });
  });

  it('depends on the state where one name stands for several companies', () => {
    const of = (utility: string, state: string, countyFips: string) =>
      areaOf({ utility, state, countyFips }).areaId;
    expect(of('PacifiCorp', 'UT', '49049')).toBe('PACE');
    expect(of('PacifiCorp', 'OR', '41013')).toBe('PACW');
    expect(of('Raft Rural Electric Co-op Inc', 'UT', '49003')).toBe('PACE');
    expect(of('Duke Energy', 'IN', '18097')).toBe('MISO-0006');
    expect(of('Duke Energy', 'NC', '37119')).toBe('DUK');
    expect(of('Duke Energy', 'NC', '37183')).toBe('CPLE');
  });

  const at = (lon: number, lat: number, state: string, countyFips: string, rest: Partial<SiteGround> = {}) =>
    areaOfSite({ utility: null, state, countyFips, lon, lat, precision: 'footprint', ...rest });

  it.each([
    ['downtown Los Angeles', -118.2556, 34.0477, 'CA', '06037', 'LDWP'],
    ['Goodyear AZ', -112.3924, 33.4192, 'AZ', '04013', 'AZPS'],
    ['Mesa AZ', -111.6563, 33.3528, 'AZ', '04013', 'SRP'],
    ['Seattle WA', -122.3386, 47.6144, 'WA', '53033', 'SCL'],
    ['Laurel MD', -76.8483, 39.0993, 'MD', '24033', 'PJM-BC'],
    ['Miles City MT', -105.8206, 46.4069, 'MT', '30017', 'MISO-0001'],
    ['Santa Clara CA', -121.9577, 37.3755, 'CA', '06085', 'CISO-PGAE'],
    ['Ashburn VA', -77.4875, 39.0438, 'VA', '51107', 'PJM-DOM'],
    ['Manhattan', -74.0086, 40.7205, 'NY', '36061', 'NYIS-ZONJ'],
    ['Dallas TX', -96.81, 32.8, 'TX', '48113', 'ERCO-NCEN'],
  ])('is that of the territories around an exact point: %s', (_place, lon, lat, state, fips, area) => {
    expect(at(lon, lat, state, fips)).toEqual({ areaId: area, areaBasis: 'territory' });
  });

  it('is that of the county where the point is rough, or the outlines are known to mislead', () => {
    const county: Partial<SiteGround> = { precision: 'county' };
    expect(at(-118.2556, 34.0477, 'CA', '06037', county)).toEqual({
      areaId: 'CISO-SCE',
      areaBasis: 'county',
    });
    // Gardena, 3 km from the city of Los Angeles.
    const rough: Partial<SiteGround> = { precision: 'approximate' };
    expect(at(-118.3, 33.89, 'CA', '06037', rough)).toEqual({ areaId: 'CISO-SCE', areaBasis: 'county' });
    // Lynnwood, in an outline of Puget Sound Energy, which sells gas there.
    expect(at(-122.3017, 47.8418, 'WA', '53061')).toEqual({ areaId: 'BPAT', areaBasis: 'county' });
    // Evergy Metro has no outline in Missouri.
    expect(at(-94.5567, 39.2717, 'MO', '29047')).toEqual({ areaId: 'SWPP-MPS', areaBasis: 'county' });
    // Downtown Kansas City, in the outline of Evergy Missouri West.
    expect(at(-94.5794, 39.0944, 'MO', '29095')).toEqual({ areaId: 'SWPP-KCPL', areaBasis: 'county' });
  });

  it('is that of the territories around a rough point where they tell one area within 5 km', () => {
    for (const precision of ['approximate', 'town'] as const) {
      expect(at(-118.27, 34.06, 'CA', '06037', { precision })).toEqual({
        areaId: 'LDWP',
        areaBasis: 'territory',
      });
      expect(at(-116.1756, 33.6803, 'CA', '06065', { precision })).toEqual({
        areaId: 'IID',
        areaBasis: 'territory',
      });
    }
  });

  it('is that of New Brunswick for Versant in Aroostook, and of Maine elsewhere', () => {
    const of = (countyFips: string) => areaOf({ utility: 'Versant Power', state: 'ME', countyFips }).areaId;
    expect(of('23003')).toBe('NBSO');
    expect(of('23019')).toBe('ISNE-4001');
  });

  it('is that of the utility before that of the territories', () => {
    const named = at(-118.2556, 34.0477, 'CA', '06037', { utility: 'Southern California Edison (SCE)' });
    expect(named).toEqual({ areaId: 'CISO-SCE', areaBasis: 'utility' });
  });

  it('is that of the county where the record names none, and unknown without one', () => {
    const none = { utility: null, state: 'VA', countyFips: '51107' };
    expect(areaOf(none)).toEqual({ areaId: 'PJM-DOM', areaBasis: 'county' });
    expect(areaOf({ ...none, countyFips: null })).toEqual({ areaId: null, areaBasis: null });
  });
});

describe('the sites of the tables', () => {
  let built: ReturnType<typeof buildSites>;
  beforeAll(() => {
    built = buildSites(
      readTables((file) => source(file).toString()),
      areaOfSite,
      () => '2026-08-22',
    );
  }, 60_000);

  it('name no utility that nobody has reviewed', () => {
    const codes = new Set(STATES.map(({ code }) => code));
    const unknown = built.sites.flatMap(({ id, country, state }, index) => {
      const utility = built.details[index]?.utility ?? null;
      if (country !== 'US' || utility === null || state === null || !codes.has(state)) return [];
      return utilityRow(rows, utility, state) ? [] : [`${id}: ${utility} ${state}`];
    });
    expect(unknown).toEqual([]);
  });

  it('lie in no area that contradicts their own utility', () => {
    const contradictions = built.sites.flatMap(({ id, areaId, state }, index) => {
      const own = utilityRow(rows, built.details[index]?.utility ?? null, state)?.areas ?? [];
      const line = areaId === null ? [] : [areaId, areas.get(areaId)?.parent ?? ''];
      return own.length === 0 || own.some((area) => line.includes(area)) ? [] : [`${id} ${areaId}`];
    });
    expect(contradictions).toEqual([]);
    const named = built.sites.filter(({ areaBasis }) => areaBasis === 'utility');
    expect(named.length).toBeGreaterThan(450);
  });

  it('lie in the area of the town whose territory has no outline: Burbank in that of Los Angeles', () => {
    const site = built.sites.find(({ id }) => id === 'osm-way-460212563');
    expect(site).toMatchObject({ countyFips: '06037', areaId: 'LDWP', areaBasis: 'territory' });
  });

  it('rest on the utility alone where it tells the zone', () => {
    for (const [index, { id, state, areaId, areaBasis }] of built.sites.entries()) {
      if (areaBasis !== 'utility') continue;
      const own = utilityRow(rows, built.details[index]?.utility ?? null, state)?.areas;
      expect(own, id).toContain(areaId);
    }
  });

  it('make no share of their area with a plant of their own: PacifiCorp East without Joule and Creekstone', () => {
    const placed = [...areas.values()].map(({ id, parent }) => ({ id, parentId: parent }));
    const building = (sums: ReadonlyMap<string, readonly SiteMw[]>) =>
      sums.get('PACE')?.find(({ status, basis }) => status === 'construction' && basis === 'plannedBuildOut');
    const joule = built.sites.find(({ id }) => id === 'ca-joule-millard-county-ut');
    expect(joule).toMatchObject({ areaId: 'PACE', status: 'construction', ownPower: 'all' });
    const creekstone = built.sites.find(({ id }) => id === 'ca-creekstone-delta-ut');
    expect(creekstone).toMatchObject({ areaId: 'PACE', status: 'construction', ownPower: 'part' });
    const apart = (joule?.mw?.value ?? 0) + (creekstone?.mw?.value ?? 0);
    expect(building(ownPowerMwByArea(built.sites, placed))).toMatchObject({ mw: apart, sites: 2 });
    const everyone = siteMwByArea(
      built.sites.map((site) => ({ ...site, ownPower: null })),
      placed,
    );
    const loads = building(siteMwByArea(built.sites, placed))?.mw ?? 0;
    expect(loads + apart).toBe(building(everyone)?.mw);
  });
});
