import { useEffect, useState } from 'react';
import { seriesFile } from '../../model/builtFiles';
import type { FullAnswer, Question, QuickAnswer } from '../../state/whatIf/answer';
import { openWhatIf, type WhatIfClient } from '../../state/whatIf/client';
import { useLoader } from '../store';

/** One worker for all cards: it keeps the hours that it has prepared. */
const clients = new WeakMap<object, WhatIfClient>();

/** An answer with the question it belongs to, which may be one step behind the slider. */
interface Answered<T> {
  question: Question;
  answer: T | null;
}

/** The newest answers over one area and window; those over another are never shown. */
export interface Answers {
  quick: Answered<QuickAnswer> | null;
  full: Answered<FullAnswer> | null;
  failed: { reason: string; retry: () => void } | null;
}

const samePlace = (a: Question, b: Question) =>
  a.areaId === b.areaId && a.window[0] === b.window[0] && a.window[1] === b.window[1];

/** Asks whenever the question changes by identity; null asks nothing. */
export function useWhatIf(question: Question | null): Answers {
  const loader = useLoader();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{
    quick: Answers['quick'];
    full: Answers['full'];
    failed: { question: Question; reason: string } | null;
  }>({ quick: null, full: null, failed: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again
  useEffect(() => {
    if (question === null) return;
    let client = clients.get(loader);
    if (client === undefined) {
      client = openWhatIf(
        async (areaId) => new URL(await loader.url(seriesFile(areaId).path), document.baseURI).href,
      );
      clients.set(loader, client);
    }
    client.ask(question, (told) => {
      if (told.kind === 'quick') setState(({ full }) => ({ quick: told, full, failed: null }));
      else if (told.kind === 'full') setState(({ quick }) => ({ quick, full: told, failed: null }));
      else setState((now) => ({ ...now, failed: told }));
    });
    return client.forget;
  }, [question, loader, attempt]);

  const here = <T extends { question: Question }>(told: T | null): T | null =>
    told !== null && question !== null && samePlace(told.question, question) ? told : null;
  const failed = state.failed?.question === question ? state.failed : null;
  return {
    quick: here(state.quick),
    full: here(state.full),
    failed: failed && { reason: failed.reason, retry: () => setAttempt(attempt + 1) },
  };
}
