/**
 * Actions that a tracker codes and its own text does not bear out. They are found through filters and stand on cards,
 * so that a "moratorium" on tax breaks or a "lawsuit" without a suit says what did not happen.
 */
import type { ActKind, BodyKind } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { ACTIONS, type Action, type MeasureKind, STOPPING_KINDS } from '../../../../src/model/vocabulary';
import { inOrder } from '../words';
import type { EventAt } from './apply';
import type { ToldAct } from './toldActs';

/** What a text must tell of for an action to have happened: an act of one of these kinds. */
const BORNE_OUT_BY: Partial<Record<Action, readonly ActKind[]>> = {
  executiveOrder: ['orderIssued', 'billSigned', 'billVetoed'],
  lawsuit: ['suitFiled', 'appealFiled', 'ruling', 'settled'],
  projectWithdrawal: ['withdrawn', 'cancelled'],
};

const OF_A_PAUSE = /^(?:moratorium|ban)|^paused$/;
const NAMES_A_PAUSE = /\b(?:moratori|pause|ban\b)/i;

/** The action that a measure of a kind is, where it is none that stops building. */
const ACTION_OF_MEASURE: Partial<Record<MeasureKind, Action>> = {
  zoningRule: 'zoningRestriction',
  reviewRule: 'regulatoryAction',
  rateRule: 'utilityRegulation',
  incentiveLimit: 'legislation',
  preemption: 'legislation',
  industrySupport: 'legislation',
  study: 'studyOrReport',
};

const PUBLIC: readonly ActKind[] = ['hearing', 'meeting', 'protest', 'petition', 'recall'];
const DECIDED: readonly ActKind[] = [
  'approved',
  'approvedWithConditions',
  'denied',
  'permitDenied',
  'ruling',
];
const OFFICIAL: readonly BodyKind[] = ['federal', 'stateAgency', 'governor'];

/** What to call an event of which no coded action is left. */
function actionOf({ act, measure }: OppositionEvent): Action {
  const ofMeasure = measure?.kind && ACTION_OF_MEASURE[measure.kind];
  if (ofMeasure) return ofMeasure;
  if (act === null) return 'otherOpposition';
  if (PUBLIC.includes(act.kind)) return 'publicComment';
  if (act.bodyKind !== null && OFFICIAL.includes(act.bodyKind)) return 'regulatoryAction';
  return DECIDED.includes(act.kind) ? 'zoningRestriction' : 'otherOpposition';
}

/** Whether something beside the code tells of the action. */
function isBorneOut(
  action: Action,
  { event, cluster }: EventAt,
  told: readonly ToldAct[],
  onlyTexts: boolean,
): boolean {
  const { measure, act, projectOutcome } = event;
  if (action === 'moratorium') {
    if (measure?.kind) return STOPPING_KINDS.includes(measure.kind);
    return (
      !onlyTexts ||
      told.some(({ act: kind }) => OF_A_PAUSE.test(kind)) ||
      cluster.some(({ id, writtenJurisdiction, instrument }) =>
        NAMES_A_PAUSE.test(`${id.replace(/-/g, ' ')} ${writtenJurisdiction} ${instrument ?? ''}`),
      )
    );
  }
  const kinds = BORNE_OUT_BY[action];
  if (kinds === undefined || !onlyTexts) return true;
  if (action === 'projectWithdrawal' && projectOutcome?.word === 'withdrawn') return true;
  if (action === 'executiveOrder' && /\border\b/i.test(act?.instrument ?? '')) return true;
  return [...told.map(({ act: kind }) => kind), act?.kind].some(
    (kind) => kind !== undefined && kinds.includes(kind),
  );
}

/**
 * Takes the actions out of the events that nothing but the code tells of. An event whose trackers have no text that
 * was read keeps what they coded, but for a moratorium that is a measure of another kind.
 * @param told acts by record of Data Center Tracker
 */
export function dropUntoldActions(
  events: readonly EventAt[],
  told: ReadonlyMap<string, readonly ToldAct[]>,
): void {
  for (const at of events) {
    const { event, cluster } = at;
    const acts = cluster.flatMap(({ id }) => told.get(id) ?? []);
    const onlyTexts = acts.length > 0 && cluster.every(({ tracker }) => tracker === 'datacentertracker');
    const kept = event.actions.filter((action) => isBorneOut(action, at, acts, onlyTexts));
    if (kept.length === event.actions.length) continue;
    event.actions = kept.length > 0 ? kept : inOrder(ACTIONS, [actionOf(event)]);
  }
}
