/** How water is drawn: a fill by county, or a line around counties of high stress while something else fills the map. */
import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Fill } from '../../model/metrics';
import { type CountyWater, HIGH_STRESS, isWaterMetric, waterValue } from '../../model/water';
import type { Mode } from '../../theme/color';
import type { StylePart } from '../layer';
import { countyFills } from '../paint/countyFills';
import { byZoom, isIn } from '../paint/expressions';
import { visible } from '../paint/paint';
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
  const metric = isWaterMetric(fill) ? fill : 'water.stress';
  const fills = countyFills({
    ids: WATER_LAYERS,
    scale: waterScale(metric),
    mode,
    on: isWaterMetric(fill),
    values: counties.map((county) => [county.fips, waterValue(county, metric)]),
  });
  const high = counties.flatMap(({ fips, stressClass }) => ((stressClass ?? -1) >= HIGH_STRESS ? fips : []));
  const line: LayerSpecification = {
    source: REGIONS_SOURCE,
    'source-layer': REGION_LAYERS.county,
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
