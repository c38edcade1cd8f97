/**
 * Which of the acts that a text tells is the one that its record stands for: by date, by what was done and by what
 * became of it. Where none fits well enough, the record's coded fields speak for it.
 */
import { type ActKind, isFiling } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import type { Action } from '../../../../src/model/vocabulary';
import type { ToldAct } from './toldActs';

/** Kinds of act that a coded action may mean. */
const KINDS_OF: Readonly<Record<Action, readonly ActKind[]>> = {
  moratorium: [
    'moratoriumAdopted',
    'moratoriumExtended',
    'moratoriumProposed',
    'moratoriumRejected',
    'moratoriumEnded',
    'banProposed',
    'banAdopted',
    'banRejected',
    'paused',
  ],
  zoningRestriction: [
    'approved',
    'approvedWithConditions',
    'denied',
    'rulesAdopted',
    'tookEffect',
    'rulesProposed',
    'rulesRejected',
    'banAdopted',
    'recommendedApproval',
    'recommendedDenial',
    'tabled',
    'withdrawn',
  ],
  ordinance: [
    'rulesAdopted',
    'tookEffect',
    'rulesProposed',
    'rulesRejected',
    'banAdopted',
    'moratoriumAdopted',
    'resolution',
  ],
  permitDenial: ['denied', 'permitDenied', 'recommendedDenial'],
  projectWithdrawal: ['withdrawn', 'cancelled', 'paused'],
  infrastructureOpposition: ['protest', 'petition', 'approved', 'denied', 'orderIssued', 'resolution'],
  utilityRegulation: [
    'orderIssued',
    'ruling',
    'approved',
    'denied',
    'rulesAdopted',
    'tookEffect',
    'rulesProposed',
    'permitIssued',
  ],
  regulatoryAction: [
    'orderIssued',
    'ruling',
    'approved',
    'denied',
    'permitIssued',
    'permitDenied',
    'rulesProposed',
  ],
  legislation: [
    'billSigned',
    'billFailed',
    'billVetoed',
    'billAdvanced',
    'billFiled',
    'rulesAdopted',
    'tookEffect',
    'incentiveGranted',
  ],
  executiveOrder: ['orderIssued', 'moratoriumAdopted'],
  executiveAction: ['orderIssued', 'moratoriumAdopted', 'announced', 'billSigned', 'billVetoed'],
  lawsuit: ['suitFiled', 'ruling', 'appealFiled', 'settled'],
  communityBenefitAgreement: ['agreementSigned', 'settled', 'rulesAdopted'],
  publicComment: ['hearing', 'meeting', 'protest', 'petition', 'tabled'],
  petition: ['petition', 'referendumCalled', 'recall'],
  studyOrReport: ['studyOrdered', 'bodyFormed', 'reportPublished'],
  otherOpposition: ['protest', 'petition', 'recall', 'resolution'],
};

const DONE: readonly ActKind[] = [
  'moratoriumAdopted',
  'moratoriumExtended',
  'banAdopted',
  'rulesAdopted',
  'tookEffect',
  'billSigned',
];
/** Acts by which a measure or a project failed. */
export const FAILED: readonly ActKind[] = [
  'moratoriumRejected',
  'banRejected',
  'rulesRejected',
  'billFailed',
  'billVetoed',
  'denied',
];
const LOST: readonly ActKind[] = ['denied', 'permitDenied', 'withdrawn', 'cancelled'];
const WON: readonly ActKind[] = ['approved', 'approvedWithConditions', 'permitIssued', 'annexed'];

/** What the coded fields say that an own act must fit. */
export interface Coded {
  date: string | null;
  datePrecision: OppositionEvent['datePrecision'];
  actions: readonly Action[];
  /** What the tracker codes as the end of the project. */
  projectStopped: boolean;
  projectAdvanced: boolean;
  measureDone: boolean;
  measureFailed: boolean;
}

/** How well an act must fit to be the record's own. */
const ENOUGH = 60;

/** The record's own act; null when no told act fits. Ties go to the earlier step. */
export function ownAct(told: readonly ToldAct[], coded: Coded): ToldAct | null {
  let best: ToldAct | null = null;
  let most = ENOUGH - 1;
  for (const act of told) {
    const score = likeness(act, coded);
    if (score > most) {
      best = act;
      most = score;
    }
  }
  // Of what one day saw, the decision is what is remembered.
  const decision =
    best !== null && isFiling(best.act)
      ? told.find(
          ({ act, date, effect, clear }) =>
            clear &&
            date !== null &&
            date === best?.date &&
            effect !== 'neither' &&
            !isFiling(act) &&
            act !== 'other',
        )
      : undefined;
  return decision ?? best;
}

