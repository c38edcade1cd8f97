import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failures } from '../i18n/words';
import { EVENT_COLUMNS, SITE_COLUMNS } from '../model/columns';
import { TEST_EVENTS, TEST_SITE_DETAIL, TEST_SITES } from '../model/testData';
import { DEFAULT_VIEW } from '../model/view/view';
import { packTable } from '../model/wire';
import { NO_DATA } from './dataset';
import { createLoader, type Loader } from './loader';
import { type AppStore, createAppStore } from './store';

const [site] = TEST_SITES;
const [event] = TEST_EVENTS;
if (!site || !event) throw new Error('the test data hold a site and an act');

const FILES: Record<string, unknown> = {
  '/data/manifest.json': { version: 'v1' },
  '/data/v1/sites.json': packTable(SITE_COLUMNS, TEST_SITES),
  '/data/v1/events.json': packTable(EVENT_COLUMNS, TEST_EVENTS),
  '/data/v1/site-details/US-VA.json': [TEST_SITE_DETAIL],
  '/data/v1/event-details/US-VA.json': [],
  '/data/v1/site-aliases.json': { old: 'new' },
  '/data/v1/area-claims.json': {},
  '/data/v1/grid-windows/2020-2024.json': {},
};

let asked: string[];
/** Addresses that do not answer now, only at the second try, with half a file, or with a status; or stay silent. */
let broken: Map<string, 'offline' | 'once' | 'halfway' | 'silent' | number>;
/** Of every address that was asked for, whether past the caches. */
let fresh: boolean[];
let store: AppStore;
let loader: Loader;
const get = async (url: string, isFresh: boolean) => {
  asked.push(url);
  fresh.push(isFresh);
  const fault = broken.get(url);
  if (fault === 'once' || fault === 'halfway') broken.delete(url);
  if (fault === 'offline' || fault === 'once') throw new TypeError('no network');
  if (fault === 'silent') throw new DOMException('given up', 'AbortError');
  if (fault === 'halfway') {
    return new Response(new ReadableStream({ start: (out) => out.error(new TypeError('connection reset')) }));
  }
  if (typeof fault === 'number') return new Response('', { status: fault });
  return url in FILES ? Response.json(FILES[url]) : new Response('', { status: 404 });
};
beforeEach(() => {
  asked = [];
  fresh = [];
  broken = new Map();
  store = createAppStore(DEFAULT_VIEW, NO_DATA);
  loader = createLoader(store, '/data/', get);
});
const kindOf = (table: keyof typeof NO_DATA) => store.getState().data[table].kind;
const times = (url: string) => asked.filter((entry) => entry === url).length;

