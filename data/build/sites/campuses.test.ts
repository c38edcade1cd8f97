import distance from '@turf/distance';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../../src/model/site';
import { countyNamed } from '../countyNames';
import { realSites } from './realSites';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('one campus is one site', () => {
  it.each([
    [
      'Abilene',
      'crusoe-lancium-abilene-tx',
      [
        'ca-lancium-crusoe-abilene-tx',
        'epoch-crusoe-abilene-expansion',
        'frs-110072142010',
        'osm-way-1472056706',
        'osm-way-1530966370',
        'osm-way-1530966390',
      ],
    ],
    [
      'Switch Citadel',
      'ca-switch-tahoe-reno-1-the-citadel-campus-nv',
      ['ca-switch-citadel-storey-county-nv'],
    ],
    ['The Barn', 'ca-stargate-saline-township-mi', ['osm-way-1528327802']],
    ['Joliet', 'ca-joliet-technology-center-il', ['osm-way-1528485106']],
    ['Google Monrovia', 'ca-google-project-louie-monrovia-in', ['osm-way-1518445423']],
    ['Meta Beaver Dam', 'ca-meta-beaver-dam-wi', ['osm-way-1453996659']],
    ['Fairwater on the QTS campus', 'ca-microsoft-fairwater-fayetteville-ga', ['osm-way-1472128598']],
    ['a permit for the same halls', 'ca-vantage-ashburn-ii-va2-va', ['frs-110070520567']],
    ['Equinix Ashburn, in the register twice', 'ca-equinix-dc2-va', ['ca-equinix-ashburn-va']],
    [
      'numbered halls beside their campus',
      'ca-qts-richmond-1-dc1-ric1-white-oak-technology-park-va',
      ['osm-way-1493516623', 'osm-way-1493516624', 'osm-way-1493516625'],
    ],
    ['an application and what was built on it', 'osm-way-1460847458', ['cec-19-sppe-01']],
    ['the only rows of a company in a county', 'ca-google-douglas-county-ga', ['osm-way-578435601']],
    ['a permit far off the only campus', 'ca-microsoft-douglasville-ga', ['frs-110071356735']],
    ['an outline by the builder of old', 'galaxy-helios-tx', ['osm-way-1490401523']],
    ['New Carlisle', 'ca-amazon-project-rainier-new-carlisle-in', ['osm-way-1303947602']],
    ['an application and who bought it', 'ca-coresite-bowers-santa-clara-ca', ['cec-22-sppe-01']],
    ['a permit under the name of a shell, Lincoln', 'ca-google-lincoln-ne', ['frs-110072102010']],
    ['a permit under the name of a shell, Michigan City', 'ca-google-michigan-city-in', ['frs-110072172762']],
    ['outlines of one company side by side', 'ca-ntt-data-quincy-data-center-wa', ['osm-way-283051487']],
  ])('%s', (_, id, others) => {
    for (const other of others) expect([other, real.idOf(other)]).toEqual([other, id]);
    expect(real.detailOf(id).mergeReasons.length).toBeGreaterThanOrEqual(others.length);
  });

  it('leaves no company in a county with a rough point and an outline of one stage, 20 km or less apart', () => {
    const ofCompany = new Map<string, Site[]>();
    for (const site of real.built.sites) {
      const key = `${site.countyFips} ${site.operator}`;
      if (site.countyFips && site.operator) ofCompany.set(key, [...(ofCompany.get(key) ?? []), site]);
    }
    const isPlan = ({ status }: Site) => !['operating', 'closed', 'unknown'].includes(status);
    const apart = [...ofCompany.values()].flatMap(([a, b, ...more]) => {
      if (!a || !b || more.length > 0 || isPlan(a) !== isPlan(b)) return [];
      const isOneRough = [a, b].some(({ precision }) => precision === 'approximate');
      const isOneOutlined = [a, b].some(({ datasets }) => datasets.length === 1 && datasets[0] === 'osm');
      const isNear = distance([a.lon, a.lat], [b.lon, b.lat]) <= 20;
      return isOneRough && isOneOutlined && isNear ? [`${a.id} ${b.id}`] : [];
    });
    // A campus that was withdrawn, and another that is being built.
    expect(apart).toEqual(['ca-dc-blox-henrico-county-va osm-way-1493522241']);
    // "Chicago II" and "III" are two; an office of IBM is not its data center, which no register knows.
    expect(real.idOf('frs-110071655107')).toBe('frs-110071655107');
    expect(real.idOf('frs-110040513496')).toBe('frs-110040513496');
  });

  it('leaves no outline without a name within 1.2 km of a campus that stands alone', () => {
    const us = real.built.sites.filter(
      ({ country, precision }) => country === 'US' && !['county', 'country'].includes(precision),
    );
    const campuses = us.filter(
      ({ datasets, name }) =>
        (datasets.includes('computeAtlas') || datasets.includes('epoch')) && name !== 'Unnamed data center',
    );
    const alone = us
      .filter(({ name }) => name === 'Unnamed data center')
      .flatMap((outline) => {
        const km = (site: (typeof us)[number]) => distance([site.lon, site.lat], [outline.lon, outline.lat]);
        const [campus] = campuses.filter((site) => km(site) <= 1.2);
        const others = us.filter((site) => site.name !== 'Unnamed data center' && km(site) <= 1.5);
        return campus && others.length === 1 ? [`${outline.id} at ${campus.id}`] : [];
      });
    // Reviewed: the middle of San Jose is full of halls of other companies.
    expect(alone).toEqual(['osm-way-451413811 at ca-coresite-sv1-san-jose-ca-ca']);
  });
});

