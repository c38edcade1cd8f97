/**
 * The detailed ground of the United States, from the zoom level on which the coarse one would be enlarged: shores,
 * county lines, roads, railroads, parks, towns and their names. Roads and centre lines of rivers are of a small scale:
 * context that fades where they would be seen to miss their place.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byZoom, get, raw } from '../layers/paint/expressions';
import type { Mode } from '../theme/color';
import { MAP_FONTS } from '../theme/fonts';
import { GROUND } from '../theme/palette';
import {
  BOUNDARIES,
  BOUNDARY_COLORS,
  filter,
  haloOf,
  PARK,
  PARK_NAME,
  RAIL,
  RIVER,
  ROAD,
  ROUND,
  TOWN_LINE,
  TRIBAL,
  WATER_NAME,
} from './groundPaint';

/** Source of the archive. */
export const DETAIL_SOURCE = 'ground-us';

/** First zoom level of the archive. */
export const DETAIL_ZOOM = 7;

/** The detailed ground, in the pieces between which the coarse one lies. */
export interface DetailedGround {
  land: LayerSpecification[];
  waters: LayerSpecification[];
  lines: LayerSpecification[];
  numbers: LayerSpecification[];
  names: LayerSpecification[];
}

const from = (layer: string) =>
  ({ source: DETAIL_SOURCE, 'source-layer': layer, minzoom: DETAIL_ZOOM }) as const;

/** A width in metres on the ground at 40° north, px. */
function metres(width: number): ExpressionSpecification {
  const at = (zoom: number) => [zoom, (width * 2 ** zoom) / 59_960] as const;
  const stops = [at(DETAIL_ZOOM), at(18)];
  return raw('interpolate', ['exponential', 2], ['zoom'], ...stops.flat());
}

const isLevel = (level: number) => filter(raw('==', get('level'), level));

/** @returns layers from below, each piece to be put where its name says */
export function detailedGround(mode: Mode): DetailedGround {
  const water = { 'fill-color': GROUND.water[mode] };
  return {
    land: [
      { id: 'detail-great-lake', type: 'fill', ...from('greatLake'), paint: water },
      ...seams(mode),
      { id: 'detail-land', type: 'fill', ...from('land'), paint: { 'fill-color': GROUND.land[mode] } },
      { id: 'detail-tribal', type: 'fill', ...from('tribal'), paint: { 'fill-color': TRIBAL[mode] } },
      { id: 'detail-park', type: 'fill', ...from('park'), paint: { 'fill-color': PARK[mode] } },
    ],
    waters: [...rivers(mode), { id: 'detail-lake', type: 'fill', ...from('water'), paint: water }],
    lines: lines(mode),
    numbers: numbers(mode),
    names: names(mode),
  };
}

/** Shapes of two states, and of two countries more so, miss each other by a little: no water shows between them. */
function seams(mode: Mode): LayerSpecification[] {
  const seam = (name: string, level: number, width: number): LayerSpecification => ({
    id: `detail-${name}-seam`,
    type: 'line',
    ...from('boundary'),
    filter: isLevel(level),
    layout: ROUND,
    paint: { 'line-color': GROUND.land[mode], 'line-width': metres(width) },
  });
  return [seam('country', 0, 3000), seam('state', 1, 300)];
}

function rivers(mode: Mode): LayerSpecification[] {
  const river = (id: string, border: boolean, opacity: ExpressionSpecification): LayerSpecification => ({
    id,
    type: 'line',
    ...from('river'),
    filter: filter(border ? raw('has', 'border') : raw('!', raw('has', 'border'))),
    layout: ROUND,
    paint: {
      'line-color': RIVER[mode],
      'line-width': byZoom([7, 0.9], [10, 2.4], [13, 5]),
      'line-opacity': opacity,
    },
  });
  return [
    river('detail-river', false, byZoom([8.5, 1], [10.5, 0.25])),
    river('detail-border-river', true, byZoom([7, 1], [14, 1])),
  ];
}

