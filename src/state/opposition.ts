/** Answers on the record of opposition over time that the interface and the map share. */
import type { OppositionEvent } from '../model/event';
import { type EventFilter, eventMatches } from '../model/filters';
import { standingDay, standingRecord } from '../model/standing';
import { loadedValue } from './dataset';
import { remembered, viewDate } from './selectors';
import type { AppState } from './store';

const NO_EVENTS: readonly OppositionEvent[] = [];
const ANY_DATE = '9999-12-31';

/** Events that pass the filter whenever they happened: what a period and a date are chosen from. */
export const eventsOfAllTime: (state: AppState) => readonly OppositionEvent[] = remembered(
  (state) => {
    const { actions, concerns, outcomes, mechanisms, technologies } = state.view.events;
    const events = loadedValue(state.data.events) ?? NO_EVENTS;
    return [events, actions, concerns, outcomes, mechanisms, technologies];
  },
  (events, actions, concerns, outcomes, mechanisms, technologies) => {
    const filter: EventFilter = { actions, concerns, outcomes, mechanisms, technologies, since: null };
    return events.filter((event) => eventMatches(event, filter, ANY_DATE));
  },
);

/** Where every measure that passes the filter stands over time. The period chosen does not matter to it. */
export const standings = remembered((state) => [eventsOfAllTime(state)], standingRecord);

/** What stands on the day viewed. */
export const standingsOnDay = remembered((state) => [standings(state), viewDate(state)], standingDay);
