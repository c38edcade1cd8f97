import { beforeAll, describe, expect, it } from 'vitest';
import type { CompanyRole } from '../../../src/model/site';
import { asWords, createOperators, type Operators } from './operators';
import { realSites } from './realSites';
import { companiesFile } from './step';

let real: ReturnType<typeof realSites>;
let operators: Operators;
beforeAll(() => {
  real = realSites();
  operators = createOperators(real.tables.companyNames);
}, 60_000);

const named = (id: string, role: CompanyRole) =>
  real.detailOf(id).companies.flatMap((company) => (company.role === role ? [company.name] : []));

describe('a company', () => {
  it.each([
    ['CYRUS ONE LLC', 'CyrusOne'],
    ['digitalrealty', 'Digital Realty'],
    ['WOOLHAWK LLC', 'Meta'],
    ['STARBELT, LLC', 'Meta'],
    ['SICULUS, INC.', 'Meta'],
    ['HATCHWORKS LLC', 'Google'],
    ['Riot Blockchain', 'Riot Platforms'],
    ['Facebook', 'Meta'],
    ['American Bitcoin (Hut 8)', 'American Bitcoin'],
    ['PowerHouse', 'PowerHouse Data Centers'],
    ['Stream', 'Stream Data Centers'],
    ['HIVE', 'HIVE Digital'],
  ])('%s is %s', (text, name) => {
    expect(operators.first(text)?.name).toBe(name);
  });

  it('is not found in the name of a firm that only begins with the same word', () => {
    expect(operators.first('Hive IT')?.name).not.toBe('HIVE Digital');
  });

  it('is not found in the name of a county, nor in that of another firm that begins alike', () => {
    expect(operators.all('Long Ferry Road Data Center Campus (Rowan County)')).toEqual([]);
    expect(operators.all('Rowan of Rowan County')).toEqual(['Rowan']);
    expect(real.siteOf('ca-adp-ladysmith-data-hub-caroline-va').operator).toBe('ADP Ladysmith Data Hub, LLC');
  });

  it('is not the former one of a site that it runs under a new name, and no words for nobody', () => {
    const { companies } = real.detailOf('bitfarms-sherbrooke-industrial-qc');
    expect(companies.map(({ role }) => role)).not.toContain('former');
    const all = real.built.details.flatMap((detail) => detail.companies.map(({ name }) => name));
    expect(all.filter((name) => /^(?:private|leased|joint venture|part of)\b|customers$/.test(name))).toEqual(
      [],
    );
    for (const { id, companies: parts } of real.built.details) {
      const now = new Set(parts.flatMap(({ name, role }) => (role === 'former' ? [] : [name])));
      expect([id, parts.filter(({ name, role }) => role === 'former' && now.has(name))]).toEqual([id, []]);
    }
  });

  it('has one display name whatever the legal form, spacing and trade word of its name', () => {
    const form =
      / (?:llc|inc|incorporated|corp|corporation|co|company|ltd|limited|lp|plc|gmbh|ag|sa|ab|bv|oy|as|srl|spa|sp z o o|d o o|the|data cent(?:er|re)s?)(?= )/g;
    const plain = (text: string) => asWords(text).replaceAll(form, '').replaceAll(form, '').replace(/ /g, '');
    const spellings = new Map<string, Set<string>>();
    const shown = real.built.sites.flatMap(({ operator }) => operator ?? []);
    const parts = real.built.details.flatMap(({ companies }) => companies.map(({ name }) => name));
    for (const text of [...shown, ...parts]) {
      const key = plain(text) || text;
      spellings.set(key, (spellings.get(key) ?? new Set()).add(text));
    }
    const several = [...spellings.values()]
      .filter((texts) => texts.size > 1)
      .map((texts) => [...texts].sort());
    // Different companies: A1 is of Austria, A1 Data Center a plan in New Jersey; Ark Data Centers was Involta, of
    // Iowa, and Ark Data Centres builds in Britain.
    expect(several).toEqual([
      ['A1', 'A1 Data Center'],
      ['Ark Data Centers', 'Ark Data Centres'],
    ]);
  });

  it.each([
    ['osm-way-74662577', 'A1'],
    ['osm-way-68996550', 'Cork Internet Exchange'],
    ['ca-oakland-university-computing-auburn-hills-mi', 'Fairmount Properties'],
    ['osm-way-1349035496', 'GRNET'],
    ['ca-oregon-industrial-park-data-center-lucas-oh', 'Capacity LLC'],
    ['osm-way-283051474', 'H5 Data Centers'],
    ['ca-joliet-technology-center-il', 'Hillwood'],
  ])('%s is run by %s, once', (id, name) => {
    expect(real.siteOf(id).operator).toBe(name);
    expect(named(id, 'operator')).toContain(name);
  });

  it('that runs a US site is one of the companies of the site', () => {
    const others = real.built.sites.filter(({ country, operator }, index) => {
      const companies = real.built.details[index]?.companies.filter(({ role }) => role === 'operator') ?? [];
      return country === 'US' && companies.length > 0 && !companies.some(({ name }) => name === operator);
    });
    expect(others.map(({ id, operator }) => [id, operator])).toEqual([]);
  });

  it('is not the name of a facility in a permit', () => {
    expect(real.siteOf('frs-110071877122').operator).toBeNull();
    expect(real.siteOf('frs-110070551427').operator).toBe('HAYDEN TECHNOLOGIES, LLC.');
  });

  it('names no dataset as the words of a record', () => {
    const titles = /^(?:Compute Atlas|OpenStreetMap|mining lineage)/;
    const wrong = real.built.details.flatMap(({ id, companies }) =>
      companies.filter(({ reportedAs }) => titles.test(reportedAs ?? '')).map(({ name }) => [id, name]),
    );
    expect(wrong).toEqual([]);
  });

  it('has a source for every former name, shell and code name', () => {
    const rows = real.tables.companyNames.filter(({ kind }) => !['spelling', 'class'].includes(kind));
    expect(rows.length).toBeGreaterThan(70);
    for (const { pattern, link } of rows)
      expect([pattern, link.url ?? link.text]).not.toEqual([pattern, null]);
  });

  it('has a class wherever a US site names one, or a reason why nobody can tell', () => {
    const open = real.built.sites.flatMap(({ country, operator, operatorClass }) =>
      country === 'US' && operator !== null && operatorClass === 'unknown' ? [operator] : [],
    );
    const reasons = real.tables.unclassedOperators.map(({ operator }) => operator);
    expect([...new Set(open)].sort()).toEqual([...reasons].sort());
  });

  it('is counted against the number of sites that it named itself', () => {
    const coreWeave = companiesFile(real.tables, real.built).find(({ name }) => name === 'CoreWeave');
    expect(coreWeave?.sitesNamed).toMatchObject({ count: 28, date: '2025-07' });
    expect(coreWeave?.sitesNamed?.here).toHaveLength(15);
    expect(coreWeave?.sitesNamed?.here).toContainEqual({
      id: 'ca-powerhouse-ctp-02-va',
      roles: ['tenant'],
      datasets: ['epoch'],
    });
  });
});

