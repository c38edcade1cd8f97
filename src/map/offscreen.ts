/** A map off the screen that draws one view after another, each to the last label, and is let go without a trace. */
import type { StyleSpecification } from 'maplibre-gl';
import { pictureErrors } from '../i18n/words';
import type { Camera } from '../model/view/camera';
import { canvasReadable } from './canvasCheck';
import { GRAPHICS, supplyImages } from './canvasMap';
import { GPUInitializationError, MapLibreMap } from './maplibre';
import { NOT_KEPT } from './rangeSource';
import { watchDrawing } from './watchDrawing';

/** A picture that could not be drawn; the message is a reader's sentence. */
export class PictureError extends Error {}

/** What a map off the screen is to show. */
export interface View {
  camera: Camera;
  /** Size in css px, whole numbers. */
  widthCss: number;
  heightCss: number;
  /** Where the camera's point lies, css px right of and below the middle. */
  shift: readonly [x: number, y: number];
}

export interface OffscreenMap {
  /** MapLibre's own map, for questions about what lies where. */
  readonly inner: MapLibreMap;
  /**
   * Shows a view completely.
   * @returns MapLibre's canvas, valid until the next call
   * @throws PictureError; what the signal gives as its reason when it fires
   */
  show(view: View, pixelRatio: number): Promise<HTMLCanvasElement>;
  remove(): void;
}

export interface OffscreenRun {
  signal?: AbortSignal | undefined;
  /** Share of the tiles of the current view that have arrived; null while none is known. */
  onTiles?: (share: number | null) => void;
}

/** Longest side of a canvas in pixels; what software and hardware renderers can do alike. */
export const MAX_SIDE = 8192;

/**
 * Tiles are waited for at this density: a large picture is drawn once, not with every tile that comes in. Above 1,
 * because MapLibre asks for finer bitmaps and symbols only then.
 */
const WAITING_RATIO = 1.01;

/** How long a picture may wait without a sign of life, in milliseconds: a large one is drawn in one go. */
const PICTURE_PATIENCE_MS = 90_000;

/** Nothing that any view shows is seen from there. */
const ELSEWHERE_ZOOM = 21;

/** Longest side that the graphics system draws, pixels. */
export function deviceLimit(): number {
  // A picture whose canvas comes back white or noisy would be saved as if it were one.
  if (!canvasReadable()) throw new PictureError(pictureErrors.hiddenCanvas);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const gl = canvas.getContext('webgl2');
  if (!gl) throw new PictureError(pictureErrors.noGraphics);
  const viewport: Int32Array = gl.getParameter(gl.MAX_VIEWPORT_DIMS);
  const limit = Math.min(
    MAX_SIDE,
    gl.getParameter(gl.MAX_TEXTURE_SIZE),
    gl.getParameter(gl.MAX_RENDERBUFFER_SIZE),
    ...viewport,
  );
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return limit;
}

