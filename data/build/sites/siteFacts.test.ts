import { beforeAll, describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../../src/model/site';
import { stateOf } from '../geography';
import { realSites } from './realSites';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('what a site says', () => {
  it('keeps real conversions apart from new builds by former miners', () => {
    const classes = real.tables.lineage.map((row) => row.siteClass);
    expect(classes.filter((word) => word === 'conversion')).toHaveLength(25);
    expect(classes.filter((word) => word === 'exMinerNewBuild')).toHaveLength(38);
    // Ten are mines that run while the data center is a plan, two mines of general knowledge are being turned.
    expect(real.built.sites.filter((site) => site.siteClass === 'conversion')).toHaveLength(25 - 10 + 2);
  });

  it.each([
    ['ca-joule-millard-county-ut', 'all'],
    ['ca-stratos-box-elder-ut', 'all'],
    ['ca-homer-city-energy-campus-pa', 'all'],
    ['ca-fermi-matador-amarillo-tx', 'all'],
    ['ca-nebius-vineland-nj', 'part'],
    ['ca-stack-svy03a-hayward-ca', null],
    ['ca-apple-maiden-nc', 'part'],
    ['ca-aws-cumulus-salem-township-pa', null],
    ['ca-creekstone-delta-ut', 'part'],
    ['ca-new-day-ports-technology-campus-piketon-oh', 'part'],
    // Nothing is said of its supply: it counts against the grid.
    ['ca-aws-north-creek-technology-campus-louisa-va', null],
    ['ca-zenith-volts-roswell-chaves-county-data-center-nm', 'notRecorded'],
    ['ca-data-city-energy-abundance-laredo-tx', 'all'],
    ['ca-tecfusions-keystone-connect-upper-burrell-pa', 'part'],
    ['ca-chirisa-volo-data-center-il', 'part'],
    ['ca-pointone-remington-technology-park-fauquier-va', 'part'],
    ['ca-meta-el-paso-tx', null],
    ['ca-meta-hyperion-richland-parish-la', null],
  ])('knows whether %s runs on a plant of its own: %s', (id, extent) => {
    expect(real.siteOf(id).ownPower).toBe(extent);
    expect(real.detailOf(id).ownPower?.extent ?? null).toBe(extent);
  });

  it('counts more than 43 GW of plans that bring their own plant', () => {
    const plans = real.built.sites.filter(
      ({ ownPower, status }) => ownPower === 'all' && !['cancelled', 'closed'].includes(status),
    );
    expect(plans.reduce((sum, { mw }) => sum + (mw?.value ?? 0), 0)).toBeGreaterThan(43_000);
  });

  it('keeps the cancelled projects', () => {
    for (const row of real.tables.cancelled) {
      expect([row.recordId, real.siteOf(`ca-${row.recordId}`).status]).toEqual([row.recordId, 'cancelled']);
    }
  });

  it('takes the later cancellation of a planned project', () => {
    expect(real.siteOf('coreweave-hammond-in')).toMatchObject({
      status: 'cancelled',
      siteClass: 'blockedProposal',
    });
  });

  it('takes the better position, but not one outside the town that the sources name', () => {
    expect(real.siteOf('galaxy-helios-tx').precision).toBe('footprint');
    expect(real.siteOf('riot-corsicana-tx').precision).toBe('site');
    expect(real.siteOf('hut8-vega-tx')).toMatchObject({ precision: 'town', countyFips: '48359' });
  });

  it('gives every US site a county of its state, and no other site one', () => {
    const byHand = new Set(
      real.tables.placeOverrides.flatMap(({ areaId, record }) =>
        areaId === null ? [] : [real.idOf(record.replace(/^\w+:/, ''))],
      ),
    );
    const wrong = real.built.sites.filter(
      ({ id, country, state, countyFips, areaId }) =>
        (countyFips !== null) !== (country === 'US') ||
        (countyFips !== null && stateOf(countyFips)?.code !== state) ||
        (!byHand.has(id) && areaId !== (countyFips === null ? null : `area of ${countyFips}`)),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps notes on shared power, power histories and status histories', () => {
    expect(real.detailOf('hut8-king-mountain-tx').mwNote).toMatch(/same campus/);
    expect(real.detailOf('epoch-core42-lake-mariner').powerHistory.length).toBeGreaterThan(1);
    const powered = real.built.details.reduce((sum, detail) => sum + detail.powerHistory.length, 0);
    // All but a part of EdgeCore Mesa of which nothing is built.
    expect(powered).toBe(real.tables.power.length - 1);
    expect(
      real.detailOf('ca-prince-william-digital-gateway-va').statusHistory.map((step) => step.status),
    ).toEqual(['proposed', 'permitted', 'cancelled']);
  });

  it('shows pages as links and all else as words', () => {
    const records = real.built.details.flatMap((detail) => detail.records);
    const isShown = ({ url, text }: SourceRecord) =>
      url === null ? text !== null : url.startsWith('https://');
    expect(records.filter((record) => !isShown(record))).toEqual([]);
    expect(records.some((record) => record.text?.startsWith('stored-file:') && record.url === null)).toBe(
      true,
    );
  });
});

describe('names and days from elsewhere', () => {
  it('credits OpenStreetMap wherever a position comes from there', () => {
    const derived = real.built.details.filter((detail) =>
      detail.records.some((record) => record.licence.includes('ODbL')),
    );
    expect(derived.length).toBeGreaterThan(2800);
    expect(derived.filter((detail) => !real.siteOf(detail.id).datasets.includes('osm'))).toEqual([]);
    expect(real.siteOf('hut8-drumheller-ab').datasets).toEqual(['geonames', 'miningLineage']);
  });
});
