/** Water on the map: what is drawn of a state, and what a county says. */
import { countyLine } from '../../i18n/words';
import { lastAnswer } from '../../model/memo';
import type { Fill } from '../../model/metrics';
import { type CountyWater, isWaterMetric, waterValue } from '../../model/water';
import { loadedValue } from '../../state/dataset';
import type { Mode } from '../../theme/color';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { countyTarget } from '../paint/countyTarget';
import { LARGE_ZOOM } from '../paint/regions';
import { valueText } from '../paint/valueText';
import { Z } from '../paint/zOrder';
import { WATER_LAYERS } from './ids';
import { waterScale } from './scales';
import { waterStyle } from './style';

const byFips = lastAnswer(
  (counties: readonly CountyWater[]) => new Map(counties.map((county) => [county.fips, county])),
);

function readCounty(hit: HitFeature): Target {
  return countyTarget(hit, (county, { data, view: { fill } }) => {
    const counties = loadedValue(data.water);
    if (counties === null || !isWaterMetric(fill)) return null;
    const water = byFips(counties).get(county.fips);
    const scale = waterScale(fill);
    return countyLine(county, scale.title, valueText(scale, water ? waterValue(water, fill) : null));
  });
}

const hits: readonly Hit[] = [WATER_LAYERS.fill, WATER_LAYERS.noData].map((layer) => ({
  layer,
  z: Z.waterFill,
  reach: 'inside',
  front: LARGE_ZOOM,
  read: readCounty,
}));

/** Lists of three thousand codes are made once for a picture, not with every move of the map. */
const drawn = lastAnswer((mode: Mode, on: boolean, fill: Fill, counties: readonly CountyWater[] | null) =>
  waterStyle({ mode, on, fill, counties }),
);

export const waterOnMap: MapPart = {
  style: ({ state: { view, data }, mode }) =>
    drawn(mode, view.layers.water, view.fill, loadedValue(data.water)),
  hits,
};
