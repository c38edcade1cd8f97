import { useCallback, useId, useState, useSyncExternalStore } from 'react';
import { correctionMessages, correctionText, correctionTitle } from '../../i18n/words';
import { type Correction, filledForm } from '../../model/correction';
import { keptCorrections } from '../../state/corrections';
import { CopyField } from '../dialogs/CopyField';
import { Icon } from '../icons/Icon';
import { useDetail } from '../parts/useDetail';
import { type Correcting, useShell } from '../shellState';
import { useApp, useLoader } from '../store';
import './corrections.css';
import { KeptList } from './KeptList';

/** What this browser keeps for this page. */
const KEPT = keptCorrections(() => localStorage);

/** A text about what a card shows, and those that the reader has kept. */
export function CorrectionsDialog() {
  const correcting = useShell((state) => state.correcting);
  const kept = useSyncExternalStore(KEPT.subscribe, KEPT.list);
  return (
    <>
      {correcting && <CorrectionForm {...correcting} />}
      {(kept.length > 0 || correcting === null) && <KeptList kept={kept} corrections={KEPT} />}
    </>
  );
}

function CorrectionForm({ subject, figures }: Correcting) {
  const id = useId();
  const loader = useLoader();
  const day = useApp((state) => state.today) ?? subject.dataDate;
  const form = useDetail<string>(useCallback(() => loader.corrections(), [loader]));
  const base = form.kind === 'ready' ? form.value : null;
  const [chosen, setChosen] = useState(-1);
  const [wrong, setWrong] = useState('');
  const [page, setPage] = useState('');
  const [said, setSaid] = useState('');
  const correction: Correction = { ...subject, figure: figures[chosen] ?? null, wrong, page };
  const text = correctionText(correction);
  const address = base === null ? null : filledForm(base, correctionTitle(correction), text);
  const keep = () => {
    try {
      KEPT.keep(correction, day);
      setSaid(correctionMessages.kept);
    } catch {
      setSaid(correctionMessages.notKept);
    }
  };
  return (
    <div className="correction-form">
      <p>{base === null ? correctionMessages.lead : correctionMessages.leadForm}</p>
      <label htmlFor={`${id}-about`}>{correctionMessages.about}</label>
      <select
        id={`${id}-about`}
        className="field select"
        value={chosen}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        <option value={-1}>{correctionMessages.whole(subject.name)}</option>
        {figures.map((figure, index) => (
          // The same figure may stand on a card twice; some are as their source has them written.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while the dialog is open
          <option key={index} value={index} translate="no">
            {`${figure.label}: ${figure.value}`}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-wrong`}>{correctionMessages.wrong}</label>
      <textarea
        id={`${id}-wrong`}
        className="field"
        rows={3}
        maxLength={4000}
        value={wrong}
        onChange={(event) => setWrong(event.target.value)}
      />
      <label htmlFor={`${id}-page`}>{correctionMessages.page}</label>
      <input
        id={`${id}-page`}
        className="field"
        type="url"
        maxLength={1000}
        value={page}
        onChange={(event) => setPage(event.target.value)}
      />
      <CopyField
        label={correctionMessages.text}
        help={correctionMessages.textHelp}
        value={text}
        action={correctionMessages.copy}
        rows={8}
      />
      <p className="button-row">
        {address !== null && (
          <a
            className="button"
            href={address}
            target="_blank"
            rel="noreferrer"
            title={correctionMessages.formHint}
          >
            <Icon name="external" />
            {correctionMessages.form}
          </a>
        )}
        <button type="button" className="button" onClick={keep}>
          {correctionMessages.keep}
        </button>
        <span role="status">{said}</span>
      </p>
      {base !== null && address === null && <p className="help">{correctionMessages.tooLong}</p>}
    </div>
  );
}
