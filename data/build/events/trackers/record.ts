/** The one form into which the tables of all trackers are read. */
import type { ActFacts } from '../../../../src/model/act';
import type { DurationKind, MeasureFate } from '../../../../src/model/event';
import type {
  Action,
  Concern,
  DatePrecision,
  JurisdictionKind,
  MeasureKind,
  Mechanism,
  ProjectOutcome,
  Technology,
} from '../../../../src/model/vocabulary';
import type { Form } from '../jurisdictions';
import type { Family, Finality, Tracker } from '../words';

/** One row of one tracker in our words. */
export interface TrackerRecord {
  tracker: Tracker;
  id: string;
  date: string | null;
  datePrecision: DatePrecision;
  /** Where a record speaks of a course of events, the day on which it began; else null. */
  since: string | null;
  jurisdiction: string;
  /** The act that the record stands for, where its table codes it. */
  act: ActFacts | null;
  /** The name as the tracker writes it; it may be that of a body: "Harford County Council". */
  writtenJurisdiction: string;
  jurisdictionKind: JurisdictionKind;
  form: Form;
  key: string;
  country: string;
  state: string | null;
  countyFips: string | null;
  lon: number | null;
  lat: number | null;
  /** The tracker names the county in words, beside its code. */
  countyNamed: boolean;
  /** The polygon of the jurisdiction, `place:0118976`; null when none is known. */
  area: string | null;
  actions: Action[];
  families: Family[];
  /** The record speaks of the extension of an older measure. */
  extension: boolean;
  concerns: Concern[];
  mechanism: Mechanism;
  technology: Technology;
  /** The kind of the measure where the tracker codes it; null where it does not. */
  measureKind: MeasureKind | null;
  fate: MeasureFate | null;
  durationDays: number | null;
  durationKind: DurationKind;
  statedEnd: string | null;
  /** The first day on which it no longer stood, where the tracker gives it. */
  endedOn: string | null;
  /** Day or month of a vote of the people on it; the table does not tell the result. */
  ballotDate: string | null;
  /** What it is limited to, in few words of the tracker: "over 25 MW"; null when nothing is stated. */
  limitedTo: string | null;
  /** The day of its rescission, where the tracker dates that instead of the adoption. */
  rescindedOn: string | null;
  projectOutcome: ProjectOutcome | null;
  finality: Finality;
  instrument: string | null;
  /** Numbers of bills and orders, normalised: `SB6`. */
  bills: string[];
  authority: string | null;
  project: string | null;
  company: string | null;
  mw: number | null;
  mwConflict: boolean;
  acreage: number | null;
  petitionSignatures: number | null;
  investmentMusd: number | null;
  groups: string[];
  flags: string[];
  /** The tracker's own words for the state. */
  rawStatus: string;
  lastUpdated: string | null;
  /** Ids of the same act in other trackers, as this one names them. */
  otherIds: readonly string[];
  sources: string[];
  licence: string;
  /** The tracker itself says that nobody has checked the record. */
  unverified: boolean;
}

/** A row that is left out, with the reason. */
export interface LeftOut {
  tracker: Tracker;
  id: string;
  reason: string;
}

/** One word for what several records or sectors are aimed at. */
export function joinTechnologies(found: ReadonlySet<Technology>): Technology {
  if (found.has('both') || found.size > 1) return 'both';
  return found.has('crypto') ? 'crypto' : 'dataCenter';
}
