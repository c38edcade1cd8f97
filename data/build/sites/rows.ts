/** What the tables of `data/tables/sites` hold once read: one type a kind of row. */
import type { CompanyRole, MwNote } from '../../../src/model/site';
import type {
  Confidence,
  MwBasis,
  OperatorClass,
  Precision,
  SiteClass,
  SiteStatus,
} from '../../../src/model/vocabulary';
import type { Outline } from './outlines';

/** Datasets that a record can come from; ids of `data/sources.json`. */
export const RECORD_DATASETS = [
  'osm',
  'computeAtlas',
  'epoch',
  'epaEcho',
  'cecSppe',
  'australianObservatory',
  'datacentertracker',
  'miningLineage',
] as const;
export type RecordDataset = (typeof RECORD_DATASETS)[number];

/** What a figure in megawatts is said of: power in use, a plan, a permit, or a tag on the map. */
export const STAGES = ['operating', 'planned', 'permitted', 'mapped'] as const;
export type Stage = (typeof STAGES)[number];

/** A figure in megawatts as one row states it. */
export interface Figure {
  /** Megawatts, > 0. */
  value: number;
  basis: MwBasis;
  stage: Stage;
  /** `YYYY-MM`; null when undated. */
  date: string | null;
  note: MwNote | null;
}

/** Where a row puts a site. */
export interface Place {
  lon: number;
  lat: number;
  precision: Precision;
}

/** A page, or the words for a source that is no page. */
export interface Link {
  url: string | null;
  text: string | null;
}

/** One site of the compiled list of data centers. */
export interface CenterRow extends Place {
  id: string;
  name: string;
  operator: string | null;
  status: SiteStatus;
  figure: Figure | null;
  /** Megawatts of the full build-out. */
  mwPlanned: number | null;
  country: string;
  state: string | null;
  countyFips: string | null;
  countyName: string | null;
  year: { value: number; basis: string | null } | null;
  footprintM2: number | null;
  siteAreaM2: number | null;
  confidence: Confidence;
  licence: string;
}

/** A record of a dataset that takes part in a `CenterRow`. */
export interface RecordRow extends Place {
  siteId: string;
  dataset: RecordDataset;
  recordId: string;
  name: string | null;
  operator: string | null;
  /** The status in the words of the dataset; for the map the kind of outline (`building`, `site`, `point`). */
  reportedStatus: string | null;
  figure: Figure | null;
  footprintM2: number | null;
  siteAreaM2: number | null;
  link: Link;
  licence: string;
}

/** One site of the mining lineage. */
export interface LineageRow extends Place {
  id: string;
  name: string;
  operator: string | null;
  owner: string | null;
  tenant: string | null;
  siteClass: SiteClass;
  status: SiteStatus;
  country: string;
  state: string | null;
  countyName: string | null;
  locality: string | null;
  coordinateSource: string | null;
  figures: Figure[];
  mwNote: string | null;
  stageDetail: string | null;
  formerUse: string | null;
  gridOperator: string | null;
  oppositionNote: string | null;
  lastDated: string | null;
  confidence: Confidence;
  licence: string;
  events: { date: string; text: string }[];
  sources: (Link & { seen: boolean })[];
}

/** One record of Compute Atlas. */
export interface AtlasRow extends Place {
  id: string;
  name: string;
  operator: string;
  siteClass: SiteClass;
  status: SiteStatus;
  statusConfidence: string;
  aiUse: string | null;
  locality: string | null;
  countyName: string | null;
  state: string;
  figures: Figure[];
  utility: string | null;
  energySource: string | null;
  onsiteGenerationMw: number | null;
  cooling: string | null;
  waterMgd: number | null;
  landAcres: number | null;
  investmentUsd: number | null;
  permanentJobs: number | null;
  communityPosition: string | null;
  announced: string | null;
  lastUpdated: string;
  licence: string;
  history: { date: string; status: SiteStatus }[];
  links: Link[];
}

/** Power of one campus on one day (Epoch AI). */
export interface PowerRow {
  /** Line in the table, for messages of checks across tables. */
  line: number;
  recordId: string;
  date: string;
  criticalItMw: number | null;
  facilityMw: number | null;
  buildings: number | null;
  waterMgd: number | null;
}

/** A cancelled project; the Compute Atlas row of the same id is the same project. */
export interface CancelledRow {
  recordId: string;
  name: string;
  mw: number | null;
  year: { value: number; basis: string | null } | null;
  link: Link;
  licence: string;
}

/** A company: the name it is shown under, and what it is. */
export interface CompanyRow {
  name: string;
  operatorClass: OperatorClass;
  /** How many US sites the company itself has named, when, and where; null when it has named none. */
  sitesNamed: { count: number; date: string; link: Link } | null;
}

