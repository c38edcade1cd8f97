/** Answers on the record of opposition over time that the interface and the map share. */
import type { OppositionEvent } from '../model/event';
import { standingDay, standingRecord } from '../model/standing';
import { eventsById, eventsOfAllTime, remembered, viewDate } from './selectors';
import type { AppState } from './store';

/** The selected act; null where none is selected, or it lies after the day viewed. */
export function selectedAct(state: AppState): OppositionEvent | null {
  const { selection } = state.view;
  const event = selection?.kind === 'event' ? eventsById(state).get(selection.id) : undefined;
  return event && (event.date ?? '') <= viewDate(state) ? event : null;
}

/** Where every measure that passes the filter stands over time. The period chosen does not matter to it. */
export const standings = remembered((state) => [eventsOfAllTime(state)], standingRecord);

/** What stands on the day viewed. */
export const standingsOnDay = remembered((state) => [standings(state), viewDate(state)], standingDay);
