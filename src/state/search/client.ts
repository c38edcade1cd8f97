import { failures } from '../../i18n/words';
import type { SearchHit } from './hit';
import type { FromWorker, ToWorker } from './worker';

/** The search as the interface uses it. */
export interface Search {
  /** Fetches and indexes the names, once; call it when the reader turns to the search field. */
  warm(): void;
  /**
   * Answers a question, best first. Resolves with null when another question was asked meanwhile; rejects
   * with a reader's sentence when the names could not be loaded.
   */
  search(query: string): Promise<SearchHit[] | null>;
}

/** The part of a `Worker` that is used here. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
}

interface Question {
  query: string;
  answer(hits: SearchHit[] | null): void;
  fail(reason: Error): void;
}

/**
 * Puts questions to a worker, one at a time: while one is open only the newest other waits, so that a fast
 * typist never waits for answers nobody wants.
 * @param start starts the worker, on first use
 * @param address absolute URL of `search.json`
 */
export function createSearch(start: () => WorkerPort, address: () => Promise<string>): Search {
  let worker: Promise<WorkerPort> | null = null;
  let open: Question | null = null;
  let waiting: Question | null = null;

  function settle(message: FromWorker): void {
    const question = open;
    open = null;
    if (question) {
      if (message.kind === 'failed') question.fail(new Error(failures.ofWorker(message.reason)));
      else question.answer(waiting ? null : message.hits);
    }
    if (message.kind === 'failed') worker = null;
    const next = waiting;
    waiting = null;
    if (next) ask(next);
  }

  function started(): Promise<WorkerPort> {
    worker ??= address().then((url) => {
      const port = start();
      port.onmessage = ({ data }) => settle(data);
      port.postMessage({ kind: 'load', url });
      return port;
    });
    return worker;
  }

  function ask(question: Question): void {
    open = question;
    started().then(
      (port) => port.postMessage({ kind: 'query', query: question.query }),
      (error: unknown) => {
        worker = null;
        settle({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      },
    );
  }

  return {
    warm: () => {
      // A failure is told to whoever asks the first question.
      started().catch(() => {
        worker = null;
      });
    },
    search: (query) =>
      new Promise((answer, fail) => {
        const question = { query, answer, fail };
        if (open === null) {
          ask(question);
          return;
        }
        waiting?.answer(null);
        waiting = question;
      }),
  };
}

/** The search over the built names, in a worker of its own. */
export function openSearch(address: () => Promise<string>): Search {
  return createSearch(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' }),
    address,
  );
}
