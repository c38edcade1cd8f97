/** What the map, the list and the reports ask of many events at once: strongest acts by area, marks by place. */
import type { OppositionEvent } from './event';
import { binds, measureOnDate } from './measureOnDate';
import type { Mechanism } from './vocabulary';

/** The most binding act of an area on a day. */
export interface Strongest {
  mechanism: Mechanism;
  event: OppositionEvent;
  /** Events of the area that had happened by the day. */
  count: number;
}

/**
 * How far an act went, as far as known on a day. Only a measure that was adopted and binds counts with its
 * full class; one that is proposed, failed, over or of unknown fate was pressure by then. Acts on a project
 * (a suit, a denial, a withdrawal) have no term and keep their class.
 * @param day the day viewed, `YYYY-MM-DD`
 * @returns null when the act had not happened by the day
 */
export function mechanismOn(event: OppositionEvent, day: string): Mechanism | null {
  if (event.date !== null && event.date > day) return null;
  const state = measureOnDate(event, day);
  return state === null || binds(state) ? event.mechanism : 1;
}

function strongestBy(
  events: readonly OppositionEvent[],
  day: string,
  areaOf: (event: OppositionEvent) => string | null,
): Map<string, Strongest> {
  const found = new Map<string, Strongest>();
  for (const event of events) {
    const area = areaOf(event);
    if (area === null) continue;
    const mechanism = mechanismOn(event, day);
    if (mechanism === null) continue;
    const best = found.get(area);
    if (!best) found.set(area, { mechanism, event, count: 1 });
    else {
      best.count += 1;
      if (mechanism > best.mechanism) {
        best.mechanism = mechanism;
        best.event = event;
      }
    }
  }
  return found;
}

/** Five-digit FIPS -> the most binding act of the county itself (not of the places inside it) on a day. */
export function strongestByCounty(events: readonly OppositionEvent[], day: string): Map<string, Strongest> {
  return strongestBy(events, day, (event) => (event.jurisdictionKind === 'county' ? event.countyFips : null));
}

/** Two letters -> the most binding act of the state on a day. */
export function strongestByState(events: readonly OppositionEvent[], day: string): Map<string, Strongest> {
  return strongestBy(events, day, (event) =>
    event.jurisdictionKind === 'state' && event.country === 'US' ? event.state : null,
  );
}

/** A municipal jurisdiction with all its acts: one mark on the map. */
export interface EventPlace {
  /** Stable within one data version. */
  key: string;
  lon: number;
  lat: number;
  jurisdiction: string;
  state: string | null;
  country: string;
  /** In the order given. */
  events: OppositionEvent[];
}

/**
 * Groups events that have a point by jurisdiction. Trackers place one town at slightly different centres, so
 * that the name and the county decide, and the first event gives the point.
 */
export function placesOf(events: readonly OppositionEvent[]): EventPlace[] {
  const places = new Map<string, EventPlace>();
  for (const event of events) {
    const { lon, lat, jurisdiction, state, country } = event;
    if (lon === null || lat === null) continue;
    const name = jurisdiction.toLowerCase().replace(/^(city|town|village|borough) of /, '');
    const where = event.countyFips ?? `${lon},${lat}`;
    const key = [country, state ?? '', where, name].join('|');
    const place = places.get(key);
    if (place) place.events.push(event);
    else places.set(key, { key, lon, lat, jurisdiction, state, country, events: [event] });
  }
  return [...places.values()];
}
