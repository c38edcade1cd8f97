/**
 * Which grid area a site belongs to: that of the utility its own record names, else of the territories around its
 * point, else of its county.
 */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { AreaBasis, Site } from '../../../src/model/site';
import { APPROXIMATE_PRECISIONS } from '../../../src/model/vocabulary';
import type { StepContext } from '../pipeline';
import {
  areaOfUtility,
  type CountyReason,
  type CountyTables,
  type SettledCounty,
  settleCounties,
  usualZones,
} from './countyAreas';
import { AREAS_FILE, type AreaRow, COUNTY_AREA_FILES, readAreas, readCountyTables } from './tables';
import { OUTLINES_FILE, readOutlines, type TerritoriesAt } from './territories';
import { ownedAs, readUtilityFacts, UTILITY_FACTS_FILE } from './utilityFacts';

export const SITE_UTILITIES_FILE = 'data/tables/grid/site-utilities.csv';

/** The areas of a utility as a site's record writes it; none where it lies outside all areas. */
export interface SiteUtility {
  utility: string;
  /** States for which this holds; empty is everywhere. */
  states: readonly string[];
  /** More than one means "or": the county decides between them, else the first. */
  areas: readonly string[];
  /** EIA's numbers of the companies meant, "one of"; none where the name is of a whole grid, or nobody knows. */
  eiaIds: readonly number[];
}

export interface SiteArea {
  areaId: string | null;
  areaBasis: AreaBasis | null;
}

/** What of a site decides. */
export interface SiteGround extends Pick<Site, 'state' | 'countyFips' | 'lon' | 'lat' | 'precision'> {
  utility: string | null;
}

/** The tables that places are answered from. */
export interface SiteAreaTables extends Pick<CountyTables, 'utilities' | 'utilityAreas'> {
  rows: readonly SiteUtility[];
  counties: ReadonlyMap<string, SettledCounty>;
  areas: ReadonlyMap<string, AreaRow>;
  /** The zone that most counties of a state have within an authority, by `state authority`. */
  usualZones: ReadonlyMap<string, string>;
  territoriesAt: TerritoriesAt;
  /** Utilities that a town, and that their members own. */
  municipal: ReadonlySet<number>;
  cooperatives: ReadonlySet<number>;
}

/** Counties whose outlines are known to mislead: a person has set them, or a large utility has no outline there. */
const OUTLINES_MISLEAD: readonly CountyReason[] = ['reviewed', 'territoryMissing'];

/** What `readSiteAreaTables` reads. */
export const SITE_AREA_FILES = [
  AREAS_FILE,
  ...COUNTY_AREA_FILES,
  SITE_UTILITIES_FILE,
  UTILITY_FACTS_FILE,
  OUTLINES_FILE,
];

/** Everything that decides on the area of a site. @throws BadData on what is wrong in any of the tables */
export function readSiteAreaTables(context: Pick<StepContext, 'source'>): SiteAreaTables {
  const areas = readAreas(context);
  const tables = readCountyTables(context, areas);
  const facts = readUtilityFacts(context);
  const municipal = ownedAs('municipal', facts);
  return {
    rows: readSiteUtilities(context, areas),
    counties: settleCounties(tables),
    areas,
    utilities: tables.utilities,
    utilityAreas: tables.utilityAreas,
    usualZones: usualZones(tables),
    territoriesAt: readOutlines(context, tables.utilities, municipal),
    municipal,
    cooperatives: ownedAs('cooperative', facts),
  };
}

/** The reviewed utilities. @throws BadData on unknown areas and states that are none */
export function readSiteUtilities(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): SiteUtility[] {
  const file = SITE_UTILITIES_FILE;
  const rows = readTable(file, context.source(file), ['utility', 'states', 'areas', 'eiaIds', 'note']);
  const check = new Checks(file);
  const found = rows.flatMap((row) => {
    const utility = check.text(row, 'utility', { required: true });
    const own = check.words(row, 'areas', [...areas.keys()]);
    const eiaIds = check.list(row, 'eiaIds').map(Number);
    if (eiaIds.some((id) => !Number.isInteger(id)))
      check.fail(row.line, 'eiaIds', row.cells.eiaIds, "EIA's numbers of utilities");
    return utility ? [{ utility, states: check.list(row, 'states'), areas: own, eiaIds }] : [];
  });
  check.done();
  return found;
}

