/** People on the map: dots whose area grows with their number. */
import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import { populationLine } from '../../i18n/words';
import type { Mode } from '../../theme/color';
import type { MapPart, StylePart } from '../layer';
import { all, byZoom, get, raw } from '../paint/expressions';
import { Z } from '../paint/zOrder';
import { COLOR, DOT_CLASSES, dotClass } from './classes';

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

/** Dots of the classes that are asked for. */
function dotsAsked(asked: readonly string[]): FilterSpecification {
  const ranges = DOT_CLASSES.flatMap((least, index) => {
    const next = Number(DOT_CLASSES[index + 1] ?? Number.MAX_SAFE_INTEGER);
    if (!asked.includes(least)) return [];
    return [all(raw('>=', get('people'), Number(least)), raw('<', get('people'), next))];
  });
  return raw('any', ...ranges) as FilterSpecification;
}

/**
 * Nothing while the layer is off.
 * @param asked classes of dots; null is all
 */
export function populationStyle(mode: Mode, on: boolean, asked: readonly string[] | null = null): StylePart {
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
            ...(asked === null ? {} : { filter: dotsAsked(asked) }),
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
  style: ({ state: { view }, mode }) =>
    populationStyle(mode, view.layers.population, view.own.population?.dots ?? null),
  drawnRows: {
    layer: 'population',
    from: 0,
    rows: [
      {
        styleLayer: POPULATION,
        keyOf: ({ properties: { people } }) => (typeof people === 'number' ? dotClass(people) : null),
        counted: ({ properties: { people } }) => Number(people),
      },
    ],
  },
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
