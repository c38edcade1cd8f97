import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownPowerMwByArea, siteMwByArea } from '../../../src/model/grid/siteMw';
import type { SiteMw } from '../../../src/model/region';
import { STATES } from '../geography';
import { ROOT } from '../pipeline';
import { buildSites } from '../sites/step';
import { readTables } from '../sites/tables';
import { createSiteAreas, readSiteUtilities, utilityRow } from './siteAreas';
import { readAreas, readCountyAreas } from './tables';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const areas = readAreas({ source });
const rows = readSiteUtilities({ source }, areas);
const counties = [...readCountyAreas({ source }, areas)].map(([fips, county]) => ({
  fips,
  subArea: county.subArea,
  authorities: [county.authority, ...county.alsoRecorded],
}));
const areaOf = createSiteAreas(rows, counties, areas);

describe('the area of a site', () => {
  it('is that of the utility its record names, whatever its county', () => {
    const seattle = { utility: 'Seattle City Light', state: 'WA', countyFips: '53033' };
    expect(areaOf(seattle)).toEqual({ areaId: 'SCL', areaBasis: 'utility' });
    const arizona = { utility: 'Arizona Public Service (APS)', state: 'AZ', countyFips: '04013' };
    expect(areaOf(arizona)).toEqual({ areaId: 'AZPS', areaBasis: 'utility' });
  });

  it('is the zone of the county where the record names only the authority', () => {
    const lakeMariner = { utility: 'NYISO', state: 'NY', countyFips: '36063' };
    expect(areaOf(lakeMariner)).toEqual({ areaId: 'NYIS-ZONA', areaBasis: 'utility' });
    const denton = { utility: 'ERCOT (Denton Municipal Electric)', state: 'TX', countyFips: '48121' };
    expect(areaOf(denton)).toEqual({ areaId: 'ERCO-NCEN', areaBasis: 'utility' });
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
      areaOf,
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
    expect(named.length).toBeGreaterThan(500);
  });

  it('load their area only where no plant of their own supplies all: PacifiCorp East without Joule', () => {
    const placed = [...areas.values()].map(({ id, parent }) => ({ id, parentId: parent }));
    const building = (sums: ReadonlyMap<string, readonly SiteMw[]>) =>
      sums.get('PACE')?.find(({ status, basis }) => status === 'construction' && basis === 'plannedBuildOut');
    const joule = built.sites.find(({ id }) => id === 'ca-joule-millard-county-ut');
    expect(joule).toMatchObject({ areaId: 'PACE', status: 'construction', ownPower: 'all' });
    expect(building(ownPowerMwByArea(built.sites, placed))).toMatchObject({ mw: joule?.mw?.value, sites: 1 });
    const everyone = siteMwByArea(
      built.sites.map((site) => ({ ...site, ownPower: null })),
      placed,
    );
    const loads = building(siteMwByArea(built.sites, placed))?.mw ?? 0;
    expect(loads + (joule?.mw?.value ?? 0)).toBe(building(everyone)?.mw);
  });
});
