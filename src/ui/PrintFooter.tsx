import { messages } from '../i18n/words';
import { creditedSources } from '../layers/credits';
import { headlineOf } from '../layers/titles';
import { formatView } from '../model/view/permalink';
import { placeTitle } from '../state/placeTitle';
import { viewDate } from '../state/selectors';
import { Legend } from './legend/Legend';
import { useApp } from './store';
import { DataDate } from './topbar/DataDate';

/** What stands over the map on paper: what it shows, of which day, and the day of the data. */
export function PrintHead() {
  const headline = useApp((state) => headlineOf(state.view, placeTitle(state), viewDate(state)));
  return (
    <header className="print-only print-head">
      <p className="print-title">{headline}</p>
      <DataDate />
    </header>
  );
}

/** What stands below the map on paper: its legend, and where it comes from. */
export function PrintFooter() {
  return (
    <footer className="print-only">
      <Legend />
      <PrintCredits />
    </footer>
  );
}

/** What every sheet must carry: the date of the data, the way back to this view, and credits. */
export function PrintCredits() {
  const sources = useApp(creditedSources);
  const view = useApp((state) => state.view);
  const credits = [
    ...new Set(sources.filter(({ layers }) => layers.length > 0).map((source) => source.credit)),
  ];
  return (
    <div className="print-only print-credits">
      <p>
        <strong>{messages.app.name}</strong> <DataDate />
      </p>
      <p>{location.origin + location.pathname + formatView(view)}</p>
      <p>
        {messages.print.credits} {credits.join(' · ')}
      </p>
    </div>
  );
}
