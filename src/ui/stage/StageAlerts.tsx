import { useEffect } from 'react';
import { listOf, mapReasons, messages, withWords } from '../../i18n/words';
import type { Layer } from '../../layers/layer';
import { shownLayers } from '../../layers/list';
import { reloadPage } from '../../state/offline/reload';
import { lazyPart } from '../parts/lazyPart';
import { useMissingTables } from '../parts/missingTables';
import { useApp, useLoader } from '../store';

/** What is said of a table that could not be had; of those without a sentence of their own, who needs it. */
const missingWords = (table: string, layers: readonly Layer[]): string => {
  const own: Readonly<Record<string, string>> = messages.table.missing;
  return own[table] ?? messages.table.missingOf(listOf(layers.map((layer) => layer.label())));
};

/** What the map lacks, in plain words over it, so that nothing missing is read as nothing there. */
export function StageAlerts() {
  const loader = useLoader();
  const missing = useMissingTables();
  const problems = useApp((state) => state.mapProblems);
  const newer = useApp((state) => state.newerData);
  const lost = useApp(({ offline }) => offline.kind === 'on' && offline.lost !== null);
  const view = useApp((state) => state.view);
  // Archives of a version that is gone are there again with the newer one.
  const told = problems.filter((problem) => !newer || problem !== 'archives');
  const ranks = view.rank !== null;
  useNoRanking(ranks);
  const needing = (table: (typeof missing)[number]) =>
    shownLayers(view).filter((layer) => layer.tables(view).onScreen.includes(table));
  return (
    <div className="stage-alerts" role="alert">
      {missing.map((table) => (
        <div key={table} className="stage-alert">
          <p>{missingWords(table, needing(table))}</p>
          <button type="button" className="button" onClick={() => void loader.retry(table)}>
            {messages.table.retry}
          </button>
        </div>
      ))}
      {told.map((problem) => (
        <div key={problem} className="stage-alert">
          <p>{lost && problem === 'archives' ? mapReasons.notKept : mapReasons.problems[problem]}</p>
          {problem !== 'canvas' && <Reload />}
        </div>
      ))}
      <SavedWithOlder />
      {ranks && <RankedOnMap />}
      {newer && (
        <div className="stage-alert">
          <p>{messages.table.newer}</p>
          <Reload />
        </div>
      )}
      <Connection />
    </div>
  );
}

/** That the network is gone, and that a newer version of the app can be had; neither is urgent. */
function Connection() {
  const offline = useApp((state) => state.offline);
  const newer = useApp((state) => state.newerData);
  const takeUp = useApp((state) => state.newVersion);
  const lost = offline.kind === 'on' ? offline.lost : null;
  return (
    <div role="status" className="stage-connection">
      {lost && <p className="stage-alert stage-note">{messages.offline.lost(lost.keptOn)}</p>}
      {takeUp && !newer && (
        <div className="stage-alert stage-note">
          <p>{messages.offline.newVersion}</p>
          <button type="button" className="button" onClick={takeUp}>
            {messages.offline.takeUp}
          </button>
        </div>
      )}
    </div>
  );
}

/** What a reader asked of all places arrives where one did. */
const RankedOnMap = lazyPart(
  async () => (await withWords(() => import('../rank/RankedOnMap'), 'cards', 'answers')).RankedOnMap,
  { quiet: true },
);

/** Without a question no place is outlined. */
function useNoRanking(ranks: boolean): void {
  const setRanked = useApp((state) => state.setRanked);
  useEffect(() => {
    if (!ranks) setRanked([]);
  }, [ranks, setRanked]);
}

/** A link may have been saved with other data than those in use. */
function SavedWithOlder() {
  const saved = useApp((state) => state.view.savedWith);
  const inUse = useApp(({ data: { manifest } }) =>
    manifest.kind === 'ready' ? manifest.value.version : null,
  );
  const setPage = useApp((state) => state.setPage);
  const setSavedWith = useApp((state) => state.setSavedWith);
  if (saved === null || inUse === null || saved === inUse) return null;
  return (
    <div className="stage-alert">
      <p>{messages.savedWith.text(saved, inUse)}</p>
      <button type="button" className="button" onClick={() => setPage('changes')}>
        {messages.savedWith.see}
      </button>
      <button type="button" className="button button-quiet" onClick={() => setSavedWith(null)}>
        {messages.app.close}
      </button>
    </div>
  );
}

/** The address holds the view: loading the page again keeps it. */
function Reload() {
  return (
    <button type="button" className="button" onClick={() => void reloadPage()}>
      {messages.table.reload}
    </button>
  );
}
