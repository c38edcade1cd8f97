import type { ReactNode } from 'react';
import type { Selection } from '../../model/view/view';
import { open } from '../../state/lookAt';
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
