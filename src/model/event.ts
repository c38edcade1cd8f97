import type { ActFacts } from './act';
import type { DatedOutcome } from './outcome';
import type {
  Action,
  Concern,
  DatePrecision,
  EvidenceTier,
  JurisdictionKind,
  MeasureKind,
  MeasureOutcome,
  Mechanism,
  Outcome,
  ProjectOutcome,
  Technology,
} from './vocabulary';

/** What kind of end a measure has. */
export type DurationKind = 'fixedDays' | 'untilDate' | 'untilEvent' | 'indefinite' | 'unknown';

/** What the trackers say became of a measure. What is in force on a date is derived, never stored. */
export type MeasureFate =
  | 'proposed'
  | 'adopted'
  | 'extended'
  | 'replaced'
  | 'rescinded'
  | 'expired'
  | 'failed'
  | 'unknown';

/** What is known of the day on which a measure was replaced or rescinded. */
export interface MeasureEnd {
  /** First day on which it no longer stood, `YYYY-MM-DD`; null when no record tells. */
  on: string | null;
  /**
   * What the day rests on: the adoption of the measure that replaced it, a record of its rescission, or a
   * hand-kept row.
   */
  basis: 'successor' | 'rescission' | 'byHand' | null;
  /** The event that replaced it. */
  by: string | null;
  /** Day on which a tracker already called it over; null when none says when it looked. */
  latest: string | null;
  /** Why it is over, where the build told more than one that was lifted from one that a court struck down. */
  reason?: 'ranOut' | 'lifted' | 'replaced' | 'struckDown';
}

/** An instrument (moratorium, zoning rule, ban, law) with a life of its own, apart from the project's. */
export interface Measure {
  /** The measure that the act is a part of, in `measures.json`. */
  id?: string;
  kind?: MeasureKind;
  /** When the measure was adopted, where that is not the day of the act; null when no record tells. */
  from?: { date: string; precision: DatePrecision } | null;
  /** What `statedEnd` rests on. */
  endBasis?: 'stated' | 'term' | 'openEnded' | 'notRecorded';
  fate: MeasureFate;
  durationDays: number | null;
  durationKind: DurationKind;
  /** Stated or scheduled end, `YYYY-MM-DD`. */
  statedEnd: string | null;
  /** Present where its term ran out after its trackers last looked: it may have been extended since. */
  mayBeExtended?: true;
  /** Present where the fate is `replaced`, `rescinded` or `expired` and a record says so. */
  ended?: MeasureEnd;
}

/** One dated act of opposition or of government. Built into `events.json`. */
export interface OppositionEvent {
  id: string;
  /** First day of the period that is known, `YYYY-MM-DD`; null when undated. */
  date: string | null;
  datePrecision: DatePrecision;
  jurisdiction: string;
  jurisdictionKind: JurisdictionKind;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Two letters in the US; null for federal acts and outside. */
  state: string | null;
  /** Five-digit 2023 FIPS of the county the act lies in or covers; null when unknown. */
  countyFips: string | null;
  /** Centre of a municipal jurisdiction (never a site, never a capital); null for acts over an area. */
  lon: number | null;
  lat: number | null;
  /**
   * What an act of a town is drawn as: its polygon (`place:`, `town:`, `cousub:` or `tribe:` with the key of the
   * outline), or `county:` and a FIPS code where it is only known to lie somewhere in that county. Null for what has a
   * point alone, for acts over a county or more, and outside the US.
   */
  area: string | null;
  actions: Action[];
  concerns: Concern[];
  mechanism: Mechanism;
  technology: Technology;
  measure: Measure | null;
  /** What was done, by whom; null where neither a text nor the coded fields tell. */
  act: ActFacts | null;
  /** By all that is on record; for the day viewed see `outcomeOn`. */
  outcome: Outcome;
  projectOutcome: DatedOutcome<ProjectOutcome> | null;
  measureOutcome: DatedOutcome<MeasureOutcome> | null;
  project: string | null;
  company: string | null;
  /** Megawatts as reported, unverified. */
  mw: number | null;
  groups: string[];
  evidence: EvidenceTier;
  /** Dataset ids in `sources.json` that hold this act. */
  attestedBy: string[];
  /** Sites that its project is, by the rules of `data/build/events/acts/sites.ts`. */
  siteIds: string[];
}

/** A page that a tracker cites for an event. */
export interface EventSource {
  /** Https link; null where only the dataset can be cited. */
  url: string | null;
  /** Host of the link with the words and the day of its address, or the dataset's title. */
  label: string;
  tier: EvidenceTier;
  dataset: string;
  licence: string;
}

/** The rest of an event. Built into `event-details/<shard>.json`. */
export interface EventDetail {
  id: string;
  authority: string | null;
  acreage: number | null;
  petitionSignatures: number | null;
  investmentMusd: number | null;
  /** The trackers' own words for the state, kept for review: `dataset: word`. */
  rawStatus: string[];
  flags: string[];
  mwConflict: boolean;
  instrument: string | null;
  /** Day the tracker last touched the record, `YYYY-MM-DD`. */
  lastUpdated: string | null;
  mergeReasons: string[];
  sources: EventSource[];
}
