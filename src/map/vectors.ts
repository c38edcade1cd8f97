/**
 * The map of an SVG: land, water and rivers as a bitmap, everything above as paths and text. The map is drawn off
 * the screen as for a bitmap, and asked what it has drawn; so the style builder stays the only source.
 */
import type { LayerSpecification } from 'maplibre-gl';
import { mercator } from '../model/snapshot/frame';
import type { GroupItem } from '../theme/drawing';
import type { DrawnFeature } from './drawnFeature';
import { isForeign } from './foreignGround';
import { LAYERS } from './ids';
import type { MapGeoJSONFeature, MapLibreMap } from './maplibre';
import { asPictureError, MAX_SIDE, openOffscreen } from './offscreen';
import { pictureCamera, wholeView } from './pictureCamera';
import {
  type MapPlace,
  type MapRequest,
  type MapRun,
  marksOf,
  pictureStyle,
  projected,
  renderMap,
} from './render';
import { type VectorScene, vectorGroups } from './vectorItems';

export interface VectorMap extends MapPlace {
  /** Of the size of the map box, as `renderMap` makes it. */
  ground: HTMLCanvasElement;
  /** Coordinates are px of the map box. Empty where everything is in `ground`: of tilted maps. */
  groups: GroupItem[];
}

/** Marks and lines reach into the map box from no farther away, px. */
const BEYOND = 48;

/** Share of the work that the bitmap is. */
const BITMAP_SHARE = 0.5;

/**
 * Draws the map of an SVG. A foreign ground is in the bitmap as a whole, and so is everything on a tilted map: lines
 * of one width don't exist in perspective.
 * @throws PictureError with a reader's sentence; an `AbortError` when the signal fires
 */
export async function mapVectors(
  request: Omit<MapRequest, 'part'>,
  run: MapRun & { measure: VectorScene['measure'] },
): Promise<VectorMap> {
  const tilted = request.frame.pitch !== 0;
  const part = tilted ? 'whole' : 'ground';
  const progress = (from: number, size: number) => (share: number | null) =>
    run.onProgress?.(share === null ? null : from + size * share);
  const { canvas, ...place } = await renderMap(
    { ...request, part },
    { ...run, onProgress: progress(0, tilted ? 1 : BITMAP_SHARE) },
  );
  if (tilted) return { ground: canvas, groups: [], ...place };
  const groups = await askForGroups(
    { ...request, part },
    { ...run, onProgress: progress(BITMAP_SHARE, 1 - BITMAP_SHARE) },
  );
  return { ground: canvas, groups, ...place };
}

async function askForGroups(
  request: MapRequest,
  { signal, onProgress, measure }: MapRun & { measure: VectorScene['measure'] },
): Promise<GroupItem[]> {
  try {
    const { ground, style: asOnScreen } = await pictureStyle(request, marksOf(request));
    const style = await projected(request, asOnScreen);
    const bitmap = isForeign(ground) ? [...ground.below, ...ground.lines, ...ground.labels] : ground.below;
    const inBitmap = new Set(bitmap.map(({ id }) => id));
    const layers = style.layers.filter((layer) => !inBitmap.has(layer.id) && isShown(layer));
    const view = wholeView(request);
    // Nobody sees the pixels of this map.
    const pixelRatio = Math.min(1, MAX_SIDE / Math.max(view.widthCss, view.heightCss));
    const map = openOffscreen(style, view, pixelRatio, { signal, onTiles: (share) => onProgress?.(share) });
    try {
      await map.show(view, pixelRatio);
      const order = layers.map(({ id }) => id);
      // From below: MapLibre answers with what is uppermost first.
      const features = map.inner.queryRenderedFeatures({ layers: order }).toReversed().map(drawnFeature);
      return vectorGroups(order, features, sceneOf(request, map.inner, measure));
    } finally {
      map.remove();
    }
  } catch (error) {
    throw asPictureError(error, signal);
  }
}

const isShown = ({ id, layout }: LayerSpecification) =>
  layout?.visibility !== 'none' && id !== LAYERS.reserved;

/** MapLibre keeps the tile of a feature in fields that its types name but its documentation does not. */
function drawnFeature(feature: MapGeoJSONFeature): DrawnFeature {
  const { layer } = feature;
  return {
    geometry: feature.geometry,
    properties: feature.properties,
    tile: { z: feature._z, x: feature._x, y: feature._y },
    layer: {
      id: layer.id,
      type: layer.type,
      paint: (layer.paint ?? {}) as Record<string, unknown>,
      layout: (layer.layout ?? {}) as Record<string, unknown>,
    },
  };
}

function sceneOf(request: MapRequest, map: MapLibreMap, measure: VectorScene['measure']): VectorScene {
  const { width, height } = request.mapBox;
  const camera = pictureCamera(request);
  const [mx, my] = mercator(camera.lon, camera.lat);
  const size = 512 * 2 ** camera.zoom;
  const angle = (camera.bearing * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) => mx + ((x * width * cos) / 2 - (y * height * sin) / 2) / size),
  );
  return {
    width,
    height,
    project: (x, y) => {
      const [east, south] = [(x - mx) * size, (y - my) * size];
      return [width / 2 + east * cos + south * sin, height / 2 + south * cos - east * sin];
    },
    reach: { from: Math.min(...corners) - BEYOND / size, to: Math.max(...corners) + BEYOND / size },
    measure,
    labelAt: (feature, x, y) => {
      const same = JSON.stringify([feature.geometry, feature.properties]);
      return map
        .queryRenderedFeatures([x, y], { layers: [feature.layer.id] })
        .some((found) => JSON.stringify([found.geometry, found.properties]) === same);
    },
  };
}
