import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ownMessages } from '../../i18n/words';
import { followOwnSets } from '../../layers/brought/connect';
import { Icon } from '../icons/Icon';
import { KeptRegions } from '../offline/KeptRegions';
import { useShell } from '../shellState';
import { useApp, useAppStore, useLoader } from '../store';
import { DraftPart } from './DraftPart';
import { KeptSets } from './KeptSets';
import './own.css';
import { bringText, draftsOf } from './session';
import { useTake } from './useTake';

/** Own data: bring files, see what was understood, mend and load them, and what is kept on the device. */
export function OwnDialog() {
  const loader = useLoader();
  const store = useAppStore();
  const drafts = draftsOf(loader);
  const { drafts: list } = useSyncExternalStore(drafts.subscribe, drafts.getState);
  // What is kept is listed below, and what is loaded becomes a layer.
  useEffect(() => void followOwnSets(store), [store]);
  return (
    <div className="own">
      <Bring />
      {list.map((draft) => (
        <DraftPart key={draft.serial} draft={draft} drafts={drafts} />
      ))}
      <KeptSets />
      <KeptRegions />
    </div>
  );
}

/** The ways in: files, or a table that is pasted. */
function Bring() {
  const take = useTake();
  const loader = useLoader();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const store = useAppStore();
  const setDialog = useShell((state) => state.setDialog);
  const withMap = useApp((state) => state.mapStatus.kind !== 'unavailable');
  return (
    <section className="own-bring">
      <p>{ownMessages.lead}</p>
      <p className="help">{ownMessages.private}</p>
      <p className="button-row">
        <button type="button" className="button button-main" onClick={() => picker.current?.click()}>
          <Icon name="folder" />
          {ownMessages.choose}
        </button>
        {withMap && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setDialog(null);
              store.getState().startPointing({ kind: 'newMark' });
            }}
          >
            <Icon name="pin" />
            {ownMessages.marks.add}
          </button>
        )}
      </p>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={ownMessages.choose}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
      <p className="help">{ownMessages.drop}</p>
      <details>
        <summary>{ownMessages.paste.title}</summary>
        <textarea
          className="field field-code"
          rows={5}
          aria-label={ownMessages.paste.label}
          placeholder={ownMessages.paste.label}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="button-row">
          <button
            type="button"
            className="button"
            disabled={text.trim() === ''}
            onClick={() => {
              bringText(loader, text);
              setText('');
            }}
          >
            {ownMessages.paste.read}
          </button>
        </p>
      </details>
    </section>
  );
}
