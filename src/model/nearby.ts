/** The acts that concern a site. */
import { isApproximate, kmBetween } from './distance';
import type { OppositionEvent } from './event';
import type { Site } from './site';

/** The newest first; undated acts last; ties by id, so that the order is the same everywhere. */
export function byDateDown(
  a: Pick<OppositionEvent, 'date' | 'id'>,
  b: Pick<OppositionEvent, 'date' | 'id'>,
): number {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** The acts that concern a site on a day. */
export interface NearbyOpposition {
  /** Acts of and in the site's county, municipal ones included. */
  county: OppositionEvent[];
  /** Acts over the whole state. */
  state: OppositionEvent[];
  /** Municipal acts within the radius, nearest first, measured to the centre of the town. */
  municipal: { event: OppositionEvent; km: number }[];
  /** True when the site's own position is approximate: distances are then too. */
  approximate: boolean;
}

/** How far municipal acts are looked for, in kilometres. */
export const NEARBY_KM = 50;

/** What is recorded around a site up to and including `date`; undated acts are included. */
export function oppositionNear(
  site: Site,
  events: readonly OppositionEvent[],
  date: string,
  km = NEARBY_KM,
): NearbyOpposition {
  const past = events.filter((event) => event.date === null || event.date <= date);
  return {
    county: past
      .filter((event) => site.countyFips !== null && event.countyFips === site.countyFips)
      .sort(byDateDown),
    state: past
      .filter(
        (event) => site.country === 'US' && event.jurisdictionKind === 'state' && event.state === site.state,
      )
      .sort(byDateDown),
    municipal: past
      .flatMap((event) => {
        if (event.lon === null || event.lat === null) return [];
        const far = kmBetween(site, { lon: event.lon, lat: event.lat });
        return far <= km ? [{ event, km: far }] : [];
      })
      .sort((a, b) => a.km - b.km || byDateDown(a.event, b.event)),
    approximate: isApproximate(site),
  };
}
