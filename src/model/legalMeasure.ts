/**
 * A measure is one legal instrument of one jurisdiction: a moratorium with its extensions, a ban, a rule. Built
 * into `measures.json` from the records of all trackers, one line a measure. What it is on a day is derived here
 * and never stored.
 */
import type { MeasureFate } from './event';
import { addDays, type MeasureState } from './measureOnDate';
import {
  type DatePrecision,
  type JurisdictionKind,
  type MeasureKind,
  STOPPING_KINDS,
  type Technology,
} from './vocabulary';
import { columnsOf } from './wire';

/**
 * What the end of a measure rests on: `stated` a source names the day, `term` counted from the adoption,
 * `openEnded` a source says that there is none, `notRecorded` nothing is said.
 */
export const END_BASES = ['stated', 'term', 'openEnded', 'notRecorded'] as const;
export type EndBasis = (typeof END_BASES)[number];

/** Why a measure is over. */
export const END_REASONS = ['ranOut', 'lifted', 'replaced', 'struckDown'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What the records of a measure disagree on. */
export const MEASURE_CONFLICTS = ['adoption', 'end', 'fate', 'kind'] as const;
export type MeasureConflict = (typeof MEASURE_CONFLICTS)[number];

/** What one record says of a measure. */
export interface MeasureClaim {
  /** The act that holds the record; null for a bill that no act names. */
  eventId: string | null;
  /** Dataset id in `sources.json`. */
  dataset: string;
  /** Id of the record in its dataset. */
  record: string;
  fate: MeasureFate;
  from: string | null;
  fromPrecision: DatePrecision;
  until: string | null;
  basis: EndBasis;
  /** Last day on which the tracker is known to have looked, `YYYY-MM-DD`; null when it does not say. */
  seen: string | null;
  /** Read by a machine in a text of the tracker: marked, and never stronger than a coded field. */
  machineRead: boolean;
  /** Found by a machine and cited nowhere: binds nothing by itself. */
  weak: boolean;
  /** From an older edition of an inventory whose newer edition has the same row. */
  superseded: boolean;
}

/** One line of `measures.json`. */
export interface LegalMeasure {
  /** That of its first act; stable. */
  id: string;
  jurisdiction: string;
  jurisdictionKind: JurisdictionKind;
  /** ISO 3166-1 alpha-2. */
  country: string;
  state: string | null;
  countyFips: string | null;
  /** Centre of a municipal jurisdiction; null for areas and for places that are not known to be where they seem. */
  lon: number | null;
  lat: number | null;
  /** Polygon of the jurisdiction, `place:0118976`; null when none is known. */
  area: string | null;
  kind: MeasureKind;
  technology: Technology;
  /** What it is limited to, in few words of a tracker; null when nothing is stated. */
  limitedTo: string | null;
  fate: 'proposed' | 'adopted' | 'rejected' | 'unknown';
  /** Null when no record dates the adoption, or none proves one. */
  adopted: { date: string; precision: DatePrecision } | null;
  /** The last day of its term. */
  until: { date: string | null; basis: EndBasis; machineRead: boolean };
  /** Present when a record says that it is over; `on` is the first day on which it no longer stood. */
  ended: { on: string | null; reason: EndReason; by: string | null; latest: string | null } | null;
  /** Day or month of a vote of the people whose result is not on record. */
  ballotDate: string | null;
  /** The last day on which one of its trackers looked. */
  seen: string | null;
  conflicts: MeasureConflict[];
  claims: MeasureClaim[];
  /** The acts that make it up, in order of time. */
  eventIds: string[];
}

export const MEASURE_COLUMNS = columnsOf<LegalMeasure>()([
  'id',
  'jurisdiction',
  'jurisdictionKind',
  'country',
  'state',
  'countyFips',
  'lon',
  'lat',
  'area',
  'kind',
  'technology',
  'limitedTo',
  'fate',
  'adopted',
  'until',
  'ended',
  'ballotDate',
  'seen',
  'conflicts',
  'claims',
  'eventIds',
]);

/** What a measure is on a day; `notYet` before it was proposed or adopted. */
export const MEASURE_STANDINGS = ['inForce', 'proposed', 'ended', 'rejected', 'unknown', 'notYet'] as const;
export type MeasureStanding = (typeof MEASURE_STANDINGS)[number];

/**
 * The state of an act's measure in the words of `standingOf`, for files: whether an end is on record is told beside
 * it, by `endBasis`.
 */
export const STANDING_OF_STATE: Readonly<Record<MeasureState, MeasureStanding>> = {
  inForce: 'inForce',
  openEnded: 'inForce',
  termRunOut: 'ended',
  proposed: 'proposed',
  notYet: 'notYet',
  replaced: 'ended',
  rescinded: 'ended',
  failed: 'rejected',
  unknown: 'unknown',
};

/** Why a measure in this state is over; null where it is not. `reason` is what the build told of the end. */
export function endReasonOf(state: MeasureState, reason?: EndReason): EndReason | null {
  if (STANDING_OF_STATE[state] !== 'ended') return null;
  if (state === 'termRunOut') return 'ranOut';
  return reason ?? (state === 'replaced' ? 'replaced' : 'lifted');
}

/** Whether a measure stops new projects while it is in force. */
export const stops = ({ kind }: { kind: LegalMeasure['kind'] | null }): boolean =>
  kind !== null && STOPPING_KINDS.includes(kind);

/** Whether the adoption is known to the month at least: a year alone binds nothing. */
export const isDated = ({ adopted }: Pick<LegalMeasure, 'adopted'>): boolean =>
  adopted !== null && (adopted.precision === 'day' || adopted.precision === 'month');

/**
 * The first day on which a measure no longer stands, as far as known; null when it has no end on record.
 * @returns null also for a measure that is over on a day that nobody recorded: see `standingOf`
 */
export function firstDayAfter({ ended, until }: Pick<LegalMeasure, 'ended' | 'until'>): string | null {
  const days = [ended?.on ?? null, until.date === null ? null : addDays(until.date, 1)];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/**
 * The state of a measure on a day.
 * @param day the day viewed, `YYYY-MM-DD`
 */
export function standingOf(measure: LegalMeasure, day: string): MeasureStanding {
  const { adopted, ended, fate } = measure;
  if (fate === 'proposed' || fate === 'rejected') {
    const first = measure.claims.flatMap(({ from }) => from ?? []).sort()[0];
    return first !== undefined && day < first ? 'notYet' : fate;
  }
  if (fate === 'unknown' || adopted === null) return ended !== null ? 'ended' : 'unknown';
  if (day < adopted.date) return 'notYet';
  const after = firstDayAfter(measure);
  if (after !== null && day >= after) return 'ended';
  if (!isDated(measure)) return ended !== null && day >= (ended.latest ?? day) ? 'ended' : 'unknown';
  if (ended === null || ended.on !== null) return 'inForce';
  // It is over, and no record gives the day: what followed a replaced one is taken to follow its term.
  if (day >= (ended.latest ?? day)) return 'ended';
  return measure.until.date !== null && ended.reason !== 'lifted' && ended.reason !== 'struckDown'
    ? 'inForce'
    : 'unknown';
}

/** Days on which the state may change, in order. */
export function turningDaysOf(measure: LegalMeasure): string[] {
  const days = [
    measure.adopted?.date ?? measure.claims.flatMap(({ from }) => from ?? []).sort()[0] ?? null,
    firstDayAfter(measure),
    measure.ended?.latest ?? null,
  ];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** Whether the term ends after the day on which its trackers last looked: an extension may not be on record. */
export function isUnwatched({ ended, until, seen }: LegalMeasure): boolean {
  return ended === null && until.date !== null && (seen === null || until.date > seen);
}

/** Whether the term ran out after the day on which its trackers last looked: it may have been extended since. */
export function mayHaveBeenExtended(measure: LegalMeasure, day: string): boolean {
  return isUnwatched(measure) && measure.until.date !== null && day > measure.until.date;
}

/** That a source calls a measure extended; `until` is the last end that such a source gives, null where none does. */
export interface ToldExtension {
  /** `YYYY-MM-DD`. */
  until: string | null;
}

/** What records, older editions included, tell of an extension; null where none calls the measure extended. */
export function extensionTold(
  records: readonly Pick<MeasureClaim, 'fate' | 'until'>[],
): ToldExtension | null {
  const told = records.filter(({ fate }) => fate === 'extended');
  if (told.length === 0) return null;
  return {
    until:
      told
        .flatMap(({ until }) => until ?? [])
        .sort()
        .at(-1) ?? null,
  };
}
