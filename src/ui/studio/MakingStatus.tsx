import { useId } from 'react';
import { studioText } from '../../i18n/words';
import type { Making } from './useRun';

/** How far a file has come, with a way to stop it; why it could not be made, with a way to try again. */
export function MakingStatus({
  state,
  onCancel,
  onRetry,
}: {
  state: Making;
  onCancel: () => void;
  onRetry: () => void;
}) {
  const id = useId();
  if (state.kind === 'failed') {
    return (
      <div className="notice notice-alert studio-failed" role="alert">
        <p>
          <strong>{studioText.make.failed}</strong>
        </p>
        <p>{state.reason}</p>
        <button type="button" className="button" onClick={onRetry}>
          {studioText.make.retry}
        </button>
      </div>
    );
  }
  if (state.kind !== 'making') return null;
  const { progress, format } = state;
  return (
    <div className="studio-making">
      <p id={id} role="status">
        {progress?.step ?? studioText.make.making[format]}
      </p>
      {progress !== null && progress.share !== null && (
        <progress aria-labelledby={id} max={1} value={progress.share} />
      )}
      <button type="button" className="button" onClick={onCancel}>
        {studioText.make.cancel}
      </button>
    </div>
  );
}
