import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { ownMessages } from '../../i18n/words';
import { boundsOfSet, type OwnSet } from '../../model/own/set';
import { ownSets } from '../../state/own/device';
import { saveFile } from '../parts/saveFile';
import { useShell } from '../shellState';
import { useAppStore } from '../store';
import { ownZip } from './ownZip';

/** What is on the device: shown, deleted, saved as a whole, and the steps back. */
export function KeptSets() {
  const heading = useId();
  const store = useAppStore();
  const setDialog = useShell((state) => state.setDialog);
  const { sets, problem, past, future } = useSyncExternalStore(ownSets.subscribe, ownSets.getState);
  const [said, setSaid] = useState('');
  const words = ownMessages.kept;
  const title = useRef<HTMLHeadingElement>(null);
  const undoing = useRef<HTMLButtonElement>(null);
  const remove = (ids: readonly string[]) => {
    flushSync(() => {
      void ownSets.remove(ids);
      setSaid(words.deleted);
    });
    // The button that was pressed is gone with its set: what takes the step back is what a reader may want next.
    undoing.current?.focus();
  };
  const step = (taken: () => Promise<void>) => {
    flushSync(() => {
      void taken();
      setSaid('');
    });
    // The last step has no button any more.
    if (document.activeElement === document.body) title.current?.focus();
  };
  const show = (set: OwnSet) => {
    const bounds = boundsOfSet(set);
    store.getState().setLayer(set.id, true);
    if (bounds) store.getState().lookAt({ bounds });
    setDialog(null);
  };
  return (
    <section className="own-kept" aria-labelledby={heading}>
      <h3 id={heading} ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      <p className="help">{sets.length === 0 ? words.none : words.help}</p>
      {problem !== null && (
        <p className="help-alert" role="alert">
          {words.problems[problem]}
        </p>
      )}
      <ul className="own-sets">
        {sets.map((set) => (
          <li key={set.id}>
            <span>
              <strong translate="no">{set.name}</strong>
              <span className="help">{words.one(set.records.length, set.file)}</span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={words.zoom(set.name)}
              onClick={() => show(set)}
            >
              {words.zoomShort}
            </button>
            <button
              type="button"
              className="button button-quiet"
              aria-label={words.remove(set.name)}
              onClick={() => remove([set.id])}
            >
              {words.removeShort}
            </button>
          </li>
        ))}
      </ul>
      <p className="button-row">
        {past.length > 0 && (
          <button ref={undoing} type="button" className="button" onClick={() => step(ownSets.undo)}>
            {words.undo}
          </button>
        )}
        {future.length > 0 && (
          <button type="button" className="button" onClick={() => step(ownSets.redo)}>
            {words.redo}
          </button>
        )}
        {sets.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => saveFile(ownZip(sets), words.exportFile)}>
              {words.exportAll}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => remove(sets.map(({ id }) => id))}
            >
              {words.deleteAll}
            </button>
          </>
        )}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
