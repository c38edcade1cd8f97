/**
 * The map of a picture: a second map off the screen, drawn by the same style builder, as dense as wanted and cut
 * to the pixel. What is too large for the graphics system is drawn in pieces.
 */
import type { FeatureCollection, Point } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { pictureErrors } from '../i18n/words';
import { allLayers, mapParts } from '../layers/list';
import { mercator, metresPerPx, offsetOf, pointAt, type Rectangle } from '../model/snapshot/frame';
import type { ForeignGround } from '../model/source';
import type { Loader } from '../state/loader';
import type { AppState } from '../state/store';
import type { Mode } from '../theme/color';
import type { PrintLooks } from '../theme/print';
import { edgeStrips } from './edgeStrips';
import { isForeign } from './foreignGround';
import { asPictureError, deviceLimit, type OffscreenMap, openOffscreen, PictureError } from './offscreen';
import { openGround } from './openGround';
import { type DensePlacing, pictureCamera, pixelsOf, viewFrom } from './pictureCamera';
import { copyPiece, pictureCanvas } from './pieceCanvas';
import { printStyle } from './printStyle';
import { buildStyle, type Ground, type ReservedRoom } from './style';
import { archiveUrls, type PictureMarks, styleInput } from './styleInput';
import { type PiecePlan, planPieces } from './tiles';

export { PictureError, pictureCamera };

/** The map of one picture. */
export interface MapRequest extends DensePlacing {
  /**
   * Albers' projection of the United States, with the latitude that its scale is told by; frame and points are then
   * places on its plane. Null: as the screen, in Web Mercator.
   */
  albers: { latitude: number } | null;
  state: AppState;
  loader: Loader;
  mode: Mode;
  /** Ids of sites that the picture names: drawn by themselves, also where the map gathers them into a ring. */
  named: readonly string[];
  /** How the classes of the fill are printed in grey; null in colour. */
  print: PrintLooks | null;
  /** Points that are drawn instead of those of a source, by its name: gathered already, and gathered no further. */
  placed: Readonly<Record<string, FeatureCollection<Point>>>;
  /** Places whose positions in the picture are wanted, degrees. */
  points: readonly { lon: number; lat: number }[];
  /** Room that names of the ground leave free, px from the map box's top left; not kept on tilted maps. */
  reserved: readonly Rectangle[];
  /** All of the map, or only what an SVG holds as a bitmap: land, water and rivers, or a foreign ground. */
  part: 'whole' | 'ground';
}

export interface MapRun {
  signal?: AbortSignal | undefined;
  /** 0 to 1; null while it is not known. */
  onProgress?: (share: number | null) => void;
  /** Longest side drawn in one piece, pixels; what the device can do by default. */
  limit?: number;
}

/** Where a map box lies on the ground. */
export interface MapPlace {
  /** Of the points asked for, px from the map box's top left. */
  positions: { x: number; y: number }[];
  zoom: number;
  metresPerPx: number;
  bearing: number;
}

export interface MapShot extends MapPlace {
  /** Exactly `round(mapBox.width × pixelRatio)` by `round(mapBox.height × pixelRatio)` pixels. */
  canvas: HTMLCanvasElement;
}

/**
 * Ground and style of a picture: without what only the pointer points at.
 * @param marks what a picture adds; `marksOf` of its request
 */
export async function pictureStyle(
  { state, loader, mode, print }: Pick<MapRequest, 'state' | 'loader' | 'mode' | 'print'>,
  marks?: PictureMarks,
): Promise<{ ground: Ground; style: StyleSpecification }> {
  const [urls, parts] = await Promise.all([archiveUrls(loader), mapParts(allLayers())]);
  const ground = (await openGround(urls.ground, document.baseURI))(mode);
  // A picture has no words for what is hovered and for a ranking.
  const style = buildStyle(
    styleInput({ ...state, hover: null, ranked: [] }, mode, ground, urls.regions, parts, marks),
  );
  return { ground, style: print === null ? style : printStyle(style, print) };
}

