/**
 * What is known of a region on a day: the one computation behind the cards, the command line and the
 * exports. Pure: it reads the built tables and nothing else.
 */
import { type CountyPart, countyParts, landOfRegion } from '../countyParts';
import { isApproximate, kmBetween } from '../distance';
import type { Endings } from '../endings/endings';
import type { OppositionEvent } from '../event';
import { isUncertain } from '../filters';
import type { FitsAsked } from '../grid/fitsAsked';
import type { YearWindow } from '../grid/series';
import { isApart, siteMwOf } from '../grid/siteMw';
import type { NewLoad } from '../grid/whatIf';
import { LAND_AREA_SOURCE, LAND_SHARES, type ReportLand } from '../land';
import { byDateDown } from '../nearby';
import {
  type OppositionReport,
  oppositionReport,
  type PartlyInside,
  type ReportEvent,
  reportEvent,
} from '../oppositionReport';
import { powerSources, type RegionPower, regionPower, statesOf } from '../power/regionPower';
import { mwToldOf, projectsFromActs } from '../projectsFromActs';
import type { Bounds, KnownMw, Region } from '../region';
import {
  countiesOf,
  groundOf,
  type RegionName,
  regionBounds,
  regionName,
  scopeOf,
  siteInside,
} from '../regionRules';
import { formatRegion } from '../regionText';
import type { Site, SiteCompany } from '../site';
import type { Source } from '../source';
import { BILLS_SOURCE } from '../stateBill';
import type { Surroundings } from '../surroundings/surroundings';
import { shareIn } from '../townCounties';
import { areasOf, type ReportArea, windowOf } from './gridAreas';
import type { ReportNote } from './notes';
import { ASSIGNMENT_SOURCES, CLAIMS_SOURCE, LOAD_SOURCE, RECENT_SOURCE, type ReportData } from './tables';

