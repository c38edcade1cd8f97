/** Acts of towns by place: one mark on the map for all acts of a town. */
import type { OppositionEvent } from './event';

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

/** The same for acts of one town. */
export function placeKey({ country, state, countyFips, lon, lat, jurisdiction }: OppositionEvent): string {
  const name = jurisdiction.toLowerCase().replace(/^(city|town|village|borough) of /, '');
  return [country, state ?? '', countyFips ?? `${lon},${lat}`, name].join('|');
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
    const key = placeKey(event);
    const place = places.get(key);
    if (place) place.events.push(event);
    else places.set(key, { key, lon, lat, jurisdiction, state, country, events: [event] });
  }
  return [...places.values()];
}
