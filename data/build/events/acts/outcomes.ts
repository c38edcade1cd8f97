/**
 * What became of the project and of the measure of an event, each with its own day. A person's reading of the
 * record wins, then what a machine read in its text, then the tracker's coded word. The day is that of the act that
 * settled it, never that of a filing; where no act is dated, an outcome counts from the day on which the tracker
 * is known to have told it.
 */
import { type ActKind, isFiling } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import type { DatedOutcome, Finality } from '../../../../src/model/outcome';
import type { DatePrecision, MeasureOutcome, ProjectOutcome } from '../../../../src/model/vocabulary';
import type { Cluster } from '../merge';
import type { ReadProjectOutcome, RecordReading } from '../readings';
import { FAILED } from './own';
import type { ToldAct } from './toldActs';

/** What outcomes are worked out from. */
export interface OutcomeFacts {
  event: OppositionEvent;
  cluster: Cluster;
  reading: RecordReading | null;
  told: readonly ToldAct[];
  /** A person has read the record; its words then win over those of a machine. */
  readByHand: boolean;
  /** Day on which the record was last touched or read, `YYYY-MM-DD`. */
  toldOn: string;
}

interface When {
  on: string | null;
  precision: DatePrecision;
}

const NOT_DATED: When = { on: null, precision: 'unknown' };

const READ: Readonly<Record<ReadProjectOutcome, ProjectOutcome | null>> = {
  none: null,
  unknown: null,
  advanced: 'wentAhead',
  operating: 'wentAhead',
  approvedWithConditions: 'wentAheadWithConditions',
  stopped: 'stopped',
  withdrawn: 'withdrawn',
  paused: 'onHold',
  pending: 'undecided',
};

const isGoing = (word: ProjectOutcome) => word === 'wentAhead' || word === 'wentAheadWithConditions';

/** True when an act of this effect and kind can be what brought the outcome about. */
function settles(
  { kind, effect, about }: { kind: ActKind; effect: string; about: string },
  word: ProjectOutcome,
): boolean {
  if (about !== 'project' || isFiling(kind)) return false;
  return effect === (isGoing(word) ? 'advances' : 'limits');
}

/** The outcome of the project; null when no record tells of one. */
export function projectOutcomeOf(facts: OutcomeFacts): DatedOutcome<ProjectOutcome> | null {
  const { event, cluster, reading, readByHand, told, toldOn } = facts;
  const record = cluster.find(({ projectOutcome }) => projectOutcome !== null) ?? null;
  const coded = record?.projectOutcome ?? null;
  const read = reading === null ? null : READ[reading.projectOutcome];
  // A text that tells of no project knows better than the words of its tracker, whoever read those.
  if (reading?.projectOutcome === 'none' && record?.act == null) return null;
  // A hand-kept act is dated by the decision itself.
  const byHand = (readByHand || record?.act != null) && coded !== null;
  let word = byHand ? coded : (read ?? coded);
  if (word === null) return null;
  // Testimony and days of protest are about no project: nothing waits for a decision.
  if (word === 'undecided' && reading === null && event.project === null && event.company === null)
    return null;
  const basis = byHand ? 'byHand' : read !== null ? 'machineRead' : 'coded';
  // Trackers call a project defeated whose developer withdrew it.
  const gaveUp = told.some((act) => isGivingUp(act.act) && act.actor === 'developer' && act.clear);
  if (
    word === 'stopped' &&
    !isDenied(told) &&
    (gaveUp || (event.act !== null && isGivingUp(event.act.kind)))
  ) {
    word = 'withdrawn';
  }
  if (word === 'undecided') {
    const on = event.date;
    const when = on === null ? NOT_DATED : { on, precision: event.datePrecision };
    return { word, ...when, by: on ?? toldOn, finality: 'interim', basis };
  }
  const sameAsRead = read === word || (read !== null && isGoing(read) === isGoing(word));
  const when = notOfAFiling(
    (sameAsRead ? readDay(reading) : null) ?? lastSettling(told, word) ?? ownDay(event, word) ?? NOT_DATED,
    event,
    told,
  );
  return {
    word,
    ...when,
    by: toldOn,
    finality: finalityOf(word, when, facts, basis === 'machineRead'),
    basis,
  };
}

const isGivingUp = (kind: ActKind) => kind === 'withdrawn' || kind === 'cancelled';

const isDenied = (told: readonly ToldAct[]) =>
  told.some(
    ({ act, about, effect }) =>
      about === 'project' &&
      effect === 'limits' &&
      (act === 'denied' || act === 'permitDenied' || act === 'ruling'),
  );

const readDay = (reading: RecordReading | null): When | null =>
  reading?.outcomeDate ? { on: reading.outcomeDate.date, precision: reading.outcomeDate.precision } : null;

function lastSettling(told: readonly ToldAct[], word: ProjectOutcome): When | null {
  const found = told.filter(
    (act) => act.clear && act.date !== null && settles({ ...act, kind: act.act }, word),
  );
  const last = found.at(-1);
  return last ? { on: last.date, precision: last.datePrecision } : null;
}

function ownDay(event: OppositionEvent, word: ProjectOutcome): When | null {
  if (event.act === null || event.date === null || !settles(event.act, word)) return null;
  return { on: event.date, precision: event.datePrecision };
}

/** The day of a filing is no day of an outcome, unless something was decided on it as well. */
function notOfAFiling(when: When, event: OppositionEvent, told: readonly ToldAct[]): When {
  if (when.on === null || when.on !== event.date || event.act === null || !isFiling(event.act.kind))
    return when;
  const decided = told.some(
    ({ date, act, effect }) => date === when.on && !isFiling(act) && effect !== 'neither',
  );
  return decided ? when : NOT_DATED;
}

