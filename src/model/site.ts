import type {
  Confidence,
  MwBasis,
  MwStage,
  OperatorClass,
  Precision,
  SiteClass,
  SiteStatus,
} from './vocabulary';

/** A power figure in megawatts with what it measures. Never added across bases or statuses. */
export interface MwFigure {
  /** Megawatts, > 0. */
  value: number;
  basis: MwBasis;
}

/** What a company does on a site; `former` is whoever did it before. */
export const COMPANY_ROLES = ['owner', 'operator', 'tenant', 'former'] as const;
export type CompanyRole = (typeof COMPANY_ROLES)[number];

/** A company on a site. */
export interface SiteCompany {
  /** The company's display name (`data/tables/sites/companies.csv`), else the name as reported. */
  name: string;
  role: CompanyRole;
  /** The words of the record that names it, where they differ: a former name, a shell, a code name. */
  reportedAs: string | null;
  /** Dataset id in `sources.json`. */
  dataset: string;
  /** A page that says so; null where the dataset's own record does. */
  url: string | null;
}

/** One building, hall or phase of a campus, as one record has it. */
export interface SiteBuilding {
  /** Null for an outline without a name. */
  name: string | null;
  /** Dataset id in `sources.json`, and the record's id in it. */
  dataset: string;
  recordId: string;
  mw: MwFigure | null;
  /** Footprint in square metres; null when no outline is mapped. */
  footprintM2: number | null;
}

/**
 * How much of a site's power its own plant is to supply; `notRecorded` where the records of a plan of 1,000 MW or
 * more name no utility and only "mixed" sources of power.
 */
export type OwnPowerExtent = 'all' | 'part' | 'notRecorded';

/** A power plant of a site's own, as reported; in plans as well as in use. */
export interface OwnPower {
  extent: OwnPowerExtent;
  /** What it runs on, in the words of the source; null when it does not say. */
  energySource: string | null;
  /** Megawatts of the plant; null when unknown. */
  mw: number | null;
  /** Dataset id in `sources.json`. */
  dataset: string;
  /** A page that says so; null where the dataset's own record does. */
  url: string | null;
  /** Why a person set it, where one did. */
  note: string | null;
}

/**
 * What a site's grid area rests on: the utility that its own record names; such a utility of which only the
 * authority is known, or the grid operator, each with the zone of the county; the service territories around its
 * point; or its county.
 */
export const AREA_BASES = ['utility', 'utilityAuthority', 'gridOperator', 'territory', 'county'] as const;
export type AreaBasis = (typeof AREA_BASES)[number];

/** One place, as the map, the list and the filters need it. Built into `sites.json`. */
export interface Site {
  /** Stable for ever; part of links. */
  id: string;
  name: string;
  /** As reported, the first named operator; null when unknown. */
  operator: string | null;
  operatorClass: OperatorClass;
  siteClass: SiteClass;
  status: SiteStatus;
  /** The headline figure (see `headlineMw` in the data build); null is unknown, never zero. */
  mw: MwFigure | null;
  lon: number;
  lat: number;
  precision: Precision;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** US state (two letters) or the first-level division as the source names it; null when unknown. */
  state: string | null;
  /** Five-digit 2023 FIPS with leading zeros; null outside the US or when unknown. */
  countyFips: string | null;
  /** The smallest grid area known for the site; null when unknown. */
  areaId: string | null;
  /** What `areaId` rests on; null when it is unknown. */
  areaBasis: AreaBasis | null;
  /** Display names of the companies that own, run or rent it, each once; who was there before is not among them. */
  companyNames: string[];
  /**
   * Whether a power plant on the site supplies all of it or a part, or the supply of a large plan is not recorded
   * (`SiteDetail.ownPower` has the source); null for all others. What is not null makes no share of its grid area:
   * how much of it the grid is to carry is not on record.
   */
  ownPower: OwnPowerExtent | null;
  /**
   * Megawatts let to a data-center tenant on a site where mining goes on: a mine that is partly converted. Null
   * for every other site.
   */
  leasedMw: number | null;
  confidence: Confidence;
  /** True when the site has a dated history (`SiteDetail.lineage`). */
  hasLineage: boolean;
  /** Ids in `sources.json` of the datasets this site comes from. */
  datasets: string[];
}

/** One dated step in the history of a site. */
export interface LineageEvent {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the source; null when undated. */
  date: string | null;
  text: string;
}

/** What narrows a figure in megawatts. */
export type MwNote =
  /** A sum that the compilers of a list made over records of one campus. */
  | { kind: 'sum'; records: number }
  /** Such a sum where the campus has more named buildings than were added. */
  | { kind: 'partialSum'; records: number; buildings: number }
  /** It is of this site and others together, in the words of the table. */
  | { kind: 'severalSites'; sites: string }
  /** It is of one building of the campus alone. */
  | { kind: 'building'; name: string }
  /** It is of what was built from a year on; the campus ran before. */
  | { kind: 'builtSince'; year: number }
  /** It is of fewer buildings than half of those that stand on the map of the site. */
  | { kind: 'someBuildings'; counted: number; mapped: number }
  /** In the words of the table. */
  | { kind: 'stated'; text: string };

