/**
 * What is known of a region on a day: the one computation behind the cards, the command line and the
 * exports. Pure: it reads the built tables and nothing else.
 */
import distance from '@turf/distance';
import type { EventSource, OppositionEvent } from './event';
import type { Fight } from './fight';
import { isUncertain } from './filters';
import { type AreaGridFacts, areaFacts } from './grid/areaFacts';
import { type AreaWhatIf, areaWhatIf } from './grid/areaWhatIf';
import { askedHours, type Instead } from './grid/askedHours';
import type { AreaClaims } from './grid/claims';
import { DEFAULT_WINDOW } from './grid/load';
import { type LoadFigures, windowName } from './grid/loadFigures';
import type { HourlySeries, YearWindow } from './grid/series';
import type { NewLoad } from './grid/whatIf';
import {
  type EventScope,
  type OppositionReport,
  oppositionReport,
  type ReportEvent,
  reportEvent,
} from './oppositionReport';
import type { Bounds, County, GridArea, Region, SiteMw, State } from './region';
import { formatRegion } from './regionText';
import type { Site } from './site';
import type { Source } from './source';
import { APPROXIMATE_PRECISIONS, MW_BASES, SITE_STATUSES } from './vocabulary';

export type { EventScope, OppositionReport, ReportEvent } from './oppositionReport';

/** The built tables, whole. */
export interface ReportData {
  /** The newest day the data speaks of, `YYYY-MM-DD`. */
  dataDate: string;
  sites: readonly Site[];
  events: readonly OppositionEvent[];
  areas: readonly GridArea[];
  counties: readonly County[];
  states: readonly State[];
  sources: readonly Source[];
  /** Sourced figures by area id, where they are at hand. */
  claims?: AreaClaims;
  /** Which acts belong together, where that is at hand. */
  fights?: readonly Fight[];
  /** The pages that trackers cite for an act, where they are at hand. */
  sourcesOf?: (event: OppositionEvent) => readonly EventSource[] | null;
}

/** A region with its name, found in the data. */
export interface NamedRegion {
  /** As links write it: `county:51107`. */
  id: string;
  kind: Region['kind'];
  /** "Loudoun County, Virginia". */
  name: string;
  bounds: Bounds | null;
}

export interface ReportSite
  extends Pick<
    Site,
    | 'id'
    | 'name'
    | 'siteClass'
    | 'status'
    | 'operator'
    | 'operatorClass'
    | 'mw'
    | 'lon'
    | 'lat'
    | 'precision'
    | 'country'
    | 'state'
    | 'countyFips'
    | 'areaId'
    | 'ownPower'
    | 'leasedMw'
    | 'confidence'
    | 'hasLineage'
    | 'datasets'
  > {
  /** The same as `siteClass`, under the name that re-users of the JSON know. */
  class: Site['siteClass'];
  /** Low confidence or unknown status: off by default on the map, and left out of `siteMw`. */
  uncertain: boolean;
  /** True when the position is only known to an approximate point, a town or a county. */
  approximate: boolean;
  /** Kilometres from the centre of a radius; null for other regions. */
  distanceKm: number | null;
}

/** Why an area is in a report. */
export type AreaRole = 'region' | 'assigned' | 'alternative' | 'subArea' | 'inside';

/** A grid area with its facts, or with its parent's measures when it has no series of its own. */
export interface ReportArea extends AreaGridFacts {
  id: string;
  name: string;
  kind: GridArea['kind'];
  parentId: string | null;
  /** `assigned` and `alternative` stand in an "or" to each other. */
  role: AreaRole;
  /** Counties of the region in this area. */
  countiesInRegion: number;
  /** First and last whole year of the area's own series; null when it has none. */
  years: [number, number] | null;
  /** The area whose series the figures come from; null when there is none in the window. */
  loadFrom: string | null;
  /** The answer to `newLoad`, where one is asked about; null when nobody has hours in the window. */
  whatIf?: ReportWhatIf | null;
}

