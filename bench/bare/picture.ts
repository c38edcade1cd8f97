/**
 * The baseline of exporting: MapLibre draws the view of the address off the screen, as large and as dense as a
 * picture and in the same style, and the canvas is encoded. Offers `barePicture` to the benchmark.
 */
import '../../src/trustedTypes';
import '../../src/i18n/english';
import { supplyImages } from '../../src/map/canvasMap';
import { MapLibreMap } from '../../src/map/maplibre';
import { pictureCamera } from '../../src/map/pictureCamera';
import { pictureStyle } from '../../src/map/render';
import type { Frame } from '../../src/model/snapshot/frame';
import { parseView } from '../../src/model/view/permalink';
import { NO_DATA } from '../../src/state/dataset';
import { createLoader } from '../../src/state/loader';
import { createAppStore } from '../../src/state/store';

const store = createAppStore(parseView(new URL(location.href)).view, NO_DATA);
const loader = createLoader(store, './data/', (url) => fetch(url));
await loader.ensure('manifest', 'sources', 'sites', 'events', 'states', 'areas');
const { style } = await pictureStyle({ state: store.getState(), loader, mode: 'light', print: null });

export interface BarePicture {
  frame: Frame;
  /** Pixels, and how many of them make one px. */
  width: number;
  height: number;
  pixelRatio: number;
}

/** Draws, copies, encodes and lets go. Answers with the milliseconds it took, and the pixels that came out. */
async function barePicture({ frame, width, height, pixelRatio }: BarePicture) {
  const box = { x: 0, y: 0, width: width / pixelRatio, height: height / pixelRatio };
  const camera = pictureCamera({ frame, frameBox: box, mapBox: box });
  const start = performance.now();
  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    left: '-30000px',
    width: `${Math.ceil(box.width)}px`,
    height: `${Math.ceil(box.height)}px`,
  });
  document.body.append(container);
  const map = new MapLibreMap({
    container,
    style,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    pixelRatio,
    maxCanvasSize: [8192, 8192],
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    validateStyle: false,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  supplyImages(map);
  await new Promise<void>((resolve) => {
    map.on('idle', () => {
      if (map.loaded() && map.areTilesLoaded() && !map.isMoving()) resolve();
    });
  });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(map.getCanvas(), 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  const ms = performance.now() - start;
  map.remove();
  container.remove();
  return { ms, width, height, bytes: blob?.size ?? 0 };
}

Object.assign(window, { barePicture });
