import type { LoadFigures } from './grid/loadFigures';
import type { AdequacyRisk } from './grid/pressure';
import type { RecentDemand } from './grid/recentDemand';
import type { LandField } from './land';
import type { Polygon } from './polygon';

/** West, south, east, north in degrees. East may exceed 180 for shapes over the date line. */
export type Bounds = [number, number, number, number];

/** What a planner asks about; `name` is what a reader calls a place of their own. */
export type Region =
  | { kind: 'country'; code: string }
  | { kind: 'state'; code: string }
  | { kind: 'county'; fips: string }
  | { kind: 'area'; id: string }
  | { kind: 'radius'; lon: number; lat: number; km: number; name?: string }
  /** An outline of a reader's own. */
  | { kind: 'polygon'; polygons: readonly Polygon[]; name?: string }
  /** Several of the others as one; never of itself. */
  | { kind: 'several'; regions: readonly SingleRegion[] };

/** What "around here" means where nobody says how far, km. */
export const AROUND_KM = 25;

/** A region that is not several. */
export type SingleRegion = Exclude<Region, { kind: 'several' }>;

/**
 * One US county (2023 definition) with its land facts; the shares (`LAND_SHARES`) are 0–1, null is "no data". Built
 * into `counties.json`.
 */
export interface County extends Record<LandField, number | null> {
  /** Five digits, leading zeros kept. */
  fips: string;
  /** Full legal name: "Loudoun County", "Orleans Parish", "Alexandria city". */
  name: string;
  /** Two letters. */
  state: string;
  /** A point inside the county, for labels and lists. */
  lon: number;
  lat: number;
  bounds: Bounds;
  /**
   * Grid areas of the county, the assigned authority first; more than one means "or": other authorities, or zones
   * of the same one, that serve a part.
   */
  authorities: string[];
  /** The sub-area (PJM-DOM) when one is assigned. */
  subArea: string | null;
  /** Square kilometres (US Census Bureau). */
  landKm2: number | null;
  waterKm2: number | null;
}

/** One state, the District of Columbia or Puerto Rico. Built into `states.json`. */
export interface State {
  /** Two letters. */
  code: string;
  /** Two-digit FIPS. */
  fips: string;
  name: string;
  lon: number;
  lat: number;
  bounds: Bounds;
}

/** A country that a site or an act lies in. Built into `countries.json`. */
export interface Country {
  /** Two letters, ISO 3166-1. */
  code: string;
  /** Around its largest part, other parts with records, and the records. */
  bounds: Bounds;
}

/** A known weakness of a load series, in a reader's words. */
export interface QualityNote {
  /** `imputed` and `gap` warn; `defect` means that figures over these years must not be trusted. */
  severity: 'imputed' | 'gap' | 'defect';
  text: string;
  /** First and last year concerned. */
  years: [number, number];
  /** `YYYY-MM` of a lasting step of the level that the note tells of: years on either side do not compare. */
  step?: string;
}

/** How much of a state, by residents. */
export type StateExtent = 'all' | 'most' | 'part';

/** What a grid area is known by: worked out from its counties, but for `knownAs`. */
export interface AreaPlace {
  /** States, the one with most of the area's residents first. */
  states: { name: string; extent: StateExtent }[];
  /** Seats of its most populous counties, where it covers no state for the most part. */
  towns: string[];
  /** Names that companies and readers use; null when `name` is that. */
  knownAs: string | null;
}

/** A balancing authority or a sub-area of one. Built into `areas.json`. */
export interface GridArea {
  id: string;
  name: string;
  /** Absent in data of an earlier version. */
  place?: AreaPlace;
  kind: 'balancingAuthority' | 'subArea';
  /** The authority a sub-area belongs to. */
  parentId: string | null;
  /** Null when no county is assigned: nothing to draw. */
  bounds: Bounds | null;
  /** Counties whose assigned area this is (for an authority: including its sub-areas'). */
  counties: string[];
  /** First and last year of hourly demand; null when there is no series. */
  years: [number, number] | null;
  quality: QualityNote[];
  /** Over the window viewed (built: the default window); null when there is no series in it. */
  load: LoadFigures | null;
  /** New constant load, MW, that fits as `View.fits` asks; absent while no metric asks. Null is unknown. */
  fitsMw?: number | null;
  /** Demand in 2025 and 2026, after the hours end; null when the summary does not hold the area. */
  recent: RecentDemand | null;
  /** NERC's rating of the assessment area, a sub-area's being its authority's; null when it is not known. */
  adequacyRisk: AdequacyRisk | null;
  /**
   * Reported MW of our own sites inside, per status and basis, without those of `ownPowerMw`. Never added
   * further.
   */
  siteMw: SiteMw[];
  /** The same of sites with a power plant of their own, and of large plans whose supply is not recorded. */
  ownPowerMw: SiteMw[];
}

/** Figures of one hourly demand series over whole years. */
export interface HourlyFigures {
  /** First and last year of the window. */
  window: [number, number];
  /** Highest hourly demand, MW. */
  peakMw: number;
  /** Hour of the peak, UTC, `YYYY-MM-DDTHH`. */
  peakAt: string;
  /** Mean demand, MW; null over a lasting step of the level. */
  meanMw: number | null;
  /** Mean demand over peak, 0–1; null as above. */
  loadFactor: number | null;
  /** P10 of the last year less P10 of the first year, MW: new round-the-clock load. */
  alwaysOnGrowthMw: number | null;
  /** Hours with a value over hours in the window, 0–1. */
  coverage: number;
}

/** Sites of one status whose MW have one basis. */
export interface SiteMw {
  status: import('./vocabulary').SiteStatus;
  basis: import('./vocabulary').MwBasis;
  /** Megawatts, the plain sum over `sites` sites. */
  mw: number;
  sites: number;
}

/** A sum, and how much of what it speaks of is known. */
export interface KnownMw extends SiteMw {
  /** Sites of this status that have any figure, out of all of this status; uncertain records apart. */
  known: { withMw: number; sites: number };
}
