/** The step of the ladder of an act on a measure: it follows what the act did, not what it asked for. */
import type { ActKind } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { STEP_OF_KIND } from '../../../../src/model/standing';
import type { Mechanism } from '../../../../src/model/vocabulary';

/** Steps of what was done beside the measure: a denial stays one, whatever became of a moratorium. */
function besideOf({ actions }: Pick<OppositionEvent, 'actions'>): Mechanism {
  if (actions.includes('permitDenial') || actions.includes('projectWithdrawal')) return 4;
  return actions.includes('lawsuit') ? 2 : 1;
}

/** Acts that ask for a measure, or by which it fails: pressure, whatever became of the measure later. */
const ASKS = /^(?:(?:moratorium|ban|rules)(?:Proposed|Rejected)|bill(?:Filed|Failed|Vetoed))$/;

const STEP_OF_ACT: Partial<Record<ActKind, Mechanism>> = {
  moratoriumAdopted: 4,
  moratoriumExtended: 4,
  banAdopted: 5,
};

/**
 * The step of an act on a measure. What was adopted has the step of its kind; what was only asked for, or voted
 * down, or turned out to be no measure, is pressure.
 */
export function stepOfAct({
  actions,
  act,
  measure,
}: Pick<OppositionEvent, 'actions' | 'act' | 'measure'>): Mechanism {
  const beside = besideOf({ actions });
  if (act !== null && ASKS.test(act.kind)) return beside;
  const { kind, from = null } = measure ?? {};
  const fate = measure?.fate ?? 'unknown';
  // What was adopted stood, whatever became of it.
  const isKnown = fate !== 'unknown' || from !== null;
  const stands = kind !== undefined && isKnown && fate !== 'failed' && fate !== 'proposed';
  const ofMeasure = stands ? (STEP_OF_KIND[kind] ?? 1) : 1;
  return Math.max(beside, measure === null ? ((act && STEP_OF_ACT[act.kind]) ?? 1) : ofMeasure) as Mechanism;
}

/** Whether what an event did was about a measure, so that its step follows from it even where no measure is kept. */
export const isOnMeasure = ({ act }: Pick<OppositionEvent, 'act'>): boolean =>
  act !== null && act.about === 'measure' && (ASKS.test(act.kind) || STEP_OF_ACT[act.kind] !== undefined);
