/** Tables that could not be had, where a layer draws from them: nothing may be counted as if they were empty. */
import { useShallow } from 'zustand/react/shallow';
import type { Layer } from '../../layers/layer';
import { allLayers, shownLayers } from '../../layers/list';
import type { Dataset } from '../../state/dataset';
import { areasViewed } from '../../state/gridWindow';
import type { App } from '../../state/store';
import { useApp } from '../store';

const missingOf = (state: App, layers: readonly Layer[]): (keyof Dataset)[] => {
  const needed = new Set<keyof Dataset>(layers.flatMap((layer) => layer.tables(state.view).onScreen));
  return [...needed].filter((table) => {
    const loaded = table === 'areas' ? areasViewed(state) : state.data[table];
    return loaded.kind === 'failed';
  });
};

/** Those that the map shown now should draw. */
export const useMissingTables = (): readonly (keyof Dataset)[] =>
  useApp(useShallow((state: App) => missingOf(state, shownLayers(state.view))));

const lackedBy = (state: App, layer: string): (keyof Dataset)[] =>
  missingOf(
    state,
    allLayers().filter(({ id }) => id === layer),
  );

/** Whether a layer lacks one of its tables. */
export const useLacksTable = (layer: string): boolean => useApp((state) => lackedBy(state, layer).length > 0);

/** The tables that a layer lacks, and why, in a reader's sentence; null where it has all. */
export function useLostTables(layer: string): { tables: readonly (keyof Dataset)[]; reason: string } | null {
  const tables = useApp(useShallow((state: App) => lackedBy(state, layer)));
  const reason = useApp((state) => {
    const [first] = tables;
    const lost = first === undefined ? null : state.data[first];
    return lost?.kind === 'failed' ? lost.reason : '';
  });
  return tables.length === 0 ? null : { tables, reason };
}
