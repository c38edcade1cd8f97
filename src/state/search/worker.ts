/** Thin shell around `searchIndex.ts`: everything worth testing lives there. */
import type { SearchFile, ZipFile } from '../../model/searchFile';
import { failureOf, fetched, type WorkerFailure } from '../workerFailure';
import type { SearchHit } from './hit';
import { createSearchIndex, type SearchIndex } from './searchIndex';
import { createZipLookup, type ZipLookup } from './zipCodes';

export type ToWorker = { kind: 'load'; url: string; language: string } | { kind: 'query'; query: string };
export interface FromWorker {
  kind: 'hits';
  hits: SearchHit[];
}

let index: Promise<{ names: SearchIndex; zips: ZipLookup }> | null = null;

async function load(url: string, language: string): Promise<{ names: SearchIndex; zips: ZipLookup }> {
  const response = await fetched(url, 'noNames');
  const file = (await response.json()) as SearchFile;
  const zips = createZipLookup(file, async (name) => {
    const found = await fetch(new URL(name, url)).catch(() => null);
    return found?.ok ? ((await found.json()) as ZipFile) : null;
  });
  return { names: createSearchIndex(file, language), zips };
}

const answer = (message: FromWorker | WorkerFailure) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'load') {
    index = load(data.url, data.language);
    // A failure is answered when a question waits for it.
    index.catch(() => {});
    return;
  }
  try {
    const ready = await index;
    const hits = ready ? [...(await ready.zips(data.query)), ...ready.names.search(data.query)] : [];
    answer({ kind: 'hits', hits });
  } catch (error) {
    answer(failureOf(error, 'noNames'));
  }
};