/** What the picture adds to the map. */
export const marksOf = (request: MapRequest): PictureMarks => ({
  named: request.named,
  reserved: reservedOf(request),
});

function reservedOf(request: MapRequest): ReservedRoom[] {
  const { reserved, mapBox, frame } = request;
  if (frame.pitch !== 0) return [];
  const camera = pictureCamera(request);
  return [...reserved, ...edgeStrips(mapBox.width, mapBox.height)].map(({ x, y, width, height }) => {
    const [dx, dy] = [x + width / 2 - mapBox.width / 2, y + height / 2 - mapBox.height / 2];
    const [lon, lat] = pointAt(camera, camera.zoom, dx, dy);
    return { lon, lat, width, height };
  });
}

/** The ground that a deployer brought; null for our own. */
export async function foreignGround(loader: Loader): Promise<ForeignGround | null> {
  const ground = await openGround((await archiveUrls(loader)).ground, document.baseURI);
  return ground('light').foreign ?? null;
}

/** Whether the ground in use can be drawn in another projection than the screen's. */
export async function canReproject(loader: Loader): Promise<boolean> {
  const ground = await openGround((await archiveUrls(loader)).ground, document.baseURI);
  return Object.values(ground('light').sources).every(
    (source) => source.type === 'vector' && source.url?.startsWith('pmtiles://'),
  );
}

/** Px around the map box from which names and marks reach into it. */
const AROUND = 96;

/** A style in the projection of the picture, with the points that the picture places itself. */
export async function projected(request: MapRequest, style: StyleSpecification): Promise<StyleSpecification> {
  const { sources, ...rest } = await onPlane(request, style);
  const placed = Object.entries(request.placed)
    .filter(([name]) => name in sources)
    .map(([name, data]): [string, SourceSpecification] => [name, { type: 'geojson', data }]);
  return { ...rest, sources: { ...sources, ...Object.fromEntries(placed) } };
}

async function onPlane(request: MapRequest, style: StyleSpecification): Promise<StyleSpecification> {
  if (request.albers === null) return style;
  const { albersStyle } = await import('./albers/style');
  const { lon, lat, zoom } = pictureCamera(request);
  const [x, y] = mercator(lon, lat);
  const size = 512 * 2 ** zoom;
  const [across, down] = [request.mapBox.width / 2 + AROUND, request.mapBox.height / 2 + AROUND];
  const edges = {
    left: x - across / size,
    right: x + across / size,
    top: y - down / size,
    bottom: y + down / size,
  };
  return albersStyle(style, edges, zoom);
}

/** Only the layers that stay a bitmap in an SVG, and only the sources they need. */
function groundOnly(ground: Ground, style: StyleSpecification): StyleSpecification {
  const layers = isForeign(ground) ? [...ground.below, ...ground.lines, ...ground.labels] : [...ground.below];
  return { ...style, layers, sources: ground.sources };
}

type Placed = Pick<MapRequest, 'frame' | 'frameBox' | 'mapBox' | 'points' | 'albers'>;

/** Where a map box lies, before anything is drawn; null where only the map can tell, since it is tilted. */
export function mapPlace(request: Placed): MapPlace | null {
  return request.frame.pitch === 0 ? placeOf(request, null) : null;
}

/** Where the map box lies; positions by the map itself where it is tilted. */
function placeOf(request: Placed, map: OffscreenMap | null): MapPlace {
  const { mapBox, points, frame } = request;
  const camera = pictureCamera(request);
  return {
    positions: points.map(({ lon, lat }) => {
      if (frame.pitch !== 0 && map) {
        const { x, y } = map.inner.project([lon, lat]);
        return { x, y };
      }
      const [dx, dy] = offsetOf(camera, camera.zoom, lon, lat);
      return { x: mapBox.width / 2 + dx, y: mapBox.height / 2 + dy };
    }),
    zoom: camera.zoom,
    metresPerPx: metresPerPx(request.albers?.latitude ?? camera.lat, camera.zoom),
    bearing: frame.bearing,
  };
}

