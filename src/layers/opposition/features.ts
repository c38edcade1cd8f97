/**
 * Acts of opposition as the map draws them: municipal acts grouped by place, acts of counties and states
 * as the strongest step of the ladder over an area. An act over an area is never a point.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { OppositionEvent } from '../../model/event';
import { type EventFilter, eventMatches } from '../../model/filters';
import { compareText } from '../../model/measureOrder';
import type { StandingRecord } from '../../model/standing';
import { isTownKind, somewhereIn, type TownPlace, townPlacesOf } from '../../model/townArea';
import type { Mechanism } from '../../model/vocabulary';

/**
 * A place as it stands from one date until the next act there. Every act adds one such state, so that a
 * change of date is a filter over `from` and `until` and never new data.
 */
export interface ActProperties {
  /** The strongest act so far, the latest of equals: what a click selects. */
  id: string;
  /** First and, exclusive, last day as numbers: 20260322. */
  from: number;
  until: number;
  /** Acts at this place so far. */
  count: number;
  /** Strongest step so far. */
  mechanism: Mechanism;
  /** Present where the town has an outline as well. */
  outlined?: true;
}

/** What a mark carries of a town that has an outline, so that it can make way for it. */
const outlineOf = (area: string | null): { outlined?: true } =>
  area === null || somewhereIn(area) !== null ? {} : { outlined: true };

/** Later than every date. */
const NEVER = 99_999_999;

/** `2026-03-22` -> 20260322; an undated act is always there. */
export function dayNumber(date: string | null): number {
  return date === null ? 0 : Number(date.replaceAll('-', ''));
}

/** Whether an act is drawn at a point. */
export function isPointAct(event: OppositionEvent): event is OppositionEvent & { lon: number; lat: number } {
  return event.lon !== null && event.lat !== null && isTownKind(event.jurisdictionKind);
}

/** Municipal acts that pass the filter on whatever date, per place and period. */
export function actCollection(
  events: readonly OppositionEvent[],
  filter: EventFilter,
): FeatureCollection<Point, ActProperties> {
  return marksOf(events.filter((event) => eventMatches(event, filter)));
}

/** Municipal acts that the filter excludes, whatever the date, per place and period. */
export function excludedActCollection(
  events: readonly OppositionEvent[],
  filter: EventFilter,
): FeatureCollection<Point, ActProperties> {
  return marksOf(events.filter((event) => !eventMatches(event, filter)));
}

/** One mark a town at a time: the notion of a town is that of the whole app. */
function marksOf(events: readonly OppositionEvent[]): FeatureCollection<Point, ActProperties> {
  return { type: 'FeatureCollection', features: townPlacesOf(events.filter(isPointAct)).flatMap(periods) };
}

function periods({ lon, lat, area, events }: TownPlace): Feature<Point, ActProperties>[] {
  if (lon === null || lat === null) return [];
  const inOrder = events.toSorted(
    (a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id),
  );
  const features: Feature<Point, ActProperties>[] = [];
  let strongest: OppositionEvent | undefined;
  inOrder.forEach((act, index) => {
    if (strongest === undefined || act.mechanism >= strongest.mechanism) strongest = act;
    const from = dayNumber(act.date);
    const next = inOrder[index + 1];
    const until = next === undefined ? NEVER : dayNumber(next.date);
    if (until === from) return;
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        id: strongest.id,
        from,
        until,
        count: index + 1,
        mechanism: strongest.mechanism,
        ...outlineOf(area),
      },
    });
  });
  return features;
}

/** The strongest step of the ladder per county (FIPS) and per state (two letters). */
export interface AreaMechanisms {
  counties: ReadonlyMap<string, Mechanism>;
  states: ReadonlyMap<string, Mechanism>;
  /** By `area` of the events. */
  towns: ReadonlyMap<string, TownActs>;
}