function finalityOf(word: ProjectOutcome, when: When, facts: OutcomeFacts, read: boolean): Finality {
  if (word === 'onHold') return 'interim';
  const { told, cluster } = facts;
  const after = (act: ToldAct) => act.date !== null && when.on !== null && act.date > when.on;
  const suits = told.filter(
    (act) => (act.act === 'suitFiled' || act.act === 'appealFiled') && act.about === 'project' && after(act),
  );
  const answered = (suit: ToldAct) =>
    told.some(
      ({ act, date }) => (act === 'ruling' || act === 'settled') && date !== null && date > (suit.date ?? ''),
    );
  if (suits.some((suit) => !answered(suit))) return 'interim';
  if (read) return 'final';
  return cluster.find(({ projectOutcome }) => projectOutcome !== null)?.finality ?? 'interim';
}

const DONE: readonly ActKind[] = [
  'moratoriumAdopted',
  'moratoriumExtended',
  'banAdopted',
  'rulesAdopted',
  'billSigned',
  'orderIssued',
  'approved',
];

/** The outcome of the measure; null when the event is none, or nobody tells what became of it. */
export function measureOutcomeOf(facts: OutcomeFacts): DatedOutcome<MeasureOutcome> | null {
  const { event, cluster, readByHand, toldOn } = facts;
  if (event.measure === null) return null;
  const basis = readByHand ? 'byHand' : 'coded';
  const record = cluster.find(({ fate }) => fate !== null && fate !== 'unknown');
  const finality = record?.finality ?? 'interim';
  switch (event.measure.fate) {
    case 'adopted':
    case 'extended':
      return adopted(asMeasure(doneDay(facts), event), { by: toldOn, finality, basis });
    case 'expired':
    case 'replaced':
    case 'rescinded': {
      const { ended } = event.measure;
      const when: When = ended?.on ? { on: ended.on, precision: 'day' } : NOT_DATED;
      return { word: 'ended', ...when, by: ended?.latest ?? toldOn, finality, basis };
    }
    case 'failed': {
      const when = failedDay(facts);
      return {
        word: isBill(event) ? 'billDied' : 'votedDown',
        ...when,
        by: toldOn,
        finality: isVotedOnAgain(facts.told, when) ? 'interim' : finality,
        basis,
      };
    }
    case 'proposed': {
      const when: When = event.date === null ? NOT_DATED : { on: event.date, precision: event.datePrecision };
      return { word: 'proposed', ...when, by: event.date ?? toldOn, finality: 'interim', basis };
    }
    case 'unknown':
      return null;
  }
}

/** An adoption that another record tells, after the event's own was last looked at, is settled by that record. */
function adopted(
  when: When,
  own: Pick<DatedOutcome, 'by' | 'finality' | 'basis'>,
): DatedOutcome<MeasureOutcome> {
  const isLater = when.on !== null && when.on > own.by;
  return {
    word: 'adopted',
    ...when,
    ...own,
    ...(isLater ? { by: when.on ?? own.by, finality: 'final' } : {}),
  };
}

const isBill = ({ act, actions, jurisdictionKind }: OppositionEvent) =>
  act?.kind === 'billFailed' ||
  act?.kind === 'billVetoed' ||
  ((jurisdictionKind === 'state' || jurisdictionKind === 'federal') && actions.includes('legislation'));

function firstOf(told: readonly ToldAct[], kinds: readonly ActKind[]): When | null {
  const found = told.filter(
    ({ clear, date, act, about }) => clear && date !== null && about !== 'project' && kinds.includes(act),
  );
  const first = found[0];
  return first ? { on: first.date, precision: first.datePrecision } : null;
}

function doneDay({ event, cluster, reading, told }: OutcomeFacts): When {
  const own: When = { on: event.date, precision: event.datePrecision };
  if (event.date !== null && event.act !== null && DONE.includes(event.act.kind)) return own;
  if (reading?.measureAdopted) {
    return { on: reading.measureAdopted.date, precision: reading.measureAdopted.precision };
  }
  // The other trackers date the adoption itself.
  const inventory = cluster.some(({ tracker, date }) => tracker !== 'datacentertracker' && date !== null);
  const from = event.measure?.from;
  const found =
    firstOf(told, DONE) ??
    (from ? { on: from.date, precision: from.precision } : null) ??
    (inventory && event.date !== null ? own : NOT_DATED);
  return notOfAFiling(found, event, told);
}

/**
 * The day of the adoption as the measure has it, where the event only extended it, or where one of the two names the
 * day in a month that the other names. A law has two days, that of its signature and the first on which it holds.
 */
function asMeasure(when: When, { act, measure }: OppositionEvent): When {
  const from = measure?.from ?? null;
  if (from === null) return when;
  const isExtension = act?.kind === 'moratoriumExtended' && (when.on === null || from.date < when.on);
  const isFiner =
    when.on !== null &&
    when.precision === 'month' &&
    from.precision === 'day' &&
    from.date.startsWith(when.on.slice(0, 7));
  return isExtension || isFiner ? { on: from.date, precision: from.precision } : when;
}

/** Whether a text tells of a vote on the measure that is set for a day after its failure. */
const isVotedOnAgain = (told: readonly ToldAct[], { on }: When): boolean =>
  told.some(
    ({ about, date, note }) =>
      about === 'measure' &&
      on !== null &&
      date !== null &&
      date > on &&
      /^scheduled: (?:re-)?vote\b/.test(note),
  );

function failedDay({ event, told }: OutcomeFacts): When {
  if (event.date !== null && event.act !== null && FAILED.includes(event.act.kind)) {
    return event.datePrecision === 'year' ? NOT_DATED : { on: event.date, precision: event.datePrecision };
  }
  return firstOf([...told].reverse(), FAILED) ?? NOT_DATED;
}
