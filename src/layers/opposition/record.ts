/** Acts and measures over areas on the day viewed, worked out once for the map and for the line under the pointer. */
import type { OppositionEvent } from '../../model/event';
import { lastAnswer } from '../../model/memo';
import type { Fill } from '../../model/metrics';
import { standingsOnDay } from '../../state/opposition';
import { matchingEvents } from '../../state/selectors';
import type { AppState } from '../../state/store';
import { type AreaMechanisms, areaMechanisms } from './features';

/**
 * The act that gives a county (FIPS) or a state (two letters) its value: the most binding measure, or the latest of
 * the strongest acts; null without a record.
 */
export function actOfArea(
  state: AppState,
  fill: Fill,
  areas: 'counties' | 'states',
  key: string,
): OppositionEvent | null {
  if (fill === 'opposition.inForce') return standingsOnDay(state)[areas].get(key)?.event ?? null;
  const step = mechanismsShown(state)[areas].get(key);
  const own = matchingEvents(state).filter(
    (event) =>
      event.country === 'US' &&
      event.mechanism === step &&
      (areas === 'counties'
        ? event.jurisdictionKind === 'county' && event.countyFips === key
        : event.jurisdictionKind === 'state' && event.state === key),
  );
  return own.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0] ?? null;
}

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
