import { messages } from '../i18n/words';
import { formatView } from '../model/view/permalink';
import { Legend } from './legend/Legend';
import { useApp, useTable } from './store';
import { DataDate } from './topbar/DataDate';

/** What a sheet of paper must carry: legend, credits, the date of the data, and the way back to this view. */
export function PrintFooter() {
  const sources = useTable('sources');
  const view = useApp((state) => state.view);
  const credits = [...new Set((sources ?? []).map((source) => source.credit))];
  return (
    <footer className="print-only">
      <Legend />
      <p>
        <strong>{messages.app.name}</strong> <DataDate />
      </p>
      <p>{location.origin + location.pathname + formatView(view)}</p>
      <p>
        {messages.print.credits} {credits.join(' · ')}
      </p>
    </footer>
  );
}
