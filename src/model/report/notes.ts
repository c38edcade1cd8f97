/** What a reader of a report must know to read its figures rightly: codes with values, put into words by `i18n`. */

import type { Instead } from '../grid/askedHours';
import type { LandEstimate } from '../land';
import type { ProjectFromActs } from '../projectsFromActs';

type Years = readonly [number, number];

export type ReportNote =
  /** Sites that are listed but left out of the MW by status. */
  | { code: 'uncertainSites'; records: number }
  /** Sites of a radius whose distance is to an approximate position. */
  | { code: 'approximateSites'; records: number }
  | { code: 'noSites'; dataDate: string }
  /** Projects that acts tell of and no list of sites has. */
  | { code: 'projectsFromActs'; projects: readonly ProjectFromActs[] }
  /** Land is that of the whole counties assigned to a grid area. */
  | { code: 'areaCounties' }
  /** Areas and county acts are those of whole counties near the middle of a radius. */
  | { code: 'radiusCounties' }
  /** The same within an outline. */
  | { code: 'outlineCounties' }
  /** Shares of land are those of counties, weighted by how much of the region lies in each. */
  | ({ code: 'landEstimate' } & LandEstimate)
  /** Outlines of counties are not at hand: the land is that of whole counties. */
  | { code: 'landOfWholeCounties' }
  /** No grid and no land figures here. */
  | { code: 'outsideUnitedStates' }
  /** Acts after the day viewed. */
  | { code: 'laterActs'; records: number; date: string }
  | { code: 'noActsInside'; recordUpTo: string }
  /** A county that several grid areas serve, by their names; the first is used. */
  | { code: 'severalAreas'; county: string; areas: readonly string[] }
  /** An area that a county names and no table holds. */
  | { code: 'areaUnknown'; area: string }
  /** An area without hours of its own, by its name; `from` contains it. */
  | { code: 'figuresFrom'; area: string; from: string }
  /** An area without hours, by its name; `years` are those it has, null when it has none. */
  | { code: 'noHours'; area: string; years: Years | null; window: Years }
  /** Another area's hours answer for a new load; both by their names. */
  | { code: 'newLoadInstead'; area: string; from: string; instead: Instead }
  /** Other years than those of the report answer for a new load; `levelStep` (`YYYY-MM`) where a lasting step is why. */
  | { code: 'newLoadYears'; area: string; from: string; window: Years; levelStep: string | null }
  /** Said with every new load. */
  | { code: 'newLoad' };
