import { useCallback } from 'react';
import type { PowerTables } from '../../model/power/regionPower';
import type { Loader } from '../../state/loader';
import { type Detail, useDetail } from '../parts/useDetail';
import { useLoader } from '../store';

/** Plants, prices and carbon intensity for some states, by two letters. Rejects with a reader's sentence. */
export async function loadPower(loader: Loader, states: readonly string[]): Promise<PowerTables> {
  const [files, carbon, national] = await Promise.all([
    Promise.all(states.map((state) => loader.statePower(state))),
    loader.carbon(),
    loader.national(),
  ]);
  return { states: files, carbon, national };
}

/** The same for a card. */
export function usePower(states: readonly string[]): Detail<PowerTables> {
  const loader = useLoader();
  // The list is made anew with every render; its words are what counts.
  const key = states.join(' ');
  return useDetail<PowerTables>(
    useCallback(() => loadPower(loader, key === '' ? [] : key.split(' ')), [loader, key]),
  );
}
