/**
 * Cuts features into vector tiles, for every archive that the build writes. Each collection brings its own
 * range of zoom levels, so that a coarse shape can stand in for a fine one on small scales.
 */
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { VectorTileData } from './pmtilesWriter';

/** Features of one layer on some zoom levels. Several collections may feed one layer. */
export interface LayerFeatures {
  /** Name of the layer in the tiles. */
  layer: string;
  /** A numeric `id` becomes the feature's id in the tile; properties must be strings, numbers or booleans. */
  features: readonly Feature[];
  /** First and last zoom level that hold these features. */
  minZoom: number;
  maxZoom: number;
  /** How far a simplified line may stray, in units of 1/4096 tile. The last zoom level keeps every point. */
  tolerance?: number;
  /** How far shapes reach past the tile, in units of 1/4096 tile. */
  buffer?: number;
}

const EXTENT = 4096;
const DEFAULT_TOLERANCE = 4;
const DEFAULT_BUFFER = 64;

const CHILDREN = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/**
 * Cuts all collections into uncompressed Mapbox vector tiles (version 2, extent 4096). Layers in a tile and
 * features in a layer keep the order in which they are given.
 * @param progress called with the share done, 0–1, after each collection and while encoding
 */
export function cutTiles(
  collections: readonly LayerFeatures[],
  progress: (share: number) => void = () => {},
): VectorTileData[] {
  const tiles = new Map<string, { z: number; x: number; y: number; layers: Map<string, GeoJSONVTTile> }>();
  collections.forEach((collection, index) => {
    for (const tile of walk(collection)) {
      const { z, x, y } = tile;
      const key = `${z}/${x}/${y}`;
      let place = tiles.get(key);
      if (!place) {
        place = { z, x, y, layers: new Map() };
        tiles.set(key, place);
      }
      const layer = place.layers.get(collection.layer);
      if (layer) layer.features.push(...tile.features);
      else place.layers.set(collection.layer, { ...tile, features: [...tile.features] });
    }
    progress(((index + 1) / collections.length) * 0.8);
  });
  const cut = [...tiles.values()].map(({ z, x, y, layers }) => ({
    z,
    x,
    y,
    data: fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent: EXTENT }),
  }));
  progress(1);
  return cut;
}

/**
 * All tiles of a collection that hold something, from the top of the pyramid down. Shapes that are too small for a tile
 * may show in the tiles below it.
 */
function walk(collection: LayerFeatures): GeoJSONVTTile[] {
  const { features, minZoom, maxZoom } = collection;
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: [...features] },
    {
      maxZoom,
      indexMaxZoom: maxZoom,
      indexMaxPoints: 0,
      extent: EXTENT,
      tolerance: collection.tolerance ?? DEFAULT_TOLERANCE,
      buffer: collection.buffer ?? DEFAULT_BUFFER,
    },
  );
  const found: GeoJSONVTTile[] = [];
  const visit = (z: number, x: number, y: number) => {
    const tile = index.getTile(z, x, y);
    if (!tile || tile.numPoints === 0) return;
    if (z >= minZoom && tile.features.length > 0) found.push(tile);
    if (z < maxZoom) for (const [right, down] of CHILDREN) visit(z + 1, 2 * x + right, 2 * y + down);
  };
  visit(0, 0, 0);
  return found;
}
