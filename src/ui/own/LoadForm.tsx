import { useId, useMemo, useState } from 'react';
import { ownMessages } from '../../i18n/words';
import { followOwnSets } from '../../layers/brought/connect';
import type { Inspection } from '../../model/own/inspection';
import { ownParts } from '../../model/own/partsOf';
import { boundsOfSet, OWN_KINDS, type OwnKind, type OwnSet } from '../../model/own/set';
import { ownSets } from '../../state/own/device';
import { latestDay } from '../../state/selectors';
import { useShell } from '../shellState';
import { useAppStore } from '../store';

interface LoadFormProps {
  file: string;
  /** What the bytes of the file add up to. */
  id: string;
  inspection: Inspection;
  disabled: boolean;
  onLoaded: (said: string) => void;
}

/** Asks what the rows are and whom to credit, and puts them on the map. */
export function LoadForm({ file, id, inspection, disabled, onLoaded }: LoadFormProps) {
  const ids = useId();
  const store = useAppStore();
  const setNotice = useShell((state) => state.setNotice);
  const setDialog = useShell((state) => state.setDialog);
  const setTab = useShell((state) => state.setTab);
  const setPane = useShell((state) => state.setPane);
  const parts = useMemo(() => ownParts(inspection, id), [inspection, id]);
  const known = ownSets.getState().sets;
  const [name, setName] = useState(
    () => known.find((set) => set.id === parts[0]?.id)?.name ?? file.replace(/\.\w+$/, ''),
  );
  const [chosen, setChosen] = useState<OwnKind | null>(null);
  // Asked once: the next file of a reader mostly has the same.
  const [credit, setCredit] = useState(() => known.at(-1)?.credit ?? '');
  if (parts.length === 0) return <p>{ownMessages.form.nothing}</p>;
  const kind = chosen ?? parts[0]?.kind ?? 'marks';
  const load = async () => {
    const state = store.getState();
    const title = name.trim() === '' ? file : name.trim();
    const sets = parts.map(
      ({ part, kind: guessed, ...set }): OwnSet => ({
        ...set,
        sizeBy: null,
        name: part === null || parts.length === 1 ? title : `${title}: ${part}`,
        file,
        kind: chosen ?? guessed,
        credit: credit.trim(),
        added: latestDay(state),
      }),
    );
    await followOwnSets(store);
    void ownSets.add(sets);
    for (const set of sets) state.setLayer(set.id, true);
    if (sets[0]) setTab(sets[0].id);
    setPane('list');
    const bounds = boundsOfSet({ records: sets.flatMap(({ records }) => records) });
    if (bounds) state.lookAt({ bounds });
    const said = ownMessages.loaded(inspection.loaded, title);
    setNotice(said);
    if (inspection.reported === 0) setDialog(null);
    onLoaded(said);
  };
  return (
    <form
      className="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void load();
      }}
    >
      <label htmlFor={`${ids}-name`}>{ownMessages.form.name}</label>
      <input
        id={`${ids}-name`}
        className="field"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor={`${ids}-kind`}>{ownMessages.form.kind}</label>
      <select
        id={`${ids}-kind`}
        className="field select"
        value={kind}
        onChange={({ target: { value } }) => setChosen(OWN_KINDS.find((one) => one === value) ?? null)}
      >
        {OWN_KINDS.map((one) => (
          <option key={one} value={one}>
            {ownMessages.form.kinds[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${ids}-credit`}>{ownMessages.form.credit}</label>
      <input
        id={`${ids}-credit`}
        className="field"
        maxLength={200}
        aria-describedby={`${ids}-help`}
        value={credit}
        onChange={(event) => setCredit(event.target.value)}
      />
      <p id={`${ids}-help`} className="help">
        {ownMessages.form.creditHelp}
      </p>
      <button type="submit" className="button button-main" disabled={disabled}>
        {ownMessages.form.load(inspection.loaded)}
      </button>
    </form>
  );
}
