import { useId } from 'react';
import { formatDate } from '../../i18n/format';
import { messages } from '../../i18n/messages';
import { lastDayOf, monthNumber } from '../../state/months';
import { viewDate } from '../../state/selectors';
import { useApp, useTable } from '../store';

/** The day on which opposition is viewed: a field for the day, a slider for the months of the record. */
export function DateControl() {
  const manifest = useTable('manifest');
  const date = useApp(viewDate);
  const chosen = useApp((state) => state.view.date);
  const setDate = useApp((state) => state.setDate);
  const id = useId();
  if (!manifest) return null;
  const { dataDate, eventMonths } = manifest;
  const [firstMonth, lastMonth] = [monthNumber(eventMonths[0]), monthNumber(dataDate)];
  const month = Math.min(lastMonth, Math.max(firstMonth, monthNumber(date)));
  // The month the data ends in ends with the data.
  const setMonth = (value: number) => setDate(value >= lastMonth ? null : lastDayOf(value));
  return (
    <section className="date" aria-label={messages.date.label}>
      <label className="date-label" htmlFor={id}>
        {messages.date.label}
      </label>
      <input
        id={id}
        type="date"
        className="field date-field"
        min={`${eventMonths[0]}-01`}
        max={dataDate}
        value={date}
        onChange={(event) => {
          const { value } = event.target;
          setDate(value === '' || value >= dataDate ? null : value);
        }}
      />
      <input
        type="range"
        className="date-slider"
        aria-label={messages.date.slider}
        aria-valuetext={formatDate(date, 'month')}
        min={firstMonth}
        max={lastMonth}
        step={1}
        value={month}
        onChange={(event) => setMonth(Number(event.target.value))}
      />
      <button type="button" className="button" disabled={chosen === null} onClick={() => setDate(null)}>
        {messages.date.reset}
      </button>
      <p className="help date-note">
        {chosen !== null && chosen > dataDate ? messages.date.future : messages.date.upTo(eventMonths[1])}
      </p>
    </section>
  );
}
