/**
 * What a region is: its name, its box and what lies in it. The one place that tells the kinds of region apart; a new
 * kind is a new entry of `RULES`.
 */
import { inBounds } from './bounds';
import { boundsAround, kmBetween } from './distance';
import type { OppositionEvent } from './event';
import type { EventScope } from './oppositionReport';
import { inPolygons, polygonBounds, polygonMiddle } from './polygon';
import type { Bounds, County, GridArea, Region } from './region';
import type { ReportData } from './report/tables';
import type { Site } from './site';

/** A region's name, to be put into words. */
export type RegionName =
  | { kind: 'country'; code: string }
  | { kind: 'state'; name: string }
  /** `state` is the name of the state. */
  | { kind: 'county'; name: string; state: string }
  | { kind: 'area'; name: string; id: string }
  /** `called` is what the reader calls it. */
  | { kind: 'radius'; lon: number; lat: number; km: number; called?: string }
  /** `lon` and `lat` are the middle of the box around it. */
  | { kind: 'polygon'; lon: number; lat: number; called?: string }
  | { kind: 'several'; names: readonly RegionName[] };

/** The tables that say where regions lie. */
export type RegionTables = Pick<ReportData, 'areas' | 'counties' | 'states' | 'countries' | 'outlines'>;

/** Those that the store holds; outlines are fetched for a region. */
export type RegionTable = Exclude<keyof RegionTables, 'outlines'>;

/** A place on a map, degrees. */
export interface Spot {
  lon: number;
  lat: number;
}

/** Something on the ground, with the county that it stands in. */
export interface Placed extends Spot {
  countyFips: string | null;
}

/** Spots across and down by which a county is told. */
const COUNTY_GRID = 5;

/** What tells where a site lies. */
export type SitePlace = Pick<Site, 'lon' | 'lat' | 'country' | 'state' | 'countyFips' | 'areaId'>;
/** What tells where an act holds. */
export type ActPlace = Pick<
  OppositionEvent,
  'lon' | 'lat' | 'country' | 'state' | 'countyFips' | 'jurisdictionKind'
>;

interface Rules<R extends Region> {
  /** Tables without which nothing is known of the region. */
  tables: readonly RegionTable[];
  /** Null when the data does not hold it. */
  name(region: R, tables: RegionTables): RegionName | null;
  /** Null when there is no outline, or the data does not hold it. */
  bounds(region: R, tables: RegionTables): Bounds | null;
  holds(region: R, site: SitePlace, tables: Pick<RegionTables, 'areas'>): boolean;
  /** @param sites those that the region holds */
  counties(region: R, tables: RegionTables, sites: readonly Site[]): County[];
  /** Spots spread over the region; none where the tables hold none. */
  spots(region: R, tables: RegionTables): Spot[];
  /** Tells what stands in the region. */
  ground(region: R, tables: RegionTables): (placed: Placed) => boolean;
  /** How an act relates to the region; null when it does not. @param counties those of the region, by FIPS */
  scope(region: R, event: ActPlace, counties: ReadonlyMap<string, County>): EventScope | null;
}

/** What stands in counties that a region is made of. */
function onCounties(region: Region, tables: RegionTables): (placed: Placed) => boolean {
  const own = new Set(countiesOf(region, tables, []).map(({ fips }) => fips));
  return ({ countyFips }) => countyFips !== null && own.has(countyFips);
}

const inCounties = (event: ActPlace, counties: ReadonlyMap<string, County>) =>
  event.countyFips !== null && counties.has(event.countyFips);

/** Whether a county holds a point; false where its outline is not at hand. */
function isAround(point: Spot, { fips, bounds }: County, outlines: RegionTables['outlines']): boolean {
  const own = outlines?.get(fips);
  return own !== undefined && inBounds(point.lon, point.lat, bounds) && inPolygons(point, own);
}

/** An act of a state that some of the counties lie in: it holds in them as well. */
const ofStateAround = (event: ActPlace, counties: ReadonlyMap<string, County>) =>
  event.country === 'US' &&
  event.jurisdictionKind === 'state' &&
  [...counties.values()].some(({ state: code }) => code === event.state);

const countryOf = (code: string, { countries }: Pick<RegionTables, 'countries'>) =>
  countries.find((row) => row.code === code);

const country: Rules<Extract<Region, { kind: 'country' }>> = {
  tables: ['countries'],
  name: ({ code }, tables) => (countryOf(code, tables) ? { kind: 'country', code } : null),
  bounds: ({ code }, tables) => countryOf(code, tables)?.bounds ?? null,
  holds: ({ code }, site) => site.country === code,
  counties: ({ code }, { counties }) => (code === 'US' ? [...counties] : []),
  spots: () => [],
  ground: onCounties,
  scope: ({ code }, event) => (event.country === code ? 'inside' : null),
};

const stateOf = (code: string, { states }: Pick<RegionTables, 'states'>) =>
  states.find((row) => row.code === code);

