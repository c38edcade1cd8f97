/** How water is drawn: a fill by county, or a line around counties of high stress while something else fills the map. */
import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Fill } from '../../model/metrics';
import { type CountyWater, HIGH_STRESS, isWaterMetric, waterValue } from '../../model/water';
import type { Mode } from '../../theme/color';
import { classIndex } from '../../theme/scale';
import type { StylePart } from '../layer';
import { byZoom, get, isIn, matchLists, not } from '../paint/expressions';
import { HATCH_IMAGE } from '../paint/imageNames';
import { FILL_OPACITY, visible } from '../paint/paint';
import { REGION_LAYERS, REGIONS_SOURCE } from '../paint/regions';
import { Z } from '../paint/zOrder';
import { WATER_LAYERS } from './ids';
import { STRESS_LINE, waterScale } from './scales';

/** All that the picture of water depends on. */
export interface WaterPicture {
  mode: Mode;
  on: boolean;
  fill: Fill;
  /** Null while the table is not there: then nothing is known, which is not "no data". */
  counties: readonly CountyWater[] | null;
}

/** Nothing while the layer is off or its table is not there. */
export function waterStyle({ mode, on, fill, counties }: WaterPicture): StylePart {
  if (!on || counties === null) return { points: {}, bands: [] };
  const common = { source: REGIONS_SOURCE, 'source-layer': REGION_LAYERS.county } as const;
  const metric = isWaterMetric(fill) ? fill : 'water.stress';
  const scale = waterScale(metric);
  const lists = scale.classes.map((): string[] => []);
  for (const county of counties) {
    const index = classIndex(scale, waterValue(county, metric));
    if (index !== null) lists[index]?.push(county.fips);
  }
  const known = isIn('fips', lists.flat());
  const layout = { visibility: visible(isWaterMetric(fill)) };
  const colors = scale.classes.map(({ color }) => color[mode]);
  const fills: LayerSpecification[] = [
    {
      ...common,
      id: WATER_LAYERS.noData,
      type: 'fill',
      layout,
      filter: not(known) as FilterSpecification,
      paint: { 'fill-pattern': `${HATCH_IMAGE}|${mode}`, 'fill-opacity': FILL_OPACITY },
    },
    {
      ...common,
      id: WATER_LAYERS.fill,
      type: 'fill',
      layout,
      filter: known as FilterSpecification,
      paint: {
        'fill-color': matchLists(
          get('fips'),
          lists.map((list, index) => [list, colors[index] ?? ''] as const),
          'transparent',
        ),
        'fill-opacity': FILL_OPACITY,
      },
    },
  ];
  const high = counties.flatMap(({ fips, stressClass }) => ((stressClass ?? -1) >= HIGH_STRESS ? fips : []));
  const line: LayerSpecification = {
    ...common,
    id: WATER_LAYERS.line,
    type: 'line',
    layout: { visibility: visible(!isWaterMetric(fill)), 'line-join': 'round' },
    filter: isIn('fips', high) as FilterSpecification,
    paint: {
      'line-color': STRESS_LINE[mode],
      'line-width': byZoom([3, 0.8], [8, 2]),
      // Inside the county, so that the lines of neighbours lie side by side.
      'line-offset': byZoom([3, 0.5], [8, 1.5]),
      'line-opacity': 0.9,
    },
  };
  return {
    points: {},
    bands: [
      { z: Z.waterFill, layers: fills },
      { z: Z.waterLine, layers: [line] },
    ],
  };
}
