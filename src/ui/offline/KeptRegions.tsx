import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { keepMessages, regionTitle } from '../../i18n/words';
import type { Region } from '../../model/region';
import { regionName } from '../../model/regionRules';
import { formatRegion, parseRegion } from '../../model/regionText';
import { type Plan, planRegion } from '../../state/offline/keeper';
import { cancelKeeping, forget, keep, keptState, readKept } from '../../state/offline/kept';
import { regionTables } from '../../state/selectors';
import { useShell } from '../shellState';
import { useApp, useAppStore, useLoader, useTable } from '../store';
import '../own/own.css';

/** The same as a dialog of its own, whose title says what it is. */
export const KeptRegionsAlone = () => <KeptRegions alone />;

/** Regions that are kept for use without a network: the selected one is offered, the others are listed. */
export function KeptRegions({ alone = false }: { alone?: boolean }) {
  const heading = useId();
  const list = useId();
  const { regions, running, problem } = useStore(keptState);
  const selection = useApp((state) => state.view.selection);
  const offline = useApp((state) => state.offline);
  const [chosen, setChosen] = useState<Region | null>(null);
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const wasHere = useRef(false);
  useEffect(() => void readKept(), []);
  const isRunning = running !== null;
  // A button that goes with what it has done leaves the focus nowhere.
  useEffect(() => {
    void [isRunning, regions];
    if (wasHere.current && document.activeElement === document.body) title.current?.focus();
  }, [isRunning, regions]);
  if (offline.kind === 'none') return null;
  const selected =
    selection?.kind === 'region' && selection.region.kind !== 'country' ? selection.region : null;
  const offered = chosen ?? selected;
  return (
    <section
      className={alone ? 'own' : 'own-kept'}
      aria-labelledby={heading}
      onFocus={() => {
        wasHere.current = true;
      }}
    >
      <h3 ref={title} tabIndex={-1} id={heading} className={alone ? 'visually-hidden' : undefined}>
        {keepMessages.title}
      </h3>
      <p className="help">{keepMessages.help}</p>
      {offline.lost ? (
        <p>{keepMessages.lost}</p>
      ) : offered && !running ? (
        <Offer key={formatRegion(offered)} region={offered} say={setSaid} />
      ) : (
        !running && <p>{keepMessages.choose}</p>
      )}
      {running && (
        <div>
          <p id={`${heading}-running`}>{keepMessages.keeping(running.name)}</p>
          <progress aria-labelledby={`${heading}-running`} max={1} value={running.share} />
          <p className="button-row">
            <button
              type="button"
              className="button"
              onClick={() => {
                cancelKeeping();
                setSaid(keepMessages.cancelled);
              }}
            >
              {keepMessages.cancel}
            </button>
          </p>
        </div>
      )}
      {problem && (
        <p className="help-alert" role="alert">
          {problem.kind === 'full'
            ? keepMessages.problems.full(problem.missing)
            : keepMessages.problems.failed(problem.reason)}
        </p>
      )}
      <p role="status">{said}</p>
      <h4 id={list}>{keepMessages.list}</h4>
      {regions?.length === 0 && <p className="help">{keepMessages.none}</p>}
      <ul className="own-sets" aria-labelledby={list}>
        {regions?.map((region) => (
          <Row
            key={region.id}
            {...region}
            waits={isRunning ? `${list}-waits` : undefined}
            say={setSaid}
            choose={setChosen}
          />
        ))}
      </ul>
      {isRunning && regions && regions.length > 0 && (
        <p id={`${list}-waits`} className="help">
          {keepMessages.waits}
        </p>
      )}
      {regions && regions.length > 1 && <p className="help">{keepMessages.sharing}</p>}
      <Room changed={regions} />
    </section>
  );
}

/** How much a region takes, and the button that keeps it. */
function Offer({ region, say }: { region: Region; say: (text: string) => void }) {
  const store = useAppStore();
  const loader = useLoader();
  const kept = useStore(keptState, ({ regions }) => regions);
  const inUse = useTable('manifest')?.version;
  const [plan, setPlan] = useState<Plan | string | null>(null);
  const name = useApp((state) => {
    const found = regionName(region, regionTables(state));
    return found ? regionTitle(found) : formatRegion(region);
  });
  const isKept = kept?.some(({ id, version }) => id === formatRegion(region) && version === inUse) ?? false;
  useEffect(() => {
    if (kept === null || isKept) return;
    let wanted = true;
    planRegion(region, { store, loader }).then(
      (found) => wanted && setPlan(found ?? keepMessages.unknown),
      (error: unknown) => wanted && setPlan(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [region, store, loader, kept, isKept]);
  if (isKept) return <p role="status">{keepMessages.done(name)}</p>;
  if (typeof plan === 'string') return <p className="help-alert">{keepMessages.problems.failed(plan)}</p>;
  if (plan === null) return <p role="status">{keepMessages.working(name)}</p>;
  const start = async () => {
    say('');
    const today = store.getState().today ?? '';
    await keep(plan, name, today, { store, loader });
  };
  return (
    <div>
      <p>{keepMessages.size(name, plan.bytes, plan.shared)}</p>
      <p className="help">{keepMessages.contents}</p>
      <p className="button-row">
        <button type="button" className="button button-main" onClick={() => void start()}>
          {keepMessages.keep(name)}
        </button>
      </p>
    </div>
  );
}

interface RowProps {
  id: string;
  name: string;
  bytes: number;
  keptOn: string;
  version: string;
  /** Id of the sentence that says why nothing can be deleted now. */
  waits: string | undefined;
  say: (text: string) => void;
  choose: (region: Region) => void;
}

/** A kept region, with what can be done with it. */
function Row({ id, name, bytes, keptOn, version, waits, say, choose }: RowProps) {
  const store = useAppStore();
  const loader = useLoader();
  const setDialog = useShell((state) => state.setDialog);
  const inUse = useTable('manifest')?.version;
  const lost = useApp(({ offline }) => offline.kind === 'on' && offline.lost !== null);
  const { region } = parseRegion(id);
  const older = inUse !== undefined && inUse !== version;
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <span className="help">{keepMessages.one(bytes, keptOn)}</span>
        {older && <span className="help">{keepMessages.older}</span>}
      </span>
      {older && region && !lost && (
        <button
          type="button"
          className="button"
          aria-label={keepMessages.updateOf(name)}
          onClick={() => choose(region)}
        >
          {keepMessages.update}
        </button>
      )}
      {region && (
        <button
          type="button"
          className="button"
          aria-label={keepMessages.showOf(name)}
          onClick={() => {
            store.getState().select({ kind: 'region', region });
            setDialog(null);
          }}
        >
          {keepMessages.show}
        </button>
      )}
      <button
        type="button"
        className="button button-quiet"
        aria-label={keepMessages.removeOf(name)}
        aria-disabled={waits !== undefined}
        aria-describedby={waits}
        onClick={() => {
          if (waits !== undefined) say(keepMessages.waits);
          else
            void forget(id, loader).then((gone) =>
              say(gone ? keepMessages.removed(name) : keepMessages.waits),
            );
        }}
      >
        {keepMessages.remove}
      </button>
    </li>
  );
}

/** How much room there is, where the browser says it. */
function Room({ changed }: { changed: unknown }) {
  const [room, setRoom] = useState<StorageEstimate | null>(null);
  useEffect(() => {
    // Asked again with every change of what is kept.
    void changed;
    void navigator.storage.estimate?.().then(setRoom, () => undefined);
  }, [changed]);
  if (room?.usage === undefined || room.quota === undefined) return null;
  return <p className="help">{keepMessages.room(room.usage, room.quota)}</p>;
}
