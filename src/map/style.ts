/**
 * The whole style of the map as one pure function of what is to be shown. The map on screen and the
 * off-screen map of an exported picture are built by it alike; nothing here touches WebGL or the page.
 *
 * Order from below: ground, thematic fill, boundary lines of the ground, outlines, municipal acts, labels
 * of the ground, sites, focus.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { circle } from '../geo/circle';
import { isGridMetric, isLandMetric } from '../model/metricValues';
import type { Region } from '../model/region';
import { isFilled, type ShownView } from '../model/view/fill';
import { MECHANISMS, SITE_CLASSES } from '../model/vocabulary';
import type { Mode } from '../theme/color';
import { GROUND, MECHANISM_COLORS, OUTLINES, STATE_OPACITY } from '../theme/palette';
import { classIndex, type Scale, scaleFor } from '../theme/scales';
import type { AreaMechanisms } from './actFeatures';
import { all, byZoom, get, isIn, matchLists, not, raw, stepBy } from './expressions';
import {
  CLUSTER_MAX_ZOOM,
  CLUSTER_RADIUS,
  LAYERS,
  type LayerName,
  REGION_LAYERS,
  RING_GROWTH,
  SOURCES,
  SUB_AREA_ZOOM,
} from './ids';
import { BLANK_IMAGE, HATCH_IMAGE, PATTERN_IMAGE, RING_IMAGE, SITE_IMAGE } from './imageNames';
import { MARK_GROWTH } from './siteFeatures';

/** What the ground gives: its sources, its layers on both sides of the thematic fill, and its fonts. */
export interface Ground {
  sources: Record<string, SourceSpecification>;
  /** Land and water. */
  below: readonly LayerSpecification[];
  /** Boundary lines over the fill. */
  lines: readonly LayerSpecification[];
  labels: readonly LayerSpecification[];
  /** Root properties that its layers need: `font-faces`, `glyphs`, `sprite`. */
  text: Pick<StyleSpecification, 'font-faces' | 'glyphs' | 'sprite'>;
  /** Name of the font for figures on the map; null when the ground has no fonts. */
  font: string | null;
}

/** What a point in focus carries: the role decides on the ring. */
export interface FocusProperties {
  /** A named site only shows its mark, also where its neighbours are gathered into a ring. */
  role: 'selected' | 'hovered' | 'compared' | 'named';
  id: string;
  /** Image of the site's mark without the appearance; absent for acts. */
  icon?: string;
  size: number;
}

/** All that the picture depends on. */
export interface StyleInput extends ShownView {
  mode: Mode;
  ground: Ground;
  /** Absolute URL of `regions.pmtiles`. */
  regionsUrl: string;
  hideExcluded: boolean;
  /** Addresses of the served collections. */
  points: Readonly<Record<'sites' | 'sitesExcluded' | 'acts' | 'actsExcluded' | 'measures', string>>;
  /** Class of the chosen grid measure by area id; areas without a value are absent. */
  areaClasses: ReadonlyMap<string, number>;
  /** Strongest acts over areas on the date viewed. */
  mechanisms: AreaMechanisms;
  /** Counties (FIPS) and states (two letters) whose acts a filter excludes, all of them. */
  excludedAreas: { counties: readonly string[]; states: readonly string[] };
  /** Values of `opposition.inForce` of counties (FIPS) and states (two letters) on the date viewed. */
  standings: AreaStandings;
  /** The date viewed as a number, 20260322. */
  day: number;
  selectedRegion: Region | null;
  focus: readonly Feature<Point, FocusProperties>[];
  /** Room that names of the ground must leave free: of pictures. */
  reserved: readonly ReservedRoom[];
}

/** A rectangle of px around a place. */
export interface ReservedRoom {
  lon: number;
  lat: number;
  width: number;
  height: number;
}

/** Values of `opposition.inForce` by area. */
export interface AreaStandings {
  counties: ReadonlyMap<string, number>;
  states: ReadonlyMap<string, number>;
}

const NOTHING = 'rgba(0,0,0,0)';

/** Vector tile property that holds a land measure. */
const LAND_PROPERTY = {
  'land.cropland': 'crop',
  'land.federal': 'fed',
  'land.state': 'st',
  'land.builtUp': 'urb',
} as const;

/** Builds the style of the map. */
export function buildStyle(input: StyleInput): StyleSpecification {
  const { ground } = input;
  return {
    version: 8,
    ...ground.text,
    transition: { duration: 0, delay: 0 },
    sources: { ...ground.sources, ...sources(input) },
    layers: [
      ...ground.below,
      ...gridFills(input),
      ...landFills(input),
      ...oppositionFills(input),
      ...ground.lines,
      ...outlines(input),
      ...selectedRegion(input),
      ...acts(input),
      ...ground.labels,
      ...sites(input),
      ...focus(input),
      ...reservedRoom(input),
    ],
  };
}

