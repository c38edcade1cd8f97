import { useEffect, useState } from 'react';

/** Details of one record, which arrive in a file of their own. */
export type Detail<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T | null }
  | { kind: 'failed'; reason: string; retry: () => void };

/**
 * Reads details whenever `read` changes; an answer that comes after the reader has moved on is dropped.
 * @param read stable between renders of one record (`useCallback`)
 */
export function useDetail<T>(read: () => Promise<T | null>): Detail<T> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ read: unknown; attempt: number; detail: Detail<T> } | null>(null);
  useEffect(() => {
    let current = true;
    const put = (detail: Detail<T>) => {
      if (current) setAnswer({ read, attempt, detail });
    };
    read().then(
      (value) => put({ kind: 'ready', value }),
      (error: unknown) =>
        put({
          kind: 'failed',
          reason: error instanceof Error ? error.message : String(error),
          retry: () => setAttempt(attempt + 1),
        }),
    );
    return () => {
      current = false;
    };
  }, [read, attempt]);
  return answer?.read === read && answer.attempt === attempt ? answer.detail : { kind: 'loading' };
}
