/**
 * The baseline: MapLibre and the same ground, nothing else. Says when it is complete as the app does. `?roads#z/lat/lon`
 * shows the detailed ground there.
 */
// The served policy asks it of every page.
import '../../src/trustedTypes';
import { embeddedGround } from '../../src/map/ground';
import { MapLibreMap } from '../../src/map/maplibre';

const manifest = await (await fetch('data/manifest.json')).json();
const archive = (file: string) => new URL(`data/${manifest.version}/${file}`, document.baseURI).href;
const detail = location.search === '?roads' ? archive('ground-us.pmtiles') : null;
const ground = embeddedGround('light', { coarse: archive('basemap.pmtiles'), detail }, document.baseURI);
const [zoom = 3.6, lat = 38.6, lon = -96.5] = location.hash.slice(1).split('/').filter(Boolean).map(Number);

const map = new MapLibreMap({
  container: 'map',
  center: [lon, lat],
  zoom,
  fadeDuration: 0,
  attributionControl: false,
  validateStyle: false,
  style: {
    version: 8,
    ...ground.text,
    sources: ground.sources,
    layers: [...ground.below, ...ground.lines, ...ground.labels],
  },
});
map.once('load', () => {
  document.documentElement.dataset.map = 'ready';
});
