import { timelineText } from '../../i18n/words';
import { viewDate } from '../../state/selectors';
import { useApp, useTable } from '../store';

/** For a day after the record: what it can still tell of that day. */
export function RecordEnd() {
  const recordUpTo = useTable('manifest')?.recordUpTo;
  const day = useApp(viewDate);
  if (recordUpTo === undefined || day <= recordUpTo) return null;
  return <p className="help">{timelineText.afterRecord(recordUpTo)}</p>;
}
