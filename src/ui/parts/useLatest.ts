import { useEffect, useRef, useState } from 'react';

/** The last answer that came; `failed` tells of the question before this render's at the earliest. */
export interface Latest<T> {
  value: T | null;
  failed: string | null;
}

/**
 * The answer to a question that changes faster than it is answered: one is under way at a time, questions in
 * between are skipped, and the last answer stays until the next.
 * @param ask the question; a new function is a new question
 */
export function useLatest<T>(ask: () => Promise<T>): Latest<T> {
  const [latest, setLatest] = useState<Latest<T>>({ value: null, failed: null });
  const next = useRef<(() => Promise<T>) | null>(null);
  const busy = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(() => {
    const answerAll = async () => {
      busy.current = true;
      while (next.current !== null && !gone.current) {
        const now = next.current;
        next.current = null;
        const answer = await now().then(
          (value) => ({ value, failed: null }),
          (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }),
        );
        if (!gone.current) setLatest((last) => ({ ...last, ...answer }));
      }
      busy.current = false;
    };
    next.current = ask;
    if (!busy.current) void answerAll();
  }, [ask]);
  return latest;
}
