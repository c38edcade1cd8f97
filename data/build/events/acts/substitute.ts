/**
 * The act of a record whose own day fits no act that its text tells. Trackers date a bill that died by the day on
 * which they heard of it, and code "approved" where the text knows of a groundbreaking. Where the text tells an act
 * of the coded sort, on whatever day, that act is meant; where it tells none, the coded one is not borne out.
 */
import { type ActKind, isFiling } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { fitsPlace } from './bodies';
import type { CodedAct } from './coded';
import { actsOnBills, type ToldAct } from './toldActs';

/** Kinds of act that a coded kind may stand for, the likeliest first. */
const SAME_SORT: Partial<Record<ActKind, readonly ActKind[]>> = {
  billSigned: ['billSigned', 'rulesAdopted', 'incentiveGranted'],
  billFailed: ['billFailed', 'billVetoed', 'rulesRejected', 'tabled'],
  billFiled: ['billFiled', 'billAdvanced'],
  rulesAdopted: ['rulesAdopted', 'moratoriumAdopted', 'banAdopted', 'referendumHeld', 'tookEffect'],
  moratoriumAdopted: ['moratoriumAdopted', 'moratoriumExtended', 'banAdopted', 'rulesAdopted'],
  banAdopted: ['banAdopted', 'rulesAdopted', 'moratoriumAdopted'],
  rulesProposed: ['rulesProposed', 'moratoriumProposed', 'banProposed'],
  moratoriumProposed: ['moratoriumProposed', 'banProposed', 'rulesProposed'],
  banProposed: ['banProposed', 'rulesProposed', 'moratoriumProposed'],
  rulesRejected: ['rulesRejected', 'moratoriumRejected', 'banRejected', 'billFailed', 'billVetoed'],
  moratoriumRejected: ['moratoriumRejected', 'banRejected', 'rulesRejected', 'billFailed', 'tabled'],
  banRejected: ['banRejected', 'rulesRejected', 'moratoriumRejected'],
  orderIssued: ['orderIssued'],
  withdrawn: ['withdrawn', 'cancelled'],
  denied: ['denied', 'permitDenied', 'cancelled', 'withdrawn'],
  approved: ['approved', 'approvedWithConditions', 'permitIssued'],
  petition: ['petition', 'referendumCalled'],
};

/** Acts by which a bill ends: of several the last counts. */
const LAST: readonly ActKind[] = ['billFailed', 'billVetoed'];

/** What stands in for the coded act. */
export interface Substitute {
  /** Null where nothing that is told can be the act of the record. */
  act: ToldAct | null;
  /** How the event is dated: by the act, by the record, or by its year alone. */
  date: 'act' | 'record' | 'year';
}

/** What is known of the record. */
export interface Coding {
  /** The act that the coded fields tell; null when they leave it open. */
  act: CodedAct | null;
  /** Numbers of its bills, normalised. */
  bills: readonly string[];
}

const STATEWIDE = ['stateLegislature', 'governor', 'stateAgency', 'utilityCommission', 'federal', 'court'];

/** A body of the place itself, or of the state for a state's act. */
function isOfPlace({ actor }: ToldAct, event: OppositionEvent): boolean {
  if (event.jurisdictionKind === 'state') return STATEWIDE.includes(actor);
  return fitsPlace(actor, event);
}

const days = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** Dated in the text itself. */
const isDated = ({ date, dateBasis }: ToldAct) =>
  date !== null && (dateBasis === 'stated' || dateBasis === 'derived');
/** Clear, of a kind that words exist for, and not merely planned. */
const isUsable = ({ clear, act, note }: ToldAct) => clear && act !== 'other' && !/^scheduled/.test(note);

const isPublic = ({ actor }: ToldAct) => actor !== 'developer' && actor !== 'residents' && actor !== 'other';

/**
 * @param told  all acts of the only text
 * @param event with the date of the record
 * @returns null where the coded act stands
 */
export function substituteFor(
  told: readonly ToldAct[],
  { act: coded, bills }: Coding,
  event: OppositionEvent,
): Substitute | null {
  const usable = actsOnBills(told.filter(isUsable), bills);
  if (coded === null) {
    const act = actOfItsTime(usable.filter(isDated), event);
    return act === null ? null : { act, date: 'act' };
  }
  const sort = SAME_SORT[coded.kind] ?? [coded.kind];
  const ofSort = usable.filter(({ act }) => sort.includes(act));
  const ofPlace = ofSort.filter((act) => isOfPlace(act, event));
  const same = ofPlace.length > 0 || event.jurisdictionKind === 'state' ? ofPlace : ofSort;
  const dated = bestOf(same.filter(isDated), sort, event);
  if (dated !== null) {
    const exact =
      dated.act === coded.kind && !isPassage(dated) && !LAST.includes(dated.act) && covers(dated, event);
    return { act: dated, date: exact ? 'record' : 'act' };
  }
  // A bill that died did so on no day that is told, and surely not on the day of its story.
  const [undated] = same;
  if (coded.kind === 'billFailed') return { act: undated ?? null, date: 'year' };
  if (undated !== undefined) {
    return { act: undated, date: isPassage(undated) ? 'year' : 'record' };
  }
  // What the text tells only unclearly is still what the record is of; who did it may not be told.
  const unclear = told.filter((act) => !act.clear && sort.includes(act.act) && !/^scheduled/.test(act.note));
  const found = bestOf(unclear.filter(isDated), sort, event) ?? unclear[0];
  if (found) return { act: found, date: isDated(found) ? 'act' : 'record' };
  return /^bill/.test(coded.kind) ? instead(usable, event) : contradicted(usable, event);
}

