import type { ReactNode } from 'react';
import { cardMessages } from '../../i18n/words';
import type { Selection } from '../../model/view/view';
import { open } from '../../state/lookAt';
import { Icon } from '../icons/Icon';
import { useApp, useAppStore, useLoader } from '../store';

/** The head of a column: opens the card of what stands in it, or takes it out. */
export function ThingHead({
  id,
  name,
  opens,
  children,
}: {
  /** As the comparison holds it. */
  id: string;
  name: string;
  opens: Exclude<Selection, null>;
  /** A mark before the name. */
  children?: ReactNode;
}) {
  const toggle = useApp((state) => state.toggleCompare);
  const store = useAppStore();
  const loader = useLoader();
  const setPage = useApp((state) => state.setPage);
  return (
    <span className="compare-site">
      {children}
      <button
        type="button"
        className="link-button"
        title={cardMessages.compare.open(name)}
        onClick={() => {
          setPage(null);
          void open(opens, store, loader);
        }}
      >
        {name}
      </button>
      <button
        type="button"
        className="copy-figure compare-remove"
        aria-label={cardMessages.compare.remove(name)}
        title={cardMessages.compare.remove(name)}
        onClick={() => toggle(id)}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
