import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Loader } from '../loader';
import type { AppStore } from '../store';
import { confirmVersion } from './device';
import { isNewest } from './start';

vi.mock('./device', () => ({ confirmVersion: vi.fn(async () => undefined) }));

let inUse = 'old';
const fetched = vi.fn();
const services = (renewed: string) => ({
  store: {
    getState: () => ({ data: { manifest: { kind: 'ready', value: { version: inUse } } } }),
  } as unknown as AppStore,
  loader: {
    renew: vi.fn(async () => {
      inUse = renewed;
    }),
  } as unknown as Loader,
  base: '/data/',
  today: () => '2026-11-29',
});

beforeEach(() => {
  inUse = 'old';
  vi.mocked(confirmVersion).mockClear();
  fetched.mockResolvedValue(new Response(JSON.stringify({ version: 'new' })));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

test('older data that a slow network left in use are renewed, and only the newer ones confirmed', async () => {
  const page = services('new');
  expect(await isNewest(page)).toBe(true);
  expect(page.loader.renew).toHaveBeenCalledOnce();
  expect(vi.mocked(confirmVersion).mock.calls).toEqual([['new', '2026-11-29']]);
});

test('where the newer ones can’t be had the older ones are not confirmed, and it is tried again', async () => {
  expect(await isNewest(services('old'))).toBe(false);
  expect(confirmVersion).not.toHaveBeenCalled();
});

test('data that the network has as well are confirmed as they are', async () => {
  inUse = 'new';
  const page = services('other');
  expect(await isNewest(page)).toBe(true);
  expect(page.loader.renew).not.toHaveBeenCalled();
  expect(confirmVersion).toHaveBeenCalledWith('new', '2026-11-29');
});

test('a network that names no version confirms nothing', async () => {
  fetched.mockResolvedValue(new Response('<p>Sign in</p>'));
  expect(await isNewest(services('new'))).toBe(true);
  expect(confirmVersion).not.toHaveBeenCalled();
});
