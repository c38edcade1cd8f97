import { type ReactNode, useState } from 'react';
import { cardMessages } from '../../i18n/words';
import './parts.css';

const FIRST = 6;
const STEP = 50;

/** A list that starts short and grows on demand. */
export function GrowingList<T extends { id: string }>({
  items,
  first = FIRST,
  render,
}: {
  items: readonly T[];
  first?: number | undefined;
  render: (item: T) => ReactNode;
}) {
  const [shown, setShown] = useState(first);
  const more = Math.min(STEP, items.length - shown);
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: without list-style, Safari takes the role away */}
      <ul className="card-list" role="list">
        {items.slice(0, shown).map((item) => (
          <li key={item.id}>{render(item)}</li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link-button" onClick={() => setShown(shown + more)}>
          {cardMessages.actions.showMore(more)}
        </button>
      )}
    </>
  );
}
