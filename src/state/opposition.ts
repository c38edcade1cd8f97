/** Answers on the record of opposition over time that the interface and the map share. */
import { standingDay, standingRecord } from '../model/standing';
import { eventsOfAllTime, remembered, viewDate } from './selectors';

/** Where every measure that passes the filter stands over time. The period chosen does not matter to it. */
export const standings = remembered((state) => [eventsOfAllTime(state)], standingRecord);

/** What stands on the day viewed. */
export const standingsOnDay = remembered((state) => [standings(state), viewDate(state)], standingDay);