function hiddenContainer(): HTMLElement {
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  Object.assign(container.style, { position: 'fixed', left: '-30000px', top: '0' });
  return container;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** MapLibre hands on no more than what an error says. */
const sourceError = (reason: string) =>
  reason.includes(NOT_KEPT) ? pictureErrors.notKept : pictureErrors.source(reason);

/** A failure as a reader's sentence; a wish to stop stays what it is. */
export function asPictureError(error: unknown, signal?: AbortSignal): unknown {
  if (error instanceof PictureError || signal?.aborted) return signal?.aborted ? signal.reason : error;
  if (error instanceof GPUInitializationError) return new PictureError(pictureErrors.noGraphics);
  return new PictureError(pictureErrors.other(messageOf(error)));
}

/**
 * Opens a map off the screen. Whoever opens it must call `remove`.
 * @param pixelRatio the greatest that will be asked for
 * @throws PictureError
 */
export function openOffscreen(
  style: StyleSpecification,
  first: View,
  pixelRatio: number,
  { signal, onTiles }: OffscreenRun,
): OffscreenMap {
  signal?.throwIfAborted();
  const container = hiddenContainer();
  const resize = ({ widthCss, heightCss }: View) =>
    Object.assign(container.style, { width: `${widthCss}px`, height: `${heightCss}px` });
  resize(first);
  document.body.append(container);
  let inner: MapLibreMap;
  try {
    inner = new MapLibreMap({
      container,
      style,
      ...placing(first),
      pixelRatio: Math.min(pixelRatio, WAITING_RATIO),
      maxCanvasSize: [MAX_SIDE, MAX_SIDE],
      // The view is what was asked for, also where it reaches beyond the ends of the world.
      transformConstrain: (center, zoom) => ({ center, zoom: zoom ?? 0 }),
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      trackResize: false,
      validateStyle: false,
      canvasContextAttributes: { ...GRAPHICS, preserveDrawingBuffer: true },
    });
  } catch (error) {
    container.remove();
    throw asPictureError(error, signal);
  }
  supplyImages(inner, pixelRatio);
  const failing = new Failing(inner, signal);
  const tiles = new TileCount(inner, onTiles);

  const settle = () =>
    failing.orElse(
      new Promise<void>((resolve) => {
        const check = () => {
          if (!inner.loaded() || !inner.areTilesLoaded() || inner.isMoving()) return;
          inner.off('idle', check);
          resolve();
        };
        inner.on('idle', check);
        inner.triggerRepaint();
      }),
    );
  const nextFrame = () =>
    failing.orElse(
      new Promise<void>((resolve) => {
        inner.once('render', () => resolve());
        inner.triggerRepaint();
      }),
    );
  const setRatio = (wanted: number) => {
    if (inner.getPixelRatio() !== wanted) inner.setPixelRatio(wanted);
  };

  return {
    inner,
    async show(view, wanted) {
      tiles.reset();
      resize(view);
      inner.resize();
      setRatio(Math.min(wanted, WAITING_RATIO));
      inner.jumpTo(placing(view));
      await settle();
      // A label that may stand in several places keeps the one it had while tiles came in. Looking elsewhere for
      // one frame makes MapLibre forget, so that the same view always gives the same picture.
      const { lon, lat } = view.camera;
      inner.jumpTo({ center: [lon > 0 ? lon - 180 : lon + 180, -lat], zoom: ELSEWHERE_ZOOM });
      await nextFrame();
      setRatio(wanted);
      inner.jumpTo(placing(view));
      await settle();
      await failing.orElse(commandsDone(inner));
      return inner.getCanvas();
    },
    remove() {
      failing.end();
      // MapLibre gives up the graphics context as well.
      inner.remove();
      container.remove();
    },
  };
}

/** How often the graphics system is asked whether it is done, ms: it tells nobody by itself. */
const ASK_AGAIN_MS = 8;

/**
 * Resolves when the graphics system has done all it was told. Reading the canvas would wait as well, but keep
 * the page from answering meanwhile.
 */
async function commandsDone(map: MapLibreMap): Promise<void> {
  const gl = map.getCanvas().getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return;
  gl.flush();
  while (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED)
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  gl.deleteSync(fence);
}

function placing({ camera, shift: [x, y] }: View) {
  return {
    center: [camera.lon, camera.lat] as [number, number],
    zoom: camera.zoom,
    bearing: camera.bearing,
    pitch: camera.pitch,
    // Room on one side moves the middle by half of it to the other.
    padding: {
      left: Math.max(0, 2 * x),
      right: Math.max(0, -2 * x),
      top: Math.max(0, 2 * y),
      bottom: Math.max(0, -2 * y),
    },
  };
}

/** Whatever ends the work early: a source, the graphics system, the wish to stop. The first reason counts. */
class Failing {
  private readonly failure: Promise<never>;
  private readonly stop = new AbortController();
  private stopWatching: () => void = () => undefined;

  constructor(map: MapLibreMap, signal: AbortSignal | undefined) {
    this.failure = new Promise((_, reject) => {
      map.on('error', ({ error }) => reject(new PictureError(sourceError(messageOf(error)))));
      map.on('webglcontextlost', () => reject(new PictureError(pictureErrors.contextLost)));
      this.stopWatching = watchDrawing(
        map,
        (stalled) => stalled && reject(new PictureError(pictureErrors.stalled)),
        PICTURE_PATIENCE_MS,
      );
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: this.stop.signal });
    });
    // It may come while nobody is waiting; the next who waits learns of it.
    this.failure.catch(() => undefined);
  }

  orElse<T>(work: Promise<T>): Promise<T> {
    return Promise.race([this.failure, work]);
  }

  end(): void {
    this.stop.abort();
    this.stopWatching();
  }
}

/** Counts the tiles that were asked for and those that came. */
class TileCount {
  private asked = new Set<unknown>();
  private came = new Set<unknown>();

  constructor(map: MapLibreMap, tell: ((share: number | null) => void) | undefined) {
    if (!tell) return;
    const say = () => tell(this.asked.size === 0 ? null : this.came.size / this.asked.size);
    map.on('sourcedataloading', ({ tile }) => {
      if (!tile || this.asked.has(tile)) return;
      this.asked.add(tile);
      say();
    });
    map.on('sourcedata', ({ tile }) => {
      if (!tile || !this.asked.has(tile) || this.came.has(tile)) return;
      this.came.add(tile);
      say();
    });
  }

  reset(): void {
    this.asked = new Set();
    this.came = new Set();
  }
}
