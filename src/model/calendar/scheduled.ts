/** Dates that a record told while they were still ahead: hearings, votes, days by which comments are due. */
import type { BodyKind, Subject } from '../act';
import type { DatePrecision } from '../vocabulary';
import { columnsOf } from '../wire';

/** What is to take place; `other` where the record tells no hearing and no vote. */
export const SCHEDULED_KINDS = ['hearing', 'vote', 'other'] as const;
export type ScheduledKind = (typeof SCHEDULED_KINDS)[number];

/** One line of `scheduled.json`. Read by a machine in the text of a tracker; whether it took place is not known. */
export interface Scheduled {
  id: string;
  /** The act whose record tells of it: its place and its sources. */
  eventId: string;
  /** First day of the period that is known, `YYYY-MM-DD`. */
  date: string;
  datePrecision: DatePrecision;
  kind: ScheduledKind;
  bodyKind: BodyKind;
  about: Subject;
  /** Number or name of the docket or bill. */
  instrument: string | null;
  /** What it is in few words of the reading. */
  note: string;
}

/** Columns of `scheduled.json`. */
export const SCHEDULED_COLUMNS = columnsOf<Scheduled>()([
  'id',
  'eventId',
  'date',
  'datePrecision',
  'kind',
  'bodyKind',
  'about',
  'instrument',
  'note',
]);
