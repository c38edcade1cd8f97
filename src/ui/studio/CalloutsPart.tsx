import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { studioText } from '../../i18n/words';
import {
  CALLOUT_KINDS,
  type Callout,
  type CalloutKind,
  LEAST_CALLOUT_KM,
  MAX_CALLOUT_TEXT,
  MAX_CALLOUTS,
  MOST_CALLOUT_KM,
  movedCallout,
  NOTE_SIDES,
  type NoteSide,
} from '../../model/snapshot/callouts';
import { partOfFrame } from '../../model/snapshot/frame';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import { Icon } from '../icons/Icon';
import { TypedField } from '../parts/TypedField';
import { useApp } from '../store';

/** A press moves a callout by this share of the frame's width, with Shift by five times as much. */
const STEP = 0.02;
const MOVES = [
  { to: 'left', right: -1, down: 0 },
  { to: 'up', right: 0, down: -1 },
  { to: 'down', right: 0, down: 1 },
  { to: 'right', right: 1, down: 0 },
] as const;

/** Half of a new circle or area, as a share of the frame's width; the world is 40,075 km around. */
const NEW_SHARE = 0.12;
const WORLD_KM = 40_075;

/** What a field holds as a number within limits, written as it is kept; null for what is none. */
const numberBetween = (least: number, most: number) => (text: string) => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= least && value <= most ? String(value) : null;
};

/** Notes, circles and areas on the picture: added in the middle of the map, moved by buttons or by their degrees. */
export function CalloutsPart({ settings }: { settings: SnapshotSettings }) {
  const words = studioText.callouts;
  const id = useId();
  const setStudio = useApp((state) => state.setStudio);
  const arrangement = useApp((state) => state.arrangement);
  // Legend and words take their part of the frame: a new callout comes where the map is.
  const frame =
    settings.frame && arrangement
      ? partOfFrame(settings.frame, arrangement.frame, arrangement.map)
      : settings.frame;
  const callouts = settings.callouts ?? [];
  const [past, setPast] = useState<readonly (readonly Callout[])[]>([]);
  const [told, setTold] = useState('');
  /** The callout whose text was typed last: typing is one change. */
  const typing = useRef<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const undoing = useRef<HTMLButtonElement>(null);

  const change = (next: readonly Callout[], typed: number | null = null) => {
    if (typed === null || typing.current !== typed) setPast([...past, callouts]);
    typing.current = typed;
    setStudio({ callouts: next });
  };
  const set = (index: number, part: Partial<Callout>, typed: number | null = null) =>
    change(
      callouts.map((other, at) => (at === index ? { ...other, ...part } : other)),
      typed,
    );
  const add = (kind: CalloutKind) => {
    if (frame === null || callouts.length >= MAX_CALLOUTS) return;
    const { lon, lat } = movedCallout(
      { kind, lon: frame.lon, lat: frame.lat, text: '', side: 'ne', km: 1 },
      0,
      0,
      0,
    );
    const wide = frame.span * WORLD_KM * Math.cos((lat * Math.PI) / 180) * NEW_SHARE;
    const km = Number(Math.max(LEAST_CALLOUT_KM, Math.min(MOST_CALLOUT_KM, wide)).toPrecision(1));
    change([...callouts, { kind, lon, lat, text: '', side: 'ne', km }]);
    setTold(words.added(words.kinds[kind]));
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector('input')?.focus());
  };
  const remove = (index: number) => {
    flushSync(() => {
      change(callouts.filter((_, at) => at !== index));
      setTold(words.removed);
    });
    // The last one's button is gone with it: what takes the step back is what a reader may want next.
    if (document.activeElement === document.body) undoing.current?.focus();
  };
  const undo = () => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    typing.current = null;
    setStudio({ callouts: before });
    setTold(words.undone);
  };
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p className="help">{words.help}</p>
      <p className="button-row">
        {CALLOUT_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            aria-disabled={frame === null || callouts.length >= MAX_CALLOUTS}
            onClick={() => add(kind)}
          >
            <Icon name="plus" />
            {words.kinds[kind]}
          </button>
        ))}
        <button
          ref={undoing}
          type="button"
          className="button"
          aria-disabled={past.length === 0}
          onClick={undo}
        >
          {words.undo}
        </button>
        <span role="status">{told}</span>
      </p>
      <ol className="studio-callouts" ref={list}>
        {callouts.map((callout, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a callout is its place in the order
          <li key={index}>
            <CalloutFields
              callout={callout}
              name={words.named(words.kinds[callout.kind], index + 1)}
              onText={(text) => set(index, { text }, index)}
              onSet={(part) => set(index, part)}
              onMove={(right, down) =>
                frame && set(index, movedCallout(callout, frame.span, right * STEP, down * STEP))
              }
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface CalloutFieldsProps {
  callout: Callout;
  name: string;
  onText: (text: string) => void;
  onSet: (part: Partial<Callout>) => void;
  onMove: (right: number, down: number) => void;
  onRemove: () => void;
}

function CalloutFields({ callout, name, onText, onSet, onMove, onRemove }: CalloutFieldsProps) {
  const words = studioText.callouts;
  const id = useId();
  const number = (key: 'lat' | 'lon' | 'km', least: number, most: number) => (
    <label htmlFor={`${id}-${key}`}>
      <span>{words.fields[key]}</span>
      <TypedField
        id={`${id}-${key}`}
        inputMode="decimal"
        value={String(callout[key])}
        read={numberBetween(least, most)}
        problem={words.outOfRange(least, most)}
        onValue={(value) => onSet({ [key]: Number(value) })}
      />
    </label>
  );
  return (
    <fieldset>
      <legend>{name}</legend>
      <label htmlFor={id}>
        <span>{words.fields.text}</span>
        <input
          id={id}
          className="field"
          value={callout.text}
          maxLength={MAX_CALLOUT_TEXT}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            // Enter in a field of the studio asks for the picture; here it only ends the text.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </label>
      {callout.kind === 'note' ? (
        <label htmlFor={`${id}-side`}>
          <span>{words.fields.side}</span>
          <select
            id={`${id}-side`}
            className="field select"
            value={callout.side}
            onChange={(event) => {
              const side = NOTE_SIDES.find((known): known is NoteSide => known === event.target.value);
              if (side) onSet({ side });
            }}
          >
            {NOTE_SIDES.map((side) => (
              <option key={side} value={side}>
                {words.sides[side]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        number('km', LEAST_CALLOUT_KM, MOST_CALLOUT_KM)
      )}
      <div className="studio-callout-place">
        {number('lat', -85, 85)}
        {number('lon', -180, 180)}
      </div>
      <p className="button-row">
        {MOVES.map(({ to, right, down }) => (
          <button
            key={to}
            type="button"
            className="button button-quiet"
            aria-label={words.move(name, words.directions[to])}
            onClick={({ shiftKey }) => onMove(right * (shiftKey ? 5 : 1), down * (shiftKey ? 5 : 1))}
          >
            {words.arrows[to]}
          </button>
        ))}
        <button
          type="button"
          className="button button-quiet"
          aria-label={words.remove(name)}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </p>
    </fieldset>
  );
}
