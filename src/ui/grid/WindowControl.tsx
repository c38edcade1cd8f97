import { useId } from 'react';
import { windowMessages as words } from '../../i18n/words';
import { DEFAULT_WINDOW } from '../../model/grid/load';
import { windowName } from '../../model/grid/loadFigures';
import type { YearWindow } from '../../model/grid/series';
import { useApp } from '../store';

/**
 * First and last year that grid figures are taken over, for the whole view: map, cards and legend alike.
 * @param years what can be chosen; a window of the view outside of it stays on offer
 */
export function WindowControl({ years }: { years: YearWindow }) {
  const window = useApp((state) => state.view.window) ?? DEFAULT_WINDOW;
  const setWindow = useApp((state) => state.setWindow);
  const id = useId();
  const [first, last] = window;
  const [from, until] = [Math.min(years[0], first), Math.max(years[1], last)];
  const options = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  // The end that was not touched gives way, so that the window never runs backwards.
  const choose = (chosen: YearWindow) =>
    setWindow(windowName(chosen) === windowName(DEFAULT_WINDOW) ? null : chosen);
  const end = (label: string, value: number, put: (year: number) => void) => (
    <select
      className="field select"
      aria-label={label}
      value={value}
      onChange={(event) => put(Number(event.target.value))}
    >
      {options.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
    <div className="window-control" role="group" aria-labelledby={id}>
      <span id={id}>{words.label}</span>
      {end(words.first, first, (year) => choose([year, Math.max(year, last)]))}
      <span aria-hidden="true">{words.to}</span>
      {end(words.last, last, (year) => choose([Math.min(year, first), year]))}
    </div>
  );
}
