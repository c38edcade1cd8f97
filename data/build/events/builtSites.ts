/** The sites with all names that they are known by, for joining fights to them. */
import { readSites } from '../../../src/model/leanTables';
import type { Site } from '../../../src/model/site';
import type { WireTable } from '../../../src/model/wire';
import { buildSites } from '../sites/step';
import { readTables } from '../sites/tables';
import type { NamedSite } from './acts/sites';

/** What the sites step says of the names of a site. */
interface SiteWords {
  id: string;
  operator: string | null;
  operatorAsReported: string | null;
  tenant: string | null;
  owner: string | null;
  companies: string[];
  aliases: string[];
}

/** @param built reads a file that the sites step has built */
export function namedSites(built: (file: string) => Buffer): NamedSite[] {
  const json = (file: string): unknown => JSON.parse(built(file).toString());
  const sites = readSites(json('sites.json') as WireTable);
  return withNames(sites, json('_site-search.json') as SiteWords[]);
}

/** The same without a build, from the tables: for the review files and for tests. */
export function sitesFromTables(source: (file: string) => Buffer): NamedSite[] {
  // Neither grid areas nor days of retrieval take part in the joins.
  const { sites, search } = buildSites(
    readTables((file) => source(file).toString()),
    () => ({ areaId: null, areaBasis: null }),
    () => '2026-01-01',
  );
  return withNames(sites, search);
}

function withNames(sites: readonly Site[], words: readonly SiteWords[]): NamedSite[] {
  const byId = new Map(words.map((entry) => [entry.id, entry]));
  return sites.map((site) => {
    const found = byId.get(site.id);
    const companies = [found?.operatorAsReported, found?.operator, found?.tenant, found?.owner];
    // A company's name is no name of the place.
    const aliases = (found?.aliases ?? []).filter((name) => !found?.companies.includes(name));
    return { site, aliases, companies: companies.filter((name) => name != null) };
  });
}
