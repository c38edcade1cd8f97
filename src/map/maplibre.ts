/**
 * The one door to MapLibre: everything else imports it from here, so that the worker's address is set
 * before the first map and the archive protocol is registered once.
 */
import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { remembering } from './archives';
import { RangeSource } from './rangeSource';
import { SERVED_PROTOCOL, servedCollection } from './served';

setWorkerUrl(workerUrl);
const archives = new Protocol();

/** The archive at an absolute URL, the same for all who ask. */
export function archiveAt(url: string): PMTiles {
  const known = archives.get(url);
  if (known) return known;
  const archive = new PMTiles(new RangeSource(url));
  archives.add(archive);
  return archive;
}

addProtocol(
  'pmtiles',
  remembering((request, abort) => {
    archiveAt(request.url.replace(/^pmtiles:\/\//, '').replace(/\/\d+\/\d+\/\d+$/, ''));
    return archives.tile(request, abort);
  }),
);
addProtocol(SERVED_PROTOCOL, async ({ url }) => ({ data: servedCollection(url) }));

export {
  type GeoJSONSource,
  GPUInitializationError,
  type IControl,
  Map as MapLibreMap,
  type MapGeoJSONFeature,
  type MapMouseEvent,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl';
