import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Loader } from '../loader';
import type { AppStore } from '../store';
import { allCode } from './code';
import { type KeptRegion, putRegion } from './device';
import { forgetRegion, keepRegion, type Plan } from './keeper';

const regions: KeptRegion[] = [];
vi.mock('./code', () => ({ allCode: vi.fn(async () => true) }));
vi.mock('./device', () => ({
  keptRegions: async () => [...regions],
  putRegion: vi.fn(async (region: KeptRegion) => void regions.push(region)),
  dropRegion: async (id: string) =>
    void regions.splice(
      regions.findIndex((region) => region.id === id),
      1,
    ),
  dropBlocks: async () => undefined,
}));

const FOLDER = 'https://a.example/data/';
const SIZES = { 'a.json': 1, 'b.json': 1, 'c.json': 1, 'd.json': 1, 'e.json': 1 };
const store = {
  getState: () => ({ data: { manifest: { kind: 'ready', value: { version: 'v', files: SIZES } } } }),
} as unknown as AppStore;
const loader = { url: async (path: string) => `${FOLDER}v/${path}` } as unknown as Loader;
const planOf = (fips: string, files: string[]): Plan => ({
  region: { kind: 'county', fips },
  bounds: [0, 0, 1, 1],
  version: 'v',
  files,
  blocks: {},
  bytes: files.length,
  shared: 0,
});

/** Addresses in the one cache. */
const cached = new Set<string>();
const answers = new Map<string, (signal: AbortSignal) => Promise<Response>>();
let control = new AbortController();
const keep = (plan: Plan) =>
  keepRegion(plan, {
    store,
    loader,
    name: 'There',
    today: '2026-11-29',
    signal: control.signal,
    told: () => undefined,
  });
const later = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  control = new AbortController();
  regions.length = 0;
  cached.clear();
  answers.clear();
  vi.mocked(putRegion).mockClear();
  vi.stubGlobal('document', { baseURI: 'https://a.example/' });
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    if (signal.aborted) return Promise.reject(signal.reason);
    return answers.get(url.slice(`${FOLDER}v/`.length))?.(signal) ?? Promise.resolve(new Response('{}'));
  });
  const cache = {
    put: async (url: string) => void cached.add(url),
    delete: async (url: string) => cached.delete(url),
  };
  vi.stubGlobal('caches', { open: async () => cache, delete: async () => cached.clear() });
  // Locks of one name, as browsers give them.
  let held: Promise<unknown> | null = null;
  const request = async (
    _name: string,
    { ifAvailable = false }: { ifAvailable?: boolean },
    work: (lock: unknown) => Promise<unknown>,
  ) => {
    if (held && ifAvailable) return work(null);
    while (held) await held.catch(() => undefined);
    held = work({});
    return held.finally(() => {
      held = null;
    });
  };
  vi.stubGlobal('navigator', { storage: {}, locks: { request } });
});
afterEach(() => vi.unstubAllGlobals());

test('nothing is deleted while a region that shares files with it is fetched', async () => {
  await keep(planOf('36063', ['a.json']));
  let arrive: (response: Response) => void = () => undefined;
  answers.set('b.json', () => new Promise((resolve) => (arrive = resolve)));
  const keeping = keep(planOf('36029', ['a.json', 'b.json']));
  await later();
  expect(await forgetRegion('county:36063', loader)).toBe(false);
  arrive(new Response('{}'));
  await keeping;
  expect(cached).toContain(`${FOLDER}v/a.json`);
  expect(await forgetRegion('county:36063', loader)).toBe(true);
  expect(regions.map(({ id }) => id)).toEqual(['county:36029']);
  expect(cached).toContain(`${FOLDER}v/a.json`);
});

test('a file that fails ends those beside it, and nothing of them is left', async () => {
  const slow = (signal: AbortSignal) =>
    new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      setTimeout(() => resolve(new Response('{}')), 10);
    });
  for (const path of ['b.json', 'c.json', 'd.json', 'e.json']) answers.set(path, slow);
  answers.set('a.json', async () => new Response(null, { status: 500 }));
  await expect(keep(planOf('36063', Object.keys(SIZES)))).rejects.toThrow('500');
  await later();
  expect([...cached]).toEqual([]);
  expect(regions).toEqual([]);
});

test('cancelling while the code is fetched keeps nothing', async () => {
  vi.mocked(allCode).mockReturnValueOnce(new Promise(() => undefined));
  const keeping = keep(planOf('36063', ['a.json']));
  await later();
  control.abort();
  await expect(keeping).rejects.toThrow(/abort/i);
  expect(putRegion).not.toHaveBeenCalled();
  expect([...cached]).toEqual([]);
});
