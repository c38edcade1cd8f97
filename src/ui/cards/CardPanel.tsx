import { useEffect, useLayoutEffect, useRef } from 'react';
import { messages, withWords } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { lazyPart } from '../parts/lazyPart';
import { useApp, useAppStore } from '../store';
import { cardKey } from './cardKey';

/** Cards read details that the first view does not need; so does their code. */
const Card = lazyPart(async () => (await withWords(() => import('./Card'), 'cards')).Card, {
  waiting: () => (
    <p className="card-loading" role="status">
      {messages.card.loading}
    </p>
  ),
});

/**
 * The frame of the open card. Escape closes it and gives the focus back to what opened it.
 * @param hidden while the studio needs its room: the card is as it was afterwards, and takes no focus
 */
export function CardPanel({ hidden = false }: { hidden?: boolean }) {
  const store = useAppStore();
  const selection = useApp((state) => state.view.selection);
  const panel = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);

  useEffect(() => {
    if (!selection) return;
    const focused = document.activeElement;
    // A card that a link opened leaves the focus where the page begins.
    if (focused === document.body || panel.current?.contains(focused)) return;
    opener.current = focused;
    panel.current?.focus({ preventScroll: true });
  }, [selection]);

  // Another card is read from its beginning, however far the last one was.
  const shown = cardKey(selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each card that is shown
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [shown]);

  const close = () => {
    store.getState().select(null);
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  return (
    <section
      className="card-panel"
      hidden={hidden}
      aria-label={messages.card.label}
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div className="card-verbs">
        <button
          type="button"
          className="button button-quiet"
          onClick={close}
          aria-label={messages.card.close}
        >
          <Icon name="close" />
          {messages.app.close}
        </button>
      </div>
      <div className="card-body" ref={body}>
        <Card />
      </div>
    </section>
  );
}
