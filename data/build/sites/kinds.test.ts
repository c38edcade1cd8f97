import { beforeAll, describe, expect, it } from 'vitest';
import { createOperators } from './operators';
import { realSites } from './realSites';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('a mine and its conversion', () => {
  it.each([
    ['riot-corsicana-tx', 'activeMine', 'operating', 400],
    ['soluna-dorothy-tx', 'activeMine', 'operating', 50],
    ['keel-sharon-pa', 'activeMine', 'operating', 30],
    ['nydig-spartanburg-sc', 'activeMine', 'operating', 44],
    ['digipowerx-columbiana-al', 'activeMine', 'operating', 22],
    ['hive-grand-falls-nb', 'activeMine', 'operating', 50],
    ['hyperscale-data-dowagiac-mi', 'activeMine', 'operating', 30],
    ['keel-panther-creek-pa', 'activeMine', 'operating', 60],
    ['coinmint-nydig-massena-ny', 'activeMine', 'operating', 166],
    ['bitdeer-knoxville-tn', 'conversion', 'construction', 86],
    ['bitdeer-wenatchee-wa', 'conversion', 'construction', 13],
  ])('%s is %s, %s, %i MW', (id, siteClass, status, mw) => {
    const site = real.siteOf(id);
    expect(site).toMatchObject({ siteClass, status });
    expect(site.mw?.value).toBe(mw);
  });

  it('is no conversion that runs where nobody else computes: neither tenant, leased megawatts nor critical IT', () => {
    const without = real.built.details.filter(({ id, companies, mwClaims }) => {
      const { siteClass, status, leasedMw } = real.siteOf(id);
      const isLet = leasedMw !== null || companies.some(({ role }) => role === 'tenant');
      const computes = mwClaims.some(({ basis, stage }) => basis === 'criticalIT' && stage === 'operating');
      return siteClass === 'conversion' && status === 'operating' && !isLet && !computes;
    });
    // Unnamed customers, and halls in which a mine and an AI service of its own run side by side.
    expect(without.map(({ id }) => id)).toEqual(['borealis-blonduos-is', 'iren-prince-george-bc']);
  });
});

describe('who is behind a site', () => {
  it('is told where the name alone knows a company', () => {
    const operators = createOperators(real.tables.companyNames);
    const silent = real.built.sites.filter(
      ({ id, country, name }) =>
        country === 'US' && real.detailOf(id).companies.length === 0 && operators.all(name).length > 0,
    );
    expect(silent.map(({ id, name }) => [id, name])).toEqual([]);
    expect(real.siteOf('osm-way-428021796').operator).toBe('Digital Realty');
    expect(real.siteOf('osm-way-200989527').operator).toBe('Comcast');
    expect(real.siteOf('osm-way-618339179').operator).toBe('365 Data Centers');
  });

  it.each([
    [
      'ca-stargate-saline-township-mi',
      'Related Digital',
      ['operator:Related Digital', 'tenant:OpenAI', 'tenant:Oracle'],
    ],
    [
      'ca-stargate-project-jupiter-dona-ana-nm',
      'STACK Infrastructure',
      ['operator:STACK Infrastructure', 'tenant:OpenAI', 'tenant:Oracle'],
    ],
    ['osm-way-387208881', 'Tishman', ['operator:Tishman', 'tenant:DataBank', 'tenant:Equinix']],
    ['ca-databank-vernon-la-ca', 'DataBank', ['operator:DataBank', 'owner:Goodman']],
    ['ca-coresite-bowers-santa-clara-ca', 'CoreSite', ['operator:CoreSite', 'former:GI Partners']],
  ])('%s: %s runs it; %j', (id, operator, parts) => {
    expect(real.siteOf(id).operator).toBe(operator);
    const { companies } = real.detailOf(id);
    expect(companies.map(({ role, name }) => `${role}:${name}`).sort()).toEqual([...parts].sort());
  });

  it('gives nobody one part twice', () => {
    const twice = real.built.details.filter(({ companies }) => {
      const parts = companies.map(({ role, name }) => `${role} ${name}`);
      return new Set(parts).size < parts.length;
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});

describe('one place', () => {
  it.each([
    ['osm-way-1534115979', 'ca-tallgrass-project-jade-cheyenne-wy'],
    ['osm-way-1540172612', 'ca-meta-huntsville-al'],
    ['osm-way-1015258645', 'ca-lightedge-chaska-mn'],
    ['nsw-ssd-10467', 'osm-way-1298979787'],
    ['nsw-ssd-63741210', 'nsw-ssd-108864209'],
  ])('%s is %s', (row, site) => {
    expect(real.idOf(row)).toBe(real.idOf(site));
  });

  it('is not two: a hall that the register puts in the middle of the city goes to its building', () => {
    const records = (id: string) => real.detailOf(id).records.map(({ recordId }) => recordId);
    expect(records('osm-node-12793428582')).toContain('tulsaconnect-east-dc3-tulsa-ok');
    expect(records('ca-tulsaconnect-downtown-dc5-tulsa-ok')).not.toContain('tulsaconnect-east-dc3-tulsa-ok');
  });

  it('lies in the state that all its rows name', () => {
    expect(real.siteOf('ca-bloomberg-orangeburg-ny')).toMatchObject({ state: 'NY', countyFips: '36087' });
    const stateOf = new Map(real.tables.atlas.map((row) => [row.id, row.state]));
    const elsewhere = real.built.details.filter(({ id, records }) => {
      const stated = records.flatMap(({ dataset, recordId }) =>
        dataset === 'computeAtlas' ? (stateOf.get(recordId) ?? []) : [],
      );
      return stated.length > 0 && !stated.includes(real.siteOf(id).state ?? '');
    });
    expect(elsewhere.map(({ id }) => id)).toEqual([]);
  });
});

describe('what is no data center', () => {
  it('makes no site: stores, exchanges, landing stations, classes, shops, nodes of networks', () => {
    const words =
      /warehouse|landing station|amarre|archivio|archivo|\bexchange$|hauptverteiler|vermittlung|\bcomputer (?:cent(?:er|re)|lab|class|caf[eé]|education)|lab komputer|foto ?copy|\bshop\b|\bnodo\b|earth station|estaci[oó]n terrena|dicker/i;
    const found = real.built.sites.filter(
      ({ siteClass, name }) => siteClass === 'dataCenter' && words.test(name),
    );
    // An exchange of networks is in a data center, and a university's or telephone company's computer center is one.
    expect(found.map(({ name }) => name).filter((name) => !/internet exchange/i.test(name))).toEqual([
      'UNIVERSITY OF PITTSBURGH -- COMPUTER CENTER',
      'Computer Center of Rezaeinejad Campus',
      'British Telecom Computer Centre',
      'BT Computer Centre',
    ]);
    for (const id of ['nsw-ssd-8662', 'osm-way-1473492475', 'osm-way-289884123'])
      expect(real.tables.noDataCenters.map((row) => row.id)).toContain(id);
  });
});
