/** Water on the map: what is drawn of a state, and what a county says. */
import { countyLine } from '../../i18n/words';
import { lastAnswer } from '../../model/memo';
import type { Fill } from '../../model/metrics';
import { type CountyWater, isWaterMetric, waterValue } from '../../model/water';
import { loadedValue } from '../../state/dataset';
import { countiesByFips } from '../../state/selectors';
import type { Mode } from '../../theme/color';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { LARGE_ZOOM } from '../paint/regions';
import { valueText } from '../paint/valueText';
import { Z } from '../paint/zOrder';
import { WATER_LAYERS } from './ids';
import { waterScale } from './scales';
import { waterStyle } from './style';

const byFips = lastAnswer(
  (counties: readonly CountyWater[]) => new Map(counties.map((county) => [county.fips, county])),
);

function readCounty({ properties }: HitFeature): Target {
  const fips = String(properties.fips);
  return {
    hover: null,
    action: { kind: 'select', selection: { kind: 'region', region: { kind: 'county', fips } } },
    line: (state) => {
      const county = countiesByFips(state).get(fips);
      const counties = loadedValue(state.data.water);
      const { fill } = state.view;
      if (!county || counties === null || !isWaterMetric(fill)) return null;
      const water = byFips(counties).get(fips);
      const scale = waterScale(fill);
      return countyLine(county, scale.title, valueText(scale, water ? waterValue(water, fill) : null));
    },
  };
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
