import { messages } from '../../i18n/words';
import { useTable } from '../store';

/** The day the data speaks of. */
export function DataDate() {
  const manifest = useTable('manifest');
  return (
    <span className="data-date">
      {manifest ? messages.app.dataOf(manifest.dataDate) : messages.app.loadingData}
    </span>
  );
}
