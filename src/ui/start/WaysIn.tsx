import { messages } from '../../i18n/words';
import { useApp } from '../store';
import { useWays } from './useWays';

/** Three ways in, above the list. */
export function WaysIn() {
  const { findPlace, listInForce, compare } = useWays();
  return (
    <nav className="ways" aria-label={messages.ways.label}>
      <button type="button" className="button" onClick={findPlace}>
        {messages.ways.place}
      </button>
      <button type="button" className="button" onClick={listInForce}>
        {messages.ways.inForce}
      </button>
      <button type="button" className="button" onClick={compare}>
        {messages.ways.compare}
      </button>
    </nav>
  );
}

/**
 * The same on a phone, over the map. With a card open only a comparison that has begun stays in sight: the tools are
 * behind a button there.
 */
export function WaysOverMap() {
  const { findPlace, listInForce, compare, chosen } = useWays();
  const card = useApp((state) => state.view.selection !== null);
  if (card && chosen === 0) return null;
  return (
    <nav className="ways ways-over-map" aria-label={messages.ways.label}>
      {!card && (
        <>
          <button type="button" className="button" onClick={findPlace}>
            {messages.ways.place}
          </button>
          <button type="button" className="button" onClick={listInForce}>
            {messages.ways.inForce}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={compare}>
        {chosen === 0 ? messages.ways.compare : messages.tools.compare(chosen)}
      </button>
    </nav>
  );
}
