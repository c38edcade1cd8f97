import { useState } from 'react';
import { cardMessages, figureText } from '../../i18n/words';
import type { Figure } from '../../model/provenance';
import { Icon } from '../icons/Icon';
import { useTable } from '../store';
import { toClipboard } from './clipboard';
import './parts.css';

/** Copies a figure with its source and date; says whether it did until the focus moves on. */
export function CopyFigure({ figure }: { figure: Figure }) {
  const sources = useTable('sources');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const label = cardMessages.copyFigure(figure.label);
  return (
    <>
      <button
        type="button"
        className="copy-figure"
        aria-label={label}
        title={label}
        onBlur={() => setState('idle')}
        onClick={() => {
          toClipboard(figureText(figure, sources ?? [])).then(
            () => setState('copied'),
            () => setState('failed'),
          );
        }}
      >
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
      </button>
      <span role="status" className={state === 'failed' ? 'copy-said' : 'visually-hidden'}>
        {state === 'copied' ? cardMessages.copied : state === 'failed' ? cardMessages.copyFailed : ''}
      </span>
    </>
  );
}
