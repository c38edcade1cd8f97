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
 * point, where the outlines of the county can be trusted and the point is exact, or they tell one area within 5 km of
 * a rough one; else of its county. Where that is an authority, the zone is the county's, else the usual one of the
 * state.
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
    const told = pointsOf(site).map(([lon, lat]) => pick(areasAround(lon, lat, site.state, tables)));
    const [around = null] = county && OUTLINES_MISLEAD.includes(county.reason) ? [] : told;
    if (around !== null && told.every((area) => area === around)) {
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

/** Positions that are off by some kilometres, not by half a county. */
const ROUGH: readonly Site['precision'][] = ['approximate', 'town'];
/** Within so many km of a rough point the territories must tell one area. */
const ROUGH_KM = 5;
const KM_PER_DEGREE = 111.2;

/** The points that a site may stand on: its own; around a rough one eight more; none where only the county is known. */
function pointsOf({ lon, lat, precision }: SiteGround): [lon: number, lat: number][] {
  if (!APPROXIMATE_PRECISIONS.includes(precision)) return [[lon, lat]];
  if (!ROUGH.includes(precision)) return [];
  const degrees = ROUGH_KM / KM_PER_DEGREE;
  const around = Array.from({ length: 8 }, (_, i): [number, number] => {
    const angle = (i * Math.PI) / 4;
    const east = (degrees * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180);
    return [lon + east, lat + degrees * Math.sin(angle)];
  });
  return [[lon, lat], ...around];
}

/** The areas of the large utilities around a point and of its town's own, each once. */
function areasAround(lon: number, lat: number, state: string | null, tables: SiteAreaTables): string[] {
  const found = tables.territoriesAt(lon, lat, state).map((eiaId) => areaOfUtility(eiaId, state, tables));
  return [...new Set(found.filter((area) => area !== null))];
}
