/** Answers on the record of opposition over time that the interface and the map share. */
import { boundsMeet, inBounds } from '../model/bounds';
import type { OppositionEvent } from '../model/event';
import type { Bounds, County } from '../model/region';
import {
  END_NOT_RECORDED_VALUE,
  type StandingRecord,
  standingDay,
  standingRecord,
  stepOn,
  valueOn,
} from '../model/standing';
import {
  countiesByFips,
  countriesByCode,
  drawnGround,
  eventsById,
  eventsOfAllTime,
  eventsWithin,
  groundOf,
  isDrawn,
  remembered,
  statesByCode,
  viewDate,
} from './selectors';
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

/** What of that record lies in what the map shows; a place whose ground is not known here is in view. */
export const standingsInView = remembered(
  (state) => [
    standings(state),
    state.bounds,
    countiesByFips(state),
    statesByCode(state),
    countriesByCode(state),
    drawnGround(state),
  ],
  (record, bounds, counties, states, countries, drawn): StandingRecord => {
    if (bounds === null) return record;
    const seen = (ground: Bounds | null | undefined) => !ground || boundsMeet(ground, bounds);
    return {
      ...record,
      counties: new Map(
        [...record.counties].filter(([fips]) =>
          drawn ? drawn.isCounty(fips) : seen(counties.get(fips)?.bounds),
        ),
      ),
      states: new Map(
        [...record.states].filter(([code]) => (drawn ? drawn.isState(code) : seen(states.get(code)?.bounds))),
      ),
      places: record.places.filter(({ lon, lat, steps: [first] }) => {
        const told = drawn && first ? isDrawn(first.event, drawn) : null;
        if (told !== null) return told;
        return lon === null || lat === null
          ? first !== undefined && seen(groundOf(first.event, counties, states, countries))
          : inBounds(lon, lat, bounds);
      }),
      wide: eventsWithin(record.wide, bounds, counties, states, countries, drawn),
      measures: eventsWithin(record.measures, bounds, counties, states, countries, drawn),
    };
  },
);

/** Whether the map shows no part of the United States, of which alone the record has areas. */
export const isViewAbroad = remembered(
  (state) => [state.bounds, statesByCode(state)],
  (bounds, states) =>
    bounds !== null &&
    states.size > 0 &&
    ![...states.values()].some((state) => boundsMeet(state.bounds, bounds)),
);

/**
 * The states whose color is seen: a county with a measure of its own shows that. All of them while the counties are not
 * known.
 * @param isSeen whether a county lies in what is shown
 * @param day the day viewed, `YYYY-MM-DD`
 */
export function statesShowing(
  { counties: own, states }: Pick<StandingRecord, 'counties' | 'states'>,
  day: string,
  counties: ReadonlyMap<string, County>,
  isSeen: (county: County) => boolean,
): ReadonlySet<string> {
  if (counties.size === 0) return new Set(states.keys());
  const bare = [...counties.values()].filter(
    (county) => isSeen(county) && stepOn(own.get(county.fips) ?? [], day) === null,
  );
  return new Set(bare.map(({ state }) => state));
}

/** Areas and measures in view by what stands on the day viewed: areas whose color is seen, and all measures. */
export const tallyInView = remembered(
  (state) => [
    standingsInView(state),
    viewDate(state),
    state.bounds,
    countiesByFips(state),
    drawnGround(state),
  ],
  (record, day, bounds, counties, drawn) => {
    const showing = statesShowing(record, day, counties, ({ fips, bounds: ground }) =>
      drawn ? drawn.isCounty(fips) : bounds === null || boundsMeet(ground, bounds),
    );
    const states = new Map([...record.states].filter(([code]) => showing.has(code)));
    return standingDay({ ...record, states }, day).tally;
  },
);

/**
 * The measures that limit projects and bind on the day viewed, whenever they were adopted, in what the map shows, each
 * by the act that stands for it. Those with no end on record are among them.
 */
export const bindingInView = remembered(
  (state) => [
    standings(state).measures,
    viewDate(state),
    state.bounds,
    countiesByFips(state),
    statesByCode(state),
    countriesByCode(state),
    drawnGround(state),
  ],
  (measures, day, bounds, counties, states, countries, drawn) =>
    eventsWithin(
      measures.filter((measure) => valueOn(measure, day) >= END_NOT_RECORDED_VALUE),
      bounds,
      counties,
      states,
      countries,
      drawn,
    ),
);
