import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { seriesStudioText } from '../../../i18n/words';
import { PANELS } from '../../../model/snapshot/series';
import { Icon } from '../../icons/Icon';

/** Days that stand on one page. */
export function DayFields({
  days,
  fixed,
  onChange,
}: {
  days: readonly string[];
  /** Whether their number stays. */
  fixed: boolean;
  onChange: (days: readonly string[]) => void;
}) {
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const change = (next: readonly string[], index: number) => {
    flushSync(() => onChange(next));
    // The button that was pressed may be gone, where it was the last or the number has reached its limit.
    if (document.activeElement !== document.body) return;
    fields.current?.querySelectorAll('input')[Math.min(index, next.length - 1)]?.focus();
  };
  return (
    <div className="series-days" ref={fields}>
      {days.map((day, index) => (
        // Two days may be the same while one is typed: a field is known by its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: fields stay in their order
        <div key={index} className="series-day">
          <label htmlFor={`${id}-${index}`}>{seriesStudioText.day(index + 1)}</label>
          <input
            id={`${id}-${index}`}
            type="date"
            className="field"
            value={day}
            onChange={(event) => onChange(days.with(index, event.target.value))}
          />
          {!fixed && days.length > PANELS.least && (
            <button
              type="button"
              className="button button-quiet button-icon"
              onClick={() => change(days.toSpliced(index, 1), index)}
            >
              <Icon name="close" />
              <span className="visually-hidden">{seriesStudioText.removeDay(index + 1)}</span>
            </button>
          )}
        </div>
      ))}
      {!fixed && days.length < PANELS.most && (
        <button type="button" className="button" onClick={() => change([...days, ''], days.length)}>
          {seriesStudioText.addDay}
        </button>
      )}
    </div>
  );
}
