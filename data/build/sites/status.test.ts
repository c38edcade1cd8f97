import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../pipeline';
import { realSites } from './realSites';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('class and status', () => {
  it('says that a mine is partly converted, with the leased megawatts', () => {
    expect(real.siteOf('riot-rockdale-tx')).toMatchObject({ siteClass: 'conversion', leasedMw: 241 });
    expect(real.detailOf('riot-rockdale-tx').mwNote).not.toMatch(/mw_operating/i);
  });

  it('calls no mine that ran a planned build-out', () => {
    const planned = real.built.sites.filter(
      ({ siteClass, status, mw }) =>
        ['activeMine', 'formerMine'].includes(siteClass) &&
        ['operating', 'paused', 'closed'].includes(status) &&
        mw?.basis === 'plannedBuildOut',
    );
    expect(planned.map(({ id }) => id)).toEqual([]);
    expect(real.siteOf('blockfusion-niagara-falls-ny').mw).toEqual({ value: 46, basis: 'nameplate' });
  });

  it('calls every cancelled plan a blocked proposal, whoever planned it', () => {
    const others = real.built.sites.filter(
      ({ siteClass, status }) => status === 'cancelled' && siteClass !== 'blockedProposal',
    );
    expect(others.map(({ id }) => id)).toEqual([]);
    expect(real.siteOf('applied-digital-toronto-sd').siteClass).toBe('blockedProposal');
  });

  it.each(['cec-22-sppe-01', 'cec-22-sppe-03'])('%s is approved: the commission has exempted it', (id) => {
    expect(real.siteOf(id).status).toBe('permitted');
  });

  it('calls a campus operating whose buildings stand, though the register tells of an expansion', () => {
    expect(real.siteOf('ca-compass-red-oak-tx').status).toBe('operating');
  });

  it.each([
    ['cec-19-sppe-01', 'EdgeCore Silicon Valley', 'operating'],
    ['cec-19-sppe-04', 'Microsoft Alviso Data Center Campus', 'construction'],
  ])('%s takes name and stage of what is built on it', (id, name, status) => {
    expect(real.siteOf(id)).toMatchObject({ name, status });
  });

  it.each([
    'osm-node-12043778391',
    'osm-node-4879481820',
    'osm-way-131891022',
    'osm-way-1320038649',
    'osm-node-7902383102',
  ])('%s is no data center and no site', (id) => {
    expect(() => real.siteOf(id)).toThrow();
    expect(real.tables.noDataCenters.map((row) => row.id)).toContain(id);
  });

  it('keeps no cable landing station, technical room or store of records among the sites', () => {
    const names = real.built.sites.map(({ name }) => name);
    const pattern =
      /cable landing|landing station|salle technique|typing cent|records? storage|google fiber/i;
    expect(names.filter((name) => pattern.test(name))).toEqual([]);
  });
});

describe('sites that no list held', () => {
  it.each([
    ['added-mara-hansford-county-tx', '48195', 'activeMine', 'operating', 240],
    ['added-microsoft-caledonia-wi', '55101', 'blockedProposal', 'cancelled', null],
    ['added-google-franklin-township-in', '18097', 'blockedProposal', 'cancelled', null],
    ['added-project-cumulus-st-charles-mo', '29183', 'blockedProposal', 'cancelled', null],
    ['added-active-infrastructure-chandler-az', '04013', 'blockedProposal', 'cancelled', 150],
  ])('%s is there, with a source', (id, countyFips, siteClass, status, mw) => {
    const site = real.siteOf(id);
    expect(site).toMatchObject({ countyFips, siteClass, status });
    expect(site.mw?.value ?? null).toBe(mw);
    for (const record of real.detailOf(id).records) expect(record.url ?? record.text).not.toBeNull();
  });

  it('has the 46 applications of New South Wales but a warehouse, those for a building that stands with its site', () => {
    const applications = real.tables.records.filter(({ dataset }) => dataset === 'australianObservatory');
    expect(applications).toHaveLength(45);
    expect(real.tables.noDataCenters.map(({ id }) => id)).toContain('nsw-ssd-8662');
    expect(real.idOf('nsw-ssd-9741')).toBe('osm-way-1002893123');
    expect(real.siteOf('nsw-ssd-9741').status).toBe('operating');
    expect(real.siteOf('nsw-ssd-10469')).toMatchObject({ status: 'cancelled', siteClass: 'blockedProposal' });
  });

  it('tells which public water service area a site with a good position lies in', () => {
    const known = real.built.details.filter(({ waterServiceArea }) => waterServiceArea !== null);
    expect(known.length).toBeGreaterThan(740);
    expect(real.detailOf('ca-1623-farnam-omaha-ne').waterServiceArea).toBe('METROPOLITAN UTILITIES DISTRICT');
  });
});

describe('a project whose record of opposition calls it cancelled', () => {
  /** Sites of such a record that are not cancelled, each with the reason. */
  const GOES_ON: Readonly<Record<string, string>> = {
    'atlas-power-butte-mt': 'the mine runs; what was cancelled is Sabey’s purchase beside it',
    'data-factory-thorndale-tx': 'it went ahead outside the city limits',
    'ca-gigaland-data-centers-remington-fauquier-va':
      'an application was withdrawn; its own page expects a new filing',
    'ca-menomonie-data-center-wi': 'the mayor put it on hold; the register has later steps of the proposal',
    'ca-project-delta-walnut-cove-nc': 'its rezoning was voided in April 2026 and approved anew in July',
    'ca-rcm-hill-project-aquila-hill-county-tx': 'what was cancelled is a moratorium against it',
    'ca-stratos-box-elder-ut': 'what was withdrawn are applications for water',
  };

  it('is cancelled among the sites, or says why not', () => {
    const table = (file: string): Record<string, string>[] =>
      parse(readFileSync(path.join(ROOT, 'data', file)), { columns: true });
    const called = new Set(
      table('tables/opposition/datacentertracker.csv').flatMap(({ id, status }) =>
        status === 'cancelled' && id ? id : [],
      ),
    );
    const going = table('review/fight-sites.csv').flatMap(({ fight = '', site = '', verdict }) =>
      verdict === 'same' && called.has(fight) && real.siteOf(site).status !== 'cancelled' ? site : [],
    );
    expect([...new Set(going)].sort()).toEqual(Object.keys(GOES_ON).sort());
    expect(real.siteOf('ca-energy-storage-solutions-kingsboro-edgecombe-county-nc')).toMatchObject({
      status: 'cancelled',
      siteClass: 'blockedProposal',
    });
  });
});