describe('owner, operator and tenant', () => {
  it.each<[string, CompanyRole, string[]]>([
    ['ca-powerhouse-ctp-02-va', 'tenant', ['CoreWeave']],
    ['ca-amazon-project-rainier-new-carlisle-in', 'tenant', ['Anthropic']],
    ['ca-stargate-port-washington-wi', 'tenant', ['OpenAI', 'Oracle']],
    ['ca-stargate-port-washington-wi', 'operator', ['Vantage Data Centers']],
    ['ca-microsoft-fairwater-fayetteville-ga', 'operator', ['Microsoft', 'QTS Data Centers']],
    ['crusoe-lancium-abilene-tx', 'operator', ['Crusoe']],
    ['crusoe-lancium-abilene-tx', 'tenant', ['Microsoft', 'OpenAI', 'Oracle']],
    ['galaxy-helios-tx', 'former', ['Argo Blockchain']],
    ['hut8-vega-tx', 'operator', ['American Bitcoin', 'Hut 8']],
    ['ca-t5-atlanta-i-ga', 'former', ['T5 Data Centers']],
    ['riot-rockdale-tx', 'tenant', ['AMD']],
  ])('%s: %s is %j', (id, role, names) => {
    expect(named(id, role).sort()).toEqual([...names].sort());
  });

  it('says of every company which dataset names it', () => {
    for (const { id, companies } of real.built.details) {
      for (const { name, dataset } of companies) {
        expect([id, name, dataset, dataset === '' || name === '']).toEqual([id, name, dataset, false]);
      }
    }
  });

  it('names the companies of more than half of the sites', () => {
    const known = real.built.details.filter(({ companies }) => companies.length > 0);
    expect(known.length / real.built.details.length).toBeGreaterThan(0.5);
  });
});