describe('a table', () => {
  it('is read once, below the version that the manifest names', async () => {
    const both = Promise.all([loader.ensure('sites'), loader.ensure('sites', 'events')]);
    expect(kindOf('sites')).toBe('loading');
    await both;
    await loader.ensure('sites');
    expect(asked.toSorted()).toEqual(['/data/manifest.json', '/data/v1/events.json', '/data/v1/sites.json']);
    expect(store.getState().data.sites).toEqual({ kind: 'ready', value: TEST_SITES });
    expect(store.getState().data.events).toEqual({ kind: 'ready', value: TEST_EVENTS });
    expect(kindOf('areas')).toBe('waiting');
  });

  it('moves on to the newer version where the old one is gone, and reads again what was there', async () => {
    await loader.ensure('sites');
    FILES['/data/manifest.json'] = { version: 'v2' };
    for (const name of ['sites', 'events']) FILES[`/data/v2/${name}.json`] = FILES[`/data/v1/${name}.json`];
    broken.set('/data/v1/events.json', 404);
    try {
      await loader.ensure('events');
      expect([kindOf('sites'), kindOf('events')]).toEqual(['ready', 'ready']);
      expect(store.getState().data.manifest).toMatchObject({ value: { version: 'v2' } });
      expect(store.getState().newerData).toBe(true);
      expect(times('/data/v2/sites.json')).toBe(1);
    } finally {
      FILES['/data/manifest.json'] = { version: 'v1' };
      for (const name of ['sites', 'events']) delete FILES[`/data/v2/${name}.json`];
    }
  });

  it('that is gone from the version in use fails, and is not asked for below another', async () => {
    broken.set('/data/v1/events.json', 404);
    await loader.ensure('events');
    expect(kindOf('events')).toBe('failed');
    expect(store.getState().newerData).toBe(false);
    expect(times('/data/manifest.json')).toBe(2);
  });

  it.each(['offline', 503] as const)(
    'that failed (%s) stays failed until it is tried again',
    async (fault) => {
      broken.set('/data/v1/sites.json', fault);
      await loader.ensure('sites');
      expect(kindOf('sites')).toBe('failed');
      broken.clear();
      await loader.ensure('sites');
      expect(kindOf('sites')).toBe('failed');
      const again = loader.retry('sites');
      expect(kindOf('sites')).toBe('loading');
      await again;
      expect(kindOf('sites')).toBe('ready');
      expect(times('/data/manifest.json')).toBe(1);
    },
  );

  it.each(['once', 'halfway'] as const)(
    'whose connection breaks (%s) is asked for once more, past the caches',
    async (fault) => {
      broken.set('/data/v1/sites.json', fault);
      await loader.ensure('sites');
      expect(kindOf('sites')).toBe('ready');
      expect(asked).toEqual(['/data/manifest.json', '/data/v1/sites.json', '/data/v1/sites.json']);
      expect(fresh).toEqual([false, false, true]);
    },
  );

  it.each([
    ['offline', 2],
    ['silent', 1],
    [503, 1],
  ] as const)('that can’t be had (%s) is asked for %i times', async (fault, often) => {
    broken.set('/data/v1/sites.json', fault);
    await loader.ensure('sites');
    const { sites } = store.getState().data;
    const reason = fault === 503 ? failures.refused(503) : failures.unreachable;
    expect(sites.kind === 'failed' && sites.reason).toBe(reason);
    expect(times('/data/v1/sites.json')).toBe(often);
  });

  it('is there after a second try where the manifest was what failed', async () => {
    broken.set('/data/manifest.json', 'offline');
    await loader.ensure('sites');
    expect([kindOf('sites'), kindOf('manifest')]).toEqual(['failed', 'failed']);
    broken.clear();
    await loader.retry('sites');
    expect([kindOf('sites'), kindOf('manifest')]).toEqual(['ready', 'ready']);
    expect(times('/data/manifest.json')).toBe(3);
  });

  it('of another version of the code fails; the console is told which column is missing', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const url = '/data/v1/sites.json';
    const before = FILES[url];
    FILES[url] = { columns: ['id'], values: [[]] };
    await loader.ensure('sites');
    FILES[url] = before;
    const { sites } = store.getState().data;
    expect(sites.kind === 'failed' && sites.reason).toBe(failures.unfit);
    expect(String(told.mock.calls[0]?.[0])).toContain('"name"');
    told.mockRestore();
  });
});

describe('a file', () => {
  const url = '/data/v1/site-details/US-VA.json';

  it('is read once for all that ask, and holds a record or not', async () => {
    const [first, second] = await Promise.all([loader.siteDetail(site), loader.siteDetail(site)]);
    expect([first, second]).toEqual([TEST_SITE_DETAIL, TEST_SITE_DETAIL]);
    expect(await loader.siteDetail({ ...site, id: 'gone' })).toBeNull();
    expect(times(url)).toBe(1);
    expect(await loader.eventDetail(event)).toBeNull();
  });

  it('that could not be read is read again when it is asked for again', async () => {
    broken.set(url, 500);
    await expect(loader.siteDetail(site)).rejects.toThrow();
    broken.clear();
    expect(await loader.siteDetail(site)).toEqual(TEST_SITE_DETAIL);
    expect(times(url)).toBe(2);
    await loader.siteDetail(site);
    expect(times(url)).toBe(2);
  });

  it('is another one for another window of years', async () => {
    await loader.windowFile([2020, 2024]);
    expect(asked).toContain('/data/v1/grid-windows/2020-2024.json');
    await expect(loader.windowFile([2016, 2024])).rejects.toThrow();
    expect(await loader.areaClaims()).toEqual({});
  });

  it('of aliases belongs to one kind of record', async () => {
    expect(await loader.aliases('site')).toEqual({ old: 'new' });
    await expect(loader.aliases('event')).rejects.toThrow();
  });
});