function sources({
  regionsUrl,
  points,
  focus,
  selectedRegion,
  reserved,
}: StyleInput): Record<string, SourceSpecification> {
  return {
    [SOURCES.regions]: { type: 'vector', url: `pmtiles://${regionsUrl}` },
    [SOURCES.sites]: {
      type: 'geojson',
      data: points.sites,
      cluster: true,
      clusterRadius: CLUSTER_RADIUS,
      clusterMaxZoom: CLUSTER_MAX_ZOOM,
      clusterProperties: Object.fromEntries(
        SITE_CLASSES.map((_, k) => [`k${k}`, ['+', ['case', ['==', ['get', 'k'], k], 1, 0]]]),
      ),
    },
    [SOURCES.sitesExcluded]: { type: 'geojson', data: points.sitesExcluded },
    [SOURCES.acts]: { type: 'geojson', data: points.acts },
    [SOURCES.actsExcluded]: { type: 'geojson', data: points.actsExcluded },
    [SOURCES.measures]: { type: 'geojson', data: points.measures },
    [SOURCES.focus]: { type: 'geojson', data: { type: 'FeatureCollection', features: [...focus] } },
    [SOURCES.shape]: { type: 'geojson', data: shapeOf(selectedRegion) },
    ...(reserved.length === 0 ? {} : { [SOURCES.reserved]: { type: 'geojson', data: roomsOf(reserved) } }),
  };
}

function roomsOf(reserved: readonly ReservedRoom[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: reserved.map(({ lon, lat, width, height }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { icon: `${BLANK_IMAGE}|${Math.ceil(width)}|${Math.ceil(height)}` },
    })),
  };
}

/** What is uppermost is placed first: invisible images that names further below make way for. */
function reservedRoom({ reserved }: StyleInput): LayerSpecification[] {
  if (reserved.length === 0) return [];
  return [
    {
      id: LAYERS.reserved,
      type: 'symbol',
      source: SOURCES.reserved,
      layout: {
        'icon-image': get('icon'),
        'icon-allow-overlap': true,
        'icon-padding': [0],
      },
    },
  ];
}

/** The outline of a radius; regions with a shape of their own have it in `regions.pmtiles`. */
function shapeOf(region: Region | null): FeatureCollection {
  const features: Feature[] =
    region?.kind === 'radius'
      ? [{ type: 'Feature', properties: {}, geometry: circle(region.lon, region.lat, region.km) }]
      : [];
  return { type: 'FeatureCollection', features };
}

const visible = (on: boolean): 'visible' | 'none' => (on ? 'visible' : 'none');

/** Limits between the classes of a scale. */
const limitsOf = (scale: Scale) => scale.classes.slice(1).map((step) => step.from);

function gridFills(input: StyleInput): LayerSpecification[] {
  const { mode, fill, areaClasses } = input;
  const shown = isFilled(input, 'grid');
  const scale = scaleFor(isGridMetric(fill) ? fill : 'grid.loadFactor');
  const ids: string[][] = scale.classes.map(() => []);
  for (const [id, index] of areaClasses) ids[index]?.push(id);
  const known = [...areaClasses.keys()];
  const color = matchLists(
    get('id'),
    scale.classes.map((step, index) => [ids[index] ?? [], step.color[mode]] as const),
    NOTHING,
  );
  const paint = { 'fill-color': color };
  const source = SOURCES.regions;
  return [
    {
      id: LAYERS.areaNoData,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.area,
      filter: not(isIn('id', known)),
      layout: { visibility: visible(shown) },
      paint: { 'fill-pattern': `${HATCH_IMAGE}|${mode}` },
    },
    {
      id: LAYERS.areaFill,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.area,
      filter: isIn('id', known),
      layout: { visibility: visible(shown) },
      paint,
    },
    {
      // A sub-area without a value lets its authority's colour through.
      id: LAYERS.subAreaFill,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.subArea,
      minzoom: SUB_AREA_ZOOM,
      filter: isIn('id', known),
      layout: { visibility: visible(shown) },
      paint,
    },
  ];
}

