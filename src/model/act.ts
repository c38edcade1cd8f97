/**
 * Acts: one dated thing that one named body did. The record of a tracker is an act of its own; texts and the
 * hand-kept table tell of more.
 */
import { type DatePrecision, isOneOf, type JurisdictionKind, type Technology } from './vocabulary';
import { columnsOf } from './wire';

/** What was done. Each has its words in `src/i18n/en/actSentence.ts`. */
export const ACT_KINDS = [
  'announced',
  'applied',
  'hearing',
  'meeting',
  'studyOrdered',
  'bodyFormed',
  'recommendedApproval',
  'recommendedDenial',
  'approved',
  'approvedWithConditions',
  'denied',
  'tabled',
  'withdrawn',
  'paused',
  'resumed',
  'cancelled',
  'moratoriumProposed',
  'moratoriumAdopted',
  'moratoriumExtended',
  'moratoriumRejected',
  'moratoriumEnded',
  'banProposed',
  'banAdopted',
  'banRejected',
  'rulesProposed',
  'rulesAdopted',
  'tookEffect',
  'rulesRejected',
  'billFiled',
  'billAdvanced',
  'billFailed',
  'billSigned',
  'billVetoed',
  'suitFiled',
  'ruling',
  'appealFiled',
  'settled',
  'petition',
  'protest',
  'resolution',
  'referendumCalled',
  'referendumHeld',
  'recall',
  'orderIssued',
  'permitIssued',
  'permitDenied',
  'landBought',
  'annexed',
  'agreementSigned',
  'incentiveGranted',
  'incentiveRefused',
  'constructionStarted',
  'opened',
  'reportPublished',
  'election',
  'other',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Who acted. `federal` is any body of the United States; `other` is known, but none of these. */
export const BODY_KINDS = [
  'localCouncil',
  'countyBoard',
  'planningBody',
  'zoningBoard',
  'mayor',
  'stateLegislature',
  'governor',
  'stateAgency',
  'utilityCommission',
  'utility',
  'court',
  'federal',
  'voters',
  'tribe',
  'residents',
  'developer',
  'other',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What an act was about. */
export const SUBJECTS = ['project', 'measure', 'incentive', 'rates', 'other'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What an act does to the building of sites, whatever anybody wants. */
export const EFFECTS = ['advances', 'limits', 'neither'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Where an act is known from: a tracker's fields, a text that a machine read, or a person's reading. */
export const ACT_BASES = ['coded', 'machineRead', 'byHand'] as const;
export type ActBasis = (typeof ACT_BASES)[number];

/** The facts of one act, apart from its date and its place. */
export interface ActFacts {
  kind: ActKind;
  /** The body by its name: "Chandler City Council"; null when only its kind is known, or not even that. */
  body: string | null;
  bodyKind: BodyKind | null;
  /** Members for and against the act as named by `kind`; null when no count is on record. */
  votes: [number, number] | null;
  /** Number or name of the ordinance, resolution, bill or docket. */
  instrument: string | null;
  /** Term of a measure in days. */
  termDays: number | null;
  about: Subject;
  effect: Effect;
  basis: ActBasis;
}

/** An act that a text tells of beside the one its record stands for. Built into `acts.json`. */
export interface Act extends ActFacts {
  /** Made of the record's id, the kind and the date. */
  id: string;
  /** The event whose record tells of it: its place and its sources. */
  eventId: string;
  /** First day of the period that is known, `YYYY-MM-DD`. */
  date: string;
  datePrecision: DatePrecision;
  project: string | null;
  company: string | null;
  /** Megawatts and acres as told, unverified. */
  mw: number | null;
  acres: number | null;
}

/** Columns of `acts.json`. */
export const ACT_COLUMNS = columnsOf<Act>()([
  'id',
  'eventId',
  'date',
  'datePrecision',
  'kind',
  'body',
  'bodyKind',
  'votes',
  'instrument',
  'termDays',
  'about',
  'effect',
  'basis',
  'project',
  'company',
  'mw',
  'acres',
]);

/** What a sentence on an act needs: the act, when it was, and where. */
export interface ActInPlace extends ActFacts {
  date: string | null;
  datePrecision: DatePrecision;
  jurisdiction: string;
  jurisdictionKind: JurisdictionKind;
  project: string | null;
  company: string | null;
  technology: Technology;
}

const FILINGS = [
  'announced',
  'applied',
  'hearing',
  'meeting',
  'studyOrdered',
  'bodyFormed',
  'moratoriumProposed',
  'banProposed',
  'rulesProposed',
  'billFiled',
  'suitFiled',
  'appealFiled',
  'petition',
  'protest',
  'recommendedApproval',
  'recommendedDenial',
  'referendumCalled',
  'recall',
  'reportPublished',
  'election',
] as const satisfies readonly ActKind[];

/** True for acts that only ask for a decision: no final outcome is of their day. */
export function isFiling(kind: ActKind): boolean {
  return isOneOf(FILINGS, kind);
}
