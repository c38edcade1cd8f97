import { useDeferredValue, useId, useMemo, useState } from 'react';
import { formatMegawatts, messages, studioText } from '../../i18n/words';
import type { Site } from '../../model/site';
import {
  MAX_CHOSEN,
  MAX_LARGEST,
  type SiteLabels,
  type SnapshotSettings,
} from '../../model/snapshot/settings';
import { dividedSites, sitesById, statesByCode } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { placeOf } from '../parts/place';
import { VirtualList } from '../parts/VirtualList';
import { useApp } from '../store';
import { findSites, sitesOnMap } from './candidates';

/** Which sites are named in the picture. */
export function LabelsPart({ settings }: { settings: SnapshotSettings }) {
  const id = useId();
  const setStudio = useApp((state) => state.setStudio);
  const { labels } = settings;
  const set = (change: Partial<SiteLabels>) => setStudio({ labels: { ...labels, ...change } });
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{studioText.labels.title}</h3>
      <label className="check">
        <input
          type="checkbox"
          checked={labels.selected}
          onChange={(event) => set({ selected: event.target.checked })}
        />
        <span>{studioText.labels.selected}</span>
      </label>
      <label className="studio-largest">
        <span>{studioText.labels.largest}</span>
        <input
          type="range"
          min={0}
          max={MAX_LARGEST}
          value={labels.largest}
          aria-valuetext={studioText.labels.largestText(labels.largest)}
          onChange={(event) => set({ largest: Number(event.target.value) })}
        />
        <output>{labels.largest}</output>
      </label>
      <Picked labels={labels} onPick={(chosen) => set({ chosen })} />
      <ByHand settings={settings} onPick={(chosen) => set({ chosen })} />
    </section>
  );
}

/** The sites picked by hand, each with a way to take it out. */
function Picked({ labels, onPick }: { labels: SiteLabels; onPick: (chosen: readonly string[]) => void }) {
  const byId = useApp(sitesById);
  if (labels.chosen.length === 0) return null;
  return (
    <ul className="studio-picked" aria-label={studioText.labels.picked}>
      {labels.chosen.map((id) => {
        const name = byId.get(id)?.name ?? id;
        return (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-label={studioText.labels.remove(name)}
              onClick={() => onPick(labels.chosen.filter((other) => other !== id))}
            >
              {name}
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function ByHand({
  settings,
  onPick,
}: {
  settings: SnapshotSettings;
  onPick: (chosen: readonly string[]) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="studio-by-hand" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{studioText.labels.byHand(settings.labels.chosen.length)}</summary>
      {open && <Candidates settings={settings} onPick={onPick} />}
    </details>
  );
}

function Candidates({
  settings: { frame, labels },
  onPick,
}: {
  settings: SnapshotSettings;
  onPick: (chosen: readonly string[]) => void;
}) {
  const [query, setQuery] = useState('');
  const [full, setFull] = useState(false);
  const asked = useDeferredValue(query);
  const sites = useApp((state) => dividedSites(state).matching);
  const states = useApp(statesByCode);
  const arrangement = useApp((state) => state.arrangement);
  const onMap = useMemo(
    () => (frame === null || arrangement === null ? [] : sitesOnMap(sites, frame, arrangement)),
    [sites, frame, arrangement],
  );
  const found = useMemo(
    () => findSites(onMap, asked, (code) => states.get(code)?.name ?? null),
    [onMap, asked, states],
  );
  const { chosen } = labels;
  const toggle = ({ id }: Site) => {
    const picked = chosen.includes(id);
    setFull(!picked && chosen.length >= MAX_CHOSEN);
    if (picked) onPick(chosen.filter((other) => other !== id));
    else if (chosen.length < MAX_CHOSEN) onPick([...chosen, id]);
  };
  return (
    <>
      <input
        type="text"
        className="field"
        value={query}
        placeholder={studioText.labels.search}
        aria-label={studioText.labels.searchLabel}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          // Enter in a field of the studio asks for the picture; here it only ends the word.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p className={full ? 'help help-alert' : 'help'} role="status">
        {full ? studioText.labels.full(MAX_CHOSEN) : studioText.labels.found(found.length)}
      </p>
      {found.length > 0 && (
        <div className="studio-candidates">
          <VirtualList
            items={found}
            label={studioText.labels.inFrame}
            keyOf={(site) => site.id}
            chosenKey={null}
            renderRow={(site, tabIndex) => (
              // biome-ignore lint/a11y/useSemanticElements: the list walks its rows by their buttons
              <button
                type="button"
                role="checkbox"
                aria-checked={chosen.includes(site.id)}
                className="studio-candidate"
                tabIndex={tabIndex}
                onClick={() => toggle(site)}
              >
                <span className="studio-tick">{chosen.includes(site.id) && <Icon name="check" />}</span>
                <SiteMarkIcon site={site} />
                <span className="studio-candidate-name" translate="no">
                  {site.name}
                </span>
                <span className="faint">{placeOf(site) ?? ''}</span>
                <span className="faint">
                  {site.mw ? formatMegawatts(site.mw.value) : messages.list.mwUnknown}
                </span>
              </button>
            )}
          />
        </div>
      )}
    </>
  );
}
