/**
 * The map beside the list: reads the store, draws, and tells the store what the reader does on it. Loaded
 * by `import()` after the interface is on screen.
 */
import { mapReasons } from '../i18n/words';
import type { Loader } from '../state/loader';
import type { AppStore } from '../state/store';
import { GPUInitializationError } from './maplibre';
import { startSync } from './sync';

/** Takes the map off the page and lets go of all it holds. */
export interface MapHandle {
  remove(): void;
}

export interface MapOptions {
  /** One finger scrolls the page around the map, two move the map: for maps inside other pages. */
  cooperativeGestures: boolean;
}

/**
 * Draws the map into `container` and keeps it in step with the store. Never throws: when there can be no
 * map, the store's `mapStatus` says why in the reader's words.
 */
export function mountMap(
  container: HTMLElement,
  store: AppStore,
  loader: Loader,
  options: MapOptions,
): MapHandle {
  let stop: (() => void) | null = null;
  let removed = false;
  startSync(container, store, loader, options).then(
    (started) => {
      if (removed) started();
      else stop = started;
    },
    (error: unknown) => {
      const reason = error instanceof GPUInitializationError ? mapReasons.noWebgl : mapReasons.noData;
      store.getState().setMapStatus({ kind: 'unavailable', reason });
    },
  );
  return {
    remove: () => {
      removed = true;
      stop?.();
    },
  };
}
