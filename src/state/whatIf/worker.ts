/** Thin shell around `answer.ts`: fetches a series once, prepares it once, and answers the newest question. */
import { readSeriesFile } from '../../model/grid/seriesFile';
import { failureOf, fetched, type WorkerFailure } from '../workerFailure';
import { type Answerer, createAnswerer } from './answer';
import type { FromWorker, ToWorker } from './client';

const answerers = new Map<string, Promise<Answerer>>();
let newest = 0;

const tell = (message: FromWorker | WorkerFailure) => self.postMessage(message);

async function load(url: string): Promise<Answerer> {
  const response = await fetched(url, 'noHours');
  return createAnswerer(await readSeriesFile(new Uint8Array(await response.arrayBuffer())));
}

function answererOf(url: string): Promise<Answerer> {
  let found = answerers.get(url);
  if (found === undefined) {
    found = load(url);
    answerers.set(url, found);
    // One that failed is tried again when it is asked for again.
    found.catch(() => answerers.delete(url));
  }
  return found;
}

/** Lets questions that have arrived meanwhile come first. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

self.onmessage = async ({ data: { serial, question, url } }: MessageEvent<ToWorker>) => {
  newest = serial;
  try {
    const answerer = await answererOf(url);
    if (serial !== newest) return;
    tell({ kind: 'quick', serial, answer: answerer.quick(question) });
    await turn();
    if (serial !== newest) return;
    tell({ kind: 'full', serial, answer: answerer.full(question) });
  } catch (error) {
    tell({ ...failureOf(error, 'noAnswer'), serial });
  }
};