/** The row for a utility's name in a state; undefined when nobody has reviewed it. */
export function utilityRow(
  rows: readonly SiteUtility[],
  utility: string | null,
  state: string | null,
): SiteUtility | undefined {
  return rows.find(
    (row) =>
      row.utility === utility && (row.states.length === 0 || (state !== null && row.states.includes(state))),
  );
}

/**
 * A function that gives a site's area: that of the utility its own record names; else of the territories around its
 * point, where the point is exact and the outlines of the county can be trusted; else of its county. Where that is
 * an authority, the zone is the county's, else the usual one of the state.
 */
export function createSiteAreas(tables: SiteAreaTables): (site: SiteGround) => SiteArea {
  const { rows, counties, areas, usualZones } = tables;
  return (site) => {
    const county = site.countyFips === null ? undefined : counties.get(site.countyFips);
    const main = county ? (county.subArea ?? county.authority) : null;
    const inCounty = county
      ? [county.subArea ?? county.authority, county.authority, ...county.alsoRecorded]
      : [];
    const pick = (candidates: readonly string[]): string | null =>
      inCounty.find((id) => candidates.includes(id) || candidates.includes(areas.get(id)?.parent ?? '')) ??
      candidates[0] ??
      null;
    const row = utilityRow(rows, site.utility, site.state);
    const named = pick(row?.areas ?? []);
    if (row && named !== null) {
      const ofUtility = row.areas.includes(named) ? 'utility' : 'utilityAuthority';
      return { areaId: named, areaBasis: isWholeGrid(row, areas) ? 'gridOperator' : ofUtility };
    }
    const around =
      county && OUTLINES_MISLEAD.includes(county.reason) ? null : pick(areasAround(site, tables));
    if (around !== null) {
      const zone = usualZones.get(`${site.state} ${around}`);
      return { areaId: zone ?? around, areaBasis: 'territory' };
    }
    return { areaId: main, areaBasis: main === null ? null : 'county' };
  };
}

/** An operator that runs the grid of many utilities, named alone or with a remark that tells none of them. */
const GRID_OPERATOR = /^(?:CAISO|ERCOT|ISO-NE|MISO|NYISO|PJM|SPP)\b/;

/** Whether a reviewed name is that of a grid operator: it leaves the zone open. */
function isWholeGrid({ utility, eiaIds, areas }: SiteUtility, known: ReadonlyMap<string, AreaRow>): boolean {
  const isZone = (id: string) => known.get(id)?.parent != null;
  return GRID_OPERATOR.test(utility) && eiaIds.length === 0 && !areas.every(isZone);
}

/**
 * Numbers of the utilities whose territory the point of a site may lie in, the largest first; none for rough points.
 * A cooperative is a choice whatever its size, beside a utility that claims most of a state.
 */
export function utilitiesAround(
  { lon, lat, state, precision }: Omit<SiteGround, 'utility'>,
  { territoriesAt, cooperatives }: Pick<SiteAreaTables, 'territoriesAt' | 'cooperatives'>,
): readonly number[] {
  return APPROXIMATE_PRECISIONS.includes(precision) ? [] : territoriesAt(lon, lat, state, cooperatives);
}

/** The areas of the large utilities around the point of a site and of its town's own, each once. */
function areasAround(site: SiteGround, tables: SiteAreaTables): string[] {
  const { lon, lat, state, precision } = site;
  const around = APPROXIMATE_PRECISIONS.includes(precision) ? [] : tables.territoriesAt(lon, lat, state);
  const found = around.map((eiaId) => areaOfUtility(eiaId, state, tables));
  return [...new Set(found.filter((area) => area !== null))];
}