/** One figure in megawatts as a source states it. */
export interface MwClaim extends MwFigure {
  stage: MwStage;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the source does not date it. */
  date: string | null;
  /** Dataset id in `sources.json`. */
  dataset: string;
  note: MwNote | null;
}

/** A record in a dataset that took part in a site, with its own licence. */
export interface SourceRecord {
  /** Dataset id in `sources.json`. */
  dataset: string;
  /** The record's id in that dataset. */
  recordId: string;
  name: string | null;
  /** Https link, or null where the source is no link (`text` then says what it is). */
  url: string | null;
  text: string | null;
  /** SPDX-like licence of this record (`ODbL-1.0`, `CC-BY-4.0`, …). */
  licence: string;
  /** When the dataset was read, `YYYY-MM-DD`. */
  retrieved: string;
}

/** A status that a dataset reports from a date on. */
export interface StatusStep {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the source. */
  date: string;
  status: SiteStatus;
  /** Dataset id in `sources.json`, and the record's id in it: a site of several records has a history of each. */
  dataset: string;
  recordId: string;
}

/**
 * Power of a campus on a day, as estimated by its dataset. A figure of zero means "nothing energized yet".
 */
export interface PowerStep {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Megawatts of the whole facility and of its IT; null is unknown. */
  facilityMw: number | null;
  criticalItMw: number | null;
  /** Buildings in operation. */
  buildings: number | null;
  /** The day had not come when the dataset was read. */
  isForecast: boolean;
  /** As in `StatusStep`: records of two parts of a campus are two timelines. */
  dataset: string;
  recordId: string;
}

/** The further facts a dataset may report of a site, in the order in which they are shown. */
export const FACT_KINDS = [
  'announced',
  'energySource',
  'onsiteGenerationMw',
  'cooling',
  'investmentUsd',
  'permanentJobs',
  'communityPosition',
  'aiUse',
  'coordinateSource',
] as const;

/** A further fact, as reported. Amounts are numbers in the unit of the kind's name. */
export interface ReportedFact {
  kind: (typeof FACT_KINDS)[number];
  value: string | number;
  dataset: string;
  /** When the dataset last touched the record; null when it does not say. */
  date: string | null;
}

/** The year of a site. */
export interface SiteYear {
  value: number;
  /**
   * What it counts: the latest year in which a site was announced or began to run (`announcedBy`, `operatingBy`), or
   * in which it was known at all (`onRecordBy`); else in the words of the source ("first power").
   */
  basis: string | null;
  /**
   * What it rests on where that is no more than the year of a list: a dated step of a register, an event of the
   * lineage, a day with power, the docket of an application, the date that the address of a page tells, or a page
   * that a person has read. `dataset` is an id of `sources.json`: whose record it is, or cites the page.
   */
  evidence: {
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    date: string;
    kind: 'step' | 'event' | 'power' | 'docket' | 'address' | 'page';
    url: string | null;
    dataset: string;
  } | null;
}

/** A record that is no data center, and makes no site. Built into `dropped-sites.json`. */
export interface DroppedSite {
  /** The id it had as a site. */
  id: string;
  name: string;
  /** What it is instead, as a person read it. */
  reason: string;
  /** When it was taken out, `YYYY-MM-DD`. */
  date: string;
}

/** All that is known of a site beyond the index. Built into `site-details/<shard>.json`. */
export interface SiteDetail {
  id: string;
  owner: string | null;
  tenant: string | null;
  utility: string | null;
  /** Utilities that other sources than its records name for it, each with a page where there is one. */
  otherUtilities: { name: string; url: string | null }[];
  ownPower: OwnPower | null;
  /** Who owns, runs and rents the site, as far as recorded; a company may stand in several roles. */
  companies: SiteCompany[];
  /** The records of single buildings and phases on the campus; empty for a site of one record. */
  buildings: SiteBuilding[];
  /** The public water supplier within whose service area (2017) the site lies; no statement of who supplies it. */
  waterServiceArea: string | null;
  locality: string | null;
  countyName: string | null;
  /** See `yearOf` in the data build. */
  year: SiteYear | null;
  /** It operates, and records have more of it under construction. */
  isGrowing: boolean;
  formerUse: string | null;
  stageDetail: string | null;
  /** Ground that the buildings cover, and area of the site, in square metres, from map outlines. */
  footprintM2: number | null;
  /** Outlines of buildings added up in `footprintM2`. */
  outlines: number;
  siteAreaM2: number | null;
  /** Acres as reported. */
  landAcres: number | null;
  /** Million US gallons a day as reported. */
  waterMgd: number | null;
  mwClaims: MwClaim[];
  mwNote: string | null;
  lineage: LineageEvent[];
  /** The last dated step that any dataset tells and that had come when it was read: "last seen". */
  lastDated: string | null;
  oppositionNote: string | null;
  /** Statuses as the datasets dated them, oldest first. */
  statusHistory: StatusStep[];
  /** Power over time, oldest first. */
  powerHistory: PowerStep[];
  facts: ReportedFact[];
  /** Why the merge thinks these records are one place; empty for a single record. */
  mergeReasons: string[];
  records: SourceRecord[];
}
