/** Which classes of measures a picture shows. */
import { boundsMeet } from '../../model/bounds';
import type { Bounds } from '../../model/region';
import { type StandingStep, stepOn } from '../../model/standing';
import { shownFill } from '../../model/view/fill';
import { standings, statesShowing } from '../../state/opposition';
import { countiesByFips, countriesByCode, groundOf, statesByCode, viewDate } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { DrawnKeys } from '../legend';
import type { Seen } from '../records';

/** Values of what stands in counties, states and places of a picture; null where measures are not the fill. */
export function standingsDrawn(state: AppState, { bounds, holds }: Seen): DrawnKeys | null {
  if (shownFill(state.view) !== 'opposition.inForce') return null;
  const [counties, states, countries] = [countiesByFips(state), statesByCode(state), countriesByCode(state)];
  const day = viewDate(state);
  const found = new Set<number>();
  const tell = (steps: readonly StandingStep[], isSeen: (step: StandingStep) => boolean) => {
    const step = stepOn(steps, day);
    if (step && isSeen(step)) found.add(step.value);
  };
  // What is not known to lie elsewhere is drawn.
  const meets = (ground: Bounds | null | undefined) => !ground || boundsMeet(ground, bounds);
  const record = standings(state);
  for (const [fips, steps] of record.counties) tell(steps, () => meets(counties.get(fips)?.bounds));
  const showing = statesShowing(record, day, counties, (county) => meets(county.bounds));
  for (const [code, steps] of record.states)
    tell(steps, () => meets(states.get(code)?.bounds) && showing.has(code));
  for (const { lon, lat, steps } of record.places)
    tell(steps, ({ event }) =>
      lon === null || lat === null ? meets(groundOf(event, counties, states, countries)) : holds(lon, lat),
    );
  return found;
}
