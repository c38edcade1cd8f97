import { afterEach, describe, expect, test, vi } from 'vitest';
import { askedFor, askedRange, buildOf, versionOfCache } from './names';

const SCOPE = new URL('https://a.example/maps/');
const asked = (path: string) => askedFor(new URL(path, SCOPE), SCOPE);

describe('what an address is to the service worker', () => {
  test.each([
    ['', 'page'],
    ['?site=x#4/40/-90', 'page'],
    ['index.html?embed', 'page'],
    ['data/manifest.json', 'index'],
    ['config.json', 'index'],
    ['assets/index-B1b2c3d4.js', 'code'],
    ['startHelp.js', 'code'],
    ['icons/192.png', 'code'],
  ])('%s', (path, kind) => {
    expect(asked(path)?.kind).toBe(kind);
  });

  test('files of the data come with their version, archives apart from the others', () => {
    expect(asked('data/75a586193029/site-details/US-NY.json')).toEqual({
      kind: 'file',
      path: '75a586193029/site-details/US-NY.json',
      version: '75a586193029',
    });
    expect(asked('data/75a586193029/regions.pmtiles')?.kind).toBe('archive');
    expect(asked('data/history/versions.json')?.kind).toBe('file');
  });

  test('a page for previews names its region', () => {
    expect(asked('p/county/13121.html')).toEqual({ kind: 'preview', region: 'county:13121' });
  });

  test.each([
    'https://b.example/maps/index.html',
    'https://a.example/other/',
    'data/feeds/NY.ics',
    'data/75a586193029/dataset/headroom-dataset.zip',
    'preview.png',
  ])('%s is left to the browser', (path) => {
    expect(asked(path)).toBeNull();
  });
});

test('a range is from its first byte up to the one behind its last', () => {
  expect(askedRange('bytes=0-8191')).toEqual([0, 8192]);
  expect(askedRange('bytes=5-5')).toEqual([5, 6]);
  expect(askedRange('bytes=5-')).toBeNull();
  expect(askedRange(null)).toBeNull();
});

test('builds are told apart by the app’s own script', () => {
  expect(buildOf(['https://a.example/startHelp.js', 'https://a.example/assets/index-B1b2c3d4.js'])).toBe(
    'B1b2c3d4',
  );
  expect(buildOf(['https://a.example/main.ts'])).toBe('unknown');
});

test('a cache of data names its version', () => {
  expect(versionOfCache('headroom-seen-75a586193029')).toBe('75a586193029');
  expect(versionOfCache('headroom-code-B1b2c3d4')).toBeNull();
});

describe('deployments on one origin', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });
  const namesAt = async (scope: string) => {
    vi.resetModules();
    vi.stubGlobal('registration', { scope });
    return import('./names');
  };

  test.each([
    ['https://a.example/', 'https://a.example/maps/'],
    ['https://a.example/maps/', 'https://a.example/maps/-trial/'],
    ['https://a.example/maps/', 'https://a.example/'],
  ])('%s leaves what is kept for %s alone', async (one, other) => {
    const [mine, theirs] = [await namesAt(one), await namesAt(other)];
    const names = [
      theirs.codeCache('B'),
      theirs.seenCache('v'),
      theirs.keptCache('v'),
      theirs.INDEX_CACHE,
      theirs.DATABASE,
    ];
    for (const name of names) {
      expect(theirs.isOurCache(name)).toBe(true);
      expect(mine.isOurCache(name)).toBe(false);
      expect(mine.isCodeCache(name)).toBe(false);
      expect(mine.versionOfCache(name)).toBeNull();
    }
    expect(theirs.dataLock('v')).not.toBe(mine.dataLock('v'));
    expect(theirs.KEEPING_LOCK).not.toBe(mine.KEEPING_LOCK);
  });

  test('the page and its service worker use the same names', async () => {
    const { keptCache } = await namesAt('https://a.example/maps/');
    vi.resetModules();
    vi.stubGlobal('registration', undefined);
    vi.stubGlobal('document', { baseURI: 'https://a.example/maps/index.html?site=x' });
    const page = await import('./names');
    expect(page.keptCache('v')).toBe(keptCache('v'));
  });

  test('the registration of a folder above is not the app’s', async () => {
    vi.stubGlobal('document', { baseURI: 'https://a.example/maps/' });
    const found = { scope: 'https://a.example/' };
    vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => found } });
    const { registrationHere } = await import('./reload');
    expect(await registrationHere()).toBeNull();
    found.scope = 'https://a.example/maps/';
    expect(await registrationHere()).toBe(found);
  });
});
