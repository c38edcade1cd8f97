import { type FormEvent, useId, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { ownMessages } from '../../i18n/words';
import { type CellProblem, readCell, withCells, withoutRecord, withPlace } from '../../model/own/edit';
import type { OwnRecord, OwnSet, OwnValue } from '../../model/own/set';
import { ownSets } from '../../state/own/device';
import { latestDay } from '../../state/selectors';
import { typedNumber } from '../parts/typedNumber';
import { useShell } from '../shellState';
import { useAppStore } from '../store';
import './own.css';

/** Changes a record of the reader's own: its cells, its place; takes it out; and the steps back. */
export function EditRecord({ layer, id }: { layer: string; id: string }) {
  const { sets, past, future } = useSyncExternalStore(ownSets.subscribe, ownSets.getState);
  const set = sets.find((known) => known.id === layer);
  const record = set?.records.find((known) => known.id === id);
  const steps = useRef<HTMLParagraphElement>(null);
  const step = (taken: () => Promise<void>) => {
    flushSync(() => void taken());
    // The last step has no button any more: the way back from it is what is left.
    if (document.activeElement === document.body) steps.current?.querySelector('button')?.focus();
  };
  if (!set || !record) return null;
  return (
    <details className="own-edit">
      <summary>{ownMessages.edit.open}</summary>
      <EditForm key={`${layer} ${id}`} set={set} record={record} />
      <p className="button-row" ref={steps}>
        {past.length > 0 && (
          <button type="button" className="button" onClick={() => step(ownSets.undo)}>
            {ownMessages.edit.undo}
          </button>
        )}
        {future.length > 0 && (
          <button type="button" className="button" onClick={() => step(ownSets.redo)}>
            {ownMessages.edit.redo}
          </button>
        )}
      </p>
    </details>
  );
}

const shown = (value: OwnValue): string => (value === null ? '' : String(value));

/** Where a record lies is asked in its own two fields, whatever columns told it. */
const PLACE_FIELDS = ['lat', 'lon', 'latLon', 'wkt', 'geojson', 'easting', 'northing'];

function EditForm({ set, record }: { set: OwnSet; record: OwnRecord }) {
  const ids = useId();
  const store = useAppStore();
  const setNotice = useShell((state) => state.setNotice);
  const words = ownMessages.edit;
  const [cells, setCells] = useState(() => record.cells.map(shown));
  const [lat, setLat] = useState(String(record.lat));
  const [lon, setLon] = useState(String(record.lon));
  const [tried, setTried] = useState(false);
  const [of, setOf] = useState(record);
  // A field begins anew where its stored value changed, also back; what is typed elsewhere stays, and the focus in it.
  if (of !== record) {
    setOf(record);
    setCells(
      record.cells.map((cell, index) => {
        const before = shown(of.cells[index] ?? null);
        return shown(cell) === before ? (cells[index] ?? before) : shown(cell);
      }),
    );
    if (record.lat !== of.lat) setLat(String(record.lat));
    if (record.lon !== of.lon) setLon(String(record.lon));
    setTried(false);
  }
  const isPoint = record.geometry.type === 'Point';
  // A cell that nobody touched stays as it was read, whatever its text looks like.
  const readings = set.columns.map((column, index) => {
    const before = record.cells[index] ?? null;
    const written = cells[index] ?? '';
    return written === shown(before) ? { value: before } : readCell(column, written);
  });
  const place = { lat: inRange(lat, 90), lon: inRange(lon, 180) };
  const wrongPlace = isPoint && (place.lat === null || place.lon === null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const values = readings.flatMap((reading) => (typeof reading === 'string' ? [] : [reading.value]));
    if (values.length < readings.length || wrongPlace) {
      setTried(true);
      return;
    }
    const day = latestDay(store.getState());
    let changed = set;
    if (values.some((value, index) => value !== (record.cells[index] ?? null)))
      changed = withCells(changed, record.id, values, day);
    const moved = place.lat !== record.lat || place.lon !== record.lon;
    if (isPoint && moved && place.lat !== null && place.lon !== null)
      changed = withPlace(changed, record.id, place.lon, place.lat, day);
    if (changed === set) return;
    void ownSets.replace(changed);
    setNotice(words.saved);
  };
  const remove = () => {
    void ownSets.replace(withoutRecord(set, record.id));
    store.getState().select(null);
    setNotice(words.removed);
  };
  return (
    <form className="own-form" aria-label={words.title} onSubmit={save}>
      <p className="help">{words.help}</p>
      {set.columns.map(({ key, name, field }, index) => {
        if (PLACE_FIELDS.includes(field ?? '')) return null;
        const reading = readings[index];
        return (
          <Cell
            key={key}
            id={`${ids}-${key}`}
            label={name}
            isData
            value={cells[index] ?? ''}
            problem={typeof reading === 'string' && tried ? reading : null}
            onChange={(text) => setCells(cells.map((cell, at) => (at === index ? text : cell)))}
          />
        );
      })}
      {isPoint && (
        <>
          <Cell
            id={`${ids}-lat`}
            label={words.lat}
            value={lat}
            problem={place.lat === null && tried ? 'lat' : null}
            onChange={setLat}
          />
          <Cell
            id={`${ids}-lon`}
            label={words.lon}
            value={lon}
            problem={place.lon === null && tried ? 'lon' : null}
            onChange={setLon}
          />
        </>
      )}
      <p className="button-row">
        <button type="submit" className="button button-main">
          {words.save}
        </button>
        {isPoint && (
          <button
            type="button"
            className="button"
            onClick={() => store.getState().startPointing({ kind: 'move', layer: set.id, id: record.id })}
          >
            {words.move}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={remove}>
          {words.remove}
        </button>
      </p>
    </form>
  );
}

/** Degrees between minus and plus a limit; null for anything else. */
function inRange(text: string, most: number): number | null {
  const degrees = typedNumber(text);
  return degrees !== null && Math.abs(degrees) <= most ? degrees : null;
}

function Cell({
  id,
  label,
  isData = false,
  value,
  problem,
  onChange,
}: {
  id: string;
  label: string;
  /** Whether the label is a name in the reader's file, which no translator may change. */
  isData?: boolean;
  value: string;
  problem: CellProblem | 'lat' | 'lon' | null;
  onChange: (text: string) => void;
}) {
  return (
    <>
      <label htmlFor={id} translate={isData ? 'no' : undefined}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="help help-alert" role="alert">
          {ownMessages.edit.problems[problem]}
        </p>
      )}
    </>
  );
}
