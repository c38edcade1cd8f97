/** The built tables that reports are made from, and the datasets that stand behind them as a whole. */

import type { Act } from '../act';
import type { CountyOutlines } from '../countyParts';
import type { EventSource, OppositionEvent } from '../event';
import type { Fight } from '../fight';
import type { AreaClaims } from '../grid/claims';
import type { Group } from '../group';
import type { LegalMeasure } from '../legalMeasure';
import type { PowerTables } from '../power/regionPower';
import type { Country, County, GridArea, State } from '../region';
import type { Site, SiteCompany } from '../site';
import type { Source } from '../source';
import type { StateBillFile } from '../stateBill';
import type { TownCounties } from '../townCounties';

/** The built tables, whole. */
export interface ReportData {
  /** The newest day the data speaks of, `YYYY-MM-DD`. */
  dataDate: string;
  /** The day up to which the record of opposition was read, `YYYY-MM-DD`. */
  recordUpTo: string;
  sites: readonly Site[];
  events: readonly OppositionEvent[];
  areas: readonly GridArea[];
  counties: readonly County[];
  states: readonly State[];
  countries: readonly Country[];
  sources: readonly Source[];
  /** Sourced figures by area id, where they are at hand. */
  claims?: AreaClaims;
  /** Towns that lie in several counties, where that is at hand. */
  townCounties?: TownCounties;
  /** Outlines of the counties around a circle or an own outline, where they are at hand. */
  outlines?: CountyOutlines;
  /** Which acts belong together, where that is at hand. */
  fights?: readonly Fight[];
  /** Groups by name, where they are at hand. */
  groups?: readonly Group[];
  /** What each record says of a measure, where that is at hand. */
  measures?: readonly LegalMeasure[];
  /** The pages that trackers cite for an act, where they are at hand. */
  sourcesOf?: (event: OppositionEvent) => readonly EventSource[] | null;
  /** The companies of a site, where its details are at hand. */
  companiesOf?: (site: Site) => readonly SiteCompany[] | null;
  /** Plants, prices and carbon intensity for the states of a region, where they are at hand. */
  powerOf?: (states: readonly string[]) => PowerTables;
  /** Bills of a state by two letters, where they are at hand. */
  billsOf?: (state: string) => StateBillFile;
  /** The sentence on an act, where the words are at hand. */
  summaryOf?: (event: OppositionEvent) => string;
  /** Acts that texts tell beside the events, where they are at hand. */
  acts?: readonly Act[];
  /** The sentence on such an act. */
  toldSummaryOf?: (act: Act, event: OppositionEvent) => string;
}

/** Dataset behind load figures. */
export const LOAD_SOURCE = 'eiaHourly';
/** The dataset of demand in 2025 and 2026. */
export const RECENT_SOURCE = 'eiaLaterDemand';
/** Dataset of figures that others published on areas. */
export const CLAIMS_SOURCE = 'forwardFacts';
/** Datasets behind the grid areas of counties and sites. */
export const ASSIGNMENT_SOURCES = ['countyToBa', 'utilityTerritories', 'utilityReports'] as const;
