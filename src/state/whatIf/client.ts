import { failures } from '../../i18n/words';
import type { FullAnswer, Question, QuickAnswer } from './answer';

/** To the worker; `serial` grows with each question. */
export interface ToWorker {
  serial: number;
  question: Question;
  /** Absolute address of the series. */
  url: string;
}

/** From the worker: first what a binary search tells, then what the hours tell; null for no hours at all. */
export type FromWorker =
  | { kind: 'quick'; serial: number; answer: QuickAnswer | null }
  | { kind: 'full'; serial: number; answer: FullAnswer | null }
  | { kind: 'failed'; serial: number; reason: string };

/** What comes back to the one who asked. */
export type Told =
  | { kind: 'quick'; question: Question; answer: QuickAnswer | null }
  | { kind: 'full'; question: Question; answer: FullAnswer | null }
  | { kind: 'failed'; question: Question; reason: string };

/** The part of a `Worker` that is used here. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

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
  start: () => WorkerPort,
  address: (areaId: string) => Promise<string>,
): WhatIfClient {
  let worker: WorkerPort | null = null;
  let serial = 0;
  let open: { question: Question; tell: (told: Told) => void } | null = null;

  function fail(reason: string): void {
    const asked = open;
    open = null;
    asked?.tell({ kind: 'failed', question: asked.question, reason });
  }

  function started(): WorkerPort {
    if (worker) return worker;
    const port = start();
    worker = port;
    port.onmessage = ({ data }) => {
      if (open === null || data.serial !== serial) return;
      const { question, tell } = open;
      if (data.kind === 'failed') fail(failures.ofWorker(data.reason));
      else if (data.kind === 'quick') tell({ kind: 'quick', question, answer: data.answer });
      else tell({ kind: 'full', question, answer: data.answer });
    };
    port.onerror = () => {
      worker = null;
      fail(failures.noCode);
    };
    return port;
  }

  return {
    ask: (question, tell) => {
      serial += 1;
      const mine = serial;
      open = { question, tell };
      address(question.areaId).then(
        (url) => {
          if (mine === serial) started().postMessage({ serial: mine, question, url });
        },
        (error: unknown) => {
          if (mine === serial) fail(error instanceof Error ? error.message : String(error));
        },
      );
    },
    forget: () => {
      serial += 1;
      open = null;
    },
  };
}

/** The questions in a worker of their own. */
export function openWhatIf(address: (areaId: string) => Promise<string>): WhatIfClient {
  return createWhatIfClient(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'what-if' }),
    address,
  );
}