function likeness(act: ToldAct, coded: Coded): number {
  if (/^scheduled/.test(act.note) || act.act === 'other') return Number.NEGATIVE_INFINITY;
  const index = coded.actions.findIndex((action) => KINDS_OF[action].includes(act.act));
  const kind = index < 0 ? 0 : index === 0 ? 30 : 20;
  const agrees =
    (coded.measureDone && DONE.includes(act.act)) ||
    (coded.measureFailed && FAILED.includes(act.act)) ||
    (coded.projectStopped && LOST.includes(act.act)) ||
    (coded.projectAdvanced && WON.includes(act.act));
  const contradicts =
    (coded.measureDone && FAILED.includes(act.act) && act.about === 'measure') ||
    (coded.measureFailed && DONE.includes(act.act)) ||
    (coded.projectStopped && WON.includes(act.act)) ||
    (coded.projectAdvanced && LOST.includes(act.act));
  return (
    dateFit(act, coded) +
    (act.dateBasis === 'record' ? 20 : 0) +
    (act.clear ? 10 : 0) +
    kind +
    (agrees ? 20 : 0) -
    (contradicts ? 20 : 0) -
    (act.actor === 'developer' && (act.act === 'announced' || act.act === 'applied') ? 15 : 0)
  );
}

function dateFit(act: ToldAct, { date, datePrecision }: Coded): number {
  if (date === null) return 10;
  if (act.date === null) return 0;
  if (act.date === date && act.datePrecision === 'day') return 50;
  const sameMonth = act.date.slice(0, 7) === date.slice(0, 7) && act.datePrecision !== 'year';
  if (sameMonth && (act.datePrecision === 'month' || datePrecision === 'month')) return 35;
  const days = Math.abs(Date.parse(act.date) - Date.parse(date)) / 86_400_000;
  if (act.datePrecision === 'day' && days <= 3) return 25;
  if (sameMonth) return 15;
  // A first of a month may be only a placeholder.
  return datePrecision === 'day' ? -25 : -10;
}

/** A date of an act. */
export type When = Pick<OppositionEvent, 'date' | 'datePrecision'>;

/**
 * The date of an event whose own act is told. A day that the text names stands where the tracker gives a month, a
 * year or nothing, and where the tracker's day is no day of any act told; a month where the tracker's first of a
 * month is none.
 * @param told all acts of the record
 */
export function dateOf(
  act: ToldAct,
  coded: When,
  told: readonly ToldAct[],
): When & { reason: string | null } {
  const kept = { ...coded, reason: null };
  if (act.date === null || act.dateBasis === 'none' || act.dateBasis === 'derived') return kept;
  const mine = { date: act.date, datePrecision: act.datePrecision };
  if (coded.date === null) return act.clear ? { ...mine, reason: 'the tracker gives no date' } : kept;
  const sameMonth = act.date.slice(0, 7) === coded.date.slice(0, 7);
  if (act.datePrecision === 'day' && act.dateBasis === 'stated') {
    if (act.date === coded.date)
      return coded.datePrecision === 'day' ? kept : { ...mine, reason: 'the text names the day' };
    if (coded.datePrecision !== 'day') {
      const within =
        sameMonth || (coded.datePrecision === 'year' && act.date.slice(0, 4) === coded.date.slice(0, 4));
      if (within) return { ...mine, reason: 'the text names the day' };
    }
    const other = told.some(({ date, datePrecision }) => date === coded.date && datePrecision === 'day');
    if (act.clear && !other) return { ...mine, reason: 'the text names another day for this act' };
    return kept;
  }
  if (act.dateBasis !== 'stated' || coded.datePrecision !== 'day') return kept;
  const placeholder =
    (act.datePrecision === 'month' && sameMonth && coded.date.endsWith('-01')) ||
    (act.datePrecision === 'year' && coded.date === `${act.date.slice(0, 4)}-01-01`);
  return placeholder ? { ...mine, reason: 'the text names no day' } : kept;
}
