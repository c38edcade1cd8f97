/**
 * Keeps `data.areas` true to the window of years that the view asks for: whoever reads the areas reads their
 * measures over that window. The built areas hold the default window; the others come in files of their own.
 */
import { DEFAULT_WINDOW } from '../model/grid/load';
import { windowName } from '../model/grid/loadFigures';
import type { GridArea } from '../model/region';
import type { Loader } from './loader';
import type { AppStore } from './store';

/** True while the areas in the store do not yet hold the window viewed. */
export function windowPending(areas: readonly GridArea[], window: readonly [number, number]): boolean {
  const shown = areas.find(({ load }) => load !== null)?.load?.window;
  return shown !== undefined && windowName(shown) !== windowName(window);
}

/** Starts following the view; the returned function stops. */
export function followWindow(store: AppStore, loader: Loader): () => void {
  let built: readonly GridArea[] | null = null;
  let shown: readonly GridArea[] | null = null;
  /** The window that `shown` holds. */
  let shownWindow: string | null = null;

  async function show(): Promise<void> {
    const { view, data } = store.getState();
    if (data.areas.kind !== 'ready') return;
    const window = view.window ?? DEFAULT_WINDOW;
    const name = windowName(window);
    // Putting areas into the store calls us again: without this, they would be made anew for ever.
    if (data.areas.value === shown && name === shownWindow) return;
    if (data.areas.value !== shown) built = data.areas.value;
    if (built === null) return;
    if (name === windowName(DEFAULT_WINDOW)) return put(built, name);
    const base = built;
    const file = await loader.windowFile(window).catch(() => null);
    // The reader may have moved on while the file was on its way.
    if (store.getState().view.window !== view.window) return;
    put(
      base.map((area) => ({ ...area, load: file?.[area.id] ?? null })),
      name,
    );
  }

  function put(areas: readonly GridArea[], name: string): void {
    shown = areas;
    shownWindow = name;
    const { data, setData } = store.getState();
    if (data.areas.kind === 'ready' && data.areas.value !== areas) {
      setData({ areas: { kind: 'ready', value: areas } });
    }
  }

  return store.subscribe(
    (state) => [state.view.window, state.data.areas] as const,
    () => void show(),
    { equalityFn: (a, b) => a[0] === b[0] && a[1] === b[1], fireImmediately: true },
  );
}
