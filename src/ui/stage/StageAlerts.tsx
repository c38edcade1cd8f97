import { mapReasons, messages } from '../../i18n/words';
import { shownLayers } from '../../layers/list';
import type { Dataset } from '../../state/dataset';
import { areasViewed } from '../../state/gridWindow';
import type { App } from '../../state/store';
import { useApp, useLoader } from '../store';

type Told = keyof typeof messages.table.missing;
const TOLD: readonly Told[] = ['sites', 'events', 'areas', 'counties'];

/** Tables that the map shown now should draw and could not be had, as one text. */
const missingTables = (state: App): string => {
  const needed = new Set<keyof Dataset>(
    shownLayers(state.view).flatMap((layer) => layer.tables(state.view).onScreen),
  );
  return TOLD.filter((table) => {
    const loaded = table === 'areas' ? areasViewed(state) : state.data[table];
    return needed.has(table) && loaded.kind === 'failed';
  }).join();
};

/** What the map lacks, in plain words over it, so that nothing missing is read as nothing there. */
export function StageAlerts() {
  const loader = useLoader();
  const missing = useApp(missingTables);
  const problems = useApp((state) => state.mapProblems);
  const newer = useApp((state) => state.newerData);
  const tables = TOLD.filter((table) => missing.split(',').includes(table));
  return (
    <div className="stage-alerts" role="alert">
      {tables.map((table) => (
        <div key={table} className="stage-alert">
          <p>{messages.table.missing[table]}</p>
          <button type="button" className="button" onClick={() => void loader.retry(table)}>
            {messages.table.retry}
          </button>
        </div>
      ))}
      {problems.map((problem) => (
        <div key={problem} className="stage-alert">
          <p>{mapReasons.problems[problem]}</p>
          {problem !== 'canvas' && <Reload />}
        </div>
      ))}
      {newer && (
        <div className="stage-alert">
          <p>{messages.table.newer}</p>
          <Reload />
        </div>
      )}
    </div>
  );
}

/** The address holds the view: loading the page again keeps it. */
function Reload() {
  return (
    <button type="button" className="button" onClick={() => location.reload()}>
      {messages.table.reload}
    </button>
  );
}
