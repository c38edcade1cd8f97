import { useId } from 'react';
import { seriesStudioText } from '../../../i18n/words';
import { HELD, PACES, SERIES_STEPS, type SeriesAsked } from '../../../model/snapshot/series';
import { Choice } from '../../parts/Choice';

/** From when to when, in which steps, and for how long each frame is shown. */
export function RangeFields({
  series,
  recordUpTo,
  onChange,
}: {
  series: SeriesAsked;
  recordUpTo: string;
  onChange: (series: SeriesAsked) => void;
}) {
  const id = useId();
  const month = (name: 'from' | 'to', label: string) => (
    <>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="month"
        className="field"
        max={recordUpTo.slice(0, 7)}
        placeholder="2023-01"
        value={series[name]}
        onChange={(event) => onChange({ ...series, [name]: event.target.value })}
      />
    </>
  );
  const seconds = (name: 'pace' | 'held', label: string, { least, most }: typeof PACES | typeof HELD) => (
    <>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="number"
        className="field"
        min={least}
        max={most}
        step={0.1}
        value={Number.isNaN(series[name]) ? '' : series[name]}
        onChange={(event) => onChange({ ...series, [name]: event.target.valueAsNumber })}
      />
    </>
  );
  return (
    <div className="series-fields">
      {month('from', seriesStudioText.from)}
      {month('to', seriesStudioText.to)}
      <div className="series-wide">
        <Choice
          title={seriesStudioText.step}
          options={SERIES_STEPS}
          names={seriesStudioText.steps}
          value={series.step}
          onChange={(step) => onChange({ ...series, step })}
        />
      </div>
      {seconds('pace', seriesStudioText.pace, PACES)}
      {seconds('held', seriesStudioText.held, HELD)}
    </div>
  );
}
