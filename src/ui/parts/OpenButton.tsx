import type { ReactNode } from 'react';
import { open } from '../../state/lookAt';
import type { Selection } from '../../state/view';
import { useAppStore, useLoader } from '../store';
import './parts.css';

/** Opens something on its card and looks at it. */
export function OpenButton({ to, children }: { to: Exclude<Selection, null>; children: ReactNode }) {
  const store = useAppStore();
  const loader = useLoader();
  return (
    <button type="button" className="link-button" onClick={() => void open(to, store, loader)}>
      {children}
    </button>
  );
}
