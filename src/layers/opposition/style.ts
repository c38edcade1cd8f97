/**
 * How opposition is drawn: whole states and counties filled or outlined by the strongest act or the most binding
 * measure, towns as spots and, where they have an outline, as areas.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import type { Fill } from '../../model/metrics';
import { MECHANISMS } from '../../model/vocabulary';
import type { Mode } from '../../theme/color';
import { EDGE_STOPS, EDGE_ZOOM, STATE_STOPS } from '../../theme/fade';
import { GROUND, MECHANISM_COLORS, STATE_OPACITY } from '../../theme/palette';
import type { StylePart } from '../layer';
import { all, byZoom, get, isIn, matchLists, raw, stepBy } from '../paint/expressions';
import { HATCH_IMAGE, PATTERN_IMAGE } from '../paint/imageNames';
import { classCases, FILL_OPACITY, limitsOf, NOTHING, visible } from '../paint/paint';
import { REGION_LAYERS, REGIONS_SOURCE } from '../paint/regions';
import { STATEWIDE } from '../paint/statewide';
import { Z } from '../paint/zOrder';
import type { AreaMechanisms } from './features';
import { OPPOSITION_LAYERS, OPPOSITION_SOURCES, TOWNS_FILE } from './ids';
import { isOppositionMetric, oppositionScale } from './scales';
import { townFills, townLines, townMarks, unlessOutlined } from './townStyle';

/** All that the picture of opposition depends on. */
export interface OppositionPicture {
  mode: Mode;
  on: boolean;
  fill: Fill;
  hideExcluded: boolean;
  points: Readonly<Record<'acts' | 'actsExcluded' | 'measures', FeatureCollection<Point>>>;
  /** Strongest acts over areas on the date viewed. */
  mechanisms: Pick<AreaMechanisms, 'counties' | 'states'>;
  /** Counties (FIPS) and states (two letters) whose acts a filter excludes, all of them. */
  excludedAreas: { counties: readonly string[]; states: readonly string[] };
  /** Values of `opposition.inForce` of counties (FIPS) and states (two letters) on the date viewed. */
  standings: AreaStandings;
  /** Values of towns by `area` of the events, on the scale that fills the map or on that of the strongest act. */
  towns: ReadonlyMap<string, number>;
  /** The date viewed as a number, 20260322. */
  day: number;
}

/** Values of `opposition.inForce` by area. */
export interface AreaStandings {
  counties: ReadonlyMap<string, number>;
  states: ReadonlyMap<string, number>;
}

/** The sources and layers of opposition. */
export function oppositionStyle(picture: OppositionPicture): StylePart {
  const { points } = picture;
  return {
    points: {
      [OPPOSITION_SOURCES.acts]: { data: points.acts },
      [OPPOSITION_SOURCES.actsExcluded]: { data: points.actsExcluded },
      [OPPOSITION_SOURCES.measures]: { data: points.measures },
    },
    tiles: { [OPPOSITION_SOURCES.towns]: TOWNS_FILE },
    bands: [
      { z: Z.oppositionFill, layers: [...areaFills(picture), ...townFills(picture)] },
      { z: Z.oppositionLine, layers: [countyTint(picture), ...areaLines(picture), ...townLines(picture)] },
      { z: Z.spots, layers: [...townMarks(picture), ...spots(picture)] },
    ],
  };
}

/** Places by step of the ladder, as cases for `match`, strongest last. */
function mechanismCases(places: ReadonlyMap<string, (typeof MECHANISMS)[number]>, mode: Mode) {
  return MECHANISMS.map(
    (step) =>
      [
        [...places].filter(([, strongest]) => strongest === step).map(([key]) => key),
        MECHANISM_COLORS[step][mode],
      ] as const,
  );
}

