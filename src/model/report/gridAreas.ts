/** The grid areas of a region, each with its facts or with those of the area that contains it. */
import { type AreaGridFacts, areaFacts, type SiteMwRatio } from '../grid/areaFacts';
import type { AreaClaims } from '../grid/claims';
import { DEFAULT_WINDOW } from '../grid/load';
import type { LoadFigures } from '../grid/loadFigures';
import type { YearWindow } from '../grid/series';
import { servingAreas } from '../grid/servingAreas';
import { knownByStatus, sitesOfArea } from '../grid/siteMw';
import type { AreaPlace, County, GridArea, KnownMw, Region, SiteMw } from '../region';
import type { ReportWhatIf } from './newLoad';
import type { ReportNote } from './notes';
import type { ReportData } from './tables';

/** Why an area is in a report. */
export type AreaRole = 'region' | 'assigned' | 'alternative' | 'subArea' | 'inside';

type WithKnown<T> = T & Partial<Pick<KnownMw, 'known'>>;

/** A grid area with its facts, or with its parent's figures when it has no series of its own. */
export interface ReportArea extends AreaGridFacts {
  /** How many of the area's sites of a status have a figure, where the report knows the sites. */
  siteMw: WithKnown<SiteMwRatio>[];
  ownPower: WithKnown<SiteMw>[];
  id: string;
  name: string;
  kind: GridArea['kind'];
  parentId: string | null;
  /** What it is known by. */
  place?: AreaPlace;
  /** `assigned` and `alternative` stand in an "or" to each other. */
  role: AreaRole;
  /** Counties of the region in this area. */
  countiesInRegion: number;
  /** First and last whole year of the area's own series; null when it has none. */
  years: [number, number] | null;
  /** The area whose series the figures come from; null when there is none in the window. */
  loadFrom: string | null;
  loadFromName: string | null;
  /** The answer to `newLoad`, where one is asked about; null when nobody has hours in the window. */
  whatIf?: ReportWhatIf | null;
  /** New constant load, MW, that fits as `fits` of the report asks, where it does; null when nobody has hours. */
  fitsMw?: number | null;
}

/**
 * The load figures of an area, or of the nearest ancestor that has a series. A parent stands in for an area
 * without a series, never for one whose series only lacks the window: the two would not compare.
 */
export function loadOf(
  area: GridArea,
  areas: readonly GridArea[],
): { load: LoadFigures; from: GridArea } | null {
  let current: GridArea | undefined = area;
  // Areas are at most a few levels deep; the bound keeps a wrong table from looping.
  for (let depth = 0; current && depth < 5; depth += 1) {
    if (current.load) return { load: current.load, from: current };
    if (current.years !== null) return null;
    const { parentId }: GridArea = current;
    current = parentId === null ? undefined : areas.find((row) => row.id === parentId);
  }
  return null;
}

/** The window that the figures of the areas are taken over. */
export const windowOf = (areas: readonly GridArea[]): YearWindow =>
  areas.find(({ load }) => load !== null)?.load?.window ?? DEFAULT_WINDOW;

/** The areas of a region: for a county every authority recorded, since trackers disagree ("or"). */
export function areasOf(
  region: Region,
  counties: readonly County[],
  data: ReportData,
  window: YearWindow,
  notes: ReportNote[],
): ReportArea[] {
  const byId = new Map(data.areas.map((area) => [area.id, area]));
  const roles = new Map<string, { role: AreaRole; counties: Set<string> }>();
  const add = (id: string, role: AreaRole, fips: string | null) => {
    const entry = roles.get(id) ?? { role, counties: new Set<string>() };
    if (fips !== null) entry.counties.add(fips);
    roles.set(id, entry);
  };
  if (region.kind === 'area') {
    for (const county of counties) add(region.id, 'region', county.fips);
    add(region.id, 'region', null);
    for (const area of data.areas) if (area.parentId === region.id) add(area.id, 'inside', null);
  } else {
    for (const county of counties) {
      if (county.subArea !== null) add(county.subArea, 'subArea', county.fips);
      const [assigned, ...others] = county.authorities;
      if (assigned !== undefined) add(assigned, 'assigned', county.fips);
      if (region.kind === 'county') for (const other of others) add(other, 'alternative', county.fips);
    }
  }
  if (region.kind === 'county') {
    const [county] = counties;
    const areas = county ? servingAreas(county) : [];
    if (county && areas.length > 1) {
      const names = areas.map((id) => byId.get(id)?.name ?? id);
      notes.push({ code: 'severalAreas', county: county.name, areas: names });
    }
  }
  const found = [...roles].flatMap(([id, { role, counties: own }]): ReportArea[] => {
    const area = byId.get(id);
    if (!area) {
      notes.push({ code: 'areaUnknown', area: id });
      return [];
    }
    return [withKnown(reportArea(area, role, own.size, { ...data, window }, notes), data)];
  });
  const order: AreaRole[] = ['region', 'subArea', 'assigned', 'alternative', 'inside'];
  return found.sort(
    (a, b) =>
      order.indexOf(a.role) - order.indexOf(b.role) ||
      b.countiesInRegion - a.countiesInRegion ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The area with how much is known behind each of its sums. */
function withKnown(area: ReportArea, { sites, areas }: Pick<ReportData, 'sites' | 'areas'>): ReportArea {
  const { load, own } = sitesOfArea(sites, areas, area.id);
  const add = <T extends SiteMw>(sums: readonly T[], known: ReturnType<typeof knownByStatus>) =>
    sums.map((sum) => ({ ...sum, known: known.get(sum.status) ?? { withMw: 0, sites: 0 } }));
  return {
    ...area,
    siteMw: add(area.siteMw, knownByStatus(load)),
    ownPower: add(area.ownPower, knownByStatus(own)),
  };
}

/** An area with its facts, for a card or a column that shows it alone. */
export function describeArea(
  area: GridArea,
  areas: readonly GridArea[],
  claims: AreaClaims | null = null,
): ReportArea {
  const world = { areas, window: windowOf(areas), ...(claims ? { claims } : {}) };
  return reportArea(area, 'region', area.counties.length, world, []);
}

function reportArea(
  area: GridArea,
  role: AreaRole,
  countiesInRegion: number,
  { areas, window, claims }: Pick<ReportData, 'areas' | 'claims'> & { window: YearWindow },
  notes: ReportNote[],
): ReportArea {
  const from = loadOf(area, areas)?.from ?? null;
  const note = noteOnSeries(area, from, window);
  if (note !== null) notes.push(note);
  return {
    id: area.id,
    name: area.name,
    kind: area.kind,
    parentId: area.parentId,
    ...(area.place ? { place: area.place } : {}),
    role,
    countiesInRegion,
    years: area.years,
    loadFrom: from?.id ?? null,
    loadFromName: from?.name ?? null,
    ...areaFacts(area, from, window, claims ?? null),
  };
}

function noteOnSeries(
  { id, name, years }: GridArea,
  from: GridArea | null,
  window: YearWindow,
): ReportNote | null {
  if (from?.id === id) return null;
  return from === null
    ? { code: 'noHours', area: name, years, window }
    : { code: 'figuresFrom', area: name, from: from.name };
}
