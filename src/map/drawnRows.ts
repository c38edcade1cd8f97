/** Counts what is drawn of layers without a table, so that their legend shows only what is in view. */
import type { DrawnRows } from '../layers/layer';
import type { Tally } from '../state/store';
import type { MapGeoJSONFeature, MapLibreMap } from './maplibre';

/**
 * What is drawn by rows of the legend; null below the zoom from which it is asked, and while it can't be told: when a
 * layer of the style is not there, or what it draws has not all come.
 */
export function tallyDrawn(
  map: Pick<MapLibreMap, 'getZoom' | 'getLayer' | 'isSourceLoaded' | 'queryRenderedFeatures'>,
  { from, rows }: DrawnRows,
): Tally | null {
  if (map.getZoom() < from) return null;
  const isThere = ({ styleLayer }: DrawnRows['rows'][number]) => {
    const layer = map.getLayer(styleLayer);
    return layer !== undefined && map.isSourceLoaded(layer.source);
  };
  if (!rows.every(isThere)) return null;
  const tally = new Map<string, number | null>();
  const counted = new Set<string>();
  for (const { styleLayer, keyOf, counted: isCounted } of rows) {
    for (const feature of map.queryRenderedFeatures({ layers: [styleLayer] })) {
      const key = keyOf(feature);
      if (key === null) continue;
      if (isCounted === false) tally.set(key, null);
      else {
        // A record in the margin of a tile is in its neighbour as well.
        const worth = isCounted === true ? 1 : isCounted(feature);
        const place = `${key} ${worth} ${placeOf(feature)}`;
        if (!counted.has(place)) tally.set(key, (tally.get(key) ?? 0) + worth);
        counted.add(place);
      }
    }
  }
  return tally;
}

/** To about 100 m: tiles round a place each in their own grid. */
function placeOf({ geometry }: MapGeoJSONFeature): string {
  if (geometry.type !== 'Point') return JSON.stringify(geometry);
  return geometry.coordinates.map((degrees) => degrees.toFixed(3)).join();
}
