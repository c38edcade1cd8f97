import { useEffect, useId, useRef, useState } from 'react';
import { formatNumber, placeMessages } from '../../i18n/words';
import type { Region } from '../../model/region';
import { open } from '../../state/lookAt';
import { useAppStore, useLoader } from '../store';
import './answers.css';

const LEAST_KM = 1;
const MOST_KM = 200;
/** The circle follows when the slider has rested for so long: every step is a new report. */
const REST_MS = 200;

/** How far around its point a radius reaches: a slider and a field. */
export function RadiusControl({ region }: { region: Extract<Region, { kind: 'radius' }> }) {
  const store = useAppStore();
  const loader = useLoader();
  const id = useId();
  const { km } = region;
  const [asked, setAsked] = useState<number | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = asked ?? km;
  const ask = (next: number) => {
    setAsked(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setAsked(null);
      void open({ kind: 'region', region: { ...region, km: next } }, store, loader);
    }, REST_MS);
  };
  const read = (text: string) => {
    const number = Number(text);
    return text.trim() !== '' && number >= LEAST_KM && number <= MOST_KM ? number : null;
  };
  const invalid = draft !== null && read(draft) === null;
  return (
    <div className="answer-radius">
      <label htmlFor={id}>{placeMessages.radius.slider}</label>
      <input
        id={id}
        className="field answer-number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? formatNumber(shown, Number.isInteger(shown) ? 0 : 1)}
        aria-invalid={invalid}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          setDraft(event.target.value);
          const number = read(event.target.value);
          if (number !== null) ask(number);
        }}
        onBlur={() => setDraft(null)}
      />
      <input
        type="range"
        aria-label={placeMessages.radius.slider}
        aria-valuetext={placeMessages.km(shown)}
        min={LEAST_KM}
        max={MOST_KM}
        step={1}
        value={Math.min(MOST_KM, Math.max(LEAST_KM, shown))}
        onChange={(event) => ask(Number(event.target.value))}
      />
      <p id={`${id}-help`} className={invalid ? 'help help-alert' : 'help'}>
        {invalid ? placeMessages.radius.outOf(LEAST_KM, MOST_KM) : placeMessages.km(shown)}
      </p>
    </div>
  );
}