function landFills(input: StyleInput): LayerSpecification[] {
  const { mode, fill } = input;
  const measure = isLandMetric(fill) ? fill : 'land.cropland';
  const shown = isFilled(input, 'land');
  const property = LAND_PROPERTY[measure];
  const scale = scaleFor(measure);
  const colors = scale.classes.map((step) => step.color[mode]);
  const common = {
    type: 'fill' as const,
    source: SOURCES.regions,
    'source-layer': REGION_LAYERS.county,
    layout: { visibility: visible(shown) },
  };
  return [
    {
      ...common,
      id: LAYERS.landNoData,
      filter: not(raw('has', property)),
      paint: { 'fill-pattern': `${HATCH_IMAGE}|${mode}` },
    },
    {
      ...common,
      id: LAYERS.landFill,
      filter: raw('has', property) as FilterSpecification,
      paint: {
        'fill-color': stepBy(get(property), colors, limitsOf(scale)),
      },
    },
  ];
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

/** Places by class of a scale, as cases for `match`. */
function classCases<T>(
  places: ReadonlyMap<string, number>,
  scale: Scale,
  output: (step: Scale['classes'][number]) => T | null,
): (readonly [string[], T])[] {
  return scale.classes.flatMap((step, index) => {
    const out = output(step);
    if (out === null) return [];
    return [[[...places].filter(([, value]) => classIndex(scale, value) === index).map(([key]) => key), out]];
  });
}

/** The fill of whole counties and states: the strongest act so far, or the most binding measure in force. */
function oppositionFills(input: StyleInput): LayerSpecification[] {
  const { mode, fill, mechanisms, standings } = input;
  const inForce = fill === 'opposition.inForce';
  const scale = scaleFor(inForce ? 'opposition.inForce' : 'opposition.mechanism');
  const places: AreaStandings = inForce ? standings : mechanisms;
  const layout = { visibility: visible(isFilled(input, 'opposition')) };
  const source = SOURCES.regions;
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
      id: LAYERS.oppositionStatePattern,
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
      id: LAYERS.oppositionStateFill,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.state,
      filter: isIn('code', keys(stateColors)),
      layout,
      paint: {
        'fill-color': matchLists(get('code'), stateColors, NOTHING),
        'fill-opacity': STATE_OPACITY.fill,
      },
    },
    {
      id: LAYERS.oppositionCountyPattern,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.county,
      filter: isIn('fips', keys(countyPatterns)),
      layout,
      paint: { 'fill-pattern': matchLists(get('fips'), countyPatterns, unused) },
    },
    {
      id: LAYERS.oppositionCountyFill,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.county,
      filter: isIn('fips', keys(countyColors)),
      layout,
      paint: { 'fill-color': matchLists(get('fips'), countyColors, NOTHING) },
    },
    {
      id: LAYERS.stateTarget,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.state,
      layout,
      paint: target,
    },
    {
      id: LAYERS.countyTarget,
      type: 'fill',
      source,
      'source-layer': REGION_LAYERS.county,
      layout,
      paint: target,
    },
  ];
}

function outlines(input: StyleInput): LayerSpecification[] {
  const { mode, layers, mechanisms, excludedAreas, hideExcluded } = input;
  const source = SOURCES.regions;
  const gridColor = isFilled(input, 'grid') ? GROUND.paper[mode] : OUTLINES.grid[mode];
  const opposition = visible(layers.opposition && !isFilled(input, 'opposition'));
  return [
    {
      // Only the shapes: a share without its scale beside it would mislead.
      id: LAYERS.landLine,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.county,
      layout: { visibility: visible(layers.land && !isFilled(input, 'land')) },
      paint: {
        'line-color': OUTLINES.land[mode],
        'line-width': byZoom([3, 0.3], [8, 1.2]),
        'line-opacity': byZoom([3, 0.5], [6, 0.9]),
      },
    },
    {
      id: LAYERS.areaLine,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.area,
      layout: { visibility: visible(layers.grid), 'line-join': 'round' },
      paint: { 'line-color': gridColor, 'line-width': byZoom([3, 0.8], [8, 2]), 'line-opacity': 0.9 },
    },
    {
      id: LAYERS.subAreaLine,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.subArea,
      minzoom: SUB_AREA_ZOOM,
      layout: { visibility: visible(layers.grid), 'line-join': 'round' },
      paint: { 'line-color': gridColor, 'line-width': byZoom([6, 0.5], [9, 1.2]), 'line-opacity': 0.9 },
    },
    ...(
      [
        [LAYERS.oppositionExcludedStateLine, REGION_LAYERS.state, 'code', excludedAreas.states],
        [LAYERS.oppositionExcludedCountyLine, REGION_LAYERS.county, 'fips', excludedAreas.counties],
      ] as const
    ).map(
      ([id, layer, key, excluded]): LayerSpecification => ({
        id,
        type: 'line',
        source,
        'source-layer': layer,
        filter: isIn(key, excluded),
        layout: { visibility: visible(layers.opposition && !hideExcluded), 'line-join': 'round' },
        paint: {
          'line-color': GROUND.muted[mode],
          'line-width': byZoom([3, 0.5], [8, 1.2]),
          'line-opacity': 0.4,
        },
      }),
    ),
    {
      id: LAYERS.oppositionStateLine,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.state,
      filter: isIn('code', [...mechanisms.states.keys()]),
      layout: { visibility: opposition, 'line-join': 'round' },
      paint: {
        'line-color': matchLists(get('code'), mechanismCases(mechanisms.states, mode), NOTHING),
        'line-width': byZoom([3, 0.8], [8, 2]),
        'line-dasharray': [3, 2],
        'line-opacity': byZoom([3, 0.25], [6, 0.6]),
      },
    },
    {
      id: LAYERS.oppositionCountyLine,
      type: 'line',
      source,
      'source-layer': REGION_LAYERS.county,
      filter: isIn('fips', [...mechanisms.counties.keys()]),
      layout: { visibility: opposition, 'line-join': 'round' },
      paint: {
        'line-color': matchLists(get('fips'), mechanismCases(mechanisms.counties, mode), NOTHING),
        'line-width': byZoom([3, 0.7], [8, 2.2]),
        'line-opacity': byZoom([3, 0.45], [6, 0.9]),
      },
    },
  ];
}

