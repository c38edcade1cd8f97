import { useEffect, useRef } from 'react';
import { embedText, withWords } from '../../i18n/words';
import type { Selection, View } from '../../model/view/view';
import { cardKey } from '../cards/cardKey';
import { Icon } from '../icons/Icon';
import { lazyPart } from '../parts/lazyPart';
import { useApp, useAppStore } from '../store';

/** What the card says arrives with the first click. */
const SmallCard = lazyPart(async () => (await withWords(() => import('./SmallCard'), 'cards')).SmallCard, {
  waiting: () => <p role="status">{embedText.card.loading}</p>,
});

/**
 * What was clicked, in a few lines, with the way to its full card. What the map is about has none until it is
 * clicked.
 * @param subject what the map's link selects
 * @param address of the full view
 */
export function EmbedCard({ subject, address }: { subject: Selection; address: (view: View) => string }) {
  const store = useAppStore();
  const view = useApp((state) => state.view);
  const { selection } = view;
  const card = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const clicked = useApp((state) => state.here.length > 0);
  const shown = clicked || cardKey(selection) !== cardKey(subject) ? selection : null;
  const key = shown && cardKey(shown);
  useEffect(() => {
    if (key === null) return;
    if (!card.current?.contains(document.activeElement)) opener.current = document.activeElement;
    card.current?.focus({ preventScroll: true });
  }, [key]);
  if (shown === null) return null;
  const close = () => {
    store.getState().select(subject, []);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <section
      className="embed-card"
      aria-label={embedText.card.label}
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button type="button" className="button button-quiet button-icon" onClick={close}>
        <Icon name="close" />
        <span className="visually-hidden">{embedText.card.close}</span>
      </button>
      <SmallCard key={key} selection={shown} />
      <a href={address(view)} target="_blank" rel="noopener">
        {embedText.card.open}
        <Icon name="external" />
      </a>
    </section>
  );
}
