/** The sites of the committed tables, for tests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site, SiteDetail } from '../../../src/model/site';
import { ROOT } from '../pipeline';
import type { Tables } from './rows';
import { buildSites } from './step';
import { readTables } from './tables';

/** A committed table, as it stands. */
export const readReal = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Builds sites from tables; the grid area of a site is named by its county. */
export const sitesFrom = (tables: Tables) =>
  buildSites(
    tables,
    ({ countyFips }) => ({
      areaId: countyFips === null ? null : `area of ${countyFips}`,
      areaBasis: countyFips === null ? null : 'county',
    }),
    () => '2026-08-22',
  );

/** Builds the sites from the committed tables, with finders that know former ids. */
export function realSites() {
  const tables = readTables(readReal);
  const built = sitesFrom(tables);
  const sites = new Map(built.sites.map((site) => [site.id, site]));
  const details = new Map(built.details.map((detail) => [detail.id, detail]));
  const idOf = (id: string) => built.aliases[id] ?? id;
  const found = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const item = map.get(idOf(id));
    if (!item) throw new Error(`no site ${id}`);
    return item;
  };
  return {
    tables,
    built,
    idOf,
    siteOf: (id: string): Site => found(sites, id),
    detailOf: (id: string): SiteDetail => found(details, id),
  };
}
