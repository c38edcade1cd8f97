/** Towns as areas: which acts hold over a town, how its polygon is named, and which acts are of one town. */
import type { OppositionEvent } from './event';
import { jurisdictionKey } from './jurisdiction';
import type { JurisdictionKind } from './vocabulary';

/** Bodies whose acts hold over a whole county, state or country. */
const WIDE_KINDS: readonly JurisdictionKind[] = ['county', 'state', 'federal', 'national'];

/** Whether the acts of a body are those of a municipality, a township, a utility or a tribe. */
export const isTownKind = (kind: JurisdictionKind): boolean => !WIDE_KINDS.includes(kind);

/** What stands before the county (FIPS) of a town of which no more is known than that it lies somewhere in it. */
const SOMEWHERE = 'county:';

/** The county (FIPS) that a town lies somewhere in; null where its place is known. */
export const somewhereIn = (area: string): string | null =>
  area.startsWith(SOMEWHERE) ? area.slice(SOMEWHERE.length) : null;

/** A municipality, a township, a utility or a tribe with its acts. */
export interface TownPlace {
  /** Stable within one data version. */
  key: string;
  /** Null where no act of it has a point. */
  lon: number | null;
  lat: number | null;
  jurisdiction: string;
  /** As `area` of its acts. */
  area: string | null;
  /** In the order given. */
  events: OppositionEvent[];
}

/** Towns of which not even the county is known are told apart by their point. */
const townKey = (event: OppositionEvent): string =>
  [jurisdictionKey(event), ...(event.countyFips === null ? [event.lon, event.lat] : [])].join('|');

/**
 * Groups acts of towns by the polygon that they share, else by jurisdiction; the first act with a point gives the
 * point. Acts of which neither a point nor an area is known are left out: there is nowhere to draw them.
 */
export function townPlacesOf(events: readonly OppositionEvent[]): TownPlace[] {
  const places = new Map<string, TownPlace>();
  for (const event of events) {
    const { lon, lat, jurisdiction, area } = event;
    if (lon === null && area === null) continue;
    const key = area === null || somewhereIn(area) !== null ? townKey(event) : area;
    const place = places.get(key);
    if (place) {
      place.events.push(event);
      place.lon ??= lon;
      place.lat ??= lat;
    } else places.set(key, { key, lon, lat, jurisdiction, area, events: [event] });
  }
  return [...places.values()];
}