/** What a land share measures, of when, and who says so. */
export const LAND_FACTS = {
  cropland: { field: 'croplandShare', years: '2007', source: 'countyLand-ag' },
  federal: { field: 'federalShare', years: 'PAD-US 3.0 (2022)', source: 'countyLand-padus' },
  state: { field: 'stateShare', years: 'PAD-US 3.0 (2022)', source: 'countyLand-padus' },
  builtUp: { field: 'builtUpShare', years: '2002–03', source: 'countyLand-urban' },
} as const satisfies Record<
  string,
  {
    field: 'croplandShare' | 'federalShare' | 'stateShare' | 'builtUpShare';
    years: string;
    source: string;
  }
>;
export type LandFact = keyof typeof LAND_FACTS;
export const LAND_FACT_IDS = Object.keys(LAND_FACTS) as LandFact[];
/** Dataset of land and water areas. */
export const LAND_AREA_SOURCE = 'countyLand-census';
/** Datasets behind load measures and behind the assignment of counties to areas. */
export const LOAD_SOURCE = 'eiaHourly';
/** Dataset of figures that others published on areas. */
export const CLAIMS_SOURCE = 'forwardFacts';
export const ASSIGNMENT_SOURCE = 'countyToBa';

/** One share of the land of whole counties. */
export interface LandShare {
  /** 0–1, weighted by land area over the counties with data; null is "no data". */
  share: number | null;
  years: string;
  source: string;
  /** Counties with data. */
  counties: number;
}

export interface ReportLand extends Record<LandFact, LandShare> {
  /** Counties the figures are taken over. */
  counties: number;
  /** Square kilometres; null when unknown for any county. */
  landKm2: number | null;
  waterKm2: number | null;
  /** `reported` for one county, `calculated` for several. */
  claim: 'reported' | 'calculated';
}

export interface RegionReport {
  region: NamedRegion;
  /** The newest day the data speaks of. */
  dataDate: string;
  /** The day viewed: later acts are left out. */
  date: string;
  /** The years that grid measures are taken over. */
  window: [number, number];
  /** The load that `areas[].whatIf` is about; absent when none is asked about. */
  newLoad?: NewLoad;
  sites: ReportSite[];
  /** Reported MW of the sites, per status and basis; rows must not be added up. */
  siteMw: SiteMw[];
  areas: ReportArea[];
  /** Null outside the US. */
  land: ReportLand | null;
  opposition: OppositionReport;
  /** What a reader must know to read the figures rightly, in sentences. */
  notes: string[];
  sources: Source[];
}

/**
 * The region with its name, or null when the data does not hold it. Any radius exists; a country exists
 * when it is the United States or a record lies in it.
 */
export function nameRegion(region: Region, data: ReportData): NamedRegion | null {
  const named = (name: string, bounds: Bounds | null): NamedRegion => ({
    id: formatRegion(region),
    kind: region.kind,
    name,
    bounds,
  });
  switch (region.kind) {
    case 'county': {
      const county = data.counties.find((row) => row.fips === region.fips);
      if (!county) return null;
      const state = data.states.find((row) => row.code === county.state);
      return named(`${county.name}, ${state?.name ?? county.state}`, county.bounds);
    }
    case 'state': {
      const state = data.states.find((row) => row.code === region.code);
      return state ? named(state.name, state.bounds) : null;
    }
    case 'area': {
      const area = data.areas.find((row) => row.id === region.id);
      return area ? named(`${area.name} (${area.id})`, area.bounds) : null;
    }
    case 'country': {
      const known =
        region.code === 'US' ||
        data.sites.some((site) => site.country === region.code) ||
        data.events.some((event) => event.country === region.code);
      return known ? named(countryName(region.code), null) : null;
    }
    case 'radius': {
      const { lon, lat, km } = region;
      const place = `${Math.abs(lat)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon)}° ${lon < 0 ? 'W' : 'E'}`;
      return named(`${km} km around ${place}`, boundsAround(lon, lat, km));
    }
  }
}

/** English name of an ISO 3166-1 alpha-2 code; the code itself where the runtime knows no name. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const KM_PER_DEGREE = 111.2;

function boundsAround(lon: number, lat: number, km: number): Bounds {
  const dLat = km / KM_PER_DEGREE;
  const dLon = Math.min(180, dLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180)));
  return [lon - dLon, Math.max(-90, lat - dLat), lon + dLon, Math.min(90, lat + dLat)];
}

/** Great-circle distance in kilometres. */
export function kmBetween(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  return distance([a.lon, a.lat], [b.lon, b.lat]);
}

