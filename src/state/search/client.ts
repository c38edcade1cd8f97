import { failures } from '../../i18n/words';
import { createWorkerClient, type WorkerPort } from '../workerClient';
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

/**
 * @param start starts the worker, on first use
 * @param address absolute URL of `search.json`
 * @param language of the page, BCP 47
 */
export function createSearch(
  start: () => WorkerPort<ToWorker, FromWorker>,
  address: () => Promise<string>,
  language: () => string,
): Search {
  const { warm, ask } = createWorkerClient<string, ToWorker, FromWorker, SearchHit[]>({
    start,
    first: async () => ({ kind: 'load', url: await address(), language: language() }),
    message: (query) => ({ kind: 'query', query }),
    answer: ({ hits }) => hits,
    broken: () => failures.noCode,
  });
  return { warm, search: ask };
}

/** The search over the built names, in a worker of its own. */
export function openSearch(address: () => Promise<string>): Search {
  return createSearch(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' }),
    address,
    () => document.documentElement.lang,
  );
}
