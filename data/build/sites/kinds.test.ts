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

describe('a site of two buildings', () => {
  it.each([
    ['ca-centersquare-phx3-az', 'Centersquare Mesa (PHX1 and PHX3)'],
    ['ca-edgeconnex-mesa-campus-phx11-3302-s-hawes-rd-az', 'EdgeConneX Mesa Campus (PHX02 and PHX11)'],
    ['osm-way-191842525', 'Digital Realty (LHR19 and LHR20)'],
  ])('%s is called after both: %s', (id, name) => {
    expect(real.siteOf(id).name).toBe(name);
  });

  it('has no megawatts of one of them, which stay a claim of it', () => {
    const id = 'ca-centersquare-phx3-az';
    expect(real.siteOf(id).mw).toBeNull();
    expect(real.detailOf(id).mwClaims).toMatchObject([{ value: 17.3, note: { kind: 'building' } }]);
  });
});

describe('the ground of a site', () => {
  it('is no smaller than the halls on it', () => {
    const small = real.built.details.filter(
      ({ siteAreaM2, footprintM2 }) => siteAreaM2 !== null && siteAreaM2 < (footprintM2 ?? 0),
    );
    expect(small.map(({ id }) => id)).toEqual([]);
    expect(real.detailOf('ca-microsoft-east-wenatchee-wa').siteAreaM2).toBeNull();
  });

  it('has no acreage of a part alone', () => {
    for (const id of [
      'ca-qts-new-albany-1-franklin-county-oh',
      'ca-qts-hillsboro-2-or',
      'ca-aws-2550-beech-road-new-albany-oh',
    ])
      expect([id, real.detailOf(id).landAcres]).toEqual([id, null]);
    expect(real.detailOf('crusoe-lancium-abilene-tx').landAcres).toBe(1000);
  });
});

describe('what a record says of itself', () => {
  it('is no stage where nobody checked', () => {
    const unchecked = real.built.details.filter(({ stageDetail }) => /not checked/.test(stageDetail ?? ''));
    expect(unchecked.map(({ id }) => id)).toEqual([]);
  });

  it('makes the row sure that it is given to', () => {
    expect(real.siteOf('osm-node-12793428582').confidence).toBe('high');
  });
});

describe('a plan on paper', () => {
  it('has no headline from a figure in use', () => {
    const { mw, status } = real.siteOf('ca-dmg-blockchain-boardman-or');
    expect([status, mw]).toEqual(['proposed', null]);
    expect(real.detailOf('ca-dmg-blockchain-boardman-or').mwClaims).toMatchObject([{ value: 3.75 }]);
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
    // Names in other scripts were read one by one: a school, an office of licences, an archive.
    for (const id of [
      'nsw-ssd-8662',
      'osm-way-1473492475',
      'osm-way-289884123',
      'osm-node-13547468444',
      'osm-node-8670268773',
      'osm-way-1345688742',
    ])
      expect(real.tables.noDataCenters.map((row) => row.id)).toContain(id);
  });
});