/** Share of a piece's work that is waiting for its tiles. */
const TILES_SHARE = 0.6;

/** How far pieces reach over their part, css px: what MapLibre places beyond its edge, then more of it. */
const MARGINS_CSS = [160, 320, 640];
/** Pieces smaller than this have hardly anything left beside their margins. */
const LEAST_LIMIT = 1024;

/** MapLibre drew less than it was asked for. */
class SmallerCanvas extends Error {}
/** Two pieces show different things where they meet. */
class PiecesDiffer extends Error {}

/**
 * Draws the map of a picture.
 * @throws PictureError with a reader's sentence; an `AbortError` when the signal fires
 */
export async function renderMap(request: MapRequest, run: MapRun = {}): Promise<MapShot> {
  const { signal } = run;
  try {
    signal?.throwIfAborted();
    const { ground, style } = await pictureStyle(request, marksOf(request));
    await document.fonts.ready;
    signal?.throwIfAborted();
    const drawn = await projected(request, request.part === 'ground' ? groundOnly(ground, style) : style);
    signal?.throwIfAborted();
    return await drawWithin(request, drawn, run, run.limit ?? deviceLimit());
  } catch (error) {
    throw asPictureError(error, signal);
  }
}

/** Draws within a limit, and within a lower one when the device does not keep what it promised. */
async function drawWithin(
  request: MapRequest,
  style: StyleSpecification,
  run: MapRun,
  limit: number,
): Promise<MapShot> {
  const { width, height } = pixelsOf(request);
  for (const margin of MARGINS_CSS) {
    const plan = planPieces(width, height, request.pixelRatio, limit, Math.ceil(margin * request.pixelRatio));
    if (!plan) throw new PictureError(pictureErrors.tooLarge(width, height));
    if (plan.pieces.length > 1 && request.frame.pitch !== 0) throw new PictureError(pictureErrors.tilted);
    try {
      return await drawPieces(request, style, run, plan);
    } catch (error) {
      if (error instanceof SmallerCanvas) {
        if (limit / 2 < LEAST_LIMIT) throw new PictureError(pictureErrors.tooLarge(width, height));
        return drawWithin(request, style, run, Math.floor(limit / 2));
      }
      if (!(error instanceof PiecesDiffer)) throw error;
    }
  }
  throw new PictureError(pictureErrors.piecesDiffer);
}

async function drawPieces(
  request: MapRequest,
  style: StyleSpecification,
  { signal, onProgress }: MapRun,
  plan: PiecePlan,
): Promise<MapShot> {
  const { pieces, widthCss, heightCss } = plan;
  const { width, height } = pixelsOf(request);
  const canvas = pictureCanvas(width, height);
  const views = pieces.map(({ view }) => viewFrom(request, { x: view.x, y: view.y, widthCss, heightCss }));
  const [first] = views;
  if (!first) throw new PictureError(pictureErrors.tooLarge(width, height));
  let drawn = 0;
  let told = 0;
  // New tiles that are asked for lower the share of those that came: what was told stays.
  const tell = (share: number) => {
    told = Math.max(told, share);
    onProgress?.(told);
  };
  const onTiles = (share: number | null) => {
    if (share === null && drawn === 0) onProgress?.(null);
    else tell((drawn + TILES_SHARE * (share ?? 0)) / pieces.length);
  };
  const map = openOffscreen(style, first, request.pixelRatio, { signal, onTiles });
  try {
    for (const [index, piece] of pieces.entries()) {
      const view = views[index] ?? first;
      const source = await map.show(view, request.pixelRatio);
      if (source.width !== piece.view.width || source.height !== piece.view.height) throw new SmallerCanvas();
      if (!copyPiece(canvas, source, piece)) throw new PiecesDiffer();
      drawn = index + 1;
      tell(drawn / pieces.length);
      signal?.throwIfAborted();
    }
    return { canvas, ...placeOf(request, map) };
  } finally {
    map.remove();
  }
}
