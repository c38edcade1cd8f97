import { useState } from 'react';
import { cardMessages } from '../../i18n/words';
import { Icon, type IconName } from '../icons/Icon';
import { toClipboard } from './clipboard';
import './parts.css';

/**
 * A small button that copies a text; says whether it did until the focus moves on.
 * @param label what is copied, for those who can't see what it stands beside
 * @param textOf asked for when it is pressed
 */
export function CopyText({
  label,
  title = label,
  icon = 'copy',
  textOf,
}: {
  label: string;
  title?: string;
  icon?: IconName;
  textOf: () => string;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  return (
    <>
      <button
        type="button"
        className="copy-figure"
        aria-label={label}
        title={title}
        onBlur={() => setState('idle')}
        onClick={() => {
          toClipboard(textOf()).then(
            () => setState('copied'),
            () => setState('failed'),
          );
        }}
      >
        <Icon name={state === 'copied' ? 'check' : icon} />
      </button>
      <span role="status" className={state === 'failed' ? 'copy-said' : 'visually-hidden'}>
        {state === 'copied' ? cardMessages.copied : state === 'failed' ? cardMessages.copyFailed : ''}
      </span>
    </>
  );
}