/** The fill of whole counties and states: the strongest act so far, or the most binding measure in force. */
function areaFills({ mode, on, fill, mechanisms, standings }: OppositionPicture): LayerSpecification[] {
  const inForce = fill === 'opposition.inForce';
  const scale = oppositionScale(inForce ? 'opposition.inForce' : 'opposition.mechanism');
  const places: AreaStandings = inForce ? standings : mechanisms;
  const shown = on && isOppositionMetric(fill);
  const layout = { visibility: visible(shown) };
  const source = REGIONS_SOURCE;
  const target = { 'fill-color': NOTHING, 'fill-opacity': 0 };
  const colors = (areas: ReadonlyMap<string, number>) =>
    classCases(areas, scale, (step) => (step.pattern === undefined ? step.color[mode] : null));
  const patterns = (areas: ReadonlyMap<string, number>) =>
    classCases(areas, scale, ({ pattern, color }) =>
      pattern === undefined ? null : `${PATTERN_IMAGE}|${mode}|${pattern}|${color[mode]}`,
    );
  const keys = (cases: readonly (readonly [string[], string])[]) => cases.flatMap(([names]) => names);
  const [stateColors, countyColors] = [colors(places.states), colors(places.counties)];
  const [statePatterns, countyPatterns] = [patterns(places.states), patterns(places.counties)];
  // The layer's filter keeps this image from ever being asked for; the expression needs some fallback.
  const unused = `${HATCH_IMAGE}|${mode}`;
  return [
    {
      id: OPPOSITION_LAYERS.statePattern,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.state,
      filter: isIn('code', keys(statePatterns)),
      layout,
      paint: {
        'fill-pattern': matchLists(get('code'), statePatterns, unused),
        'fill-opacity': STATE_OPACITY.pattern,
      },
    },
    {
      id: OPPOSITION_LAYERS.stateFill,
      ...STATEWIDE,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.state,
      filter: isIn('code', keys(stateColors)),
      layout,
      paint: {
        'fill-color': matchLists(get('code'), stateColors, NOTHING),
        'fill-opacity': byZoom(...STATE_STOPS),
      },
    },
    {
      id: OPPOSITION_LAYERS.countyPattern,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.county,
      filter: isIn('fips', keys(countyPatterns)),
      layout,
      paint: {
        'fill-pattern': matchLists(get('fips'), countyPatterns, unused),
        'fill-opacity': FILL_OPACITY,
      },
    },
    {
      id: OPPOSITION_LAYERS.countyFill,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.county,
      filter: isIn('fips', keys(countyColors)),
      layout,
      paint: {
        'fill-color': matchLists(get('fips'), countyColors, NOTHING),
        'fill-opacity': FILL_OPACITY,
      },
    },
    {
      id: OPPOSITION_LAYERS.stateTarget,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.state,
      layout,
      paint: target,
    },
    {
      id: OPPOSITION_LAYERS.countyTarget,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.county,
      layout,
      paint: target,
    },
  ];
}

/** Where the fill gives way to the ground, the class of a county runs along its border, inside it. */
function countyTint({ mode, on, fill, mechanisms, standings }: OppositionPicture): LayerSpecification {
  const inForce = fill === 'opposition.inForce';
  const scale = oppositionScale(inForce ? 'opposition.inForce' : 'opposition.mechanism');
  const cases = classCases((inForce ? standings : mechanisms).counties, scale, (step) => step.color[mode]);
  return {
    id: OPPOSITION_LAYERS.countyTint,
    type: 'line',
    source: REGIONS_SOURCE,
    'source-layer': REGION_LAYERS.county,
    minzoom: EDGE_ZOOM,
    filter: isIn(
      'fips',
      cases.flatMap(([names]) => names),
    ),
    layout: { visibility: visible(on && isOppositionMetric(fill)), 'line-join': 'round' },
    paint: {
      'line-color': matchLists(get('fips'), cases, NOTHING),
      'line-width': byZoom([7, 1.5], [9, 4], [12, 6]),
      'line-offset': byZoom([7, 0.75], [9, 2], [12, 3]),
      'line-opacity': byZoom(...EDGE_STOPS),
    },
  };
}

