import type { OppositionEvent } from './event';
import { outcomeOn } from './outcome';
import type { Site } from './site';
import type {
  Action,
  Concern,
  Mechanism,
  OperatorClass,
  Outcome,
  SiteClass,
  SiteStatus,
  Technology,
} from './vocabulary';

/** Which sites the reader wants. A null list means "all". */
export interface SiteFilter {
  classes: readonly SiteClass[] | null;
  statuses: readonly SiteStatus[] | null;
  operatorClasses: readonly OperatorClass[] | null;
  /** Display names of companies; one that owns, runs or rents the site is enough. */
  companies: readonly string[] | null;
  /** Inclusive, MW of the headline figure; null is open on that side. */
  mwMin: number | null;
  mwMax: number | null;
  /** Records of low confidence or unknown status: off by default, one switch away. */
  uncertain: boolean;
}

/** Which events the reader wants. A null list means "all". */
export interface EventFilter {
  actions: readonly Action[] | null;
  concerns: readonly Concern[] | null;
  outcomes: readonly Outcome[] | null;
  mechanisms: readonly Mechanism[] | null;
  technologies: readonly Technology[] | null;
  /** First day, `YYYY-MM-DD`; null is the beginning of the record. The last day is the date viewed. */
  since: string | null;
}

export const ALL_SITES: SiteFilter = {
  classes: null,
  statuses: null,
  operatorClasses: null,
  companies: null,
  mwMin: null,
  mwMax: null,
  uncertain: false,
};

export const ALL_EVENTS: EventFilter = {
  actions: null,
  concerns: null,
  outcomes: null,
  mechanisms: null,
  technologies: null,
  since: null,
};

/** True for records that are off by default: low confidence, or a status nobody reports. */
export function isUncertain(site: Pick<Site, 'confidence' | 'status'>): boolean {
  return site.confidence === 'low' || site.status === 'unknown';
}

const allows = <T>(list: readonly T[] | null, value: T): boolean => list === null || list.includes(value);

/**
 * Whether a site passes the filter. A site without a figure never passes an MW range: unknown is not zero.
 */
export function siteMatches(site: Site, filter: SiteFilter): boolean {
  if (!filter.uncertain && isUncertain(site)) return false;
  if (!allows(filter.classes, site.siteClass)) return false;
  if (!allows(filter.statuses, site.status)) return false;
  if (!allows(filter.operatorClasses, site.operatorClass)) return false;
  if (filter.companies !== null && !site.companyNames.some((name) => filter.companies?.includes(name)))
    return false;
  if (filter.mwMin !== null && (site.mw === null || site.mw.value < filter.mwMin)) return false;
  if (filter.mwMax !== null && (site.mw === null || site.mw.value > filter.mwMax)) return false;
  return true;
}

/** A day after all that is on record: filters ask for what became of an act in the end, whatever the day viewed. */
const RECORD_END = '9999-12-31';

/**
 * Whether an event passes the filter, whatever the day viewed. Undated events pass unless a first day is asked
 * for. Of actions and concerns one in common is enough.
 */
export function eventMatches(event: OppositionEvent, filter: EventFilter): boolean {
  if (filter.since !== null && (event.date === null || event.date < filter.since)) return false;
  if (!allows(filter.outcomes, outcomeOn(event, RECORD_END))) return false;
  if (!allows(filter.mechanisms, event.mechanism)) return false;
  if (!allows(filter.technologies, event.technology)) return false;
  if (filter.actions !== null && !event.actions.some((action) => filter.actions?.includes(action)))
    return false;
  if (filter.concerns !== null && !event.concerns.some((concern) => filter.concerns?.includes(concern)))
    return false;
  return true;
}

/** Whether a filter asks for less than all. */
export const isFiltered = <Filter extends object>(filter: Filter, all: Filter): boolean =>
  JSON.stringify(filter) !== JSON.stringify(all);
