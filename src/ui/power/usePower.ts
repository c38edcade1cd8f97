import { useCallback } from 'react';
import type { StatePower } from '../../model/power/power';
import type { PowerTables } from '../../model/power/regionPower';
import type { Loader } from '../../state/loader';
import { type Detail, useDetail } from '../parts/useDetail';
import { useLoader } from '../store';

/** Above it one file of all states is fetched: no region but the whole country has so many. */
const MANY_STATES = 25;

/** Files of some states, by two letters, in no certain order. Rejects with a reader's sentence. */
export async function statesPower(loader: Loader, states: readonly string[]): Promise<readonly StatePower[]> {
  if (states.length <= MANY_STATES) return Promise.all(states.map((state) => loader.statePower(state)));
  const asked = new Set(states);
  return (await loader.everyStatePower()).filter(({ state }) => asked.has(state));
}

/** Plants, prices and carbon intensity for some states, by two letters. Rejects with a reader's sentence. */
export async function loadPower(loader: Loader, states: readonly string[]): Promise<PowerTables> {
  const [files, carbon, national] = await Promise.all([
    statesPower(loader, states),
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
