import { useCallback } from 'react';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import type { Arrangement, ProposedWords } from '../../state/exporter';
import { useApp, useExporter } from '../store';
import { type Latest, useLatest } from './useLatest';

/** Where things will lie in the picture, asked again with every change of settings or view. */
export function useArrangement(settings: SnapshotSettings): Latest<Arrangement> {
  const exporter = useExporter();
  const view = useApp((state) => state.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another question
  return useLatest(useCallback(() => exporter.arrange(settings), [exporter, settings, view]));
}

/** The words the view proposes. */
export function useProposal(settings: SnapshotSettings): Latest<ProposedWords> {
  const exporter = useExporter();
  const view = useApp((state) => state.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another question
  return useLatest(useCallback(() => exporter.propose(settings), [exporter, settings, view]));
}
