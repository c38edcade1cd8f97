import { useCallback, useEffect } from 'react';
import { creditMessages } from '../../i18n/words';
import { useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useLoader } from '../store';
import '../parts/parts.css';
import './credits.css';
import { goToHeading, Markdown } from './Markdown';
import { takeWantedSection } from './methodsSection';

/** How the figures are made and where they end: `docs/methods.md`, its figures computed by the data build. */
export function MethodsPage() {
  const setPage = useApp((state) => state.setPage);
  const loader = useLoader();
  const methods = useDetail(useCallback(() => loader.methods(), [loader]));
  const ready = methods.kind === 'ready';
  useEffect(() => {
    const section = ready ? takeWantedSection() : null;
    if (section !== null) goToHeading(section);
  }, [ready]);
  return (
    <div className="credits methods">
      {methods.kind === 'loading' && <Waiting />}
      {methods.kind === 'failed' && <Failed reason={methods.reason} onRetry={methods.retry} />}
      {ready && <Markdown text={(methods.value ?? '').replace(/^# .*\n/, '')} top={2} />}
      <p>
        <button type="button" className="link-button" onClick={() => setPage('credits')}>
          {creditMessages.toCredits}
        </button>
      </p>
    </div>
  );
}
