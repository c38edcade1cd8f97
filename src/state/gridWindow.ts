/**
 * Grid areas over the years that the view asks for. The built areas hold the default window; the figures over others
 * come in files of their own, and the areas viewed are put together from both.
 */

import { type FitsAsked, type FitsFile, fitsIn } from '../model/grid/fitsAsked';
import { DEFAULT_WINDOW } from '../model/grid/load';
import { type WindowFile, windowName } from '../model/grid/loadFigures';
import type { YearWindow } from '../model/grid/series';
import { lastAnswer } from '../model/memo';
import type { GridArea } from '../model/region';
import type { View } from '../model/view/view';
import type { Loaded } from './dataset';
import type { Loader } from './loader';
import type { AppState, AppStore } from './store';

/**
 * The figures of every area over the window that was asked for last, or why they could not be read: `file` is null for
 * the default window, `fits` while the map does not ask for it and where it could not be read, for which
 * `fitsFailed` has the reason: all other figures of the areas stand without it.
 */
export type WindowFigures = { window: YearWindow } & (
  | { file: WindowFile | null; fits: FitsFile | null; fitsFailed: string | null }
  | { failed: string }
);

/** True while the areas do not yet hold the window viewed. */
export function windowPending(areas: readonly GridArea[], window: YearWindow): boolean {
  const shown = areas.find(({ load }) => load !== null)?.load?.window;
  return shown !== undefined && windowName(shown) !== windowName(window);
}

/** The metric whose values come in files of their own, by window. */
const FITS_METRIC = 'grid.fits';

const isDefault = (window: YearWindow | null): boolean =>
  window === null || windowName(window) === windowName(DEFAULT_WINDOW);

const over = lastAnswer(
  (
    built: Loaded<readonly GridArea[]>,
    figures: WindowFigures | null,
    asked: FitsAsked,
  ): Loaded<readonly GridArea[]> => {
    if (built.kind !== 'ready' || figures === null) return built;
    // A figure that could not be read is neither zero nor absent.
    if ('failed' in figures) return { kind: 'failed', reason: figures.failed };
    const { file, fits } = figures;
    const value = built.value.map((area) => ({
      ...area,
      load: file === null ? area.load : (file[area.id] ?? null),
      ...(fits && { fitsMw: fitsIn(fits, area.id, asked) }),
    }));
    return { kind: 'ready', value };
  },
);

/** The grid areas with their figures over the window viewed; over the last one while that is on its way. */
export const areasViewed = ({ data, view, windowFigures }: AppState): Loaded<readonly GridArea[]> =>
  over(data.areas, isDefault(view.window) && view.fill !== FITS_METRIC ? null : windowFigures, view.fits);

/** Which files a view needs, as one text. */
const askedFor = ({ window, fill }: View) =>
  `${windowName(window ?? DEFAULT_WINDOW)} ${fill === FITS_METRIC}`;

const reasonOf = ({ reason }: PromiseRejectedResult): string =>
  reason instanceof Error ? reason.message : String(reason);

/** Why the map has no megawatts that fit, while it asks for them; null where it has them or they are on their way. */
export const fitsProblem = ({ view, windowFigures }: AppState): string | null =>
  view.fill === FITS_METRIC && windowFigures !== null && 'fitsFailed' in windowFigures
    ? windowFigures.fitsFailed
    : null;

/** Brings the figures of the years viewed into the store, or why they can't be had. */
export async function readWindow(store: AppStore, loader: Loader): Promise<void> {
  const { view, setWindowFigures } = store.getState();
  const window = view.window ?? DEFAULT_WINDOW;
  const asked = askedFor(view);
  const [needsFile, needsFits] = [!isDefault(window), view.fill === FITS_METRIC];
  if (!needsFile && !needsFits) return setWindowFigures(null);
  const [file, fits] = await Promise.allSettled([
    needsFile ? loader.windowFile(window) : null,
    needsFits ? loader.fitsFile(window) : null,
  ]);
  const figures: WindowFigures =
    file.status === 'rejected'
      ? { window, failed: reasonOf(file) }
      : {
          window,
          file: file.value,
          fits: fits.status === 'fulfilled' ? fits.value : null,
          fitsFailed: fits.status === 'rejected' ? reasonOf(fits) : null,
        };
  // The reader may have moved on while the files were on their way.
  if (askedFor(store.getState().view) === asked) setWindowFigures(figures);
}

/** Fetches the figures that the view asks for, and again when the areas are; the returned function stops. */
export function followWindow(store: AppStore, loader: Loader): () => void {
  const stops = [
    store.subscribe(
      (state) => askedFor(state.view),
      () => void readWindow(store, loader),
      { fireImmediately: true },
    ),
    store.subscribe(
      (state) => state.data.areas,
      (areas) => {
        const { windowFigures } = store.getState();
        const failed = windowFigures !== null && 'failed' in windowFigures;
        if (failed && areas.kind === 'ready') void readWindow(store, loader);
      },
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
