/**
 * What kind of legal instrument the acts make it that a text tells of. Trackers code a bill as "legislation",
 * whatever is in it; the single acts say what it was about, whom it applied to and for how long.
 */
import type { MeasureKind } from '../../../../src/model/vocabulary';
import { actsOnBills, type ToldAct } from '../acts/toldActs';

/** What a text is read for: the words by which its record goes, and its acts. */
export interface ToldOfMeasure {
  /** Id, bill and jurisdiction as the tracker writes them. */
  words: string;
  /** Numbers of its bills, normalised. */
  bills: readonly string[];
  told: readonly ToldAct[];
  /** A bill or an order of a state or of the country, whose texts tell of other bodies' acts as well. */
  wide: boolean;
}

const MORATORIUM = /\bmoratori(?:um|a)\b/i;
const STUDY = /\b(?:stud(?:y|ies)|task[- ]force|work(?:ing )?group|survey)\b/i;
const PREEMPTION = /\b(?:preempt\w*|preemption|strips (?:local|county)|right[- ]to[- ](?:mine|compute))\b/i;
const OF_BUILDING =
  /\b(?:construction|permits?|approvals?|new (?:hyperscale )?data cent(?:er|re)s?|nationwide|statewide)\b/i;

const STATEWIDE = new Set(['stateLegislature', 'governor', 'stateAgency', 'utilityCommission', 'federal']);

/** Acts that say what a measure is: not what groups ask for, nor what was merely planned. */
function tellingActs({ told, wide }: ToldOfMeasure): readonly ToldAct[] {
  return told.filter(
    ({ about, act, actor, note }) =>
      (about === 'measure' || about === 'rates' || about === 'incentive') &&
      act !== 'other' &&
      !/^scheduled/.test(note) &&
      actor !== 'residents' &&
      actor !== 'developer' &&
      (!wide || STATEWIDE.has(actor)),
  );
}

/** True when a term is told for a bar of building: a pause, by whatever name. */
const pausesBuilding = ({ about, termDays, termUntil, appliesTo }: ToldAct) =>
  about === 'measure' && (termDays !== null || termUntil !== null) && OF_BUILDING.test(appliesTo);

/**
 * The kind that the acts of a text tell.
 * @returns null where they leave it open
 */
export function kindTold(measure: ToldOfMeasure): MeasureKind | null {
  const acts = tellingActs(measure);
  const own = ofItsBill(acts, measure.bills);
  const [first] = own;
  if (first === undefined) return null;
  // Of two halves the one that is told of first.
  const most = (is: (act: ToldAct) => boolean) =>
    own.filter(is).length * 2 - (is(first) ? 0 : 1) >= own.length;
  const text = own.map(({ appliesTo, note }) => `${appliesTo} ${note}`).join(' ');
  if (PREEMPTION.test(text)) return 'preemption';
  if (most(({ about }) => about === 'incentive')) return supports(own) ? 'industrySupport' : 'incentiveLimit';
  if (MORATORIUM.test(measure.words)) return 'moratorium';
  if (most(isMoratorium) || most(pausesBuilding)) return 'moratorium';
  if (most(({ about }) => about === 'rates')) return 'rateRule';
  if (first.act === 'studyOrdered' || STUDY.test(first.appliesTo) || /\bstudy only\b/i.test(text)) {
    return 'study';
  }
  return supports(own) ? 'industrySupport' : null;
}

/** The acts on the bill of the record; where none names it, those on the bill that is told of first. */
function ofItsBill(acts: readonly ToldAct[], bills: readonly string[]): readonly ToldAct[] {
  const named = actsOnBills(acts, bills);
  if (named.length < acts.length) return named;
  return acts.filter(({ instrument }) => instrument === acts[0]?.instrument || instrument === null);
}

const isMoratorium = ({ act }: ToldAct) => /^moratorium(?:Prop|Adop|Ext|Rej)/.test(act);

/** Kinds of act by which something came to pass. */
const PASSED: ReadonlySet<string> = new Set([
  'rulesAdopted',
  'billSigned',
  'orderIssued',
  'incentiveGranted',
]);

/** What grants and eases: it came to pass, and advances building. */
function supports([first, ...rest]: readonly ToldAct[]): boolean {
  const passed = [first, ...rest].filter((act) => act !== undefined && PASSED.has(act.act));
  return (
    passed.length > 0 &&
    passed.every((act) => act?.effect === 'advances' && act.actor !== 'utilityCommission')
  );
}
