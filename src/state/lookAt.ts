/** Where the map should look to show what is selected. */
import type { Bounds, Region } from '../model/region';
import { regionBounds, tablesOf } from '../model/regionRules';
import { HOME_CAMERA } from '../model/view/camera';
import type { Selection } from '../model/view/view';
import type { Loader } from './loader';
import { arrivedRecord } from './made';
import { countiesByFips, eventsById, groupsById, regionTables, sitesById } from './selectors';
import type { AppStore, Place } from './store';

/** Near enough to tell neighbours apart, far enough that a county line and a town name are in view. */
const SITE_ZOOM = 10;
const TOWN_ZOOM = 9;
async function regionTarget(region: Region, store: AppStore, loader: Loader): Promise<Place | null> {
  if (region.kind === 'country' && region.code === 'US') return HOME_CAMERA;
  await loader.ensure(...tablesOf(region));
  const bounds = regionBounds(region, regionTables(store.getState()));
  return bounds && { bounds };
}

/** The box around the towns and counties of a group's acts; null where none has a point. */
async function groupTarget(id: string, store: AppStore, loader: Loader): Promise<Place | null> {
  await loader.ensure('events', 'groups', 'counties');
  const state = store.getState();
  const [events, counties] = [eventsById(state), countiesByFips(state)];
  const points = (groupsById(state).get(id)?.eventIds ?? []).flatMap((eventId) => {
    const event = events.get(eventId);
    if (event?.lon != null && event.lat != null) return [{ lon: event.lon, lat: event.lat }];
    const county = event?.countyFips == null ? undefined : counties.get(event.countyFips);
    return county ? [{ lon: county.lon, lat: county.lat }] : [];
  });
  const [first] = points;
  if (first === undefined) return null;
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  const bounds: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  return bounds[0] === bounds[2] && bounds[1] === bounds[3] ? { ...first, zoom: TOWN_ZOOM } : { bounds };
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
  if (selection.kind === 'record') {
    const record = await arrivedRecord(store, loader, selection.layer, selection.id);
    if (record?.bounds) return { bounds: record.bounds };
    return record && { lon: record.lon, lat: record.lat, zoom: SITE_ZOOM };
  }
  if (selection.kind === 'group') return groupTarget(selection.id, store, loader);
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