/** True when a distance from the site's position needs a warning. */
export function isApproximate(site: Pick<Site, 'precision'>): boolean {
  return APPROXIMATE_PRECISIONS.includes(site.precision);
}

/**
 * The load measures of an area, or of the nearest ancestor that has a series. A parent stands in for an area
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

/** Reported MW of sites by status and basis, in the order of the vocabulary. Uncertain records are left out. */
export function siteMwOf(sites: readonly Site[]): SiteMw[] {
  const sums = new Map<string, { mw: number; sites: number }>();
  for (const site of sites) {
    if (site.mw === null || isUncertain(site)) continue;
    const key = `${site.status} ${site.mw.basis}`;
    const sum = sums.get(key) ?? { mw: 0, sites: 0 };
    sums.set(key, { mw: sum.mw + site.mw.value, sites: sum.sites + 1 });
  }
  return SITE_STATUSES.flatMap((status) =>
    MW_BASES.flatMap((basis) => {
      const sum = sums.get(`${status} ${basis}`);
      // Tenths of a megawatt: sums of decimals must not grow digits.
      return sum ? [{ status, basis, mw: Math.round(sum.mw * 10) / 10, sites: sum.sites }] : [];
    }),
  );
}

/** The newest first; undated acts last; ties by id, so that the order is the same everywhere. */
export function byDateDown(
  a: Pick<OppositionEvent, 'date' | 'id'>,
  b: Pick<OppositionEvent, 'date' | 'id'>,
): number {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** The acts that concern a site on a day. */
export interface NearbyOpposition {
  /** Acts of and in the site's county, municipal ones included. */
  county: OppositionEvent[];
  /** Acts over the whole state. */
  state: OppositionEvent[];
  /** Municipal acts within the radius, nearest first, measured to the centre of the town. */
  municipal: { event: OppositionEvent; km: number }[];
  /** True when the site's own position is approximate: distances are then too. */
  approximate: boolean;
}

/** How far municipal acts are looked for, in kilometres. */
export const NEARBY_KM = 50;

/** What is recorded around a site up to and including `date`; undated acts are included. */
export function oppositionNear(
  site: Site,
  events: readonly OppositionEvent[],
  date: string,
  km = NEARBY_KM,
): NearbyOpposition {
  const past = events.filter((event) => event.date === null || event.date <= date);
  return {
    county: past
      .filter((event) => site.countyFips !== null && event.countyFips === site.countyFips)
      .sort(byDateDown),
    state: past
      .filter(
        (event) => site.country === 'US' && event.jurisdictionKind === 'state' && event.state === site.state,
      )
      .sort(byDateDown),
    municipal: past
      .flatMap((event) => {
        if (event.lon === null || event.lat === null) return [];
        const far = kmBetween(site, { lon: event.lon, lat: event.lat });
        return far <= km ? [{ event, km: far }] : [];
      })
      .sort((a, b) => a.km - b.km || byDateDown(a.event, b.event)),
    approximate: isApproximate(site),
  };
}

const onlyIf = <T>(condition: boolean, value: T): T[] => (condition ? [value] : []);
const records = (number: number) => (number === 1 ? '1 record' : `${number.toLocaleString('en-US')} records`);

/** The window that the measures of the areas are taken over. */
const windowOf = (areas: readonly GridArea[]): YearWindow =>
  areas.find(({ load }) => load !== null)?.load?.window ?? DEFAULT_WINDOW;

/**
 * Everything the app knows of a region on a day.
 * @param date   the day viewed, `YYYY-MM-DD`; later acts are left out, undated ones stay
 * @param window the years that the measures of `data.areas` are taken over
 * @returns null when the data holds no such region
 */
export function regionReport(
  region: Region,
  data: ReportData,
  date: string,
  window: YearWindow = windowOf(data.areas),
): RegionReport | null {
  const named = nameRegion(region, data);
  if (!named) return null;
  const centre = region.kind === 'radius' ? region : null;
  const notes: string[] = [];

  const sitesInside = data.sites.filter((site) => siteInside(site, region, data));
  const counties = countiesOf(region, data, sitesInside);
  const fips = new Set(counties.map((county) => county.fips));

  const sites = sitesInside
    .map((site): ReportSite => reportSite(site, centre))
    .sort(
      (a, b) =>
        (centre ? (a.distanceKm ?? 0) - (b.distanceKm ?? 0) : 0) ||
        (b.mw?.value ?? 0) - (a.mw?.value ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  const uncertain = sites.filter((site) => site.uncertain).length;
  if (uncertain > 0) {
    notes.push(
      `${records(uncertain)} of low confidence or unknown status ${uncertain === 1 ? 'is' : 'are'} listed but left out of the MW by status.`,
    );
  }
  const approximate = sites.filter((site) => site.approximate).length;
  if (centre && approximate > 0) {
    notes.push(
      `${records(approximate)} of a site ${approximate === 1 ? 'has' : 'have'} an approximate position: the distance is to that position, and the site may lie outside the radius.`,
    );
  }
  if (sites.length === 0) {
    notes.push(
      `No site on record here in these sources, as of ${data.dataDate}. It does not mean there is none.`,
    );
  }

  const areas = areasOf(region, counties, data, window, notes);
  const land = counties.length > 0 ? landOf(counties) : null;
  if (land && region.kind === 'area') {
    notes.push('Land figures are for the whole counties assigned to the area.');
  }
  if (centre && counties.length > 0) {
    notes.push(
      'Land, grid areas and county acts are for whole counties whose central point, or one of whose listed sites, lies within the radius.',
    );
  }
  if (counties.length === 0) notes.push('Grid and land data cover the United States only.');

  const inside = data.events.flatMap((event): ReportEvent[] => {
    const scope = eventScope(event, region, fips, counties[0]?.state ?? null);
    if (scope === null) return [];
    const { lon, lat } = event;
    const km = centre && lon !== null && lat !== null ? tenth(kmBetween({ lon, lat }, centre)) : null;
    return [reportEvent(event, scope, km, date, data.sourcesOf?.(event) ?? null)];
  });
  const later = inside.filter((event) => event.date !== null && event.date > date).length;
  if (later > 0)
    notes.push(`${records(later)} of later acts ${later === 1 ? 'is' : 'are'} not shown on ${date}.`);
  const acts = inside.filter((event) => event.date === null || event.date <= date).sort(byDateDown);
  if (!acts.some((event) => event.scope === 'inside')) {
    notes.push(
      `No act inside the region is on record in these trackers, as of ${data.dataDate}. It does not mean there was none.`,
    );
  }

  const used = new Set([
    ...sites.flatMap((site) => site.datasets),
    ...acts.flatMap((event) => event.attestedBy),
    ...onlyIf(areas.length > 0, ASSIGNMENT_SOURCE),
    ...onlyIf(
      areas.some((area) => area.loadFrom !== null),
      LOAD_SOURCE,
    ),
    ...onlyIf(
      areas.some(({ claims, adequacy }) => (claims?.length ?? 0) > 0 || adequacy !== null),
      CLAIMS_SOURCE,
    ),
    ...(land ? [LAND_AREA_SOURCE, ...LAND_FACT_IDS.map((fact) => LAND_FACTS[fact].source)] : []),
  ]);
  return {
    region: named,
    dataDate: data.dataDate,
    date,
    window: [window[0], window[1]],
    sites,
    siteMw: siteMwOf(sitesInside),
    areas,
    land,
    opposition: oppositionReport(acts, data, date),
    notes,
    sources: data.sources.filter((source) => used.has(source.id)),
  };
}

/** Whether a site lies in a region; of a grid area also when it lies in one of its sub-areas. */
export function siteInside(site: Site, region: Region, data: Pick<ReportData, 'areas'>): boolean {
  switch (region.kind) {
    case 'county':
      return site.countyFips === region.fips;
    case 'state':
      return site.country === 'US' && site.state === region.code;
    case 'country':
      return site.country === region.code;
    case 'area':
      return site.areaId !== null && lineOf(site.areaId, data.areas).includes(region.id);
    case 'radius':
      return kmBetween(site, region) <= region.km;
  }
}

/** An area's id and those of its ancestors. */
function lineOf(id: string, areas: readonly GridArea[]): string[] {
  const line = [id];
  for (let parent = areas.find((area) => area.id === id)?.parentId ?? null; parent && line.length < 5; ) {
    line.push(parent);
    const next: string = parent;
    parent = areas.find((area) => area.id === next)?.parentId ?? null;
  }
  return line;
}

function countiesOf(region: Region, data: ReportData, sites: readonly Site[]): County[] {
  switch (region.kind) {
    case 'county':
      return data.counties.filter((county) => county.fips === region.fips);
    case 'state':
      return data.counties.filter((county) => county.state === region.code);
    case 'country':
      return region.code === 'US' ? [...data.counties] : [];
    case 'area': {
      const own = new Set(data.areas.find((area) => area.id === region.id)?.counties ?? []);
      return data.counties.filter((county) => own.has(county.fips));
    }
    case 'radius': {
      const withSites = new Set(sites.map((site) => site.countyFips));
      return data.counties.filter(
        (county) => withSites.has(county.fips) || kmBetween(county, region) <= region.km,
      );
    }
  }
}

/** @param stateAround the state a county lies in */
function eventScope(
  event: OppositionEvent,
  region: Region,
  fips: ReadonlySet<string>,
  stateAround: string | null,
): EventScope | null {
  const inCounties = event.countyFips !== null && fips.has(event.countyFips);
  switch (region.kind) {
    case 'country':
      return event.country === region.code ? 'inside' : null;
    case 'state':
      return event.country === 'US' && event.state === region.code ? 'inside' : null;
    case 'area':
      return inCounties ? 'inside' : null;
    case 'county': {
      if (inCounties) return 'inside';
      const overState = event.jurisdictionKind === 'state' && event.state === stateAround;
      return overState ? 'state' : null;
    }
    case 'radius': {
      if (event.lon !== null && event.lat !== null) {
        return kmBetween({ lon: event.lon, lat: event.lat }, region) <= region.km ? 'inside' : null;
      }
      return inCounties && event.jurisdictionKind === 'county' ? 'inside' : null;
    }
  }
}

function reportSite(site: Site, centre: { lon: number; lat: number } | null): ReportSite {
  return {
    id: site.id,
    name: site.name,
    siteClass: site.siteClass,
    class: site.siteClass,
    status: site.status,
    operator: site.operator,
    operatorClass: site.operatorClass,
    mw: site.mw,
    lon: site.lon,
    lat: site.lat,
    precision: site.precision,
    country: site.country,
    state: site.state,
    countyFips: site.countyFips,
    areaId: site.areaId,
    confidence: site.confidence,
    ownPower: site.ownPower,
    leasedMw: site.leasedMw,
    hasLineage: site.hasLineage,
    datasets: site.datasets,
    uncertain: isUncertain(site),
    approximate: isApproximate(site),
    distanceKm: centre ? tenth(kmBetween(site, centre)) : null,
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The areas of a region: for a county every authority recorded, since trackers disagree ("or"). */
function areasOf(
  region: Region,
  counties: readonly County[],
  data: ReportData,
  window: YearWindow,
  notes: string[],
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
    if (county && county.authorities.length > 1) {
      notes.push(
        `${county.name} is served by ${county.authorities.join(' or ')}: the sources name several balancing authorities, and the first is used here.`,
      );
    }
  }
  const found = [...roles].flatMap(([id, { role, counties: own }]): ReportArea[] => {
    const area = byId.get(id);
    if (!area) {
      notes.push(`${id} is recorded as a grid area here, but nothing more is known of it.`);
      return [];
    }
    return [reportArea(area, role, own.size, { ...data, window }, notes)];
  });
  const order: AreaRole[] = ['region', 'subArea', 'assigned', 'alternative', 'inside'];
  return found.sort(
    (a, b) =>
      order.indexOf(a.role) - order.indexOf(b.role) ||
      b.countiesInRegion - a.countiesInRegion ||
      (a.id < b.id ? -1 : 1),
  );
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
  notes: string[],
): ReportArea {
  const from = loadOf(area, areas)?.from ?? null;
  const note = noteOnSeries(area, from, window);
  if (note !== null) notes.push(note);
  return {
    id: area.id,
    name: area.name,
    kind: area.kind,
    parentId: area.parentId,
    role,
    countiesInRegion,
    years: area.years,
    loadFrom: from?.id ?? null,
    ...areaFacts(area, from, window, claims ?? null),
  };
}

function noteOnSeries({ id, years }: GridArea, from: GridArea | null, window: YearWindow): string | null {
  if (from?.id === id) return null;
  if (from !== null) {
    return `${id} has no hourly demand of its own: the figures are those of ${from.id}, which contains it.`;
  }
  const unknown = 'peak, load factor and headroom are unknown.';
  return years === null
    ? `${id} has no hourly demand on record: ${unknown}`
    : `${id} has hourly demand for ${windowName(years)}, not for all of ${windowName(window)}: ${unknown}`;
}

/** What is always said with a new load. */
export const NEW_LOAD_NOTE =
  'The new load is asked of each area by itself, over the measured hours. The answers are area-wide and on the side of generation: they say nothing of one line or one substation.';

/** The answer of one area, and whose hours gave it. */
export interface ReportWhatIf extends AreaWhatIf {
  /** The area whose hours answer. */
  hoursFrom: string;
  /** Why the area's own hours do not; null when they do. */
  instead: Instead | null;
  /** True when the answer must not be shown without the area's `quality` notes. */
  defective: boolean;
}

/** Ids of the areas whose hours answer a question about a new load on the areas of a report. */
export function hoursAsked(report: RegionReport, areas: readonly GridArea[]): string[] {
  const asked = report.areas.flatMap(({ id }) => askedHours(id, areas, report.window)?.from.id ?? []);
  return [...new Set(asked)];
}

/**
 * The report with a new load asked of each of its areas, as the app asks it: an area without sound hours in the
 * window has the answer of the area that contains it, or of the years it has, and says so.
 * @param seriesOf hourly demand by area id; it must hold every id of `hoursAsked`
 */
export function withNewLoad(
  report: RegionReport,
  newLoad: NewLoad,
  areas: readonly GridArea[],
  seriesOf: ReadonlyMap<string, HourlySeries>,
): RegionReport {
  const notes: string[] = [];
  const answer = ({ id }: ReportArea): ReportWhatIf | null => {
    const asked = askedHours(id, areas, report.window);
    const series = seriesOf.get(asked?.from.id ?? '');
    const met = asked && series ? areaWhatIf(series, asked.window, newLoad, asked.utcOffset) : null;
    if (asked === null || met === null) return null;
    const { from, instead, defective, window } = asked;
    if (instead !== null)
      notes.push(`The new load on ${id}: ${INSTEAD_WORDS[instead]}, ${from.id} answers for it.`);
    if (windowName(window) !== windowName(report.window)) {
      notes.push(`The new load on ${id} is asked of ${windowName(window)}, the years that ${from.id} has.`);
    }
    return { hoursFrom: from.id, instead, defective, ...met };
  };
  const answered = report.areas.map((area) => ({ ...area, whatIf: answer(area) }));
  return { ...report, newLoad, areas: answered, notes: [...report.notes, ...notes, NEW_LOAD_NOTE] };
}

const INSTEAD_WORDS: Record<Instead, string> = {
  noSeries: 'it has no hours of its own',
  otherYears: 'it has no hours in these years',
  defect: 'its hours are known to be defective',
};

/** Land figures over whole counties: areas are added, shares weighted by land area where there is data. */
export function landOf(counties: readonly County[]): ReportLand {
  const total = (field: 'landKm2' | 'waterKm2') =>
    counties.some((county) => county[field] === null)
      ? null
      : counties.reduce((sum, county) => sum + (county[field] ?? 0), 0);
  const share = (fact: LandFact): LandShare => {
    const { field, years, source } = LAND_FACTS[fact];
    const [only] = counties;
    if (only && counties.length === 1) {
      return { share: only[field], years, source, counties: only[field] === null ? 0 : 1 };
    }
    let land = 0;
    let part = 0;
    let known = 0;
    for (const county of counties) {
      const value = county[field];
      if (value === null || county.landKm2 === null) continue;
      land += county.landKm2;
      part += county.landKm2 * value;
      known += 1;
    }
    return {
      share: land > 0 ? Math.round((part / land) * 10000) / 10000 : null,
      years,
      source,
      counties: known,
    };
  };
  return {
    counties: counties.length,
    landKm2: total('landKm2'),
    waterKm2: total('waterKm2'),
    claim: counties.length === 1 ? 'reported' : 'calculated',
    cropland: share('cropland'),
    federal: share('federal'),
    state: share('state'),
    builtUp: share('builtUp'),
  };
}
