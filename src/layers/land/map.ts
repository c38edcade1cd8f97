/** Land on the map: what is drawn of a state, and what a county says. */
import { countyLine } from '../../i18n/words';
import { lastAnswer } from '../../model/memo';
import type { Fill } from '../../model/metrics';
import { countyValue, isLandMetric } from '../../model/metricValues';
import type { County } from '../../model/region';
import { loadedValue } from '../../state/dataset';
import type { Mode } from '../../theme/color';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { countyTarget } from '../paint/countyTarget';
import { LARGE_ZOOM } from '../paint/regions';
import { valueText } from '../paint/valueText';
import { Z } from '../paint/zOrder';
import { LAND_LAYERS } from './ids';
import { landScale } from './scales';
import { landStyle } from './style';

function readCounty(hit: HitFeature): Target {
  return countyTarget(hit, (county, { view: { fill } }) => {
    if (!isLandMetric(fill)) return null;
    const scale = landScale(fill);
    return countyLine(county, scale.title, valueText(scale, countyValue(county, fill)));
  });
}

const hits: readonly Hit[] = [LAND_LAYERS.fill, LAND_LAYERS.noData].map((layer) => ({
  layer,
  z: Z.landFill,
  reach: 'inside',
  front: LARGE_ZOOM,
  read: readCounty,
}));

/** Lists of three thousand codes are made once for a picture, not with every move of the map. */
const drawn = lastAnswer((mode: Mode, on: boolean, fill: Fill, counties: readonly County[] | null) =>
  landStyle({ mode, on, fill, counties }),
);

export const landOnMap: MapPart = {
  style: ({ state: { view, data }, mode }) =>
    drawn(mode, view.layers.land, view.fill, loadedValue(data.counties)),
  hits,
};
