import { useCallback } from 'react';
import type { ExportFormat } from '../../model/snapshot/formats';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import type { ExportedFile } from '../../state/exporter';
import { useExporter } from '../store';
import { type Making, useRun } from './useRun';

export interface Maker {
  state: Making;
  /** Starts a file; one that is under way is stopped. Null when it failed or was stopped. */
  make(format: ExportFormat, settings: SnapshotSettings): Promise<ExportedFile | null>;
  cancel(): void;
}

/** Makes files of the view, one at a time; stops when the component goes. */
export function useMaking(): Maker {
  const exporter = useExporter();
  const { state, start, cancel } = useRun();
  const make = useCallback<Maker['make']>(
    (format, settings) => start(format, (run) => exporter.make(format, settings, run)),
    [exporter, start],
  );
  return { state, make, cancel };
}
