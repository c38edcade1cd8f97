import { coordinatesText, failures } from '../../i18n/words';
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

/** A hit with its name: that of coordinates is made of words, which the worker has none of. */
const named = (hit: SearchHit): SearchHit =>
  hit.kind === 'coordinates' ? { ...hit, label: coordinatesText(hit) } : hit;

/**
 * @param start starts the worker, on first use
 * @param address absolute URL of `search.json`
 * @param renew looks for newer data; a newer version has another address
 * @param language of the page, BCP 47
 */
export function createSearch(
  start: () => WorkerPort<ToWorker, FromWorker>,
  address: () => Promise<string>,
  renew: () => Promise<void>,
  language: () => string,
): Search {
  /** The address that the worker was given last. */
  let asked: string | null = null;
  const { warm, ask } = createWorkerClient<string, ToWorker, FromWorker, SearchHit[]>({
    start,
    first: async () => {
      asked = null;
      asked = await address();
      return { kind: 'load', url: asked, language: language() };
    },
    message: (query) => ({ kind: 'query', query }),
    answer: ({ hits }) => hits.map(named),
    broken: () => failures.noCode,
  });
  return {
    warm,
    search: async (query) => {
      try {
        return await ask(query);
      } catch (error) {
        // Hosts drop the folder of an old version.
        const before = asked;
        if (before === null) throw error;
        await renew();
        const now = await address().catch(() => before);
        if (now === before) throw error;
        return ask(query);
      }
    },
  };
}

/** The search over the built names, in a worker of its own. Its parameters are those of `createSearch`. */
export function openSearch(address: () => Promise<string>, renew: () => Promise<void>): Search {
  return createSearch(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' }),
    address,
    renew,
    () => document.documentElement.lang,
  );
}
