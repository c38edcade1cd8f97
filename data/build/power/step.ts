/**
 * What stands around the load: plants, prices and utilities in a file a state, and once more in one file for views of
 * the whole country; carbon intensity and national electricity in one each. Nothing of it is in a first visit.
 */
import { readSites } from '../../../src/model/leanTables';
import type { SiteUtilities, StatePower, UtilityFacts } from '../../../src/model/power/power';
import type { SiteDetail } from '../../../src/model/site';
import { APPROXIMATE_PRECISIONS } from '../../../src/model/vocabulary';
import { countyShapes, STATES } from '../geography';
import { areaOfUtility, utilitiesWithoutTerritory } from '../grid/countyAreas';
import {
  readSiteAreaTables,
  SITE_AREA_FILES,
  type SiteAreaTables,
  utilitiesAround,
  utilityRow,
} from '../grid/siteAreas';
import { readCountyTables } from '../grid/tables';
import { largestFirst } from '../grid/territories';
import { readUtilityFacts } from '../grid/utilityFacts';
import type { Step, StepContext } from '../pipeline';
import {
  CARBON_FILE,
  COAL_FILE,
  NATIONAL_FILE,
  PLANTS_FILE,
  PRICES_FILE,
  readCarbon,
  readCoalPlans,
  readNational,
  readPlants,
  readStatePrices,
} from './tables';

/** Part of a county that a territory must cover for its utility to be named, unless a town owns it. */
const COVERED = 0.02;
/** Part of a county up to which the outline of a town's utility is believed: some claim whole counties. */
const TOWN_SHARE = 0.5;

export const powerStep: Step = {
  name: 'power',
  module: import.meta.filename,
  inputs: [...SITE_AREA_FILES, PLANTS_FILE, COAL_FILE, PRICES_FILE, CARBON_FILE, NATIONAL_FILE],
  needs: ['sites'],
  run(context) {
    const tables = readSiteAreaTables(context);
    const facts = utilityFacts(context, tables);
    const plants = readPlants(context);
    const coal = readCoalPlans(context);
    const prices = readStatePrices(context);
    const unmapped = unmappedByCounty(context, tables);
    const byCounty = utilitiesByCounty(context, tables, unmapped);
    const stateOfCounty = (fips: string) => countyShapes().get(fips)?.state;
    const sites = siteUtilities(context, tables, unmapped);

    const files = STATES.map(({ code }): StatePower => {
      const counties = [...byCounty].filter(([fips]) => stateOfCounty(fips) === code);
      const ownSites = sites.filter(({ state }) => state === code);
      const named = [
        ...counties.flatMap(([, ids]) => ids),
        ...ownSites.flatMap(({ utilities }) => utilities.eiaIds),
      ];
      const utilityIds = [...new Set(named)].sort((a, b) => a - b);
      return {
        state: code,
        prices: prices.get(code) ?? null,
        utilities: utilityIds.flatMap((id) => facts.get(id) ?? []),
        counties: Object.fromEntries(counties),
        areas: Object.fromEntries(
          utilityIds.flatMap((id) => {
            const area = areaOfUtility(id, code, tables);
            return area === null ? [] : [[id, area] as const];
          }),
        ),
        sites: Object.fromEntries(ownSites.map(({ id, utilities }) => [id, utilities])),
        plants: plants.filter(({ countyFips }) => stateOfCounty(countyFips) === code),
        coalPlans: coal.flatMap(({ state, ...plan }) => (state === code ? [plan] : [])),
      };
    });
    return {
      ...Object.fromEntries(files.map((file) => [`power/${file.state}.json`, JSON.stringify(file)])),
      'power/all.json': JSON.stringify(files),
      'carbon.json': JSON.stringify(readCarbon(context, new Set(tables.areas.keys()))),
      'national-electricity.json': JSON.stringify(readNational(context)),
    };
  },
};

/** Facts of utilities with their sales, by EIA's number. */
function utilityFacts(context: StepContext, { utilities }: SiteAreaTables): Map<number, UtilityFacts> {
  return new Map(
    [...readUtilityFacts(context)].map(([eiaId, row]) => [
      eiaId,
      { ...row, salesGwh: utilities.get(eiaId)?.salesGwh ?? null },
    ]),
  );
}

