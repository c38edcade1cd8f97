/** People on the map: dots whose area grows with their number. */
import { populationLine } from '../../i18n/words';
import type { Mode } from '../../theme/color';
import type { MapPart, StylePart } from '../layer';
import { byZoom } from '../paint/expressions';
import { Z } from '../paint/zOrder';
import { COLOR } from './classes';

export const POPULATION = 'population';

/** Zoom and px of radius that a root of one person gives there: areas grow as the ground does, a little slower. */
const GROWTH = [
  [3, 0.0032],
  [4, 0.0055],
  [5, 0.0094],
  [6, 0.016],
  [7, 0.027],
  [8, 0.047],
  [9, 0.08],
  [13, 0.4],
] as const;
/** A dot grows no further, px: one city must not hide its neighbours. */
const LARGEST = 14;

/** Nothing while the layer is off. */
export function populationStyle(mode: Mode, on: boolean): StylePart {
  if (!on) return { points: {}, bands: [] };
  const radius = (factor: number) => ['min', LARGEST, ['*', factor, ['sqrt', ['get', 'people']]]];
  return {
    points: {},
    tiles: { [POPULATION]: 'population.pmtiles' },
    bands: [
      {
        z: Z.population,
        layers: [
          {
            id: POPULATION,
            type: 'circle',
            source: POPULATION,
            'source-layer': 'people',
            paint: {
              'circle-color': COLOR[mode],
              'circle-opacity': 0.45,
              'circle-radius': byZoom(...GROWTH.map(([zoom, factor]) => [zoom, radius(factor)] as const)),
            },
          },
        ],
      },
    ],
  };
}

export const populationOnMap: MapPart = {
  style: ({ state: { view }, mode }) => populationStyle(mode, view.layers.population),
  hits: [
    {
      layer: POPULATION,
      // Dots are everywhere: what they lie on must stay within reach, so that everything else answers first.
      z: Z.ground,
      reach: 'inside',
      read: ({ properties: { people } }) =>
        typeof people === 'number'
          ? { hover: null, action: { kind: 'keep' }, line: () => populationLine(people) }
          : null,
    },
  ],
};
