/**
 * The whole style of the map as one pure function of what is to be shown: the parts that the layers draw, put in
 * order, and what belongs to none of them (the ground, the outline of the region whose card is open, what is in
 * focus). The map on screen and the off-screen map of an exported picture are built by it alike; nothing here touches
 * WebGL or the page.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type {
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { circle } from '../geo/circle';
import type { Band } from '../layers/layer';
import { byZoom, get, raw } from '../layers/paint/expressions';
import { BLANK_IMAGE, SITE_IMAGE } from '../layers/paint/imageNames';
import { MARK_GROWTH } from '../layers/paint/markGrowth';
import { NOTHING, visible } from '../layers/paint/paint';
import { REGION_LAYERS } from '../layers/paint/regions';
import { Z } from '../layers/paint/zOrder';
import { asMultiPolygon } from '../model/polygon';
import type { Region } from '../model/region';
import type { ForeignGround } from '../model/source';
import type { Mode } from '../theme/color';
import { GROUND } from '../theme/palette';
import { LAYERS, type LayerName, SOURCES } from './ids';
import { rankedRegions } from './ranked';
import { regionTargets } from './regionHits';

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
  /** Set where a deployer brought it. */
  foreign?: ForeignGround;
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
export interface StyleInput {
  mode: Mode;
  ground: Ground;
  /** Absolute URL of `regions.pmtiles`. */
  regionsUrl: string;
  /** What the layers draw; of what lies at one height, the earlier part lies below. */
  parts: readonly ServedPart[];
  selectedRegion: Region | null;
  /** Counties, states and grid areas that pass the reader's ranking, as `formatRegion` writes them. */
  ranked: readonly string[];
  focus: readonly Feature<Point, FocusProperties>[];
  /** Room that names of the ground must leave free: of pictures. */
  reserved: readonly ReservedRoom[];
}

/** The part of a layer, its points under addresses. */
export interface ServedPart {
  sources: Readonly<Record<string, SourceSpecification>>;
  bands: readonly Band[];
}

/** A rectangle of px around a place. */
export interface ReservedRoom {
  lon: number;
  lat: number;
  width: number;
  height: number;
}

/** Builds the style of the map. */
export function buildStyle(input: StyleInput): StyleSpecification {
  const { ground, parts } = input;
  const bands: Band[] = [
    { z: Z.ground, layers: ground.below },
    { z: Z.ground, layers: regionTargets() },
    { z: Z.boundaries, layers: ground.lines },
    { z: Z.selection, layers: rankedRegions(input.ranked, input.mode) },
    { z: Z.selection, layers: selectedRegion(input) },
    { z: Z.labels, layers: ground.labels },
    { z: Z.focus, layers: focus(input) },
    { z: Z.reserved, layers: reservedRoom(input) },
    ...parts.flatMap((part) => part.bands),
  ];
  return {
    version: 8,
    ...ground.text,
    transition: { duration: 0, delay: 0 },
    sources: Object.assign({}, ground.sources, ownSources(input), ...parts.map((part) => part.sources)),
    // Sorting keeps the order of equals.
    layers: bands.toSorted((a, b) => a.z - b.z).flatMap((band) => band.layers),
  };
}

function ownSources({
  regionsUrl,
  focus,
  selectedRegion,
  reserved,
}: StyleInput): Record<string, SourceSpecification> {
  return {
    [SOURCES.regions]: { type: 'vector', url: `pmtiles://${regionsUrl}` },
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

/** Outline and middle of a radius, outline of an own shape; other regions have theirs in `regions.pmtiles`. */
function shapeOf(region: Region | null): FeatureCollection {
  return { type: 'FeatureCollection', features: shapesOf(region) };
}

function shapesOf(region: Region | null): Feature[] {
  switch (region?.kind) {
    case 'radius': {
      const { lon, lat, km } = region;
      const middle = { type: 'Point' as const, coordinates: [lon, lat] };
      return [circle(lon, lat, km), middle].map((geometry) => ({
        type: 'Feature',
        properties: {},
        geometry,
      }));
    }
    case 'polygon':
      return [{ type: 'Feature', properties: {}, geometry: asMultiPolygon(region.polygons) }];
    case 'several':
      return region.regions.flatMap(shapesOf);
    default:
      return [];
  }
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
    outline(LAYERS.selectedArea, REGION_LAYERS.areaLine, 'id', area),
    outline(LAYERS.selectedSubArea, REGION_LAYERS.subAreaLine, 'id', area),
    outline(LAYERS.selectedState, REGION_LAYERS.state, 'code', state),
    outline(LAYERS.selectedCounty, REGION_LAYERS.county, 'fips', county),
    { id: LAYERS.selectedShape, type: 'line', source: SOURCES.shape, paint },
    {
      id: LAYERS.selectedPoint,
      type: 'circle',
      source: SOURCES.shape,
      filter: raw('==', raw('geometry-type'), 'Point') as FilterSpecification,
      paint: {
        'circle-color': GROUND.accent[mode],
        'circle-radius': byZoom([3, 2.5], [9, 5]),
        'circle-stroke-color': GROUND.paper[mode],
        'circle-stroke-width': 1.5,
      },
    },
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
