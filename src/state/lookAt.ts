/** Where the map should look to show what is selected. */
import type { Region } from '../model/region';
import { HOME_CAMERA } from '../model/view/camera';
import type { Selection } from '../model/view/view';
import type { Loader } from './loader';
import { countiesByFips, eventsById, sitesById, statesByCode } from './selectors';
import type { AppStore, Place } from './store';

/** Near enough to tell neighbours apart, far enough that a county line and a town name are in view. */
const SITE_ZOOM = 10;
const TOWN_ZOOM = 9;
/** A degree of latitude in kilometres. */
const KM_PER_DEGREE = 111.2;

async function regionTarget(region: Region, store: AppStore, loader: Loader): Promise<Place | null> {
  const bounded = (place: { bounds: Extract<Place, { bounds: unknown }>['bounds'] | null } | undefined) =>
    place?.bounds ? { bounds: place.bounds } : null;
  switch (region.kind) {
    case 'country':
      return region.code === 'US' ? HOME_CAMERA : null;
    case 'state':
      await loader.ensure('states');
      return bounded(statesByCode(store.getState()).get(region.code));
    case 'county':
      await loader.ensure('counties');
      return bounded(countiesByFips(store.getState()).get(region.fips));
    case 'area': {
      await loader.ensure('areas');
      const { areas } = store.getState().data;
      return areas.kind === 'ready' ? bounded(areas.value.find((area) => area.id === region.id)) : null;
    }
    case 'radius': {
      const { lon, lat, km } = region;
      const up = km / KM_PER_DEGREE;
      const across = up / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
      return { bounds: [lon - across, lat - up, lon + across, lat + up] };
    }
  }
}

/**
 * Finds where a selection lies, loading the table that knows it. Null when the place is not known; never
 * rejects.
 */
export async function targetOf(
  selection: Exclude<Selection, null>,
  store: AppStore,
  loader: Loader,
): Promise<Place | null> {
  if (selection.kind === 'region') return regionTarget(selection.region, store, loader);
  if (selection.kind === 'site') {
    await loader.ensure('sites');
    const site = sitesById(store.getState()).get(selection.id);
    return site ? { lon: site.lon, lat: site.lat, zoom: SITE_ZOOM } : null;
  }
  await loader.ensure('events');
  const event = eventsById(store.getState()).get(selection.id);
  if (!event) return null;
  if (event.lon !== null && event.lat !== null) return { lon: event.lon, lat: event.lat, zoom: TOWN_ZOOM };
  if (event.countyFips !== null) {
    return regionTarget({ kind: 'county', fips: event.countyFips }, store, loader);
  }
  if (event.state !== null) return regionTarget({ kind: 'state', code: event.state }, store, loader);
  return regionTarget({ kind: 'country', code: event.country }, store, loader);
}

/** Selects something and looks at it, as choosing it from a list or a search does. */
export async function open(
  selection: Exclude<Selection, null>,
  store: AppStore,
  loader: Loader,
): Promise<void> {
  store.getState().select(selection);
  const target = await targetOf(selection, store, loader);
  // The reader may have gone on while a table loaded.
  if (target && store.getState().view.selection === selection) store.getState().lookAt(target);
}
