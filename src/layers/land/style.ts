/** How land is drawn: outlines of counties, and fills by class of the metric that fills the map. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Fill } from '../../model/metrics';
import { countyValue, isLandMetric } from '../../model/metricValues';
import type { County } from '../../model/region';
import type { Mode } from '../../theme/color';
import { OUTLINES } from '../../theme/palette';
import type { StylePart } from '../layer';
import { countyFills } from '../paint/countyFills';
import { byZoom } from '../paint/expressions';
import { visible } from '../paint/paint';
import { REGION_LAYERS, REGIONS_SOURCE } from '../paint/regions';
import { Z } from '../paint/zOrder';
import { LAND_LAYERS } from './ids';
import { landScale } from './scales';

/** All that the picture of land depends on. */
export interface LandPicture {
  mode: Mode;
  on: boolean;
  fill: Fill;
  /** Null while the table is not there: then nothing is known, which is not "no data". */
  counties: readonly County[] | null;
}

/** The layers of land. */
export function landStyle(picture: LandPicture): StylePart {
  return {
    points: {},
    bands: [
      { z: Z.landFill, layers: shares(picture) },
      { z: Z.landLine, layers: [countyLine(picture)] },
    ],
  };
}

/** The layers stand while another metric fills, so that a change of metric changes paint and not the style. */
function shares({ mode, on, fill, counties }: LandPicture): LayerSpecification[] {
  const metric = isLandMetric(fill) ? fill : 'land.cropland';
  const shown = on && isLandMetric(fill) ? counties : null;
  return countyFills({
    ids: LAND_LAYERS,
    scale: landScale(metric),
    mode,
    on: shown !== null,
    values: (shown ?? []).map((county) => [county.fips, countyValue(county, metric)]),
  });
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
