import { useCallback, useEffect, useRef, useState } from 'react';
import { studioText } from '../../i18n/words';
import type { ExportFormat } from '../../model/snapshot/formats';
import { ExportError, type ExportedFile, type ExportProgress, type ExportRun } from '../../state/exporter';

/** A file on its way, and what became of it. */
export type Making =
  | { kind: 'idle' }
  | { kind: 'making'; format: ExportFormat; progress: ExportProgress | null }
  | { kind: 'made'; format: ExportFormat; file: ExportedFile }
  | { kind: 'failed'; format: ExportFormat; reason: string }
  | { kind: 'cancelled' };

export interface Runner {
  state: Making;
  /**
   * Starts a task; one that is under way is stopped. Null when it failed or was stopped.
   * @param format what it is called until it says what it does
   */
  start(
    format: ExportFormat,
    task: (run: Required<ExportRun>) => Promise<ExportedFile>,
  ): Promise<ExportedFile | null>;
  cancel(): void;
}

/** Runs tasks that make files, one at a time; stops when the component goes. */
export function useRun(): Runner {
  const [state, setState] = useState<Making>({ kind: 'idle' });
  const current = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    current.current?.abort();
    current.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback<Runner['start']>(
    async (format, task) => {
      stop();
      const own = new AbortController();
      current.current = own;
      /** Says what came of it, unless this run was stopped or another took its place. */
      const say = (next: Making) => {
        if (current.current === own) setState(next);
      };
      say({ kind: 'making', format, progress: null });
      // Steps count for themselves; what a reader sees never goes back.
      let share: number | null = null;
      try {
        const file = await task({
          signal: own.signal,
          onProgress: (progress) => {
            if (progress.share !== null) share = Math.max(share ?? 0, progress.share);
            say({ kind: 'making', format, progress: { ...progress, share } });
          },
        });
        if (current.current !== own) return null;
        say({ kind: 'made', format, file });
        return file;
      } catch (error) {
        say({ kind: 'failed', format, reason: reasonOf(error) });
        return null;
      }
    },
    [stop],
  );
  const cancel = useCallback(() => {
    stop();
    setState({ kind: 'cancelled' });
  }, [stop]);
  return { state, start, cancel };
}

/** An `ExportError` says in the reader's words what to do; anything else is put into some. */
function reasonOf(error: unknown): string {
  if (error instanceof ExportError) return error.message;
  return studioText.make.unexpected(error instanceof Error ? error.message : String(error));
}
