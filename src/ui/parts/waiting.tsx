/** What stands in the place of a part that is not there yet, or could not be had. */
import { cardMessages } from '../../i18n/words';
import type { Dataset } from '../../state/dataset';
import { useLoader } from '../store';
import './parts.css';

/** A part that is on its way. */
export function Waiting() {
  return (
    <p className="card-waiting" role="status">
      {cardMessages.loading}
    </p>
  );
}

/** A part that could not be had, with a way to try again. */
export function Failed({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <div className="card-failed" role="alert">
      <p>{`${cardMessages.failed} ${reason}`}</p>
      <button type="button" className="button" onClick={onRetry}>
        {cardMessages.retry}
      </button>
    </div>
  );
}

/** Tries failed tables again. */
export function TablesFailed({ tables, reason }: { tables: readonly (keyof Dataset)[]; reason: string }) {
  const loader = useLoader();
  return (
    <Failed
      reason={reason}
      onRetry={() => {
        for (const table of tables) void loader.retry(table);
      }}
    />
  );
}
