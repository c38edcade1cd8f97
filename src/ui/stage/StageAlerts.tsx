import { mapReasons, messages } from '../../i18n/words';
import { useMissingTables } from '../parts/missingTables';
import { useApp, useLoader } from '../store';

type Told = keyof typeof messages.table.missing;
const TOLD: readonly Told[] = ['sites', 'events', 'areas', 'counties'];

/** What the map lacks, in plain words over it, so that nothing missing is read as nothing there. */
export function StageAlerts() {
  const loader = useLoader();
  const missing = useMissingTables();
  const problems = useApp((state) => state.mapProblems);
  const newer = useApp((state) => state.newerData);
  const tables = TOLD.filter((table) => missing.includes(table));
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
