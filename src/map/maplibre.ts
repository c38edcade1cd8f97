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
addProtocol(
  'pmtiles',
  remembering((request, abort) => {
    const archive = request.url.replace(/^pmtiles:\/\//, '').replace(/\/\d+\/\d+\/\d+$/, '');
    if (!archives.get(archive)) archives.add(new PMTiles(new RangeSource(archive)));
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