/** The acts of a town, or of towns that lie somewhere in a county. */
export interface TownActs {
  /** The strongest act, the latest of equals: what a click selects. */
  id: string;
  mechanism: Mechanism;
  count: number;
}

/** Acts of counties, of states and of towns with an area among `events`, in order of time. Federal and foreign acts colour nothing. */
export function areaMechanisms(events: readonly OppositionEvent[]): AreaMechanisms {
  const counties = new Map<string, Mechanism>();
  const states = new Map<string, Mechanism>();
  const towns = new Map<string, TownActs>();
  const raise = (map: Map<string, Mechanism>, key: string, step: Mechanism) => {
    const known = map.get(key);
    if (known === undefined || known < step) map.set(key, step);
  };
  for (const event of events) {
    if (event.country !== 'US') continue;
    if (event.area !== null) {
      const known = towns.get(event.area);
      const strongest = known !== undefined && known.mechanism > event.mechanism ? known : event;
      const { id, mechanism } = strongest;
      towns.set(event.area, { id, mechanism, count: (known?.count ?? 0) + 1 });
    }
    if (event.jurisdictionKind === 'county' && event.countyFips !== null)
      raise(counties, event.countyFips, event.mechanism);
    if (event.jurisdictionKind === 'state' && event.state !== null)
      raise(states, event.state, event.mechanism);
  }
  return { counties, states, towns };
}

/** The first day on which each county (FIPS) and state (two letters) has an act; undated acts are always there. */
export interface FirstActs {
  counties: ReadonlyMap<string, string>;
  states: ReadonlyMap<string, string>;
}

/** First acts of the whole record: worked out once, so that a move of the date only looks up. */
export function firstActs(events: readonly OppositionEvent[]): FirstActs {
  const counties = new Map<string, string>();
  const states = new Map<string, string>();
  const lower = (map: Map<string, string>, key: string, day: string) => {
    const known = map.get(key);
    if (known === undefined || day < known) map.set(key, day);
  };
  for (const { country, jurisdictionKind, countyFips, state, date } of events) {
    if (country !== 'US') continue;
    if (jurisdictionKind === 'county' && countyFips !== null) lower(counties, countyFips, date ?? '');
    if (jurisdictionKind === 'state' && state !== null) lower(states, state, date ?? '');
  }
  return { counties, states };
}

/**
 * Counties and states that have acts up to the day, but none that passes the filter: what is excluded is dimmed
 * there, as it is for the acts of towns.
 * @param shown the areas of the acts that pass the filter on the day
 */
export function excludedAreas(
  first: FirstActs,
  shown: AreaMechanisms,
  day: string,
): { counties: string[]; states: string[] } {
  const past = (map: ReadonlyMap<string, string>, kept: ReadonlyMap<string, unknown>) =>
    [...map].filter(([key, from]) => from <= day && !kept.has(key)).map(([key]) => key);
  return { counties: past(first.counties, shown.counties), states: past(first.states, shown.states) };
}

/** A place as its measures stand from one day until the next change. */
export interface MeasureProperties {
  /** The measure that gives the value: what a click selects. */
  id: string;
  /** First and, exclusive, last day as numbers: 20260322. */
  from: number;
  until: number;
  /** Measures that stand at this place: in force, run out or proposed. */
  count: number;
  /** Value of the scale `opposition.inForce`. */
  value: number;
  /** Present where the town has an outline as well. */
  outlined?: true;
}

/** Measures of places, one feature per place and period: a move of the date is a filter. */
export function measureCollection(record: StandingRecord): FeatureCollection<Point, MeasureProperties> {
  return {
    type: 'FeatureCollection',
    features: record.places.flatMap(({ lon, lat, area, steps }) => {
      if (lon === null || lat === null) return [];
      return steps.map(({ from, until, value, count, event }) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [lon, lat] },
        properties: {
          id: event.id,
          from: dayNumber(from),
          until: until === null ? NEVER : dayNumber(until),
          count,
          value,
          ...outlineOf(area),
        },
      }));
    }),
  };
}
