/**
 * Grid areas over the years that the view asks for. The built areas hold the default window; the measures over others
 * come in files of their own, and the areas viewed are put together from both.
 */
import { DEFAULT_WINDOW } from '../model/grid/load';
import { type WindowFile, windowName } from '../model/grid/loadFigures';
import type { YearWindow } from '../model/grid/series';
import { lastAnswer } from '../model/memo';
import type { GridArea } from '../model/region';
import type { Loaded } from './dataset';
import type { Loader } from './loader';
import type { AppState, AppStore } from './store';

/** The measures of every area over the window that was asked for last; null where they could not be read. */
export interface WindowMeasures {
  window: YearWindow;
  file: WindowFile | null;
}

/** True while the areas do not yet hold the window viewed. */
export function windowPending(areas: readonly GridArea[], window: YearWindow): boolean {
  const shown = areas.find(({ load }) => load !== null)?.load?.window;
  return shown !== undefined && windowName(shown) !== windowName(window);
}

const isDefault = (window: YearWindow | null): boolean =>
  window === null || windowName(window) === windowName(DEFAULT_WINDOW);

const over = lastAnswer(
  (built: Loaded<readonly GridArea[]>, measures: WindowMeasures | null): Loaded<readonly GridArea[]> => {
    if (built.kind !== 'ready' || measures === null) return built;
    const { file } = measures;
    return { kind: 'ready', value: built.value.map((area) => ({ ...area, load: file?.[area.id] ?? null })) };
  },
);

/** The grid areas with their measures over the window viewed; over the last one while that is on its way. */
export const areasViewed = ({ data, view, windowMeasures }: AppState): Loaded<readonly GridArea[]> =>
  over(data.areas, isDefault(view.window) ? null : windowMeasures);

/** Fetches the measures that the view asks for; the returned function stops. */
export function followWindow(store: AppStore, loader: Loader): () => void {
  const fetchMeasures = async (window: YearWindow | null): Promise<void> => {
    const { setWindowMeasures } = store.getState();
    if (window === null || isDefault(window)) return setWindowMeasures(null);
    const file = await loader.windowFile(window).catch(() => null);
    // The reader may have moved on while the file was on its way.
    if (store.getState().view.window === window) setWindowMeasures({ window, file });
  };
  return store.subscribe(
    (state) => state.view.window,
    (window) => void fetchMeasures(window),
    { fireImmediately: true },
  );
}
