/** Thin shell around `searchIndex.ts`: everything worth testing lives there. */
import type { FailureCode } from '../../i18n/words';
import type { SearchFile } from '../../model/searchFile';
import type { WorkerFailure } from '../workerClient';
import type { SearchHit } from './hit';
import { createSearchIndex, type SearchIndex } from './searchIndex';

export type ToWorker = { kind: 'load'; url: string } | { kind: 'query'; query: string };
export interface FromWorker {
  kind: 'hits';
  hits: SearchHit[];
}

let index: Promise<SearchIndex> | null = null;

async function load(url: string): Promise<SearchIndex> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error('noNames' satisfies FailureCode);
  return createSearchIndex((await response.json()) as SearchFile);
}

const answer = (message: FromWorker | WorkerFailure) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'load') {
    index = load(data.url);
    // A failure is answered when a question waits for it.
    index.catch(() => {});
    return;
  }
  try {
    const ready = await index;
    answer({ kind: 'hits', hits: ready ? ready.search(data.query) : [] });
  } catch (error) {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