const isPassage = ({ act }: ToldAct) => act === 'billSigned' || act === 'billAdvanced';

/** A month or year in which the day of the record lies: the record knows better. */
function covers({ date, datePrecision }: ToldAct, event: OppositionEvent): boolean {
  if (date === null || event.date === null || datePrecision === 'day') return false;
  const length = datePrecision === 'year' ? 4 : 7;
  return date.slice(0, length) === event.date.slice(0, length) && event.datePrecision !== 'year';
}

/** Of a bill whose coded step is not told: its end, else how far it came. */
function instead(usable: readonly ToldAct[], event: OppositionEvent): Substitute | null {
  const steps = usable.filter((act) => isOfPlace(act, event) || STATEWIDE.includes(act.actor));
  if (steps.length === 0) {
    const other = usable.filter(({ actor }) => actor !== 'residents').at(-1);
    return other ? { act: other, date: 'record' } : null;
  }
  const dated = steps.filter(isDated);
  const end = dated.filter(({ act }) => LAST.includes(act)).at(-1);
  const found = end ?? dated.filter(({ act }) => act === 'billAdvanced').at(-1) ?? nearest(dated, event);
  if (found !== null) return { act: found, date: 'act' };
  return { act: steps.at(-1) ?? null, date: 'year' };
}

/** Of a coded act that the text does not bear out: what it tells in its stead. */
function contradicted(usable: readonly ToldAct[], event: OppositionEvent): Substitute | null {
  const ofPlace = usable.filter((act) => isOfPlace(act, event));
  const dated = nearest(ofPlace.filter(isDated), event);
  if (dated !== null) return { act: dated, date: 'act' };
  const undated = ofPlace.filter((act) => isPublic(act) && !isFiling(act.act)).at(-1);
  if (undated) return { act: undated, date: 'year' };
  // What residents did beside it is no contradiction.
  return usable.some(({ actor }) => actor !== 'residents') ? { act: null, date: 'record' } : null;
}

/** The dated act of the likeliest kind; of one kind the nearest to the record, of ends the last. */
function bestOf(acts: readonly ToldAct[], sort: readonly ActKind[], event: OppositionEvent): ToldAct | null {
  for (const kind of sort) {
    const ofKind = acts.filter(({ act }) => act === kind);
    if (ofKind.length === 0) continue;
    return (LAST.includes(kind) ? ofKind.at(-1) : nearest(ofKind, event)) ?? null;
  }
  return null;
}

/** Days by which an act that decides nothing must be nearer than one that does. */
const DECISION_DAYS = 60;
/** How far from its day a decision, or another act, may be and still be that of a record. */
const DECISION_OFF = 150;
const OTHER_OFF = 31;

/** What only asks for a decision; the recommendation of a planning body is one of its own. */
const isAsking = ({ act }: ToldAct) =>
  isFiling(act) && act !== 'recommendedApproval' && act !== 'recommendedDenial';

/** The act nearest to the day of the record; decisions of public bodies before what others did. */
function nearest(acts: readonly ToldAct[], { date }: OppositionEvent): ToldAct | null {
  const cost = (act: ToldAct) =>
    (date === null || act.date === null ? 0 : days(act.date, date)) +
    (isAsking(act) ? DECISION_DAYS : isFiling(act.act) ? DECISION_DAYS / 3 : 0) +
    (isPublic(act) ? 0 : DECISION_DAYS / 2);
  let best: ToldAct | null = null;
  for (const act of acts) if (best === null || cost(act) < cost(best)) best = act;
  return best;
}

/** What a record is of that codes no act: what happened on its day or in its month, else not far from it. */
function actOfItsTime(acts: readonly ToldAct[], event: OppositionEvent): ToldAct | null {
  const { date, datePrecision } = event;
  if (date === null) return null;
  const length = datePrecision === 'day' ? 10 : 7;
  const own = acts.filter(
    (act) => act.datePrecision !== 'year' && act.date?.slice(0, length) === date.slice(0, length),
  );
  const found = nearest(own, event);
  if (found !== null) return found;
  const near = acts.filter((act) => {
    const off = isPublic(act) && !isAsking(act) ? DECISION_OFF : OTHER_OFF;
    const fits = act.datePrecision !== 'year' && act.act !== 'tookEffect' && isOfPlace(act, event);
    return fits && days(act.date ?? date, date) <= off;
  });
  return nearest(near, event);
}