/** One outline per kind of region, moved by its filter to the one the card shows. */
function selectedRegion({ mode, selectedRegion: region }: StyleInput): LayerSpecification[] {
  const paint = { 'line-color': GROUND.accent[mode], 'line-width': byZoom([3, 1.5], [9, 3]) };
  const outline = (
    id: LayerName,
    layer: string,
    property: string,
    key: string | null,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCES.regions,
    'source-layer': layer,
    filter: raw('==', get(property), key ?? '') as FilterSpecification,
    layout: { visibility: visible(key !== null), 'line-join': 'round' },
    paint,
  });
  const area = region?.kind === 'area' ? region.id : null;
  const county = region?.kind === 'county' ? region.fips : null;
  const state = region?.kind === 'state' ? region.code : null;
  return [
    // No id is both an authority's and a sub-area's: the one that has it is outlined.
    outline(LAYERS.selectedArea, REGION_LAYERS.area, 'id', area),
    outline(LAYERS.selectedSubArea, REGION_LAYERS.subArea, 'id', area),
    outline(LAYERS.selectedState, REGION_LAYERS.state, 'code', state),
    outline(LAYERS.selectedCounty, REGION_LAYERS.county, 'fips', county),
    { id: LAYERS.selectedShape, type: 'line', source: SOURCES.shape, paint },
  ];
}