describe('several campuses are several sites', () => {
  it('has Compass beside Google in Red Oak', () => {
    expect(real.siteOf('ca-google-red-oak-tx')).toMatchObject({ operator: 'Google', mw: { value: 93 } });
    expect(real.siteOf('ca-compass-red-oak-tx')).toMatchObject({ operator: 'Compass Datacenters', mw: null });
    expect(real.detailOf('ca-compass-red-oak-tx').buildings).toHaveLength(11);
    const names = real.detailOf('ca-google-red-oak-tx').records.map(({ name }) => name);
    expect(names.filter((name) => name?.includes('Compass'))).toEqual([]);
  });

  it('has Colossus 2 in Memphis, apart from Southaven', () => {
    expect(real.siteOf('epoch-colossus-2')).toMatchObject({
      name: 'Colossus 2',
      state: 'TN',
      countyFips: '47157',
      mw: { value: 1276 },
    });
    expect(real.siteOf('ca-xai-southaven-ms')).toMatchObject({ state: 'MS', countyFips: '28033' });
    expect(real.siteOf('ca-xai-southaven-ms').mw?.value).not.toBe(1276);
  });

  it('has OAK10 in Oakland and the halls of San Francisco there', () => {
    expect(real.siteOf('ca-digital-realty-oak10-ca')).toMatchObject({ countyFips: '06001' });
    expect(real.siteOf('ca-digital-realty-sfo12-365-main-street-ca')).toMatchObject({ countyFips: '06075' });
    // The record of SFO12 is that of the outline at 365 Main Street.
    const halls = real.detailOf('ca-digital-realty-sfo12-365-main-street-ca').buildings;
    expect(halls.map(({ name }) => name)).toEqual([
      '360 Spear Street Data Center',
      '365 Main Street Data Center',
    ]);
  });

  it('has only records of STACK in STACK New Albany', () => {
    const names = real.detailOf('ca-stack-nal01-new-albany-oh').records.map(({ name }) => name);
    expect(names.filter((name) => /SIDECAT|QTS/.test(name ?? ''))).toEqual([]);
  });

  it('has no row of the list whose records name two companies that nobody has looked at', () => {
    // A company in a permit or on the map that differs from the row's is a tenant, an owner or a former name.
    const reviewed = new Set(real.tables.splits.map((split) => split.from));
    expect(reviewed.size).toBeGreaterThan(15);
    // Split off with its own id, and joined again as one property of its owner after a second reading.
    const again = new Set(['osm-way-279410762']);
    for (const split of real.tables.splits) {
      if (!again.has(split.site)) expect(real.idOf(split.site)).not.toBe(split.from);
    }
  });
});

describe('a campus is called after the campus', () => {
  it.each([
    ['ca-digital-realty-acc10-va', 'Digital Realty Ashburn (ACC2 and 13 more)', null],
    ['ca-ntt-ashburn-va5-data-center-va', 'NTT Ashburn Campus', null],
    ['ca-switch-tahoe-reno-1-the-citadel-campus-nv', 'Switch Citadel Campus', 250],
    ['ca-cloudhq-lc1-va', 'CloudHQ Ashburn Campus', null],
    ['ca-ntt-ashburn-va1-data-center-va', 'NTT Ashburn (VA1 and VA2)', 26.6],
  ])('%s is %s', (id, name, mw) => {
    expect(real.siteOf(id).name).toBe(name);
    expect(real.siteOf(id).mw?.value ?? null).toBe(mw);
  });

  it('lists the buildings below it, with their own figures', () => {
    const { buildings, mwClaims } = real.detailOf('ca-digital-realty-acc10-va');
    expect(buildings.length).toBe(14);
    expect(buildings.find(({ name }) => name === 'Digital Realty ACC3')?.mw).toEqual({
      value: 36.4,
      basis: 'nameplate',
    });
    expect(mwClaims.map(({ note }) => note)).toContainEqual({
      kind: 'building',
      name: 'Digital Realty ACC3',
    });
  });
});

describe('a stated place wins unless the position is that of an outline', () => {
  it.each([
    ['bitdeer-clarington-oh', 'OH', '39111'],
    ['mara-long-ridge-oh', 'OH', '39111'],
    ['ebon-louisa-ky', 'KY', '21127'],
    ['ca-iron-mountain-white-oak-henrico-va', 'VA', '51087'],
    ['terawulf-nautilus-berwick-pa', 'PA', '42079'],
  ])('%s lies in %s, county %s', (id, state, countyFips) => {
    expect(real.siteOf(id)).toMatchObject({ state, countyFips });
  });

  it('puts no site into another county than a register states, but for mapped features and reviewed rows', () => {
    const reviewed = new Set(real.tables.placeOverrides.map((row) => row.record.replace(/^\w+:/, '')));
    const wrong = real.tables.lineage.flatMap((row) => {
      const named = countyNamed(row.countyName, row.state);
      const site = real.siteOf(row.id);
      const isMapped = site.precision === 'footprint' || row.licence.includes('ODbL');
      if (row.country !== 'US' || named === null || isMapped || reviewed.has(row.id)) return [];
      return site.countyFips === named ? [] : [`${row.id} ${named} ${site.countyFips}`];
    });
    expect(wrong).toEqual([]);
  });

  it('calls a coordinate approximate that permits of unrelated sites share', () => {
    const shared = ['frs-110040512451', 'frs-110071344611', 'frs-110071767560'];
    for (const id of shared) expect([id, real.siteOf(id).precision]).toEqual([id, 'approximate']);
    const places = new Map<string, Set<string>>();
    for (const { id, precision, lon, lat } of real.built.sites) {
      if (precision !== 'address') continue;
      const point = `${lon.toFixed(3)} ${lat.toFixed(3)}`;
      places.set(point, (places.get(point) ?? new Set()).add(id));
    }
    expect([...places.values()].filter((ids) => ids.size > 1)).toEqual([]);
  });
});
