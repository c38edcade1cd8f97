import { useId } from 'react';
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
  return (
    <div className="series-days">
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
              onClick={() => onChange(days.toSpliced(index, 1))}
            >
              <Icon name="close" />
              <span className="visually-hidden">{seriesStudioText.removeDay(index + 1)}</span>
            </button>
          )}
        </div>
      ))}
      {!fixed && days.length < PANELS.most && (
        <button type="button" className="button" onClick={() => onChange([...days, ''])}>
          {seriesStudioText.addDay}
        </button>
      )}
    </div>
  );
}