/** A region found in the data. */
export interface NamedRegion {
  /** As links write it: `county:51107`. */
  id: string;
  kind: Region['kind'];
  name: RegionName;
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
    | 'areaBasis'
    | 'ownPower'
    | 'leasedMw'
    | 'confidence'
    | 'hasLineage'
    | 'datasets'
  > {
  /** Megawatts as acts on it tell them, lowest first; not verified, in no sum. */
  mwToldByActs: readonly number[];
  /** The same as `siteClass`, under the name that re-users of the JSON know. */
  class: Site['siteClass'];
  /** Low confidence or unknown status: off by default on the map, and left out of `siteMw`. */
  uncertain: boolean;
  /** True when the position is only known to an approximate point, a town or a county. */
  approximate: boolean;
  /** The name of the grid area `areaId`; null where that is unknown. */
  areaName: string | null;
  /** Kilometres from the centre of a radius; null for other regions. */
  distanceKm: number | null;
  /** Owner, operator and tenant, each with the dataset that names it; null where details are not at hand. */
  companies: readonly SiteCompany[] | null;
}

export interface RegionReport {
  region: NamedRegion;
  /** The newest day the data speaks of. */
  dataDate: string;
  /** The day up to which the record of opposition was read: what came later is not in it. */
  recordUpTo: string;
  /** The day viewed: later acts are left out. */
  date: string;
  /** The years that grid figures are taken over. */
  window: [number, number];
  /** The load that `areas[].whatIf` is about; absent when none is asked about. */
  newLoad?: NewLoad;
  /** At which share, and in which season, it is told how much new load fits into each area. */
  fits?: FitsAsked;
  sites: ReportSite[];
  /** Reported MW of the sites without those of `ownPower`, per status and basis; rows must not be added up. */
  siteMw: KnownMw[];
  /** The same of sites with a power plant of their own, and of large plans whose supply is not recorded. */
  ownPower: KnownMw[];
  areas: ReportArea[];
  /** Plants, prices, carbon intensity, national electricity; null where they are not at hand. */
  power: RegionPower | null;
  /** What a circle or an own outline covers of counties; null for other regions, and where no outlines are at hand. */
  countyParts: CountyPart[] | null;
  /** Null outside the US. */
  land: ReportLand | null;
  opposition: OppositionReport;
  /** How the fights over projects ended; absent where it is not asked for, null where fights are not at hand. */
  endings?: Endings | null;
  /** What lies around the point or the middle of the region; absent where it is not asked for. */
  surroundings?: Surroundings | null;
  notes: ReportNote[];
  sources: Source[];
}

const onlyIf = <T>(condition: boolean, value: T): T[] => (condition ? [value] : []);

/**
 * Everything the app knows of a region on a day.
 * @param date   the day viewed, `YYYY-MM-DD`; later acts are left out, undated ones stay
 * @param window the years that the figures of `data.areas` are taken over
 * @returns null when the data holds no such region
 */
export function regionReport(
  region: Region,
  data: ReportData,
  date: string,
  window: YearWindow = windowOf(data.areas),
): RegionReport | null {
  const name = regionName(region, data);
  if (name === null) return null;
  const centre = region.kind === 'radius' ? region : null;
  const notes: ReportNote[] = [];

  const sitesInside = data.sites.filter((site) => siteInside(site, region, data));
  const counties = countiesOf(region, data, sitesInside);
  const byFips = new Map(counties.map((county) => [county.fips, county]));

  const told = data.events.filter(
    ({ siteIds, mw, date: on }) => siteIds.length > 0 && mw !== null && (on ?? date) <= date,
  );
  const sites = sitesInside
    .map((site): ReportSite => reportSite(site, centre, data, told))
    .sort(
      (a, b) =>
        (centre ? (a.distanceKm ?? 0) - (b.distanceKm ?? 0) : 0) ||
        (b.mw?.value ?? 0) - (a.mw?.value ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  const uncertain = sites.filter((site) => site.uncertain).length;
  if (uncertain > 0) notes.push({ code: 'uncertainSites', records: uncertain });
  const approximate = sites.filter((site) => site.approximate).length;
  if (centre && approximate > 0) notes.push({ code: 'approximateSites', records: approximate });
  if (sites.length === 0) notes.push({ code: 'noSites', dataDate: data.dataDate });

  const areas = areasOf(region, counties, data, window, notes);
  const siteMw = siteMwOf(sitesInside.filter((site) => !isApart(site)));
  const power = data.powerOf
    ? regionPower(region, counties, areas, siteMw, groundOf(region, data), data.powerOf(statesOf(counties)))
    : null;
  const parts = data.outlines ? countyParts(region, data, data.outlines) : null;
  const land = landOfRegion(region, counties, parts, data);
  if (land && region.kind === 'area') notes.push({ code: 'areaCounties' });
  if (centre && counties.length > 0) notes.push({ code: 'radiusCounties' });
  if (region.kind === 'polygon' && counties.length > 0) notes.push({ code: 'outlineCounties' });
  if (land?.estimate) notes.push({ code: 'landEstimate', ...land.estimate });
  else if (land && (centre || region.kind === 'polygon')) notes.push({ code: 'landOfWholeCounties' });
  if (counties.length === 0) notes.push({ code: 'outsideUnitedStates' });

  const inside = data.events.flatMap((event): ReportEvent[] => {
    const scope = scopeOf(event, region, byFips);
    if (scope === null) return [];
    const { lon, lat } = event;
    const km = centre && lon !== null && lat !== null ? tenth(kmBetween({ lon, lat }, centre)) : null;
    return [
      reportEvent(event, scope, km, date, data.sourcesOf?.(event) ?? null, data.summaryOf?.(event) ?? null),
    ];
  });
  const later = inside.filter((event) => event.date !== null && event.date > date).length;
  if (later > 0) notes.push({ code: 'laterActs', records: later, date });
  const acts = inside.filter((event) => event.date === null || event.date <= date).sort(byDateDown);
  const fromActs =
    region.kind === 'county' ? projectsFromActs(acts.filter(({ scope }) => scope === 'inside')) : [];
  if (fromActs.length > 0) notes.push({ code: 'projectsFromActs', projects: fromActs });
  if (!acts.some((event) => event.scope === 'inside')) {
    notes.push({ code: 'noActsInside', recordUpTo: data.recordUpTo });
  }

  const bills = (region.kind === 'state' && data.billsOf?.(region.code)) || null;
  const partly = region.kind === 'county' ? actsOfTownsReaching(region.fips, data, date) : [];
  const opposition = oppositionReport(acts, data, date, bills, partly);
  const used = new Set([
    ...sites.flatMap((site) => site.datasets),
    ...acts.flatMap((event) => event.attestedBy),
    ...opposition.measuresInPart.flatMap(({ attestedBy }) => attestedBy),
    ...(areas.length > 0 ? ASSIGNMENT_SOURCES : []),
    ...onlyIf(
      areas.some((area) => area.loadFrom !== null),
      LOAD_SOURCE,
    ),
    ...onlyIf(
      areas.some(({ recent }) => recent !== null),
      RECENT_SOURCE,
    ),
    ...onlyIf(
      areas.some(({ claims, adequacy }) => (claims?.length ?? 0) > 0 || adequacy !== null),
      CLAIMS_SOURCE,
    ),
    ...onlyIf((opposition.bills?.list.length ?? 0) > 0, BILLS_SOURCE),
    ...(power ? powerSources(power) : []),
    ...(land ? [LAND_AREA_SOURCE, ...LAND_SHARES.map(({ source }) => source)] : []),
  ]);
  return {
    region: { id: formatRegion(region), kind: region.kind, name, bounds: regionBounds(region, data) },
    dataDate: data.dataDate,
    recordUpTo: data.recordUpTo,
    date,
    window: [window[0], window[1]],
    sites,
    siteMw,
    ownPower: siteMwOf(sitesInside.filter(isApart)),
    areas,
    power,
    countyParts: parts,
    land,
    opposition,
    notes,
    sources: data.sources.filter((source) => used.has(source.id)),
  };
}

/** Acts up to the day of towns that are counted in another county and reach into this one. */
function actsOfTownsReaching(fips: string, data: ReportData, date: string): PartlyInside[] {
  const { townCounties } = data;
  if (!townCounties) return [];
  return data.events.flatMap((event) => {
    const share = event.date !== null && event.date > date ? null : shareIn(event, fips, townCounties);
    return share === null ? [] : [{ event: reportEvent(event, 'inside', null, date, null, null), share }];
  });
}

function reportSite(
  site: Site,
  centre: { lon: number; lat: number } | null,
  data: ReportData,
  told: readonly Pick<OppositionEvent, 'siteIds' | 'mw'>[],
): ReportSite {
  return {
    companies: data.companiesOf?.(site) ?? null,
    id: site.id,
    name: site.name,
    siteClass: site.siteClass,
    class: site.siteClass,
    status: site.status,
    operator: site.operator,
    operatorClass: site.operatorClass,
    mw: site.mw,
    mwToldByActs: mwToldOf(site.id, told),
    lon: site.lon,
    lat: site.lat,
    precision: site.precision,
    country: site.country,
    state: site.state,
    countyFips: site.countyFips,
    areaId: site.areaId,
    areaName: data.areas.find(({ id }) => id === site.areaId)?.name ?? null,
    areaBasis: site.areaBasis,
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
