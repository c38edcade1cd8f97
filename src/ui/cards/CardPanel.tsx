import { useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
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

/** The list shows what is in view, and on phones the card takes its place: what opened the card may be gone, or anew. */
function focusBack(element: Element, row: string | undefined): void {
  if (element instanceof HTMLElement && element.isConnected) {
    element.focus();
    return;
  }
  const list = document.getElementById('list');
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  const same = row === undefined ? undefined : rows.find(({ dataset }) => dataset.key === row);
  (same?.querySelector('button') ?? list)?.focus();
}

/**
 * The frame of the open card. Escape closes it and gives the focus back to what opened it.
 * @param hidden while the studio needs its room: the card is as it was afterwards, and takes no focus
 */
export function CardPanel({ hidden = false }: { hidden?: boolean }) {
  const store = useAppStore();
  const selection = useApp((state) => state.view.selection);
  const panel = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  /** What had the focus when the card opened, and the row of the list that it was in. */
  const opener = useRef<{ element: Element; row: string | undefined } | null>(null);

  const wasOpen = useRef(false);

  useEffect(() => {
    const isFirst = !wasOpen.current;
    wasOpen.current = selection !== null;
    if (!selection) return;
    const focused = document.activeElement;
    if (focused === null || panel.current?.contains(focused)) return;
    if (focused === document.body) {
      // A card that a link opened leaves the focus where the page begins. What led from one card to another stood in
      // the first, or in a page that it had opened, and is gone: the focus is nowhere.
      if (!isFirst) panel.current?.focus({ preventScroll: true });
      return;
    }
    opener.current = { element: focused, row: focused.closest<HTMLElement>('[data-key]')?.dataset.key };
    panel.current?.focus({ preventScroll: true });
  }, [selection]);

  // Another card is read from its beginning, however far the last one was.
  const shown = cardKey(selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each card that is shown
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [shown]);

  const close = () => {
    const from = opener.current;
    // What comes in the card's place is there before the focus moves.
    flushSync(() => store.getState().select(null));
    if (from !== null) focusBack(from.element, from.row);
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
