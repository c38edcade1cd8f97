/** How land is drawn: outlines of counties, and fills by class of the metric that fills the map. */
import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { landRow } from '../../model/land';
import type { Fill } from '../../model/metrics';
import { isLandMetric } from '../../model/metricValues';
import type { Mode } from '../../theme/color';
import { OUTLINES } from '../../theme/palette';

import type { StylePart } from '../layer';
import { byZoom, get, not, raw, stepBy } from '../paint/expressions';
import { HATCH_IMAGE } from '../paint/imageNames';
import { FILL_OPACITY, limitsOf, visible } from '../paint/paint';
import { REGION_LAYERS, REGIONS_SOURCE } from '../paint/regions';
import { Z } from '../paint/zOrder';
import { LAND_LAYERS } from './ids';
import { landScale } from './scales';

/** All that the picture of land depends on. */
export interface LandPicture {
  mode: Mode;
  on: boolean;
  fill: Fill;
}

/** The layers of land. */
export function landStyle(picture: LandPicture): StylePart {
  return {
    points: {},
    bands: [
      { z: Z.landFill, layers: countyFills(picture) },
      { z: Z.landLine, layers: [countyLine(picture)] },
    ],
  };
}

function countyFills({ mode, on, fill }: LandPicture): LayerSpecification[] {
  const metric = isLandMetric(fill) ? fill : 'land.cropland';
  const property = landRow(metric).property;
  const scale = landScale(metric);
  const colors = scale.classes.map((step) => step.color[mode]);
  const common = {
    type: 'fill' as const,
    source: REGIONS_SOURCE,
    'source-layer': REGION_LAYERS.county,
    layout: { visibility: visible(on && isLandMetric(fill)) },
  };
  return [
    {
      ...common,
      id: LAND_LAYERS.noData,
      filter: not(raw('has', property)),
      paint: { 'fill-pattern': `${HATCH_IMAGE}|${mode}`, 'fill-opacity': FILL_OPACITY },
    },
    {
      ...common,
      id: LAND_LAYERS.fill,
      filter: raw('has', property) as FilterSpecification,
      paint: { 'fill-color': stepBy(get(property), colors, limitsOf(scale)), 'fill-opacity': FILL_OPACITY },
    },
  ];
}

/** Only the shapes: a share without its scale beside it would mislead. */
function countyLine({ mode, on, fill }: LandPicture): LayerSpecification {
  return {
    id: LAND_LAYERS.line,
    type: 'line',
    source: REGIONS_SOURCE,
    'source-layer': REGION_LAYERS.county,
    layout: { visibility: visible(on && !isLandMetric(fill)) },
    paint: {
      'line-color': OUTLINES.land[mode],
      'line-width': byZoom([3, 0.3], [8, 1.2]),
      'line-opacity': byZoom([3, 0.5], [6, 0.9]),
    },
  };
}
