import { useState } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { canLocate, myPosition } from './position';

/** What can be typed, before anything is: an example of each kind, and the reader's own position. */
export function Offers({
  onExample,
  onPosition,
}: {
  onExample: (text: string) => void;
  onPosition: (position: { lon: number; lat: number }) => void;
}) {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const words = messages.search.offers;
  const locate = () => {
    if (state === 'asking') return;
    setState('asking');
    myPosition().then(onPosition, () => setState('failed'));
  };
  return (
    <>
      <p className="help">{words.help}</p>
      <ul className="search-examples">
        {words.examples.map(({ kind, text }) => (
          <li key={kind}>
            <button type="button" className="search-hit" onClick={() => onExample(text)}>
              <span className="search-detail">{kind}</span>
              <span translate="no">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {canLocate() && (
        <button type="button" className="button" onClick={locate}>
          <Icon name="pin" />
          {words.position}
        </button>
      )}
      <p className="help" role="status">
        {state === 'failed'
          ? words.positionFailed
          : state === 'asking'
            ? words.positionAsked
            : words.positionHelp}
      </p>
    </>
  );
}
