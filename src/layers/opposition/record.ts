/** Acts and measures over areas on the day viewed, worked out once for the map and for the line under the pointer. */
import { lastAnswer } from '../../model/memo';
import type { Fill } from '../../model/metrics';
import { standingsOnDay } from '../../state/opposition';
import { matchingEvents } from '../../state/selectors';
import type { AppState } from '../../state/store';
import { type AreaMechanisms, areaMechanisms } from './features';

const mechanismsOf = lastAnswer(areaMechanisms);

/** Strongest acts over areas, of those that pass the filter. */
export const mechanismsShown = (state: AppState): AreaMechanisms => mechanismsOf(matchingEvents(state));

/**
 * The value of a county (FIPS) or a state (two letters) for the metric of opposition that fills the map; null
 * without a record.
 */
export function areaRecord(
  state: AppState,
  fill: Fill,
  areas: 'counties' | 'states',
  key: string,
): number | null {
  return fill === 'opposition.inForce'
    ? (standingsOnDay(state)[areas].get(key)?.value ?? null)
    : (mechanismsShown(state)[areas].get(key) ?? null);
}