/**
 * Large utilities that may serve a part of each county though no territory of theirs is known in the state: their
 * area is one of those of the county. Without them Kansas City would have the utility of its suburbs alone.
 */
function unmappedByCounty(context: StepContext, tables: SiteAreaTables): Map<string, number[]> {
  const known = readCountyTables(context, tables.areas);
  const missing = utilitiesWithoutTerritory(known);
  const found = new Map<string, number[]>();
  for (const [fips, { authority, subArea, alsoRecorded, reason }] of tables.counties) {
    // A whole authority tells nothing of one county, but where no territory at all is known in it.
    const areas = [subArea ?? authority, ...alsoRecorded, ...(reason === 'noTerritory' ? [authority] : [])];
    const own = missing.filter(({ state, area }) => state === known.stateOf(fips) && areas.includes(area));
    if (own.length > 0)
      found.set(
        fips,
        own.map(({ eiaId }) => eiaId),
      );
  }
  return found;
}

/**
 * Utilities that serve a part of each county, the largest first: those of towns and cooperatives too, which are small
 * beside a utility of half a state. Other small claims, and those of a town to the county, are left out.
 */
function utilitiesByCounty(
  context: StepContext,
  tables: SiteAreaTables,
  unmapped: ReadonlyMap<string, readonly number[]>,
): Map<string, number[]> {
  const { territories, stateOf } = readCountyTables(context, tables.areas);
  const claims = new Map<string, { ids: number[]; kept: Set<number> }>(
    [...unmapped].map(([fips, ids]) => [fips, { ids: [...ids], kept: new Set() }]),
  );
  for (const { fips, eiaId, areaShare } of territories) {
    const isTown = tables.municipal.has(eiaId) && areaShare < TOWN_SHARE;
    if (areaShare < COVERED && !isTown) continue;
    const claim = claims.get(fips) ?? { ids: [], kept: new Set() };
    claim.ids.push(eiaId);
    if (isTown || tables.cooperatives.has(eiaId)) claim.kept.add(eiaId);
    claims.set(fips, claim);
  }
  return new Map(
    [...claims]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([fips, { ids, kept }]) => {
        const named = largestFirst(ids, stateOf(fips), tables.utilities, kept);
        return named.length === 0 ? [] : [[fips, named] as const];
      }),
  );
}

/**
 * The utilities of each site: those its record means, else those around its point and those of its county without a
 * known territory; sites with neither are left out.
 */
function siteUtilities(
  context: StepContext,
  tables: SiteAreaTables,
  unmapped: ReadonlyMap<string, readonly number[]>,
): { id: string; state: string; utilities: SiteUtilities }[] {
  const json = (file: string) => JSON.parse(context.built(file).toString());
  const sites = readSites(json('sites.json'));
  const details = new Map<string, SiteDetail>();
  const shards = new Set(sites.flatMap(({ country, state }) => (country === 'US' && state ? state : [])));
  for (const state of [...shards].sort())
    for (const detail of json(`site-details/US-${state}.json`) as SiteDetail[])
      details.set(detail.id, detail);
  return sites.flatMap((site): { id: string; state: string; utilities: SiteUtilities }[] => {
    if (site.country !== 'US' || site.state === null) return [];
    const { id, state } = site;
    const row = utilityRow(tables.rows, details.get(id)?.utility ?? null, state);
    if (row && row.eiaIds.length > 0)
      return [{ id, state, utilities: { basis: 'named', eiaIds: [...row.eiaIds] } }];
    // A record that names a whole grid or an unknown company says nothing against the territories.
    const around = utilitiesAround(site, tables);
    const others = APPROXIMATE_PRECISIONS.includes(site.precision) ? [] : unmapped.get(site.countyFips ?? '');
    const salesOf = (eiaId: number) => tables.utilities.get(eiaId)?.salesGwh ?? 0;
    const eiaIds = [...new Set([...around, ...(others ?? [])])].sort((a, b) => salesOf(b) - salesOf(a));
    return eiaIds.length === 0 ? [] : [{ id, state, utilities: { basis: 'territory', eiaIds } }];
  });
}
