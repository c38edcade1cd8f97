/** Streets, water and townships of the states that a deployer has fetched (`docs/deploying.md`), near the ground. */
import type { LayerSpecification } from 'maplibre-gl';
import { byZoom, get, raw } from '../layers/paint/expressions';
import type { Mode } from '../theme/color';
import { MAP_FONTS } from '../theme/fonts';
import { GROUND } from '../theme/palette';
import { filter, haloOf, MINOR_NAME, ROAD, ROUND, TOWN_LINE } from './groundPaint';

/** Source of the archive. */
export const STREETS_SOURCE = 'ground-streets';

/** First zoom level of the archive. */
const FROM = 9;

/** The pieces between which the detailed ground lies. */
interface StreetsGround {
  waters: LayerSpecification[];
  lines: LayerSpecification[];
  names: LayerSpecification[];
}

export const NO_STREETS: StreetsGround = { waters: [], lines: [], names: [] };

const from = (layer: string, minzoom = FROM) =>
  ({ source: STREETS_SOURCE, 'source-layer': layer, minzoom }) as const;

/** Classes of streets, from below. */
const CLASSES = [
  { name: 'local', roadClass: 2, minzoom: 11.5, width: byZoom([11.5, 0.3], [14, 1.6], [17, 6]) },
  { name: 'secondary', roadClass: 1, minzoom: FROM, width: byZoom([9, 0.5], [12, 1.4], [17, 9]) },
  { name: 'primary', roadClass: 0, minzoom: FROM, width: byZoom([9, 1], [12, 2.2], [17, 12]) },
] as const;

/** @returns layers from below */
export function streetsGround(mode: Mode): StreetsGround {
  const roads = CLASSES.map(
    ({ name, roadClass, minzoom, width }): LayerSpecification => ({
      id: `streets-${name}`,
      type: 'line',
      ...from('road', minzoom),
      filter: filter(raw('==', get('class'), roadClass)),
      layout: ROUND,
      paint: { 'line-color': ROAD[mode], 'line-width': width, 'line-opacity': byZoom([9, 0], [10, 0.8]) },
    }),
  );
  const townLine: LayerSpecification = {
    id: 'streets-town-line',
    type: 'line',
    ...from('town', 9.5),
    layout: ROUND,
    paint: {
      'line-color': TOWN_LINE[mode],
      'line-width': byZoom([9.5, 0.5], [13, 1]),
      'line-dasharray': [3, 2],
      'line-opacity': byZoom([9.5, 0], [10.5, 0.9]),
    },
  };
  return {
    waters: [
      {
        id: 'streets-water',
        type: 'fill',
        ...from('water'),
        paint: { 'fill-color': GROUND.water[mode] },
      },
    ],
    lines: [...roads, townLine],
    names: [
      {
        id: 'streets-road-name',
        type: 'symbol',
        ...from('road', 13),
        filter: filter(raw('has', 'name')),
        layout: {
          'symbol-placement': 'line',
          'text-field': get('name'),
          'text-font': [MAP_FONTS.regular],
          'text-size': 11,
          'symbol-sort-key': get('class'),
        },
        paint: { 'text-color': MINOR_NAME[mode], ...haloOf(mode) },
      },
      {
        id: 'streets-town-name',
        type: 'symbol',
        ...from('townName', 10),
        layout: {
          'text-field': get('name'),
          'text-font': [MAP_FONTS.regular],
          'text-size': 11,
          'text-max-width': 7,
        },
        paint: { 'text-color': MINOR_NAME[mode], ...haloOf(mode) },
      },
    ],
  };
}
