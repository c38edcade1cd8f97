import { useEffect, useId, useState } from 'react';
import { messages } from '../../i18n/words';
import { useApp } from '../store';

const asText = (value: number | null) => (value === null ? '' : String(value));
/** Null for an empty field, NaN for what is no figure. */
const asNumber = (text: string) => (text.trim() === '' ? null : Number(text));

/** The smallest and largest MW asked for. A range that holds nothing is not set, but said. */
export function MwRange() {
  const min = useApp((state) => state.view.sites.mwMin);
  const max = useApp((state) => state.view.sites.mwMax);
  const setFilter = useApp((state) => state.setSiteFilter);
  const [texts, setTexts] = useState({ min: asText(min), max: asText(max) });
  const help = useId();
  // The range can also change elsewhere: by "clear", a chip, or going back.
  useEffect(() => {
    setTexts((now) => ({
      min: asNumber(now.min) === min ? now.min : asText(min),
      max: asNumber(now.max) === max ? now.max : asText(max),
    }));
  }, [min, max]);

  const [low, high] = [asNumber(texts.min), asNumber(texts.max)];
  const crossed = low !== null && high !== null && low > high;
  const change = (next: typeof texts) => {
    setTexts(next);
    const [mwMin, mwMax] = [asNumber(next.min), asNumber(next.max)];
    const valid = [mwMin, mwMax].every((value) => value === null || value >= 0);
    if (valid && !(mwMin !== null && mwMax !== null && mwMin > mwMax)) setFilter({ mwMin, mwMax });
  };
  return (
    <fieldset className="check-group" aria-describedby={help}>
      <legend>{messages.filters.mw}</legend>
      <div className="range-fields">
        <label>
          {messages.filters.mwMin}
          <input
            type="number"
            className="field"
            min={0}
            inputMode="numeric"
            value={texts.min}
            aria-invalid={crossed}
            onChange={(event) => change({ ...texts, min: event.target.value })}
          />
        </label>
        <label>
          {messages.filters.mwMax}
          <input
            type="number"
            className="field"
            min={0}
            inputMode="numeric"
            value={texts.max}
            aria-invalid={crossed}
            onChange={(event) => change({ ...texts, max: event.target.value })}
          />
        </label>
      </div>
      <p id={help} className={crossed ? 'help help-alert' : 'help'}>
        {crossed ? messages.filters.mwOrder : messages.filters.mwHelp}
      </p>
    </fieldset>
  );
}
