import { gridMessages } from '../../i18n/words';
import { DEFAULT_WINDOW } from '../../model/grid/load';
import { windowName } from '../../model/grid/loadFigures';
import type { YearWindow } from '../../model/grid/series';
import type { GridArea } from '../../model/region';
import { loadOf } from '../../model/report/gridAreas';
import { windowPending } from '../../state/gridWindow';
import { useApp } from '../store';

/** Whose hours a card shows, over which years, and what must be said of it. */
export interface GridSubject {
  area: GridArea;
  areas: readonly GridArea[];
  /** The years asked about. */
  window: YearWindow;
  /** The area whose figures are shown: itself, the parent that stands in, or null. */
  from: GridArea | null;
  /** Why the figures are not the area's own, or why there are none; null when they are its own. */
  note: string | null;
  /** True while the figures of the window are on their way. */
  pending: boolean;
  /** The years that can be chosen; null when there is nothing to measure in any. */
  years: YearWindow | null;
}

/** The subject of an area's card for the window viewed. */
export function useGridSubject(area: GridArea, areas: readonly GridArea[]): GridSubject {
  const window = useApp((state) => state.view.window) ?? DEFAULT_WINDOW;
  const from = loadOf(area, areas)?.from ?? null;
  const parent = areas.find(({ id }) => id === area.parentId);
  return {
    area,
    areas,
    window,
    from,
    note: noteOf(area, from, window),
    pending: windowPending(areas, window),
    years: area.years ?? parent?.years ?? null,
  };
}

function noteOf(area: GridArea, from: GridArea | null, window: YearWindow): string | null {
  if (from?.id === area.id) return null;
  const { years } = area;
  const asked = gridMessages.years(window);
  if (from !== null) {
    return years === null
      ? gridMessages.noOwnSeries(area.name, from.name)
      : gridMessages.otherYears(area.name, gridMessages.years(years), asked, from.name);
  }
  if (years === null) return gridMessages.noSeries(area.name);
  const covered = years[0] <= window[0] && years[1] >= window[1];
  return covered
    ? gridMessages.window.missing(asked)
    : gridMessages.noYears(area.name, gridMessages.years(years), asked);
}

/** The windows beside which a window is shown, longest first: all years, the default, the last three, the last. */
export function otherWindows(years: YearWindow, chosen: YearWindow): YearWindow[] {
  const [first, last] = years;
  const candidates: YearWindow[] = [
    years,
    chosen,
    DEFAULT_WINDOW,
    [first, Math.min(last, first + 4)],
    [last - 2, last],
    [last - 1, last - 1],
    [last, last],
  ];
  const inside = candidates.filter(([from, until]) => from >= first && until <= last);
  return [...new Map(inside.map((window) => [windowName(window), window])).values()].sort(
    (a, b) => b[1] - b[0] - (a[1] - a[0]) || b[1] - a[1],
  );
}
