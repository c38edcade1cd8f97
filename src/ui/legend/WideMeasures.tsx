import { useDeferredValue, useMemo, useState } from 'react';
import { formatDate, inForceText, labels } from '../../i18n/words';
import { scaleFor } from '../../layers/scales';
import {
  inForceValue,
  PROPOSED_VALUE,
  standingOn,
  stepShown,
  TERM_RUN_OUT_VALUE,
} from '../../model/standing';
import { standings } from '../../state/opposition';
import { statesByCode, viewDate } from '../../state/selectors';
import { classIndex } from '../../theme/scale';
import { useApp } from '../store';

/** Measures of states and of the federal government that stand on the date, the most binding first. */
export function WideMeasures() {
  // The map and the controls answer a move of the date first; this list follows in a task of its own.
  const { wide } = useDeferredValue(useApp(standings));
  const day = useDeferredValue(useApp(viewDate));
  const names = useApp(statesByCode);
  const select = useApp((state) => state.select);
  const [open, setOpen] = useState(false);
  const standing = useMemo(
    () =>
      wide
        .flatMap((event) => {
          const now = standingOn(event, day);
          const step = stepShown(event);
          if (now === null || step === null) return [];
          const value =
            now === 'inForce'
              ? inForceValue(step)
              : now === 'termRunOut'
                ? TERM_RUN_OUT_VALUE
                : PROPOSED_VALUE;
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
        {(open ? standing : []).map(({ event, value }) => (
          <li key={event.id}>
            <button
              type="button"
              className="legend-row"
              onClick={() => select({ kind: 'event', id: event.id })}
            >
              <span>
                {names.get(event.state ?? '')?.name ?? event.jurisdiction}
                {event.actions[0] && ` · ${labels.action[event.actions[0]]}`}
                {' · '}
                {formatDate(event.date, event.datePrecision)}
                {' · '}
                {
                  scaleFor('opposition.inForce').classes[
                    classIndex(scaleFor('opposition.inForce'), value) ?? 0
                  ]?.label
                }
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
