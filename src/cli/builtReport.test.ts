import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportJson } from '../i18n/words';
import { figuresOf } from '../model/figures/figures';
import { stoppingInForce, stoppingTotal } from '../model/measuresInForce';
import { peopleUnder } from '../model/people/underMeasures';
import type { Region } from '../model/region';
import { regionReport } from '../model/report/report';
import { type BuiltData, readBuilt } from './data';

const [built] = globSync(['public/data/*/sites.json']);

describe.runIf(built !== undefined)('the report on the built data', () => {
  let data: BuiltData;
  beforeAll(() => {
    data = readBuilt('public/data');
  });
  /** What `npm run -s report` prints, read again. */
  const told = (region: Region) => {
    const report = regionReport(region, data, '2026-11-28');
    if (report === null) throw new Error('no such region');
    return JSON.parse(reportJson(report));
  };

  it('counts what is in force as the legend and the figures do, and people by the census', () => {
    const day = '2026-11-28';
    const region: Region = { kind: 'country', code: 'US' };
    const report = regionReport(region, data, day);
    if (report === null) throw new Error('no such region');
    const people = peopleUnder(report, data, { counties: data.people(), towns: data.townPeople() });
    const { figures, sources } = figuresOf(report, null, people, data.sources);
    const value = (id: string) => figures.find((figure) => figure.id === id)?.value ?? Number.NaN;
    const ofLegend = stoppingInForce(
      data.events.filter(({ country, date }) => country === 'US' && (date === null || date <= day)),
      day,
    );
    expect(value('inForce.stopping')).toBe(stoppingTotal(ofLegend));
    expect(value('inForce.endKnown')).toBe(ofLegend.endKnown);
    expect(value('inForce.stopping')).toBe(stoppingTotal(report.opposition.stoppingInForce));
    expect(sources.map(({ id }) => id)).toContain('censusPeople');

    // The official total of 2020 with Puerto Rico; New York as a whole.
    expect(people?.residents).toBe(331_449_281 + 3_285_874);
    expect(people?.covered.state).toBe(20_201_249);
    expect(value('people.living')).toBe(
      value('people.state') + value('people.county') + value('people.town'),
    );
    expect(value('people.living') + value('people.perhaps')).toBeLessThan(people?.residents ?? 0);
  });

  it('tells who is behind a site, what its area rests on, and how much is known', () => {
    const { sites, siteMw, ownPower } = told({ kind: 'county', fips: '51041' });
    const chester = sites.find(({ id }: { id: string }) => id === 'ca-powerhouse-ctp-02-va');
    expect(chester.companies).toContainEqual(
      expect.objectContaining({ name: 'CoreWeave', role: 'tenant', dataset: 'epoch' }),
    );
    expect(chester.areaBasis).toMatch(/^(?:utility|territory|county)$/);
    for (const sum of siteMw) {
      expect(sum.known.sites).toBeGreaterThanOrEqual(sum.known.withMw);
      expect(sum.known.withMw).toBeGreaterThan(0);
    }
    expect(ownPower).toEqual([]);
  });

  it('sets campuses with a plant of their own apart: no share of PacifiCorp East is above its peak', () => {
    const [area] = told({ kind: 'area', id: 'PACE' }).areas;
    const { ownPower } = told({ kind: 'area', id: 'PACE' });
    const isBuilt = (sum: { status: string; basis: string }) =>
      sum.status === 'construction' && sum.basis === 'plannedBuildOut';
    expect(ownPower.find(isBuilt)).toMatchObject({ mw: 14_000, sites: 2 });
    const building = data.sites.filter(
      ({ areaId, status, ownPower: plant, mw }) =>
        areaId === 'PACE' && status === 'construction' && plant === null && mw !== null,
    );
    const mw = building.reduce((sum, site) => sum + (site.mw?.value ?? 0), 0);
    expect(mw).toBeLessThan(area.peakMw);
  });

  it('tells of a peak the hours that set it, and demand of 2025 and 2026 beside it', () => {
    const [srp] = told({ kind: 'area', id: 'SRP' }).areas;
    const [setting] = srp.setBy;
    expect(setting.withLeftOut.hours[0].local).toBe('2023-07-23T15');
    expect(setting.withLeftOut.hours[0].around).toHaveLength(5);
    expect(srp.recent).toMatchObject({ meanMw2025: expect.any(Number), growthSince2024: expect.any(Number) });
  });

  it('tells of a published claim what makes it differ from ours', () => {
    const [area] = told({ kind: 'area', id: 'PJM-DOM' }).areas;
    const share = area.claims.find(
      ({ metric }: { metric: string }) => metric === 'data-center share of sales',
    );
    expect(share.differs).toMatch(/energy/i);
  });

  it('sets Lake Mariner against zone A of New York, whose peak is 2,710 MW, not against the state', () => {
    const site = data.sites.find(({ id }) => id === 'terawulf-lake-mariner-ny');
    expect(site?.areaId).toBe('NYIS-ZONA');
    const [zone] = told({ kind: 'area', id: 'NYIS-ZONA' }).areas;
    expect(zone.peakMw).toBe(2710);
  });

  it('tells plants, coal retirements, utilities with prices and outages, and carbon of a county', () => {
    const { power } = told({ kind: 'county', fips: '51041' });
    expect(power.plants.list.length).toBeGreaterThan(0);
    expect(power.prices).toContainEqual(expect.objectContaining({ state: 'VA', residential: 14.41 }));
    expect(power.utilities[0]).toMatchObject({ name: 'Virginia Electric & Power' });
    expect(power.carbon.length).toBeGreaterThan(0);
    const minnesota = told({ kind: 'state', code: 'MN' });
    expect(minnesota.power.plants.coalPlans.map(({ name }: { name: string }) => name)).toContain(
      'Allen S. King Generating Plant',
    );
  });

  it('tells national electricity of a country abroad, and its sites over mean demand', () => {
    const { power } = told({ kind: 'country', code: 'IE' });
    expect(power.country.electricity).toMatchObject({ year: 2025, meanDemandMw: 4340 });
    expect(power.country.carbon.gramsByYear[2025]).toBeGreaterThan(0);
    const norway = told({ kind: 'country', code: 'NO' }).power.country;
    expect(norway.siteShares.length).toBeGreaterThan(0);
    for (const { mw, ofMeanDemand } of norway.siteShares)
      expect(ofMeanDemand).toBeCloseTo(mw / norway.electricity.meanDemandMw, 3);
  });
});