/** Classes of roads, from below. */
const ROADS = [
  { name: 'state-route', roadClass: 2, minzoom: 9, width: byZoom([9, 0.5], [13, 1.2]) },
  { name: 'us-route', roadClass: 1, minzoom: DETAIL_ZOOM, width: byZoom([7, 0.4], [9, 0.9], [13, 2]) },
  { name: 'freeway', roadClass: 0, minzoom: DETAIL_ZOOM, width: byZoom([7, 0.9], [9, 1.8], [13, 3]) },
] as const;

function lines(mode: Mode): LayerSpecification[] {
  return [
    {
      id: 'detail-rail',
      type: 'line',
      ...from('rail'),
      paint: {
        'line-color': RAIL[mode],
        'line-width': 0.8,
        'line-dasharray': [5, 2],
        'line-opacity': byZoom([7, 0.7], [9, 0.7], [10.5, 0]),
      },
    },
    ...ROADS.map(
      ({ name, roadClass, minzoom, width }): LayerSpecification => ({
        id: `detail-${name}`,
        type: 'line',
        ...from('road'),
        minzoom,
        filter: filter(raw('==', get('class'), roadClass)),
        layout: ROUND,
        paint: {
          'line-color': ROAD[mode],
          'line-width': width,
          'line-opacity': byZoom([9.5, 0.75], [12, 0.3]),
        },
      }),
    ),
    {
      id: 'detail-town-line',
      type: 'line',
      ...from('town'),
      minzoom: 9.5,
      layout: ROUND,
      paint: {
        'line-color': TOWN_LINE[mode],
        'line-width': byZoom([9.5, 0.5], [13, 1]),
        'line-dasharray': [3, 2],
        'line-opacity': byZoom([9.5, 0], [10.5, 0.9]),
      },
    },
    ...BOUNDARIES.map(
      ({ name, level, width }): LayerSpecification => ({
        id: `detail-${name}-line`,
        type: 'line',
        ...from('boundary'),
        filter: isLevel(level),
        layout: ROUND,
        paint: { 'line-color': BOUNDARY_COLORS[name][mode], 'line-width': width },
      }),
    ),
  ];
}

/** What has its place from this zoom level on. */
const ripe = filter(raw('<=', get('from'), raw('zoom')));

function numbers(mode: Mode): LayerSpecification[] {
  return [
    {
      id: 'detail-road-number',
      type: 'symbol',
      ...from('roadNumber'),
      maxzoom: 12,
      filter: ripe,
      layout: {
        'text-field': get('name'),
        'text-font': [MAP_FONTS.semiBold],
        'text-size': raw('match', get('class'), 0, 10, 9),
        'text-padding': 6,
        'symbol-sort-key': get('class'),
      },
      paint: {
        'text-color': ROAD_NUMBER[mode],
        'text-halo-color': GROUND.land[mode],
        'text-halo-width': 2.5,
      },
    },
  ];
}

const ROAD_NUMBER = { light: '#6f6756', dark: '#a9b0b7' } as const;

/** Two kinds of name, so that each has one colour: a drawing keeps a colour a layer. */
function names(mode: Mode): LayerSpecification[] {
  const name = (
    id: string,
    kinds: readonly string[],
    color: string,
    padding: number,
  ): LayerSpecification => ({
    id,
    type: 'symbol',
    ...from('name'),
    filter: filter(all(raw('in', get('kind'), ['literal', kinds]), raw('<=', get('from'), raw('zoom')))),
    layout: {
      'text-field': get('name'),
      'text-font': [MAP_FONTS.regular],
      'text-size': byZoom([7, 10], [11, 12]),
      'text-letter-spacing': 0.06,
      'text-max-width': 7,
      'text-padding': padding,
      'symbol-sort-key': get('from'),
    },
    paint: { 'text-color': color, ...haloOf(mode) },
  });
  return [
    name('detail-park-name', ['park', 'tribal'], PARK_NAME[mode], 10),
    name('detail-water-name', ['water', 'river'], WATER_NAME[mode], 10),
  ];
}
