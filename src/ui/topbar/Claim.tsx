import { messages, timelineText } from '../../i18n/words';
import { useTable } from '../store';

/** What this is, for whom, and until when the record goes. */
export function Claim() {
  const manifest = useTable('manifest');
  return (
    <p className="topbar-claim">
      {messages.app.claim} {messages.app.claimFor}{' '}
      {manifest ? timelineText.recordUpTo(manifest.recordUpTo) : messages.app.loadingData}
    </p>
  );
}
