/** How power plants are drawn: larger by capacity, the largest alone from afar. */
import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import { FUEL_GROUPS } from '../../model/power/plantRecord';
import type { Mode } from '../../theme/color';
import type { StylePart } from '../layer';
import { byZoom, get, matchLists, raw } from '../paint/expressions';
import { PLANT_IMAGE } from '../paint/imageNames';
import { Z } from '../paint/zOrder';
import { FUEL_COLORS } from './classes';
import { PLANTS_LAYER, PLANTS_SOURCE } from './ids';

const [SMALLEST, LARGEST] = [0.3, 1.15];
/** Megawatts from which a mark grows no further. */
const FULL_SIZE_MW = 3_000;

/** The area of a mark grows with its megawatts: a factor on its box of 24 px. */
export const plantSize = (mw: number): number =>
  Math.round((SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.min(1, mw / FULL_SIZE_MW))) * 100) / 100;

/** From which capacity on, MW, plants are drawn below a zoom: fewer from afar. */
const LEAST_MW = raw('step', ['zoom'], 500, 5, 200, 6, 75, 7, 25, 8, 0);

/** Nothing while the layer is off. */
export function plantsStyle({
  mode,
  on,
  plants,
}: {
  mode: Mode;
  on: boolean;
  plants: FeatureCollection<Point>;
}): StylePart {
  if (!on) return { points: {}, bands: [] };
  const color = matchLists(
    get('group'),
    FUEL_GROUPS.map((group) => [[group], FUEL_COLORS[group][mode]] as const),
    FUEL_COLORS.storage[mode],
  );
  const size = (factor: number) => ['*', factor, ['get', 'size']];
  return {
    points: { [PLANTS_SOURCE]: { data: plants } },
    bands: [
      {
        z: Z.plants,
        layers: [
          {
            id: PLANTS_LAYER,
            type: 'symbol',
            source: PLANTS_SOURCE,
            filter: raw('>=', get('mw'), LEAST_MW) as FilterSpecification,
            layout: {
              'icon-image': raw('concat', `${PLANT_IMAGE}|${mode}|`, get('stage'), '|', color),
              'icon-size': byZoom([3, size(0.55)], [7, size(0.85)], [12, size(1.3)]),
              'icon-allow-overlap': true,
              'symbol-sort-key': get('mw'),
            },
          },
        ],
      },
    ],
  };
}
