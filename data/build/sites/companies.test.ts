import { beforeAll, describe, expect, it } from 'vitest';
import type { CompanyRole } from '../../../src/model/site';
import { asWords, createOperators, type Operators } from './operators';
import { realSites } from './realSites';

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

  it('has one display name whatever the legal form and spacing of its name', () => {
    const plain = (text: string) =>
      asWords(text)
        .replace(
          / (?:llc|inc|incorporated|corp|corporation|co|company|ltd|limited|lp|plc|gmbh|sa|the)(?= )/g,
          '',
        )
        .replace(/ /g, '');
    const spellings = new Map<string, Set<string>>();
    for (const text of real.built.sites.flatMap(({ operator }) => operator ?? [])) {
      spellings.set(plain(text), (spellings.get(plain(text)) ?? new Set()).add(text));
    }
    const several = [...spellings.values()].filter((texts) => texts.size > 1);
    expect(several.map((texts) => [...texts])).toEqual([]);
  });

  it('has a source for every former name, shell and code name', () => {
    const rows = real.tables.companyNames.filter(({ kind }) => !['spelling', 'class'].includes(kind));
    expect(rows.length).toBeGreaterThan(70);
    for (const { pattern, link } of rows)
      expect([pattern, link.url ?? link.text]).not.toEqual([pattern, null]);
  });

  it('has a class wherever a US site names one, but for bodies that nobody has made out', () => {
    const open = real.built.sites.filter(
      ({ country, operator, operatorClass }) =>
        country === 'US' && operator !== null && operatorClass === 'unknown',
    );
    // 288 before the table of companies.
    expect(open.length).toBeLessThan(100);
    expect(open.filter(({ mw }) => mw !== null).length).toBeLessThan(20);
  });
});

describe('owner, operator and tenant', () => {
  it.each<[string, CompanyRole, string[]]>([
    ['ca-powerhouse-ctp-02-va', 'tenant', ['CoreWeave']],
    ['ca-amazon-project-rainier-new-carlisle-in', 'tenant', ['Anthropic']],
    ['ca-stargate-port-washington-wi', 'tenant', ['OpenAI', 'Oracle']],
    ['ca-stargate-port-washington-wi', 'operator', ['Vantage Data Centers']],
    ['ca-microsoft-fairwater-fayetteville-ga', 'owner', ['QTS Data Centers']],
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
