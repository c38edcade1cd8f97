import { failures } from '../../i18n/words';
import { createWorkerClient, type WorkerPort } from '../workerClient';
import type { FullAnswer, Question, QuickAnswer } from './answer';

/** To the worker; `serial` grows with each question, and the worker drops those before. */
export interface ToWorker {
  serial: number;
  question: Question;
  /** Absolute address of the series. */
  url: string;
}

/** From the worker: first what a binary search tells, then what the hours tell; null for no hours at all. */
export type FromWorker =
  | { kind: 'quick'; serial: number; answer: QuickAnswer | null }
  | { kind: 'full'; serial: number; answer: FullAnswer | null };

/** An answer with its question. */
type Answered =
  | { kind: 'quick'; question: Question; answer: QuickAnswer | null }
  | { kind: 'full'; question: Question; answer: FullAnswer | null };

/** What comes back to the one who asked. */
export type Told = Answered | { kind: 'failed'; question: Question; reason: string };

/** Questions about a new load, answered off the main thread. */
export interface WhatIfClient {
  /** Asks; answers to earlier questions are no longer told. */
  ask(question: Question, tell: (told: Told) => void): void;
  /** Nobody waits any more. */
  forget(): void;
}

/**
 * @param start starts the worker, on first use
 * @param address absolute URL of an area's series
 */
export function createWhatIfClient(
  start: () => WorkerPort<ToWorker, FromWorker>,
  address: (areaId: string) => Promise<string>,
): WhatIfClient {
  const { ask, forget } = createWorkerClient<Question, ToWorker, FromWorker, Answered>({
    start,
    message: async (question, serial) => ({ serial, question, url: await address(question.areaId) }),
    answer: (message, question) =>
      message.kind === 'quick'
        ? { kind: 'quick', question, answer: message.answer }
        : { kind: 'full', question, answer: message.answer },
    isLast: ({ kind }) => kind === 'full',
    serialOf: ({ serial }) => serial,
    broken: () => failures.noCode,
  });
  return {
    ask: (question, tell) => {
      ask(question, tell).catch(({ message }: Error) => tell({ kind: 'failed', question, reason: message }));
    },
    forget,
  };
}

/** The questions in a worker of their own. */
export function openWhatIf(address: (areaId: string) => Promise<string>): WhatIfClient {
  return createWhatIfClient(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'what-if' }),
    address,
  );
}
