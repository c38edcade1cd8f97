/** The step of the ladder of an act that is a measure: it follows what became of the measure, not what it asked for. */
import type { OppositionEvent } from '../../../../src/model/event';
import { STEP_OF_KIND } from '../../../../src/model/standing';
import type { Mechanism } from '../../../../src/model/vocabulary';

/** Steps of what was done beside the measure: a denial stays one, whatever became of a moratorium. */
function besideOf({ actions }: Pick<OppositionEvent, 'actions'>): Mechanism {
  if (actions.includes('permitDenial') || actions.includes('projectWithdrawal')) return 4;
  return actions.includes('lawsuit') ? 2 : 1;
}

/**
 * The step of an act whose record told of a measure. What was adopted has the step of its kind; what was only asked
 * for, or voted down, or turned out to be no measure, is pressure.
 */
export function stepOfAct(event: Pick<OppositionEvent, 'actions' | 'measure'>): Mechanism {
  const { measure } = event;
  const beside = besideOf(event);
  if (measure?.kind === undefined || measure.fate === 'failed' || measure.fate === 'proposed') return beside;
  return Math.max(beside, STEP_OF_KIND[measure.kind] ?? 1) as Mechanism;
}
