import { beforeAll, describe, expect, it } from 'vitest';
import { partByEpoch } from './claims';
import { realSites } from './realSites';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('what a reading of forty sites found', () => {
  it('keeps the steps of a record in its order: a bare year after a month of it is later', () => {
    const steps = real.detailOf('ca-meta-hyperion-richland-parish-la').statusHistory;
    expect(steps.map(({ date, status }) => `${date} ${status}`)).toEqual([
      '2025-01 proposed',
      '2025 construction',
    ]);
    const backwards = real.built.details.flatMap(({ id, statusHistory }) => {
      const at = (status: string) => statusHistory.findIndex((step) => step.status === status);
      const [plan, build] = [statusHistory[at('proposed')], statusHistory[at('construction')]];
      const isWrong =
        plan && build && at('proposed') > at('construction') && plan.date.startsWith(build.date);
      return isWrong ? [id] : [];
    });
    expect(backwards).toEqual([]);
  });

  it('takes no zero for the water of a campus that is not built', () => {
    for (const id of ['ca-meta-rosemount-mn', 'ca-meta-los-lunas-ai-nm', 'ca-meta-eagle-mountain-ut'])
      expect([id, real.detailOf(id).waterMgd]).toEqual([id, null]);
  });

  it('lists a building once, and neither campus nor permit beside its outline', () => {
    const codeOf = (name: string | null) => /\b[A-Z]{2,5}-?\d{1,3}\b/.exec(name ?? '')?.[0].replace('-', '');
    const twice = real.built.details.filter(({ buildings }) => {
      const outlined = new Set(
        buildings.flatMap(({ dataset, name }) => (dataset === 'osm' && codeOf(name)) || []),
      );
      return buildings.some(({ dataset, name }) => dataset !== 'osm' && outlined.has(codeOf(name) ?? ''));
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
    const names = real.detailOf('ca-equinix-dc2-va').buildings.map(({ name }) => name);
    expect(names).not.toContain('Equinix Ashburn Campus (DC1–DC15)');
    expect(names.filter((name) => /\bDC-?13\b/.test((name ?? '').replace('DC 13', 'DC13')))).toHaveLength(1);
    const [hall] = real.detailOf('ca-lambda-aligned-plano-tx').buildings;
    expect(hall?.mw).toEqual({ value: 100, basis: 'plannedBuildOut' });
  });

  it('says the year of an announcement where the list has no year', () => {
    expect(real.detailOf('ca-cleanspark-jellico-tn').year).toMatchObject({
      value: 2024,
      basis: 'onRecordBy',
    });
    const without = real.built.details.filter(
      ({ year, facts }) => year === null && facts.some(({ kind }) => kind === 'announced'),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('tells the origin of a position only beside that position', () => {
    for (const id of ['mara-hopedale-oh', 'cipher-black-pearl-tx'])
      expect(real.detailOf(id).facts.map(({ kind }) => kind)).not.toContain('coordinateSource');
    expect(real.detailOf('bitdeer-clarington-oh').facts.length).toBeGreaterThan(0);
  });

  it('names the utility where another record knows it, not the grid', () => {
    expect(real.detailOf('cipher-black-pearl-tx').utility).toBe('Oncor');
    expect(real.detailOf('riot-rockdale-tx').utility).not.toBeNull();
  });

  it.each([
    ['ca-google-council-bluffs-ia', null],
    ['ca-meta-eagle-mountain-ut', null],
    ['ca-meta-los-lunas-ai-nm', null],
    ['ca-meta-sarpy-springfield-ne', null],
    ['ca-google-the-dalles-or', 300],
    ['ca-google-papillion-ne', 284],
  ])('%s: the MW of new buildings are not those of the campus', (id, mw) => {
    expect(real.siteOf(id).mw?.value ?? null).toBe(mw);
    const ofEpoch = real.detailOf(id).mwClaims.filter(({ dataset }) => dataset === 'epoch');
    expect(ofEpoch.length).toBeGreaterThan(0);
    if (mw !== 284) for (const { note } of ofEpoch) expect(note?.kind).toBe('builtSince');
  });

  it('knows a part by a timeline that begins at nothing, two years or more after the site ran', () => {
    const row = {
      line: 1,
      recordId: 'a',
      date: '2023-10-01',
      criticalItMw: 0,
      facilityMw: 0,
      buildings: 0,
      waterMgd: 0,
    };
    expect(partByEpoch([row], '2021', 0)).toEqual({ kind: 'builtSince', year: 2023 });
    expect(partByEpoch([row], '2022-03', 0)).toBeNull();
    expect(partByEpoch([{ ...row, facilityMw: 50, buildings: 1 }], '2021', 0)).toBeNull();
    expect(partByEpoch([row], null, 0)).toBeNull();
    expect(partByEpoch([], '2021', 0)).toBeNull();
  });

  it('knows a part by fewer buildings than half of those on the map, forecast ones counted', () => {
    const at = (date: string, buildings: number, recordId = 'a') => ({
      line: 1,
      recordId,
      date,
      criticalItMw: buildings,
      facilityMw: buildings,
      buildings,
      waterMgd: 0,
    });
    const [begin, one] = [at('2023-11-28', 0), at('2026-04-19', 1)];
    expect(partByEpoch([begin, one], null, 3)).toEqual({ kind: 'someBuildings', counted: 1, mapped: 3 });
    expect(partByEpoch([begin, one], null, 2)).toBeNull();
    // Outlines of parts of buildings, a plan for more of them, and another record that counts the others.
    expect(partByEpoch([begin, one], null, 4)).toBeNull();
    expect(partByEpoch([begin, one, at('2027-01-01', 2)], null, 3)).toBeNull();
    expect(partByEpoch([begin, one, at('2026-02-13', 1, 'b')], null, 3)).toBeNull();
  });

  it.each([
    ['epoch-google-midlothian', null],
    ['epoch-microsoft-sat40', null],
    ['ca-meta-gallatin-tn', 300],
    ['crusoe-lancium-abilene-tx', 590],
    ['ca-vantage-san-antonio-tx11-tx', 44.8],
  ])('%s: the MW of some buildings are not those of all', (id, mw) => {
    expect(real.siteOf(id).mw?.value ?? null).toBe(mw);
    const ofEpoch = real.detailOf(id).mwClaims.filter(({ dataset }) => dataset === 'epoch');
    const kinds = [...new Set(ofEpoch.map(({ note }) => note?.kind))];
    expect(kinds).toEqual([[590, 44.8].includes(mw ?? 0) ? undefined : 'someBuildings']);
  });

  it('lists no campus of Epoch among buildings', () => {
    const { buildings } = real.detailOf('epoch-microsoft-sat40');
    expect([buildings.length, buildings.filter(({ dataset }) => dataset !== 'osm')]).toEqual([6, []]);
    const ofEpoch = real.built.details.filter((detail) =>
      detail.buildings.some(({ dataset }) => dataset === 'epoch'),
    );
    expect(ofEpoch.map(({ id }) => id)).toEqual([]);
  });

  it('counts no part of a running campus of which nothing is built', () => {
    const mesa = real.detailOf('ca-edgecore-mesa-az');
    expect([mesa.powerHistory, mesa.lastDated]).toEqual([[], '2026']);
    expect(mesa.buildings.map(({ name }) => name)).toEqual(['EdgeCore']);
  });

  it('tells the forecast of a timeline from the day on which it was read', () => {
    const steps = real.detailOf('ca-meta-prometheus-new-albany-oh').powerHistory;
    expect(steps.filter(({ isForecast }) => isForecast).map(({ date }) => date)).toEqual([
      '2026-08-26',
      '2026-10-01',
    ]);
  });

  it.each([
    ['ca-meta-prometheus-new-albany-oh', 1966933.5],
    ['ca-google-the-dalles-or', 546748.3],
    // Its smaller outlines lie in the large one, or are drawn twice.
    ['ca-percheron-data-center-or', 797071.5],
  ])('%s: outlines of a campus that lie side by side are added', (id, m2) => {
    expect(real.detailOf(id).siteAreaM2).toBe(m2);
  });

  it.each([
    ['ca-percheron-data-center-or', ['Rowan']],
    ['osm-way-157178049', ['Global Switch']],
    ['osm-way-460244923', ['Galaxy Data Centers']],
    ['rhodium-temple-tx', ['Rhodium', 'Temple Green Data']],
  ])('%s: a name within a longer one is no second company', (id, names) => {
    expect([...new Set(real.detailOf(id).companies.map(({ name }) => name))]).toEqual(names);
  });

  it('keeps what brackets add to the only operator of a cell', () => {
    const [operator] = real.detailOf('ca-cascade-digital-power-hatfield-wi').companies;
    expect(operator?.reportedAs).toBe('Cascade Digital Power (Digital Power Optimization)');
  });

  it('takes no owner that no row names', () => {
    const parts = real.detailOf('ca-microsoft-fairwater-fayetteville-ga').companies;
    expect(parts.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Microsoft operator',
      'QTS Data Centers operator',
    ]);
  });

  it.each([
    ['hut8-vega-tx', { value: 2025, basis: 'first power' }],
    ['nydig-spartanburg-sc', { value: 2021, basis: 'onRecordBy' }],
    ['ca-cascade-digital-power-hatfield-wi', { value: 2022, basis: 'operatingBy' }],
    ['mawson-midland-pa', { value: 2022, basis: 'onRecordBy' }],
    // It ran before its conversion was announced.
    ['core-scientific-pecos-tx', null],
    ['bitdeer-knoxville-tn', null],
  ])('%s: the year that its events tell', (id, year) => {
    if (year === null) expect(real.detailOf(id).year).toBeNull();
    else expect(real.detailOf(id).year).toMatchObject(year);
  });

  it.each([
    ['ca-stargate-milam-county-tx', 'SoftBank'],
    ['ca-stargate-lordstown-oh', 'SoftBank'],
  ])('%s is run by who builds it, and used by its tenant', (id, operator) => {
    expect(real.siteOf(id).operator).toBe(operator);
    const { companies } = real.detailOf(id);
    expect(companies.find(({ name }) => name === 'OpenAI')?.role).toBe('tenant');
  });

  it('names both companies behind Joliet, the campus of Los Lunas and the center of a permit', () => {
    const names = real.detailOf('ca-joliet-technology-center-il').companies.map(({ name }) => name);
    expect(names).toEqual(['Hillwood', 'PowerHouse Data Centers']);
    expect(real.siteOf('ca-meta-los-lunas-ai-nm').name).toBe('Meta Los Lunas Data Center');
    expect(real.idOf('frs-110045441802')).toBe('osm-way-711811006');
    expect(real.siteOf('osm-way-118650988').name).toBe('Patmos Hosting, Inc. data center');
    expect(real.siteOf('frs-110000471089').operator).toBe('CPUS West Frye Road LP');
  });
});

describe('kinds of arguable fields', () => {
  it('has the last dated step of any dataset, without what is forecast', () => {
    expect(real.detailOf('ca-google-council-bluffs-ia').lastDated).toBe('2026-07-07');
    expect(real.detailOf('ca-meta-eagle-mountain-ut').lastDated).toBe('2026-05-02');
    const late = real.built.details.filter(
      ({ lastDated, statusHistory, powerHistory }) =>
        [...statusHistory, ...powerHistory.filter(({ date }) => date <= '2026-08-22')].some(
          ({ date }) => date > (lastDated ?? ''),
        ) || powerHistory.some(({ date }) => date === lastDated && date > '2026-08-22'),
    );
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['ca-meta-los-lunas-ai-nm', 2016, 'operatingBy'],
    ['riot-corsicana-tx', 2024, 'operatingBy'],
    ['cec-19-sppe-04', 2019, 'announcedBy'],
    ['ca-meta-lebanon-in', 2024, 'announcedBy'],
    ['ca-adp-ladysmith-data-hub-caroline-va', 2024, 'announcedBy'],
    ['ca-meta-altoona-ia', 2013, 'announced or operational'],
    ['ca-novva-tahoe-reno-storey-county-nv', 2025, 'operatingBy'],
  ])('%s: the year is %i (%s)', (id, value, basis) => {
    expect(real.detailOf(id).year).toMatchObject({ value, basis });
  });

  it('announces nothing after the first step that is dated', () => {
    const late = real.built.details.filter(
      ({ year, statusHistory: [first] }) =>
        first && year?.basis === 'announcedBy' && Number(first.date.slice(0, 4)) < year.value,
    );
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['ca-stargate-port-washington-wi', 1300, 902],
    ['ca-vantage-frontier-shackelford-county-tx', 1960, 1400],
  ])('%s: a plan that equals the critical IT beside the whole facility is critical IT', (id, whole, it) => {
    expect(real.siteOf(id).mw).toEqual({ value: whole, basis: 'plannedBuildOut' });
    const claim = real.detailOf(id).mwClaims.find(({ dataset }) => dataset === 'computeAtlas');
    expect(claim).toMatchObject({ value: it, basis: 'criticalIT' });
  });

  it('lists the operator of every site among its companies', () => {
    const missing = real.built.sites.filter(
      ({ id, operator }) =>
        operator !== null &&
        !real.detailOf(id).companies.some(({ name, role }) => name === operator && role !== 'former'),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(real.detailOf('osm-way-244490839').companies).toMatchObject([
      { name: 'phoenixNAP', role: 'operator', dataset: 'osm' },
    ]);
  });

  it('does not call a site after who was there before', () => {
    const former = real.built.sites.filter(({ id, name }) =>
      real
        .detailOf(id)
        .companies.some((company) => company.role === 'former' && name.startsWith(company.name)),
    );
    expect(former.map(({ name }) => name)).toEqual([]);
    expect(real.siteOf('ca-digihost-erie-county-ny').name).toBe('Digi Power X Erie County (Buffalo)');
  });

  it.each([
    ['ca-qts-new-albany-1-franklin-county-oh', 'QTS New Albany (1 and 2)', 222],
    ['ca-element-critical-chicago-one-il', 'Element Critical Chicago (One and Two)', 12],
    ['ca-flexential-atlanta-douglasville-1-ga', 'Flexential Atlanta - Douglasville (1 and 2)', null],
    ['ca-qts-ashburn-1-va', 'QTS Ashburn (1 and 2)', null],
    ['ca-cyrusone-nva1-nva2-nva3-sterling-va', 'CyrusOne Sterling (NVA1, NVA2, NVA3 and NVA8)', 72],
    ['ca-digital-realty-silicon-valley-sjc10-ca', null, null],
    ['bear-chief-andrews-tx', null, null],
  ])('%s: a figure of one phase is not that of the campus, the sum over all is', (id, name, mw) => {
    const site = real.siteOf(id);
    if (name !== null) expect(site.name).toBe(name);
    expect(site.mw?.value ?? null).toBe(mw);
    expect(real.detailOf(id).mwClaims.length).toBeGreaterThan(0);
  });

  it.each([
    ['core-scientific-pecos-tx', 'construction'],
    ['applied-digital-harwood-nd', 'construction'],
    ['keel-moses-lake-wa', 'construction'],
    ['whitefiber-madison-nc', 'operating'],
    ['core-scientific-dalton-1-3-ga', 'operating'],
  ])('%s is %s: halls on the map and the mine beside it do not finish a conversion', (id, status) => {
    expect(real.siteOf(id).status).toBe(status);
  });

  it('lists no ground as a building', () => {
    expect(real.detailOf('ca-meta-montgomery-al').buildings).toEqual([]);
    const ground = new Set(
      real.tables.records.flatMap(({ dataset, recordId, siteAreaM2 }) =>
        dataset === 'osm' && siteAreaM2 !== null ? [recordId] : [],
      ),
    );
    const listed = real.built.details.flatMap(({ buildings }) => buildings.map(({ recordId }) => recordId));
    expect(listed.filter((id) => ground.has(id))).toEqual([]);
  });

  it('keeps apart what a list joined: two addresses, two towns, two companies', () => {
    expect(real.siteOf('ca-60-hudson-street-ny').name).toBe('60 Hudson Street');
    expect(real.siteOf('ca-flexential-salt-lake-city-millcreek-ut').mw).toBeNull();
    expect(real.siteOf('osm-way-209073645').operator).toBe('Colovore');
    expect(real.siteOf('ca-tierpoint-tulsa-state-farm-ok').name).toBe('TierPoint Tulsa - State Farm');
  });
});
