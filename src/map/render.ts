/**
 * The map as a picture: a second map off the screen, drawn by the same style builder, as dense as wanted,
 * copied to a plain canvas, and let go.
 */
import type { StyleSpecification } from 'maplibre-gl';
import type { Bounds } from '../model/region';
import type { Loader } from '../state/loader';
import type { AppState } from '../state/store';
import type { Camera } from '../state/view';
import type { Mode } from '../theme/color';
import { supplyImages } from './canvasMap';
import { MapLibreMap } from './maplibre';
import { openGround } from './openGround';
import { archiveUrls, styleInput } from './picture';
import { buildStyle } from './style';

/** Longest side of a picture in pixels; what software and hardware renderers can do alike. */
export const MAX_PIXELS = 8192;

export interface PictureRequest {
  state: AppState;
  loader: Loader;
  mode: Mode;
  /** Size of the map in px, and pixels per px. Their products must be whole. */
  widthCss: number;
  heightCss: number;
  pixelRatio: number;
}

/** A picture that could not be drawn; the message is a reader's sentence. */
export class PictureError extends Error {}

/** The style of a state as it is drawn on paper: without what only the pointer points at. */
async function pictureStyle({ state, loader, mode }: PictureRequest): Promise<StyleSpecification> {
  const urls = await archiveUrls(loader);
  const ground = await openGround(urls.basemap, document.baseURI);
  return buildStyle(styleInput({ ...state, hover: null }, mode, ground(mode), urls.regions));
}

/** Where the picture looks: the same ground as on the screen, whatever the shape of the screen. */
function framing(camera: Camera, bounds: Bounds | null) {
  const angles = { bearing: camera.bearing, pitch: camera.pitch };
  const upright = camera.bearing === 0 && camera.pitch === 0;
  return bounds !== null && upright
    ? { bounds, fitBoundsOptions: { padding: 0 }, ...angles }
    : { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom, ...angles };
}

/**
 * Draws the map of a state onto a canvas of `widthCss × pixelRatio` by `heightCss × pixelRatio` pixels.
 * @throws PictureError when the size is impossible, a source fails, or the graphics system gives up
 */
export async function renderPicture(request: PictureRequest): Promise<HTMLCanvasElement> {
  const { widthCss, heightCss, pixelRatio, state } = request;
  const width = widthCss * pixelRatio;
  const height = heightCss * pixelRatio;
  if (!Number.isInteger(width) || !Number.isInteger(height) || Math.max(width, height) > MAX_PIXELS)
    throw new PictureError(
      `A picture of ${width} × ${height} pixels is not possible: sides must be whole and at most ${MAX_PIXELS}.`,
    );
  const style = await pictureStyle(request);
  await document.fonts.ready;
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  Object.assign(container.style, {
    position: 'fixed',
    left: '-20000px',
    top: '0',
    width: `${widthCss}px`,
    height: `${heightCss}px`,
  });
  document.body.append(container);
  let map: MapLibreMap | null = null;
  try {
    map = new MapLibreMap({
      container,
      style,
      ...framing(state.view.camera, state.bounds),
      pixelRatio,
      maxCanvasSize: [MAX_PIXELS, MAX_PIXELS],
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      trackResize: false,
      validateStyle: false,
      canvasContextAttributes: { preserveDrawingBuffer: true },
    });
    supplyImages(map);
    await settled(map);
    const drawn = map.getCanvas();
    if (drawn.width !== width || drawn.height !== height)
      throw new PictureError(
        `The picture came out as ${drawn.width} × ${drawn.height} pixels instead of ${width} × ${height}; ask for a smaller one.`,
      );
    const copy = document.createElement('canvas');
    copy.width = width;
    copy.height = height;
    const context = copy.getContext('2d');
    if (!context) throw new PictureError('This browser gives no canvas to put the picture on.');
    context.drawImage(drawn, 0, 0);
    return copy;
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError(
      `The picture could not be drawn: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    const gl = map?.getCanvas().getContext('webgl2');
    map?.remove();
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
    container.remove();
  }
}

/** Resolves when everything in view is drawn; rejects when it can't be. */
function settled(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    map.on('idle', () => {
      if (map.loaded() && map.areTilesLoaded() && !map.isMoving()) resolve();
    });
    map.on('error', ({ error }) =>
      reject(new PictureError(`The picture could not be drawn: ${error.message}`)),
    );
    map.on('webglcontextlost', () =>
      reject(new PictureError('The graphics system gave up on this picture; ask for a smaller one.')),
    );
  });
}
