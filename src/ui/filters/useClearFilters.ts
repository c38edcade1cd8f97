import { useCallback } from 'react';
import { useShell } from '../shellState';
import { useAppStore } from '../store';

/** Clears all filters and remembers them, so that it can be undone. */
export function useClearFilters(): () => void {
  const store = useAppStore();
  const setUndo = useShell((state) => state.setUndo);
  return useCallback(() => {
    const { sites, events, own } = store.getState().view;
    setUndo({ sites, events, own });
    store.getState().clearFilters();
  }, [store, setUndo]);
}
