/** How grid areas are drawn: outlines, and fills by class of the metric that fills the map. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Fill } from '../../model/metrics';
import { isGridMetric } from '../../model/metricValues';
import type { Mode } from '../../theme/color';
import { GROUND, OUTLINES } from '../../theme/palette';

import type { StylePart } from '../layer';
import { all, byZoom, get, isIn, matchLists, not } from '../paint/expressions';
import { HATCH_IMAGE } from '../paint/imageNames';
import { FILL_OPACITY, NOTHING, visible } from '../paint/paint';
import { REGION_LAYERS, REGIONS_SOURCE } from '../paint/regions';
import { Z } from '../paint/zOrder';
import { GRID_LAYERS } from './ids';
import { gridScale } from './scales';

/** All that the picture of grid areas depends on. */
export interface GridPicture {
  mode: Mode;
  on: boolean;
  fill: Fill;
  /**
   * Class of the chosen metric by area id; areas without a value are absent. A sub-area without one of its own has that
   * of its authority.
   */
  classes: ReadonlyMap<string, number>;
  /** Ids of authorities that have sub-areas, which are painted in their place. */
  divided: readonly string[];
}

const source = REGIONS_SOURCE;

/** The layers of grid areas. */
export function gridStyle(picture: GridPicture): StylePart {
  return {
    points: {},
    bands: [
      { z: Z.gridFill, layers: areaFills(picture) },
      { z: Z.gridLine, layers: areaLines(picture) },
    ],
  };
}

function areaFills({ mode, on, fill, classes, divided }: GridPicture): LayerSpecification[] {
  const layout = { visibility: visible(on && isGridMetric(fill)) };
  const scale = gridScale(isGridMetric(fill) ? fill : 'grid.loadFactor');
  const ids: string[][] = scale.classes.map(() => []);
  for (const [id, index] of classes) ids[index]?.push(id);
  const known = [...classes.keys()];
  const isKnown = isIn('id', known);
  // Each place is painted once: two fills that let the ground through would mix into a class that neither has.
  const undivided = not(isIn('id', divided));
  const color = matchLists(
    get('id'),
    scale.classes.map((step, index) => [ids[index] ?? [], step.color[mode]] as const),
    NOTHING,
  );
  const noData = { 'fill-pattern': `${HATCH_IMAGE}|${mode}`, 'fill-opacity': FILL_OPACITY };
  const filled = { 'fill-color': color, 'fill-opacity': FILL_OPACITY };
  const ofArea = { type: 'fill', source, 'source-layer': REGION_LAYERS.area, layout } as const;
  const ofSubArea = { type: 'fill', source, 'source-layer': REGION_LAYERS.subArea, layout } as const;
  return [
    { id: GRID_LAYERS.noData, ...ofArea, filter: all(undivided, not(isKnown)), paint: noData },
    { id: GRID_LAYERS.fill, ...ofArea, filter: all(undivided, isKnown), paint: filled },
    { id: GRID_LAYERS.subAreaNoData, ...ofSubArea, filter: not(isKnown), paint: noData },
    { id: GRID_LAYERS.subAreaFill, ...ofSubArea, filter: isKnown, paint: filled },
  ];
}

function areaLines({ mode, on, fill }: GridPicture): LayerSpecification[] {
  // While another metric fills the map, the grid is context: a thin line that gives way to what is asked.
  const filled = isGridMetric(fill);
  const color = filled ? GROUND.paper[mode] : OUTLINES.grid[mode];
  const layout = { visibility: visible(on), 'line-join': 'round' } as const;
  return [
    {
      id: GRID_LAYERS.line,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.areaLine,
      layout,
      paint: {
        'line-color': color,
        'line-width': filled ? byZoom([3, 0.8], [8, 2]) : byZoom([3, 0.5], [8, 1.2]),
        'line-opacity': filled ? 0.9 : byZoom([3, 0.3], [7, 0.6]),
      },
    },
    {
      id: GRID_LAYERS.subAreaLine,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.subAreaLine,
      layout,
      paint: {
        'line-color': color,
        'line-width': byZoom([3, 0.3], [6, 0.5], [9, 1.2]),
        'line-opacity': filled ? 0.9 : byZoom([5, 0], [6, 0.5]),
      },
    },
  ];
}
