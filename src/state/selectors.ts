/** Answers that both the interface and the map need, computed once per change of what they depend on. */
import { boundsMeet, inBounds } from '../model/bounds';
import { dayUnchosen } from '../model/day';
import type { OppositionEvent } from '../model/event';
import { type EventFilter, eventMatches, siteMatches } from '../model/filters';
import type { Group } from '../model/group';
import { lastAnswer } from '../model/memo';
import type { Bounds, Country, County, GridArea, Region, State } from '../model/region';
import { countiesOf, type RegionTables, regionName, scopeOf, siteInside } from '../model/regionRules';
import type { Site } from '../model/site';
import { isTownKind, somewhereIn } from '../model/townArea';
import type { Selection } from '../model/view/view';
import { loadedValue } from './dataset';
import { areasViewed } from './gridWindow';
import { layerRecord } from './made';
import type { AppState } from './store';

/** Remembers the last answer of `compute` for the last inputs, compared by identity. */
export function remembered<Inputs extends unknown[], Answer>(
  inputs: (state: AppState) => [...Inputs],
  compute: (...inputs: Inputs) => Answer,
): (state: AppState) => Answer {
  const answer = lastAnswer<Inputs, Answer>(compute);
  return (state) => answer(...inputs(state));
}

const NO_SITES: readonly Site[] = [];
const NO_EVENTS: readonly OppositionEvent[] = [];

/** The day viewed where none is chosen: today; the far future until a clock or the record tells one. */
export function latestDay({ today, data }: Pick<AppState, 'today' | 'data'>): string {
  const manifest = loadedValue(data.manifest);
  return manifest ? dayUnchosen(today, manifest.recordUpTo) : (today ?? '9999-12-31');
}

