/** The baseline: MapLibre and the same ground, nothing else. Says when it is complete as the app does. */
import { embeddedGround } from '../../src/map/ground';
import { MapLibreMap } from '../../src/map/maplibre';

const manifest = await (await fetch('data/manifest.json')).json();
const archive = new URL(`data/${manifest.version}/basemap.pmtiles`, document.baseURI).href;
const ground = embeddedGround('light', { coarse: archive, detail: null }, document.baseURI);

const map = new MapLibreMap({
  container: 'map',
  center: [-96.5, 38.6],
  zoom: 3.6,
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
