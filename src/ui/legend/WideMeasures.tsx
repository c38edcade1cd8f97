import { useDeferredValue, useMemo, useState } from 'react';
import { inForceText, standingText } from '../../i18n/words';
import { valueOn } from '../../model/standing';
import { standingsInView } from '../../state/opposition';
import { statesByCode, viewDate } from '../../state/selectors';
import { useApp } from '../store';

/** Measures of states in view and of the federal government that stand on the date, the most binding first. */
export function WideMeasures() {
  // The map and the controls answer a move of the date first; this list follows in a task of its own.
  const { wide } = useDeferredValue(useApp(standingsInView));
  const day = useDeferredValue(useApp(viewDate));
  const names = useApp(statesByCode);
  const select = useApp((state) => state.select);
  const [open, setOpen] = useState(false);
  const standing = useMemo(
    () =>
      wide
        .flatMap((event) => {
          const value = valueOn(event, day);
          if (value === 0) return [];
          return [{ event, value }];
        })
        .sort((a, b) => b.value - a.value),
    [wide, day],
  );
  if (standing.length === 0) return null;
  return (
    <details className="legend-reading legend-wide" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{inForceText.wide(standing.length)}</summary>
      <ul aria-label={inForceText.wideLabel}>
        {(open ? standing : []).map(({ event }) => (
          <li key={event.id}>
            <button
              type="button"
              className="legend-row"
              onClick={() => select({ kind: 'event', id: event.id })}
            >
              <span>
                {names.get(event.state ?? '')?.name ?? event.jurisdiction}
                {` · ${standingText(event, day)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
