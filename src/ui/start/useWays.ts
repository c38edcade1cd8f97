import { useCallback } from 'react';
import { SEARCH_FIELD } from '../search/SearchBox';
import { useShellStore } from '../shellState';
import { useApp, useAppStore } from '../store';

/** What people come for, each a press away. */
export function useWays() {
  const store = useAppStore();
  const shell = useShellStore();
  const chosen = useApp((state) => state.view.compare.length);
  /** Puts the cursor into the search, with what can be typed below it. */
  const findPlace = useCallback(() => {
    const field = document.getElementById(SEARCH_FIELD);
    field?.focus();
    field?.click();
  }, []);
  /** The measures in force in view, as a list and as what colors the map. */
  const listInForce = useCallback(() => {
    store.getState().setFill('opposition.inForce');
    const { setTab, setPane, setInForceOnly, sheet, setSheet } = shell.getState();
    setTab('events');
    setPane('list');
    setInForceOnly(true);
    if (sheet === 'peek') setSheet('half');
  }, [store, shell]);
  const compare = useCallback(() => store.getState().setPage('compare'), [store]);
  return { findPlace, listInForce, compare, chosen };
}