/** What a name is to its company. `class` names no company, only what kind of body it is. */
export const NAME_KINDS = ['spelling', 'former', 'shell', 'codeName', 'class'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name by which records know a company, by a reviewed table. */
export interface CompanyNameRow {
  pattern: string;
  /** The display name; null for the kind `class`. */
  name: string | null;
  operatorClass: OperatorClass;
  kind: NameKind;
  /** The whole text has to be the name; else it is enough that the text holds it as whole words. */
  isWhole: boolean;
  link: Link;
}

/** A company's part in a site, set by hand because no column of a table tells it. */
export interface SiteCompanyRow {
  record: string;
  company: string;
  role: CompanyRole;
  /** Whose record says so. */
  dataset: RecordDataset;
  /** A page that says so; null where the dataset's own record does. */
  url: string | null;
  reason: string;
}

/** A verdict by hand on whether two records are one place. Wins over every rule. */
export interface Override {
  recordA: string;
  recordB: string;
  verdict: 'same' | 'different';
  reason: string;
  date: string;
}

/** What a person read of the power plant that a record's site has, or has not, of its own. */
export interface OwnPowerRow {
  record: string;
  extent: 'all' | 'part' | 'none';
  /** Megawatts of the plant; null when unknown. */
  mw: number | null;
  link: Link;
  reason: string;
}

/** The county of a record's site, set by hand because its source names another. */
export interface PlaceOverride {
  record: string;
  /** Null where the county is right as it is. */
  countyFips: string | null;
  /** The grid area around it, where neither an outline of a territory nor the county tells it; null where they do. */
  areaId: string | null;
  reason: string;
}

/** What a person has read of the age of a record's site. */
export interface YearEvidenceRow {
  record: string;
  /** `notOfSite` where the page at the address, for all its date, is not about the site. */
  says: 'announced' | 'operating' | 'notOfSite';
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for `notOfSite`. */
  evidenceDate: string | null;
  link: Link;
  reason: string;
}

/** A utility that another source than the records names for a record's site. */
export interface OtherUtilityRow {
  record: string;
  utility: string;
  link: Link;
  reason: string;
}

/** The name of a record's site, set by hand. */
export interface SiteNameRow {
  record: string;
  name: string;
  reason: string;
}

/** A row of the list that is no data center, as a person read it. */
export interface NoDataCenter {
  id: string;
  name: string;
  reason: string;
  date: string;
}

/** An operator, as a US site shows it, that no table tells enough of to give it a class. */
export interface UnclassedOperator {
  operator: string;
  reason: string;
}

/** Megawatts let to a data-center tenant on a site where mining goes on, set by hand. */
export interface ConversionRow {
  record: string;
  /** Megawatts, > 0. */
  leasedMw: number;
  link: Link;
  reason: string;
}

/** A figure that a row states of its site and of others together; it is the headline of none of them. */
export interface SeveralSitesRow {
  record: string;
  /** Megawatts as the row states them, > 0. */
  mw: number;
  /** Which sites, to be read after "of". */
  sites: string;
  reason: string;
}

/** The public water service area that a site of the list lies in. */
export interface WaterAreaRow {
  siteId: string;
  name: string;
}

/** A record given by hand to another row of the list, or to a row of its own. */
export interface RecordSplit {
  dataset: RecordDataset;
  recordId: string;
  name: string | null;
  /** The row that holds the record in the list as compiled. */
  from: string;
  /** The row it is given to; an id that no row has yet makes a new row. */
  site: string;
  reason: string;
}

/** The class, and where needed the status, that a person has given the site of a record; wins over every table. */
export interface ClassOverride {
  record: string;
  siteClass: SiteClass;
  /** Null where the tables' own status holds. */
  status: SiteStatus | null;
  reason: string;
}

/** Everything the tables hold, each list ordered by id. */
export interface Tables {
  centers: CenterRow[];
  records: RecordRow[];
  lineage: LineageRow[];
  atlas: AtlasRow[];
  power: PowerRow[];
  cancelled: CancelledRow[];
  companies: CompanyRow[];
  companyNames: CompanyNameRow[];
  siteCompanies: SiteCompanyRow[];
  overrides: Override[];
  classOverrides: ClassOverride[];
  ownPower: OwnPowerRow[];
  splits: RecordSplit[];
  waterAreas: WaterAreaRow[];
  conversions: ConversionRow[];
  severalSites: SeveralSitesRow[];
  noDataCenters: NoDataCenter[];
  outlines: Outline[];
  unclassedOperators: UnclassedOperator[];
  siteNames: SiteNameRow[];
  yearEvidence: YearEvidenceRow[];
  otherUtilities: OtherUtilityRow[];
  placeOverrides: PlaceOverride[];
}
