import type { Step } from '../pipeline';
import { writePmtiles } from '../pmtilesWriter';
import { readSeats, SEATS_FILE } from '../search/postal';
import { cutTiles } from '../vectorTiles';
import { COARSE_FILES, collections, MAX_ZOOM } from './collections';

const ATTRIBUTION = 'Natural Earth (public domain) · US Census Bureau · © GeoNames (CC BY 4.0)';

/** `basemap.pmtiles`: the ground under the layers, zoom 0 to 6. The United States go on in `ground-us.pmtiles`. */
export const basemapStep: Step = {
  name: 'basemap',
  module: import.meta.filename,
  inputs: [...COARSE_FILES.map((name) => `data/basemap/${name}`), SEATS_FILE],
  needs: [],
  run({ source, progress: say }) {
    let told = 0;
    const progress = (share: number) => {
      if (share < told + 0.1) return;
      told = share;
      say(share);
    };
    const layers = collections((name) => source(`data/basemap/${name}`), readSeats(source(SEATS_FILE)));
    progress(0.3);
    const tiles = cutTiles(layers, (share) => progress(0.3 + 0.6 * share));
    const names = [...new Set(layers.map(({ layer }) => layer))];
    const archive = writePmtiles({
      tiles,
      minZoom: 0,
      maxZoom: MAX_ZOOM,
      bounds: [-180, -85, 180, 85],
      center: [-96.5, 38.6, 4],
      metadata: {
        name: 'Headroom basemap',
        attribution: ATTRIBUTION,
        vector_layers: names.map((id) => ({ id, fields: {}, minzoom: 0, maxzoom: MAX_ZOOM })),
      },
    });
    return { 'basemap.pmtiles': archive };
  },
};
