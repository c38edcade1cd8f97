/** Builds the sites: reads and checks the tables, matches rows that are one place, merges, and writes. */

import { BadData } from '../../../src/ingest/issue';
import { detailShard } from '../../../src/model/columns';
import type { Company, CompanySite } from '../../../src/model/company';
import { packSites } from '../../../src/model/leanTables';
import type { DroppedSite, Site, SiteDetail } from '../../../src/model/site';
import type { Source } from '../../../src/model/source';
import { createSiteAreas, readSiteAreaTables, SITE_AREA_FILES } from '../grid/siteAreas';
import type { Step } from '../pipeline';
import { readDatasets, SOURCES_FILE } from '../sources/read';
import { matchMembers, membersOf } from './match';
import { type Merged, mergeSites, type Surroundings } from './merge';
import { createOperators } from './operators';
import { OUTLINES_FILE } from './outlines';
import { candidatesCsv, matchesCsv, namesCsv, outlinesCsv, splitsCsv, yearsCsv } from './review';
import type { Tables } from './rows';
import { by } from './tableReader';
import { readTables } from './tables';

/** Neighbours stand together in the file, which a host then packs smaller. */
const placeAndId = ({ country, state, id }: Site) => `${country} ${state ?? ''} ${id}`;

/** The sites and the lists for review, from checked tables. */
export function buildSites(
  tables: Tables,
  areaOf: Surroundings['areaOf'],
  retrieved: (dataset: string) => string,
): Merged &
  Record<'matchesCsv' | 'candidatesCsv' | 'splitsCsv' | 'namesCsv' | 'outlinesCsv' | 'yearsCsv', string> {
  const operators = createOperators(tables.companyNames);
  const members = membersOf(tables);
  const { matches, candidates } = matchMembers(members, operators, tables.overrides);
  const merged = mergeSites(tables, matches, { operators, areaOf, retrieved });
  return {
    ...merged,
    splitsCsv: splitsCsv(tables.splits),
    namesCsv: namesCsv(merged.names),
    outlinesCsv: outlinesCsv(tables),
    yearsCsv: yearsCsv(merged.years),
    matchesCsv: matchesCsv(matches, members),
    candidatesCsv: candidatesCsv(candidates, members),
  };
}

/** The day each dataset was read, from `data/sources.json`. */
export function retrievedFrom(sources: readonly Source[]): (dataset: string) => string {
  const days = new Map(sources.map((source) => [source.id, source.retrieved]));
  return (dataset) => {
    const day = days.get(dataset);
    if (day === undefined) {
      const expected = 'an entry with this id';
      throw new BadData([{ file: SOURCES_FILE, line: null, column: 'id', value: dataset, expected }]);
    }
    return day;
  };
}

export const sitesStep: Step = {
  name: 'sites',
  module: import.meta.filename,
  inputs: ['data/tables/sites/*.csv', OUTLINES_FILE, ...SITE_AREA_FILES, SOURCES_FILE],
  needs: [],
  run({ source, progress }) {
    const tables = readTables(source);
    progress(0.5);
    const areaOf = createSiteAreas(readSiteAreaTables({ source }));
    const retrieved = retrievedFrom(readDatasets(source));
    const result = buildSites(tables, areaOf, retrieved);
    const { sites, details, search, aliases } = result;
    return {
      'sites.json': JSON.stringify(packSites(sites.toSorted(by(placeAndId)))),
      'site-aliases.json': JSON.stringify(aliases),
      'dropped-sites.json': JSON.stringify(tables.noDataCenters satisfies DroppedSite[]),
      'companies.json': JSON.stringify(companiesFile(tables, result)),
      '_site-search.json': JSON.stringify(search),
      '_site-matches.csv': result.matchesCsv,
      '_site-candidates.csv': result.candidatesCsv,
      '_site-splits.csv': result.splitsCsv,
      '_site-names.csv': result.namesCsv,
      '_site-outlines.csv': result.outlinesCsv,
      '_site-years.csv': result.yearsCsv,
      ...shardsOf(sites, details),
    };
  },
};

/** `companies.json`: every company with its class, its other names and their sources. */
export function companiesFile(
  { companies, companyNames }: Tables,
  { sites, details }: Pick<Merged, 'sites' | 'details'>,
): Company[] {
  return companies.map(({ name, operatorClass, sitesNamed }) => ({
    name,
    operatorClass,
    otherNames: companyNames
      .filter((row) => row.name === name && row.pattern !== name)
      .map(({ pattern, kind, link }) => ({ name: pattern, kind, url: link.url, source: link.text })),
    sitesNamed: sitesNamed && {
      count: sitesNamed.count,
      date: sitesNamed.date,
      url: sitesNamed.link.url,
      source: sitesNamed.link.text,
      here: sitesOf(name, sites, details),
    },
  }));
}

/** The US sites that name a company. */
function sitesOf(name: string, sites: readonly Site[], details: readonly SiteDetail[]): CompanySite[] {
  const inUs = new Set(sites.flatMap(({ id, country }) => (country === 'US' ? [id] : [])));
  return details.flatMap(({ id, companies }) => {
    const parts = companies.filter((company) => company.name === name && company.role !== 'former');
    if (parts.length === 0 || !inUs.has(id)) return [];
    const roles = [...new Set(parts.map(({ role }) => role))];
    return [{ id, roles, datasets: [...new Set(parts.map(({ dataset }) => dataset))] }];
  });
}

function shardsOf(sites: readonly Site[], details: readonly SiteDetail[]): Record<string, string> {
  const shards = new Map<string, SiteDetail[]>();
  for (const [index, site] of sites.entries()) {
    const detail = details[index];
    if (detail?.id !== site.id) throw new Error(`site ${site.id} has no detail`);
    const shard = detailShard(site);
    shards.set(shard, [...(shards.get(shard) ?? []), detail]);
  }
  return Object.fromEntries(
    [...shards].map(([shard, list]) => [`site-details/${shard}.json`, JSON.stringify(list)]),
  );
}
