/** The records behind a picture: of each layer that is on, what passes the filters and lies in the picture. */
import type { OppositionEvent } from '../../model/event';
import type { County, GridArea } from '../../model/region';
import type { Site } from '../../model/site';
import { loadedValue } from '../../state/dataset';
import {
  boundsMeet,
  countiesByFips,
  dividedSites,
  groundOf,
  matchingEvents,
  statesByCode,
} from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Extent } from '../picture/extent';

/** Rows by layer, in the order of the built tables; null where the layer is off. */
export interface ViewRows {
  sites: readonly Site[] | null;
  events: readonly OppositionEvent[] | null;
  areas: readonly GridArea[] | null;
  counties: readonly County[] | null;
}

/**
 * Sites and acts of towns must lie in the picture; acts, grid areas and counties with an outline must have their
 * box meet that of the picture. An act of another country, whose outlines are not at hand, counts as shown where
 * the picture shows anything recorded of that country.
 */
export function viewRows(state: AppState, extent: Extent): ViewRows {
  const { layers } = state.view;
  const { bounds } = extent;
  return {
    sites: layers.sites
      ? dividedSites(state).matching.filter(({ lon, lat }) => extent.holds(lon, lat))
      : null,
    events: layers.opposition ? events(state, extent) : null,
    areas: layers.grid
      ? (loadedValue(state.data.areas) ?? []).filter(
          (area) => area.bounds !== null && boundsMeet(area.bounds, bounds),
        )
      : null,
    counties: layers.land
      ? (loadedValue(state.data.counties) ?? []).filter((county) => boundsMeet(county.bounds, bounds))
      : null,
  };
}

function events(state: AppState, { bounds, holds }: Extent): OppositionEvent[] {
  const [counties, states] = [countiesByFips(state), statesByCode(state)];
  const matching = matchingEvents(state);
  const shown = new Set([
    ...(loadedValue(state.data.sites) ?? []).flatMap(({ lon, lat, country }) =>
      holds(lon, lat) ? [country] : [],
    ),
    ...matching.flatMap(({ lon, lat, country }) =>
      lon !== null && lat !== null && holds(lon, lat) ? [country] : [],
    ),
  ]);
  return matching.filter((event) => {
    if (event.lon !== null && event.lat !== null) return holds(event.lon, event.lat);
    const ground = groundOf(event, counties, states);
    return ground === null ? shown.has(event.country) : boundsMeet(ground, bounds);
  });
}