const state: Rules<Extract<Region, { kind: 'state' }>> = {
  tables: ['states'],
  name: ({ code }, tables) => {
    const found = stateOf(code, tables);
    return found ? { kind: 'state', name: found.name } : null;
  },
  bounds: ({ code }, tables) => stateOf(code, tables)?.bounds ?? null,
  holds: ({ code }, site) => site.country === 'US' && site.state === code,
  counties: ({ code }, { counties }) => counties.filter((row) => row.state === code),
  spots: ({ code }, { counties }) => counties.filter((row) => row.state === code),
  ground: onCounties,
  scope: ({ code }, event) => (event.country === 'US' && event.state === code ? 'inside' : null),
};

const countyOf = (fips: string, { counties }: Pick<RegionTables, 'counties'>) =>
  counties.find((row) => row.fips === fips);

const county: Rules<Extract<Region, { kind: 'county' }>> = {
  tables: ['counties', 'states'],
  name: ({ fips }, tables) => {
    const found = countyOf(fips, tables);
    if (!found) return null;
    return { kind: 'county', name: found.name, state: stateOf(found.state, tables)?.name ?? found.state };
  },
  bounds: ({ fips }, tables) => countyOf(fips, tables)?.bounds ?? null,
  holds: ({ fips }, site) => site.countyFips === fips,
  counties: ({ fips }, { counties }) => counties.filter((row) => row.fips === fips),
  spots: ({ fips }, tables) => {
    const bounds = countyOf(fips, tables)?.bounds;
    if (!bounds) return [];
    const [west, south, east, north] = bounds;
    const steps = Array.from({ length: COUNTY_GRID }, (_, step) => (step + 0.5) / COUNTY_GRID);
    return steps.flatMap((across) =>
      steps.map((up) => ({ lon: west + across * (east - west), lat: south + up * (north - south) })),
    );
  },
  ground: onCounties,
  scope: ({ fips }, event, counties) => {
    if (inCounties(event, counties)) return 'inside';
    const around = counties.get(fips)?.state ?? null;
    return event.jurisdictionKind === 'state' && event.state === around ? 'state' : null;
  },
};

const areaOf = (id: string, { areas }: Pick<RegionTables, 'areas'>) => areas.find((row) => row.id === id);

/** An area's id and those of its ancestors. */
function lineOf(id: string, areas: readonly GridArea[]): string[] {
  const line = [id];
  for (let parent = areaOf(id, { areas })?.parentId ?? null; parent !== null && line.length < 5; ) {
    line.push(parent);
    parent = areaOf(parent, { areas })?.parentId ?? null;
  }
  return line;
}

const area: Rules<Extract<Region, { kind: 'area' }>> = {
  tables: ['areas'],
  name: ({ id }, tables) => {
    const found = areaOf(id, tables);
    return found ? { kind: 'area', name: found.name, id } : null;
  },
  bounds: ({ id }, tables) => areaOf(id, tables)?.bounds ?? null,
  holds: ({ id }, site, { areas }) => site.areaId !== null && lineOf(site.areaId, areas).includes(id),
  counties: ({ id }, tables) => {
    const own = new Set(areaOf(id, tables)?.counties ?? []);
    return tables.counties.filter((row) => own.has(row.fips));
  },
  spots: ({ id }, tables) => {
    const byFips = new Map(tables.counties.map((row) => [row.fips, row]));
    return (areaOf(id, tables)?.counties ?? []).flatMap((fips) => byFips.get(fips) ?? []);
  },
  ground: onCounties,
  scope: (_, event, counties) => (inCounties(event, counties) ? 'inside' : null),
};

const called = (name: string | undefined) => (name === undefined ? {} : { called: name });

const radius: Rules<Extract<Region, { kind: 'radius' }>> = {
  tables: [],
  name: ({ lon, lat, km, name }) => ({ kind: 'radius', lon, lat, km, ...called(name) }),
  bounds: boundsAround,
  holds: (region, site) => kmBetween(site, region) <= region.km,
  counties: (region, { counties, outlines }, sites) => {
    const withSites = new Set(sites.map((site) => site.countyFips));
    return counties.filter(
      (row) =>
        withSites.has(row.fips) || kmBetween(row, region) <= region.km || isAround(region, row, outlines),
    );
  },
  spots: (region) => [region],
  ground: (region) => (placed) => kmBetween(placed, region) <= region.km,
  scope: (region, event, counties) => {
    const { lon, lat } = event;
    if (lon !== null && lat !== null) return kmBetween({ lon, lat }, region) <= region.km ? 'inside' : null;
    if (inCounties(event, counties) && event.jurisdictionKind === 'county') return 'inside';
    return ofStateAround(event, counties) ? 'state' : null;
  },
};

