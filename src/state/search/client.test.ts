import { describe, expect, test } from 'vitest';
import type { WorkerPort } from '../workerClient';
import type { WorkerFailure } from '../workerFailure';
import { createSearch } from './client';
import type { SearchHit } from './hit';
import type { FromWorker, ToWorker } from './worker';

const hit = (label: string): SearchHit => ({
  kind: 'state',
  key: `state:${label}`,
  label,
  sublabel: '',
  code: label,
});

/** A worker that answers when told to. */
function scriptedWorker() {
  const received: ToWorker[] = [];
  const port: WorkerPort<ToWorker, FromWorker> = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => received.push(message),
    terminate: () => {},
  };
  const say = (data: FromWorker | WorkerFailure) => port.onmessage?.({ data } as MessageEvent<FromWorker>);
  return { port, received, say };
}

/** Lets promises that have settled run on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('createSearch', () => {
  test('while one question is open only the newest other waits; the rest get null', async () => {
    const { port, received, say } = scriptedWorker();
    const search = createSearch(
      () => port,
      async () => '/search.json',
      async () => {},
      () => 'de',
    );
    const answers = ['t', 'te', 'tex'].map((query) => search.search(query));
    await settled();
    expect(received).toEqual([
      { kind: 'load', url: '/search.json', language: 'de' },
      { kind: 'query', query: 't' },
    ]);
    say({ kind: 'hits', hits: [hit('t')] });
    await settled();
    expect(received.at(-1)).toEqual({ kind: 'query', query: 'tex' });
    say({ kind: 'hits', hits: [hit('tex')] });
    expect(await Promise.all(answers)).toEqual([null, null, [hit('tex')]]);
  });

  test('coordinates get their name from the words of the page', async () => {
    const { port, say } = scriptedWorker();
    const search = createSearch(
      () => port,
      async () => '/search.json',
      async () => {},
      () => 'en',
    );
    const answer = search.search('39.04 -77.48');
    await settled();
    const found = {
      kind: 'coordinates',
      key: 'coordinates',
      label: '',
      sublabel: '',
      lon: -77.48,
      lat: 39.04,
    };
    say({ kind: 'hits', hits: [found as SearchHit] });
    expect(await answer).toEqual([{ ...found, label: '39.04° N, 77.48° W' }]);
  });

  test('the worker starts once, on the first need', async () => {
    const { port, received, say } = scriptedWorker();
    let starts = 0;
    const search = createSearch(
      () => {
        starts += 1;
        return port;
      },
      async () => '/search.json',
      async () => {},
      () => 'de',
    );
    expect(starts).toBe(0);
    search.warm();
    search.warm();
    const answer = search.search('a');
    await settled();
    say({ kind: 'hits', hits: [] });
    expect(await answer).toEqual([]);
    expect(starts).toBe(1);
    expect(received.filter(({ kind }) => kind === 'load')).toHaveLength(1);
  });

  test('a failure reaches the one who asks, and the next question tries again', async () => {
    const { port, say } = scriptedWorker();
    let attempts = 0;
    const search = createSearch(
      () => port,
      async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('no index');
        return '/search.json';
      },
      async () => {},
      () => 'de',
    );
    await expect(search.search('a')).rejects.toThrow('no index');
    const second = search.search('b');
    await settled();
    say({ kind: 'failed', reason: 'noNames' });
    await expect(second).rejects.toThrow('The names of places could not be loaded.');
    const third = search.search('c');
    await settled();
    say({ kind: 'hits', hits: [hit('c')] });
    expect(await third).toEqual([hit('c')]);
    // The second one failed with an index that is still the newest.
    expect(attempts).toBe(4);
  });

  test('an index that is gone with its version is replaced by that of the newest, and the question put again', async () => {
    const { port, received, say } = scriptedWorker();
    let version = 'old';
    const search = createSearch(
      () => port,
      async () => `/${version}/search.json`,
      async () => {
        version = 'new';
      },
      () => 'de',
    );
    const answer = search.search('a');
    await settled();
    say({ kind: 'failed', reason: 'noNames' });
    await settled();
    expect(received.slice(-2)).toEqual([
      { kind: 'load', url: '/new/search.json', language: 'de' },
      { kind: 'query', query: 'a' },
    ]);
    say({ kind: 'hits', hits: [hit('a')] });
    expect(await answer).toEqual([hit('a')]);
  });
});
