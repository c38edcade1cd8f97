import { type RefCallback, useId, useState } from 'react';
import { timelineText } from '../../i18n/words';
import { monthNumber } from '../../state/months';
import { latestDay, viewDate } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { useApp, useTable, useTableState } from '../store';
import { PlayButton } from './PlayButton';
import { Timeline } from './Timeline';
import { useSlim } from './useSlim';

/** Nearly all events are of the last three years; the rest is a press away. */
const RECENT_MONTHS = 41;

/**
 * The day on which opposition is viewed, and the record over time from which day and period are chosen. One slim line
 * until it is used.
 */
export function DateControl({ ref }: { ref?: RefCallback<HTMLElement> }) {
  const manifest = useTable('manifest');
  const date = useApp(viewDate);
  const latest = useApp(latestDay);
  const chosen = useApp((state) => state.view.date);
  const since = useApp((state) => state.view.events.since);
  const setDate = useApp((state) => state.setDate);
  const setFilter = useApp((state) => state.setEventFilter);
  // An empty plot would say that nothing was done in any month.
  const missing = useTableState('events').kind === 'failed';
  const { open, used, fold, watch } = useSlim();
  const [whole, setWhole] = useState(false);
  const id = useId();
  if (!manifest) return null;
  const { recordUpTo, eventMonths } = manifest;
  const span = { first: monthNumber(eventMonths[0]), record: monthNumber(recordUpTo) };
  const now = Math.max(span.record, monthNumber(latest));
  const recent = Math.max(span.first, span.record - RECENT_MONTHS);
  // What the reader has chosen is never off the plot.
  const asked = Math.min(monthNumber(date), since === null ? span.record : monthNumber(since));
  const all = whole || asked < recent;
  return (
    <section className="date" data-open={open} aria-label={timelineText.label} ref={ref} {...watch}>
      <div className="date-head">
        <label className="date-label" htmlFor={id} title={timelineText.dayHelp}>
          {timelineText.day}
        </label>
        <input
          id={id}
          type="date"
          className="field date-field"
          min={`${eventMonths[0]}-01`}
          value={date}
          onChange={(event) => {
            const { value } = event.target;
            setDate(value === '' || value === latest ? null : value);
          }}
        />
        {(open || chosen !== null) && (
          <button type="button" className="button" disabled={chosen === null} onClick={() => setDate(null)}>
            {timelineText.latest}
          </button>
        )}
        <PlayButton first={span.first} last={now} />
        {since !== null && (
          <button type="button" className="button" onClick={() => setFilter({ since: null })}>
            {timelineText.clearPeriod}
          </button>
        )}
        {open && (
          <button
            type="button"
            className="button date-years"
            aria-pressed={all}
            disabled={asked < recent}
            onClick={() => setWhole(!all)}
          >
            {timelineText.allYears}
          </button>
        )}
      </div>
      {missing ? (
        <p className="timeline help help-alert">{timelineText.missing}</p>
      ) : (
        <Timeline
          first={all ? span.first : recent}
          begin={span.first}
          record={span.record}
          now={now}
          recordUpTo={recordUpTo}
          slim={!open}
        />
      )}
      <button
        type="button"
        className="button button-icon date-fold"
        aria-expanded={used}
        aria-label={used ? timelineText.fold.close : timelineText.fold.open}
        title={used ? timelineText.fold.close : timelineText.fold.open}
        onClick={fold}
      >
        <Icon name={used ? 'down' : 'up'} />
      </button>
    </section>
  );
}