function acts({ mode, layers, fill, hideExcluded, day }: StyleInput): LayerSpecification[] {
  const onDay = all(raw('<=', get('from'), day), raw('>', get('until'), day));
  // Area in proportion to the number of acts, up to what stays legible.
  const radius = (factor: number) => ['*', factor, ['min', 4, ['+', 0.6, ['sqrt', ['get', 'count']]]]];
  const circleRadius = byZoom([3, radius(1.7)], [7, radius(3.4)], [11, radius(6)]);
  const steps = MECHANISMS.map((step) => [[step], MECHANISM_COLORS[step][mode]] as const);
  const sortKey: ExpressionSpecification = get('mechanism');
  // While measures are the question, other acts of towns would pass for measures.
  const inForce = fill === 'opposition.inForce';
  const standing = scaleFor('opposition.inForce');
  const standingColor = stepBy(
    get('value'),
    standing.classes.map((step) => step.color[mode]),
    limitsOf(standing),
  );
  const [hollow] = standing.classes.filter((step) => step.pattern === undefined);
  const binds = raw('>=', get('value'), hollow?.from ?? 0);
  return [
    {
      id: LAYERS.actsExcluded,
      type: 'circle',
      source: SOURCES.actsExcluded,
      filter: onDay,
      layout: { visibility: visible(layers.opposition && !inForce && !hideExcluded) },
      paint: {
        'circle-color': GROUND.muted[mode],
        'circle-radius': byZoom([3, 1.5], [9, 4]),
        'circle-blur': 0.6,
        'circle-opacity': 0.3,
      },
    },
    {
      id: LAYERS.acts,
      type: 'circle',
      source: SOURCES.acts,
      filter: onDay,
      layout: { visibility: visible(layers.opposition && !inForce), 'circle-sort-key': sortKey },
      paint: {
        'circle-color': matchLists(get('mechanism'), steps, GROUND.muted[mode]),
        'circle-radius': circleRadius,
        'circle-blur': 0.5,
        'circle-opacity': byZoom([3, 0.6], [8, 0.75]),
      },
    },
    {
      // In force: filled. Run out or proposed: hollow, in the colour of the pattern that areas have.
      id: LAYERS.measures,
      type: 'circle',
      source: SOURCES.measures,
      filter: onDay,
      layout: { visibility: visible(layers.opposition && inForce), 'circle-sort-key': get('value') },
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

/** Shares of classes in eighths, so that the number of ring images is bounded; what exists shows. */
function ringName(mode: Mode): ExpressionSpecification {
  const eighths = SITE_CLASSES.map((_, k) => [
    'case',
    ['==', ['get', `k${k}`], 0],
    0,
    ['max', 1, ['round', ['/', ['*', 8, ['get', `k${k}`]], ['get', 'point_count']]]],
  ]);
  return raw('concat', `${RING_IMAGE}|${mode}|`, ...eighths.flatMap((share) => [share, '-']));
}

function sites({ mode, layers, hideExcluded, ground }: StyleInput): LayerSpecification[] {
  const isCluster = raw('has', 'point_count');
  const size = (factor: number) => ['*', factor, ['get', 'size']];
  const shown = visible(layers.sites);
  const counts: LayerSpecification[] =
    ground.font === null
      ? []
      : [
          {
            id: LAYERS.clusterCounts,
            type: 'symbol',
            source: SOURCES.sites,
            filter: isCluster as FilterSpecification,
            layout: {
              visibility: shown,
              'text-field': get('point_count_abbreviated'),
              'text-font': [ground.font],
              'text-size': stepBy(get('point_count'), [9.5, 10.5, 11.5, 12.5], [10, 100, 500]),
              'text-allow-overlap': true,
              'text-ignore-placement': true,
            },
            paint: { 'text-color': GROUND.ink[mode] },
          },
        ];
  return [
    {
      id: LAYERS.sitesExcluded,
      type: 'circle',
      source: SOURCES.sitesExcluded,
      layout: { visibility: visible(layers.sites && !hideExcluded) },
      paint: {
        'circle-color': GROUND.muted[mode],
        'circle-radius': byZoom([3, 0.8], [8, 2], [12, 3.5]),
        'circle-opacity': byZoom([3, 0.3], [8, 0.5]),
      },
    },
    {
      id: LAYERS.sites,
      type: 'symbol',
      source: SOURCES.sites,
      filter: not(isCluster),
      layout: {
        visibility: shown,
        'icon-image': raw('concat', `${SITE_IMAGE}|${mode}|`, get('icon')),
        'icon-size': byZoom(...MARK_GROWTH.map(([zoom, factor]) => [zoom, size(factor)] as const)),
        'icon-allow-overlap': true,
        'symbol-sort-key': raw('-', 0, get('size')),
      },
    },
    {
      id: LAYERS.clusters,
      type: 'symbol',
      source: SOURCES.sites,
      filter: isCluster as FilterSpecification,
      layout: {
        visibility: shown,
        'icon-image': ringName(mode),
        'icon-size': stepBy(
          get('point_count'),
          RING_GROWTH.map(([, factor]) => factor),
          RING_GROWTH.slice(1).map(([from]) => from),
        ),
        'icon-allow-overlap': true,
        'symbol-sort-key': get('point_count'),
      },
    },
    ...counts,
  ];
}

function focus({ mode }: StyleInput): LayerSpecification[] {
  const radius = (factor: number) => ['+', 3, ['*', factor, ['get', 'size']]];
  const compared = raw('==', get('role'), 'compared');
  return [
    {
      id: LAYERS.focusRing,
      type: 'circle',
      source: SOURCES.focus,
      filter: raw('!=', get('role'), 'named') as FilterSpecification,
      paint: {
        'circle-color': NOTHING,
        'circle-radius': byZoom([3, radius(8)], [8, radius(10)], [13, radius(13)]),
        'circle-stroke-color': raw('case', compared, GROUND.ink[mode], GROUND.accent[mode]),
        'circle-stroke-width': raw('match', get('role'), 'selected', 3, 2),
      },
    },
    {
      id: LAYERS.focusMark,
      type: 'symbol',
      source: SOURCES.focus,
      filter: raw('has', 'icon') as FilterSpecification,
      layout: {
        'icon-image': raw('concat', `${SITE_IMAGE}|${mode}|`, get('icon')),
        'icon-size': byZoom(
          ...MARK_GROWTH.map(([zoom, factor]) => [zoom, ['*', factor, ['get', 'size']]] as const),
        ),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}
