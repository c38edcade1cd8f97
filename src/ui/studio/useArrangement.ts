import { useCallback, useEffect } from 'react';
import { DEFAULT_SETTINGS, type SnapshotSettings } from '../../model/snapshot/settings';
import type { Arrangement, ProposedWords } from '../../state/exporter';
import { type Latest, useLatest } from '../parts/useLatest';
import { useApp, useExporter } from '../store';

/** Where things will lie in the picture, asked again with every change of settings or view; the viewfinder hears it. */
export function useArrangement(settings: SnapshotSettings): Arrangement | null {
  const exporter = useExporter();
  const view = useApp((state) => state.view);
  const setArrangement = useApp((state) => state.setArrangement);
  const { value } = useLatest(
    // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another question
    useCallback(() => exporter.arrange(settings), [exporter, settings, view]),
  );
  useEffect(() => {
    setArrangement(value);
    return () => setArrangement(null);
  }, [value, setArrangement]);
  return value;
}

/** The words the view proposes. They follow from view, frame and size, not from what the reader writes. */
export function useProposal({ frame, size }: SnapshotSettings): Latest<ProposedWords> {
  const exporter = useExporter();
  const view = useApp((state) => state.view);
  return useLatest(
    // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another question
    useCallback(() => exporter.propose({ ...DEFAULT_SETTINGS, frame, size }), [exporter, frame, size, view]),
  );
}