const polygon: Rules<Extract<Region, { kind: 'polygon' }>> = {
  tables: [],
  name: ({ polygons, name }) => ({ kind: 'polygon', ...polygonMiddle(polygons), ...called(name) }),
  bounds: ({ polygons }) => polygonBounds(polygons),
  holds: ({ polygons }, site) => inPolygons(site, polygons),
  counties: ({ polygons }, { counties, outlines }, sites) => {
    const withSites = new Set(sites.map((site) => site.countyFips));
    const middle = polygonMiddle(polygons);
    const holdsMiddle = inPolygons(middle, polygons);
    return counties.filter(
      (row) =>
        withSites.has(row.fips) ||
        inPolygons(row, polygons) ||
        (holdsMiddle && isAround(middle, row, outlines)),
    );
  },
  spots: ({ polygons }) => [polygonMiddle(polygons)],
  ground:
    ({ polygons }) =>
    (placed) =>
      inPolygons(placed, polygons),
  scope: ({ polygons }, event, counties) => {
    const { lon, lat } = event;
    if (lon !== null && lat !== null) return inPolygons({ lon, lat }, polygons) ? 'inside' : null;
    if (inCounties(event, counties) && event.jurisdictionKind === 'county') return 'inside';
    return ofStateAround(event, counties) ? 'state' : null;
  },
};

const SCOPES: readonly EventScope[] = ['inside', 'state', 'country'];

const several: Rules<Extract<Region, { kind: 'several' }>> = {
  tables: ['countries', 'states', 'counties', 'areas'],
  name: ({ regions }, tables) => {
    const names = regions.flatMap((region) => regionName(region, tables) ?? []);
    return names.length === regions.length ? { kind: 'several', names } : null;
  },
  bounds: ({ regions }, tables) => {
    const boxes = regions.flatMap((region) => {
      const box = regionBounds(region, tables);
      return box === null ? [] : [box];
    });
    return boxes.length === 0
      ? null
      : boxes.reduce(([west, south, east, north], box) => [
          Math.min(west, box[0]),
          Math.min(south, box[1]),
          Math.max(east, box[2]),
          Math.max(north, box[3]),
        ]);
  },
  holds: ({ regions }, site, tables) => regions.some((region) => siteInside(site, region, tables)),
  counties: ({ regions }, tables, sites) => {
    const own = regions.flatMap((region) =>
      countiesOf(
        region,
        tables,
        sites.filter((site) => siteInside(site, region, tables)),
      ),
    );
    const codes = new Set(own.map(({ fips }) => fips));
    return tables.counties.filter(({ fips }) => codes.has(fips));
  },
  spots: ({ regions }, tables) => regions.flatMap((region) => spotsOf(region, tables)),
  ground: ({ regions }, tables) => {
    const tests = regions.map((region) => groundOf(region, tables));
    return (placed) => tests.some((holds) => holds(placed));
  },
  scope: ({ regions }, event, counties) => {
    const scopes = regions.map((region) => scopeOf(event, region, ownCounties(region, counties)));
    return SCOPES.find((scope) => scopes.includes(scope)) ?? null;
  },
};

/** Of the counties of several regions those that tell of one: a county knows its own code. */
function ownCounties(region: Region, counties: ReadonlyMap<string, County>): ReadonlyMap<string, County> {
  if (region.kind !== 'county') return counties;
  const own = counties.get(region.fips);
  return new Map(own ? [[region.fips, own]] : []);
}

const RULES: { readonly [Kind in Region['kind']]: Rules<Extract<Region, { kind: Kind }>> } = {
  country,
  state,
  county,
  area,
  radius,
  polygon,
  several,
};
// Each rule is asked only about regions of its own kind.
const rulesOf = (region: Region) => RULES[region.kind] as Rules<Region>;

/** The tables without which nothing is known of where a region lies. */
export const tablesOf = (region: Region): readonly RegionTable[] => rulesOf(region).tables;

/** The name of a region; null when the tables do not hold it. Any radius has one. */
export const regionName = (region: Region, tables: RegionTables): RegionName | null =>
  rulesOf(region).name(region, tables);

/** The box around a region; null when it has no outline, or the tables do not hold it. */
export const regionBounds = (region: Region, tables: RegionTables): Bounds | null =>
  rulesOf(region).bounds(region, tables);

/** Whether a site lies in a region; of a grid area also when it lies in one of its sub-areas. */
export const siteInside = (site: SitePlace, region: Region, tables: Pick<RegionTables, 'areas'>): boolean =>
  rulesOf(region).holds(region, site, tables);

/** The counties of a region, in the order of the table. @param sites those inside it */
export const countiesOf = (region: Region, tables: RegionTables, sites: readonly Site[]): County[] =>
  rulesOf(region).counties(region, tables, sites);

/** Spots spread over a region, by which a picture tells where it lies; none for a country, which has no outline. */
export const spotsOf = (region: Region, tables: RegionTables): Spot[] =>
  rulesOf(region).spots(region, tables);

/**
 * Tells what stands in a region: by its county where the region is made of counties, else by its point, also where
 * only one of several regions is.
 */
export const groundOf = (region: Region, tables: RegionTables): ((placed: Placed) => boolean) =>
  rulesOf(region).ground(region, tables);

/** How an act relates to a region; null when it does not. @param counties those of the region, by FIPS */
export const scopeOf = (
  event: ActPlace,
  region: Region,
  counties: ReadonlyMap<string, County>,
): EventScope | null => rulesOf(region).scope(region, event, counties);
