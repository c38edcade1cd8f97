import type { Step } from '../../pipeline';
import { writePmtiles } from '../../pmtilesWriter';
import { cutTiles } from '../../vectorTiles';
import { DETAIL_FILES, detailCollections, MAX_ZOOM, MIN_ZOOM } from './collections';

const ATTRIBUTION =
  'US Census Bureau · Natural Earth (public domain) · Roads: deck.gl-data (Uber, MIT), after US Census TIGER/Line · GSHHG (Wessel and Smith, LGPL) · Bureau of Indian Affairs';

/** `ground-us.pmtiles`: the ground of the United States from zoom 7. */
export const detailStep: Step = {
  name: 'groundUs',
  module: import.meta.filename,
  inputs: DETAIL_FILES.map((name) => `data/basemap/${name}`),
  needs: [],
  run({ source, progress }) {
    const layers = detailCollections((name) => source(`data/basemap/${name}`));
    const tiles = cutTiles(layers, progress);
    const names = [...new Set(layers.map(({ layer }) => layer))];
    return {
      'ground-us.pmtiles': writePmtiles({
        tiles,
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        bounds: [-180, 17, 180, 72],
        center: [-97, 39, MIN_ZOOM],
        metadata: {
          name: 'Headroom ground of the United States',
          attribution: ATTRIBUTION,
          vector_layers: names.map((id) => ({ id, fields: {}, minzoom: MIN_ZOOM, maxzoom: MAX_ZOOM })),
        },
      }),
    };
  },
};
