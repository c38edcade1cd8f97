import type { ReactNode } from 'react';
import type { Selection } from '../../model/view/view';
import { open } from '../../state/lookAt';
import { useAppStore, useLoader } from '../store';
import './parts.css';

/**
 * Opens something on its card and looks at it.
 * @param leave what must go first, so that the card is seen
 */
export function OpenButton({
  to,
  leave,
  children,
}: {
  to: Exclude<Selection, null>;
  leave?: (() => void) | undefined;
  children: ReactNode;
}) {
  const store = useAppStore();
  const loader = useLoader();
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        leave?.();
        void open(to, store, loader);
      }}
    >
      {children}
    </button>
  );
}