function areaLines({
  mode,
  on,
  fill,
  mechanisms,
  excludedAreas,
  hideExcluded,
}: OppositionPicture): LayerSpecification[] {
  const source = REGIONS_SOURCE;
  const outlined = visible(on && !isOppositionMetric(fill));
  return [
    ...(
      [
        [OPPOSITION_LAYERS.excludedStateLine, REGION_LAYERS.state, 'code', excludedAreas.states],
        [OPPOSITION_LAYERS.excludedCountyLine, REGION_LAYERS.county, 'fips', excludedAreas.counties],
      ] as const
    ).map(
      ([id, layer, key, excluded]): LayerSpecification => ({
        id,
        type: 'line',
        source,
        'source-layer': layer,
        filter: isIn(key, excluded),
        layout: { visibility: visible(on && !hideExcluded), 'line-join': 'round' },
        paint: {
          'line-color': GROUND.muted[mode],
          'line-width': byZoom([3, 0.5], [8, 1.2]),
          'line-opacity': 0.4,
        },
      }),
    ),
    {
      id: OPPOSITION_LAYERS.stateLine,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.state,
      filter: isIn('code', [...mechanisms.states.keys()]),
      layout: { visibility: outlined, 'line-join': 'round' },
      paint: {
        'line-color': matchLists(get('code'), mechanismCases(mechanisms.states, mode), NOTHING),
        'line-width': byZoom([3, 0.8], [8, 1.6]),
        'line-dasharray': [3, 2],
        'line-opacity': byZoom([3, 0.25], [6, 0.5]),
      },
    },
    {
      id: OPPOSITION_LAYERS.countyLine,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.county,
      filter: isIn('fips', [...mechanisms.counties.keys()]),
      layout: { visibility: outlined, 'line-join': 'round' },
      paint: {
        // Inside the county, so that neighbours don't share a line: quiet from afar, where another fill is asked for.
        'line-color': matchLists(get('fips'), mechanismCases(mechanisms.counties, mode), NOTHING),
        'line-width': byZoom([3, 0.4], [6, 0.8], [9, 2]),
        'line-offset': byZoom([3, 0.2], [6, 0.4], [9, 1]),
        'line-opacity': byZoom([3, 0.15], [6, 0.4], [9, 0.55]),
      },
    },
  ];
}

function spots({ mode, on, fill, hideExcluded, day }: OppositionPicture): LayerSpecification[] {
  const onDay = all(raw('<=', get('from'), day), raw('>', get('until'), day), unlessOutlined());
  // Area in proportion to the number of acts, up to what stays legible.
  const radius = (factor: number) => ['*', factor, ['min', 4, ['+', 0.6, ['sqrt', ['get', 'count']]]]];
  const circleRadius = byZoom([3, radius(1.7)], [7, radius(3.4)], [11, radius(6)]);
  const steps = MECHANISMS.map((step) => [[step], MECHANISM_COLORS[step][mode]] as const);
  const sortKey: ExpressionSpecification = get('mechanism');
  // While measures are the question, other acts of towns would pass for measures.
  const inForce = fill === 'opposition.inForce';
  const standing = oppositionScale('opposition.inForce');
  const standingColor = stepBy(
    get('value'),
    standing.classes.map((step) => step.color[mode]),
    limitsOf(standing),
  );
  const [hollow] = standing.classes.filter((step) => step.pattern === undefined);
  const binds = raw('>=', get('value'), hollow?.from ?? 0);
  return [
    {
      id: OPPOSITION_LAYERS.actsExcluded,
      type: 'circle',
      source: OPPOSITION_SOURCES.actsExcluded,
      filter: onDay,
      layout: { visibility: visible(on && !inForce && !hideExcluded) },
      paint: {
        'circle-color': GROUND.muted[mode],
        'circle-radius': byZoom([3, 1.5], [9, 4]),
        'circle-blur': 0.6,
        'circle-opacity': 0.3,
      },
    },
    {
      id: OPPOSITION_LAYERS.acts,
      type: 'circle',
      source: OPPOSITION_SOURCES.acts,
      filter: onDay,
      layout: { visibility: visible(on && !inForce), 'circle-sort-key': sortKey },
      paint: {
        'circle-color': matchLists(get('mechanism'), steps, GROUND.muted[mode]),
        'circle-radius': circleRadius,
        'circle-blur': 0.5,
        'circle-opacity': byZoom([3, 0.6], [8, 0.75]),
      },
    },
    {
      // In force: filled. Run out or proposed: hollow, in the colour of the pattern that areas have.
      id: OPPOSITION_LAYERS.measures,
      type: 'circle',
      source: OPPOSITION_SOURCES.measures,
      filter: onDay,
      layout: { visibility: visible(on && inForce), 'circle-sort-key': get('value') },
      paint: {
        'circle-color': standingColor,
        'circle-radius': byZoom([3, 2.2], [7, 4.5], [11, 8]),
        'circle-opacity': raw('case', binds, 0.85, 0),
        'circle-stroke-color': raw('case', binds, GROUND.paper[mode], standingColor),
        'circle-stroke-width': raw('case', binds, 0.6, 1.6),
      },
    },
  ];
}