/** The day viewed, `YYYY-MM-DD`: the one chosen, else today. */
export function viewDate(state: Pick<AppState, 'view' | 'today' | 'data'>): string {
  return state.view.date ?? latestDay(state);
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

/** Events that pass the filter whenever they happened: what a period and a date are chosen from. */
export const eventsOfAllTime: (state: AppState) => readonly OppositionEvent[] = remembered(
  (state) => {
    const { actions, concerns, outcomes, mechanisms, technologies } = state.view.events;
    const events = loadedValue(state.data.events) ?? NO_EVENTS;
    return [events, actions, concerns, outcomes, mechanisms, technologies];
  },
  (events, actions, concerns, outcomes, mechanisms, technologies) => {
    const filter: EventFilter = { actions, concerns, outcomes, mechanisms, technologies, since: null };
    return events.filter((event) => eventMatches(event, filter));
  },
);

/** Events that pass the filter and lie in the period up to the day viewed, in the order of the table. */
export const matchingEvents = remembered(
  (state) => [eventsOfAllTime(state), state.view.events.since, viewDate(state)],
  (events, since, day) =>
    events.filter(({ date }) =>
      date === null ? since === null : date <= day && (since === null || date >= since),
    ),
);

/** Events by the event filter on the day viewed. */
export const dividedEvents = remembered(
  (state) => [loadedValue(state.data.events) ?? NO_EVENTS, matchingEvents(state)],
  (events, matching): Divided<OppositionEvent> => {
    const passed = new Set(matching);
    return { matching, excluded: events.filter((event) => !passed.has(event)) };
  },
);

/** Sites that match and lie in what the map shows; all that match while there is no map. */
export const sitesInView = remembered(
  (state) => [dividedSites(state).matching, state.bounds],
  (sites, bounds) => (bounds === null ? sites : sites.filter((site) => inBounds(site.lon, site.lat, bounds))),
);

/** How many sites in what the map shows the filter leaves out; 0 while there is no map. */
export const sitesHiddenInView = remembered(
  (state) => [dividedSites(state).excluded, state.bounds],
  (sites, bounds) =>
    bounds === null ? 0 : sites.filter((site) => inBounds(site.lon, site.lat, bounds)).length,
);

/** Those in view that lie in the region whose card is open; null while none is. */
export const sitesInSelectedRegion = remembered(
  (state) => [sitesInView(state), state.view.selection, regionTables(state)],
  (sites, selection, tables) =>
    selection?.kind === 'region' ? sites.filter((site) => siteInside(site, selection.region, tables)) : null,
);

/** Sites by id. */
export const sitesById = remembered(
  (state) => [loadedValue(state.data.sites) ?? NO_SITES],
  (sites) => new Map(sites.map((site) => [site.id, site])),
);

/** How many sites each company owns, runs or rents, by display name. */
export const sitesByCompany = remembered(
  (state) => [loadedValue(state.data.sites) ?? NO_SITES],
  (sites) => {
    const counts = new Map<string, number>();
    for (const { companyNames } of sites)
      for (const name of companyNames) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  },
);

/** Events by id. */
export const eventsById = remembered(
  (state) => [loadedValue(state.data.events) ?? NO_EVENTS],
  (events) => new Map(events.map((event) => [event.id, event])),
);

const NO_GROUPS: readonly Group[] = [];

/** Groups by id. */
export const groupsById = remembered(
  (state) => [loadedValue(state.data.groups) ?? NO_GROUPS],
  (groups) => new Map(groups.map((group) => [group.id, group])),
);

const NO_COUNTIES: readonly County[] = [];
const NO_STATES: readonly State[] = [];
const NO_COUNTRIES: readonly Country[] = [];
const NO_AREAS: readonly GridArea[] = [];

/** The tables that say where regions lie, as far as they are there. */
export const regionTables: (state: AppState) => RegionTables = remembered(
  (state) => [
    loadedValue(areasViewed(state)) ?? NO_AREAS,
    loadedValue(state.data.counties) ?? NO_COUNTIES,
    loadedValue(state.data.states) ?? NO_STATES,
    loadedValue(state.data.countries) ?? NO_COUNTRIES,
  ],
  (areas, counties, states, countries) => ({ areas, counties, states, countries }),
);

/** Counties by FIPS. */
export const countiesByFips = remembered(
  (state) => [loadedValue(state.data.counties) ?? NO_COUNTIES],
  (counties) => new Map(counties.map((county) => [county.fips, county])),
);

/** States by their two letters. */
export const statesByCode = remembered(
  (state) => [loadedValue(state.data.states) ?? NO_STATES],
  (states) => new Map(states.map((state) => [state.code, state])),
);

/** Countries by their two letters. */
export const countriesByCode = remembered(
  (state) => [loadedValue(state.data.countries) ?? NO_COUNTRIES],
  (countries) => new Map(countries.map((country) => [country.code, country])),
);

/** All fifty states and Puerto Rico, for acts of the federal government. East of the date line included. */
const UNITED_STATES: Bounds = [172, 17, 295, 72];

/**
 * The ground an event without a point is about: its county, else its state, else the country; the state
 * also stands in for a county whose table has not arrived. Null when
 * that is not known here (no table has arrived).
 */
export function groundOf(
  event: OppositionEvent,
  counties: ReadonlyMap<string, County>,
  states: ReadonlyMap<string, State>,
  countries: ReadonlyMap<string, Country>,
): Bounds | null {
  if (event.country !== 'US') return countries.get(event.country)?.bounds ?? null;
  const county = event.countyFips === null ? undefined : counties.get(event.countyFips);
  if (county) return county.bounds;
  if (event.state !== null) return states.get(event.state)?.bounds ?? null;
  return UNITED_STATES;
}

/** Areas that the map has drawn in view: what is in view by a box alone may lie beyond the area's own line. */
export interface DrawnGround {
  isCounty(fips: string): boolean;
  /** By two letters. */
  isState(code: string): boolean;
  /** By `area` of an event; false also for towns of which nothing is drawn. */
  isTown(area: string): boolean;
}

/** How the map names what it has drawn, in `drawnRows` of the layer of opposition. */
export const drawnKey = (kind: 'county' | 'state' | 'town', id: string) => `${kind} ${id}`;

/** The areas drawn in view; null from afar, and until the map has drawn all of them. */
export const drawnGround = remembered(
  (state) => [state.drawnAt === state.bounds ? (state.drawnRows.opposition ?? null) : null],
  (drawn): DrawnGround | null =>
    drawn && {
      isCounty: (fips) => drawn.has(drawnKey('county', fips)),
      isState: (code) => drawn.has(drawnKey('state', code)),
      isTown: (area) => drawn.has(drawnKey('town', area)),
    },
);

/** Whether what an event holds over is drawn in view; null where that is not an area, or not known. */
export function isDrawn(
  { area, country, jurisdictionKind: kind, countyFips, state }: OppositionEvent,
  ground: DrawnGround,
) {
  if (area !== null) {
    const county = somewhereIn(area);
    if (county !== null) return ground.isCounty(county);
    return ground.isTown(area) || null;
  }
  if (country !== 'US' || isTownKind(kind)) return null;
  if (kind === 'county' && countyFips !== null) return ground.isCounty(countyFips);
  return kind === 'state' && state !== null ? ground.isState(state) : null;
}

/**
 * Those of some events whose place meets what the map shows; all of them while there is no map. An event whose ground
 * is not known here is in view whatever the map shows, so that none is lost.
 */
export function eventsWithin(
  events: readonly OppositionEvent[],
  bounds: Bounds | null,
  counties: ReadonlyMap<string, County>,
  states: ReadonlyMap<string, State>,
  countries: ReadonlyMap<string, Country>,
  drawn: DrawnGround | null = null,
): readonly OppositionEvent[] {
  if (bounds === null) return events;
  return events.filter((event) => {
    const told = drawn && isDrawn(event, drawn);
    if (told !== null) return told;
    if (event.lon !== null && event.lat !== null) return inBounds(event.lon, event.lat, bounds);
    const ground = groundOf(event, counties, states, countries);
    return ground === null || boundsMeet(ground, bounds);
  });
}

/** Events that match and lie in what the map shows. */
export const eventsInView = remembered(
  (state) => [
    matchingEvents(state),
    state.bounds,
    countiesByFips(state),
    statesByCode(state),
    countriesByCode(state),
    drawnGround(state),
  ],
  eventsWithin,
);

/** The counties of the region whose card is open, by FIPS. */
const countiesOfSelectedRegion = remembered(
  (state) => [state.view.selection, regionTables(state), loadedValue(state.data.sites) ?? NO_SITES],
  (selection, tables, sites) => {
    if (selection?.kind !== 'region') return new Map<string, County>();
    const { region } = selection;
    const inside = sites.filter((site) => siteInside(site, region, tables));
    return new Map(countiesOf(region, tables, inside).map((county) => [county.fips, county]));
  },
);

/**
 * Those in view that are of the region whose card is open, and not of a state or country that it lies in; null while none
 * is.
 */
export const eventsInSelectedRegion = remembered(
  (state) => [eventsInView(state), state.view.selection, countiesOfSelectedRegion(state)],
  (events, selection, counties) =>
    selection?.kind === 'region'
      ? events.filter((event) => scopeOf(event, selection.region, counties) === 'inside')
      : null,
);

/** Grid areas with an outline that meets what the map shows; all of them while there is no map. */
export const areasInView = remembered(
  (state) => [loadedValue(areasViewed(state)) ?? NO_AREAS, state.bounds],
  (areas, bounds) =>
    bounds === null ? areas : areas.filter((area) => area.bounds !== null && boundsMeet(area.bounds, bounds)),
);

/** The name of what is selected, as a headline has it; null when nothing is, or while its name is not there yet. */
export const selectedName = (state: AppState): string | null =>
  state.view.selection && nameOfSelection(state, state.view.selection);

/** The name of what can be selected, as a headline has it; null while its name is not there yet. */
export function nameOfSelection(state: AppState, selection: NonNullable<Selection>): string | null {
  switch (selection.kind) {
    case 'site':
      return sitesById(state).get(selection.id)?.name ?? null;
    case 'event':
      return eventsById(state).get(selection.id)?.jurisdiction ?? null;
    case 'group':
      return groupsById(state).get(selection.id)?.name ?? null;
    case 'record':
      return layerRecord(state, selection.layer, selection.id)?.name ?? null;
    case 'region':
      return nameOfRegion(state, selection.region);
  }
}

/** A region has a name in a headline while its table is there; a country, a circle, an outline and several have none. */
export function nameOfRegion(state: AppState, region: Region): string | null {
  const name = regionName(region, regionTables(state));
  switch (name?.kind) {
    case 'county':
      return `${name.name}, ${name.state}`;
    case 'state':
    case 'area':
      return name.name;
    default:
      return null;
  }
}
