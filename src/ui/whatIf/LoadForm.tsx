import { type RefObject, useId, useState } from 'react';
import { formatMegawatts, formatNumber, formatShare, whatIfMessages } from '../../i18n/words';
import { MAX_NEW_LOAD_MW } from '../../model/grid/scenario';
import { INTERRUPTIBLE_TIMES, type NewLoad } from '../../model/grid/whatIf';
import { LOAD_STEPS, parseMw, stepOf } from './loadSteps';

interface PartProps {
  load: NewLoad;
  onLoad: (load: NewLoad) => void;
}

/** How large the new load is and how it runs. Every change counts at once. */
export function LoadForm({ field, ...part }: PartProps & { field: RefObject<HTMLInputElement | null> }) {
  const { loadFactor, interruptible } = part.load;
  // Open from the start when a link says something of the shape; then as the reader leaves it.
  const [open] = useState(loadFactor !== 1 || interruptible.share > 0);
  return (
    <div className="whatif-form whatif-screen">
      <Megawatts {...part} field={field} />
      <details open={open}>
        <summary>{whatIfMessages.shape}</summary>
        <LoadFactor {...part} />
        <Interruptible {...part} />
      </details>
    </div>
  );
}

function Megawatts({ load, onLoad, field }: PartProps & { field: RefObject<HTMLInputElement | null> }) {
  const id = useId();
  // What is being typed, until the reader leaves the field.
  const [draft, setDraft] = useState<string | null>(null);
  const invalid = draft !== null && parseMw(draft, MAX_NEW_LOAD_MW) === null;
  const setMw = (peakMw: number) => onLoad({ ...load, peakMw });
  return (
    <div className="whatif-mw">
      <label htmlFor={id}>{whatIfMessages.mw}</label>
      <input
        id={id}
        ref={field}
        className="field whatif-number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? formatNumber(load.peakMw, Number.isInteger(load.peakMw) ? 0 : 1)}
        aria-invalid={invalid}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          setDraft(event.target.value);
          const mw = parseMw(event.target.value, MAX_NEW_LOAD_MW);
          if (mw !== null) setMw(mw);
        }}
        onBlur={() => setDraft(null)}
      />
      <input
        className="whatif-slider"
        type="range"
        aria-label={whatIfMessages.slider}
        aria-valuetext={formatMegawatts(load.peakMw)}
        min={0}
        max={LOAD_STEPS.length - 1}
        step={1}
        value={stepOf(load.peakMw)}
        onChange={(event) => {
          const mw = LOAD_STEPS[Number(event.target.value)];
          if (mw !== undefined) setMw(mw);
        }}
      />
      <p id={`${id}-help`} className="help help-alert">
        {invalid ? whatIfMessages.mwInvalid(formatMegawatts(MAX_NEW_LOAD_MW)) : ''}
      </p>
    </div>
  );
}

function LoadFactor({ load, onLoad }: PartProps) {
  const id = useId();
  const text = whatIfMessages.loadFactorText(formatShare(load.loadFactor), load.loadFactor === 1);
  return (
    <div className="whatif-part">
      <label htmlFor={id}>{whatIfMessages.loadFactor}</label>
      <input
        id={id}
        type="range"
        min={5}
        max={100}
        step={5}
        value={Math.round(load.loadFactor * 100)}
        aria-valuetext={text}
        onChange={(event) => onLoad({ ...load, loadFactor: Number(event.target.value) / 100 })}
      />
      <p className="help">{text}</p>
    </div>
  );
}

function Interruptible({ load, onLoad }: PartProps) {
  const id = useId();
  const { share, time } = load.interruptible;
  const text = share === 0 ? whatIfMessages.offNone : whatIfMessages.offText(formatShare(share));
  return (
    <div className="whatif-part">
      <label htmlFor={id}>{whatIfMessages.off}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(share * 100)}
        aria-valuetext={text}
        onChange={(event) =>
          onLoad({ ...load, interruptible: { share: Number(event.target.value) / 100, time } })
        }
      />
      <p className="help">{text}</p>
      <select
        className="field select"
        aria-label={whatIfMessages.offTime}
        value={time}
        disabled={share === 0}
        onChange={(event) => {
          const chosen = INTERRUPTIBLE_TIMES.find((word) => word === event.target.value);
          if (chosen) onLoad({ ...load, interruptible: { share, time: chosen } });
        }}
      >
        {INTERRUPTIBLE_TIMES.map((word) => (
          <option key={word} value={word}>
            {whatIfMessages.offTimes[word]}
          </option>
        ))}
      </select>
    </div>
  );
}
