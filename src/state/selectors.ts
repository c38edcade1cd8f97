/** Answers that both the interface and the map need, computed once per change of what they depend on. */
import type { OppositionEvent } from '../model/event';
import { eventMatches, siteMatches } from '../model/filters';
import type { Bounds } from '../model/region';
import type { Site } from '../model/site';
import { loadedValue } from './dataset';
import type { AppState } from './store';

/** Remembers the last answer of `compute` for the last inputs, compared by identity. */
function remembered<Inputs extends unknown[], Answer>(
  inputs: (state: AppState) => [...Inputs],
  compute: (...inputs: Inputs) => Answer,
): (state: AppState) => Answer {
  let last: { inputs: [...Inputs]; answer: Answer } | null = null;
  return (state) => {
    const now = inputs(state);
    if (last?.inputs.every((value, index) => value === now[index])) return last.answer;
    last = { inputs: now, answer: compute(...now) };
    return last.answer;
  };
}

const NO_SITES: readonly Site[] = [];
const NO_EVENTS: readonly OppositionEvent[] = [];

/** The day viewed, `YYYY-MM-DD`: the reader's, else the data date; the far future until that is known. */
export function viewDate(state: AppState): string {
  return state.view.date ?? loadedValue(state.data.manifest)?.dataDate ?? '9999-12-31';
}

/** Records divided by a filter; both keep the order of the table. */
export interface Divided<T> {
  matching: readonly T[];
  excluded: readonly T[];
}

function divide<T>(records: readonly T[], matches: (record: T) => boolean): Divided<T> {
  const matching: T[] = [];
  const excluded: T[] = [];
  for (const record of records) (matches(record) ? matching : excluded).push(record);
  return { matching, excluded };
}

/** Sites by the site filter. */
export const dividedSites = remembered(
  (state) => [loadedValue(state.data.sites) ?? NO_SITES, state.view.sites],
  (sites, filter) => divide(sites, (site) => siteMatches(site, filter)),
);

/** Events by the event filter on the day viewed. */
export const dividedEvents = remembered(
  (state) => [loadedValue(state.data.events) ?? NO_EVENTS, state.view.events, viewDate(state)],
  (events, filter, date) => divide(events, (event) => eventMatches(event, filter, date)),
);

/** Whether a point lies in bounds that may cross the date line. */
export function inBounds(lon: number, lat: number, [west, south, east, north]: Bounds): boolean {
  if (lat < south || lat > north) return false;
  if (east - west >= 360) return true;
  const turns = (((lon - west) % 360) + 360) % 360;
  return turns <= (((east - west) % 360) + 360) % 360;
}

/** Sites that match and lie in what the map shows; all that match while there is no map. */
export const sitesInView = remembered(
  (state) => [dividedSites(state).matching, state.bounds],
  (sites, bounds) => (bounds === null ? sites : sites.filter((site) => inBounds(site.lon, site.lat, bounds))),
);

/** Sites by id. */
export const sitesById = remembered(
  (state) => [loadedValue(state.data.sites) ?? NO_SITES],
  (sites) => new Map(sites.map((site) => [site.id, site])),
);

/** Events by id. */
export const eventsById = remembered(
  (state) => [loadedValue(state.data.events) ?? NO_EVENTS],
  (events) => new Map(events.map((event) => [event.id, event])),
);
