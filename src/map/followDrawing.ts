/** Makes the map drawable while the reader draws; the tools arrive with the first time. */
import type { AppStore } from '../state/store';
import type { CanvasMap } from './canvasMap';

/** @returns stops it */
export function followDrawing(map: CanvasMap, store: AppStore): () => void {
  let stop: (() => void) | null = null;
  const end = () => {
    stop?.();
    stop = null;
  };
  const begin = async () => {
    try {
      const { startSketch } = await import('./sketch');
      // Given up while the tools were on their way, or begun twice.
      if (store.getState().drawing === null || stop !== null) return;
      stop = startSketch(map, store);
      store.getState().setDrawingOnMap('ready');
    } catch {
      end();
      store.getState().setDrawingOnMap('failed');
    }
  };
  const unsubscribe = store.subscribe(
    ({ drawing }) => drawing !== null,
    (drawing) => (drawing ? void begin() : end()),
  );
  return () => {
    unsubscribe();
    end();
  };
}
