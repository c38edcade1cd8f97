/** Outlines of the regions that pass a ranking: no fill, which would mix into a class that none of them has. */
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, isIn } from '../layers/paint/expressions';
import { visible } from '../layers/paint/paint';
import { REGION_LAYERS } from '../layers/paint/regions';
import type { Mode } from '../theme/color';
import { GROUND } from '../theme/palette';
import { LAYERS, type LayerName, SOURCES } from './ids';

/**
 * One layer per kind, moved by its filter: another ranking needs no new style.
 * @param ranked regions as `formatRegion` writes them
 */
export function rankedRegions(ranked: readonly string[], mode: Mode): LayerSpecification[] {
  const outline = (id: LayerName, layer: string, property: string, kind: string): LayerSpecification => {
    const keys = ranked.flatMap((text) => (text.startsWith(`${kind}:`) ? [text.slice(kind.length + 1)] : []));
    return {
      id,
      type: 'line',
      source: SOURCES.regions,
      'source-layer': layer,
      filter: isIn(property, keys) as FilterSpecification,
      layout: { visibility: visible(keys.length > 0), 'line-join': 'round' },
      paint: { 'line-color': GROUND.ink[mode], 'line-width': byZoom([3, 1], [9, 2.5]) },
    };
  };
  return [
    outline(LAYERS.rankedArea, REGION_LAYERS.areaLine, 'id', 'area'),
    outline(LAYERS.rankedSubArea, REGION_LAYERS.subAreaLine, 'id', 'area'),
    outline(LAYERS.rankedState, REGION_LAYERS.state, 'code', 'state'),
    outline(LAYERS.rankedCounty, REGION_LAYERS.county, 'fips', 'county'),
  ];
}
