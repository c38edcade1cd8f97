import { describe, expect, test } from 'vitest';
import { remembering } from './archives';

const tile = (n: number) => ({ url: `pmtiles://a/${n}`, type: 'arrayBuffer' as const });

describe('remembering', () => {
  test('a tile is loaded once, and every asker gets bytes of its own', async () => {
    let loads = 0;
    const load = remembering(async () => {
      loads += 1;
      return { data: new Uint8Array([1, 2, 3]) };
    });
    const [first, second] = await Promise.all([1, 2].map(() => load(tile(1), new AbortController())));
    expect(loads).toBe(1);
    expect(first?.data).toEqual(new Uint8Array([1, 2, 3]));
    expect(second?.data).toEqual(first?.data);
    expect(second?.data).not.toBe(first?.data);
  });

  test('one asker who stops does not stop the others', async () => {
    const load = remembering(async (_, abort) => ({ data: new Uint8Array([Number(abort.signal.aborted)]) }));
    const stopped = new AbortController();
    stopped.abort();
    await load(tile(1), stopped);
    expect((await load(tile(1), new AbortController())).data).toEqual(new Uint8Array([0]));
  });

  test('a failure is not kept', async () => {
    let loads = 0;
    const load = remembering(async () => {
      loads += 1;
      if (loads === 1) throw new Error('offline');
      return { data: new Uint8Array([1]) };
    });
    await expect(load(tile(1), new AbortController())).rejects.toThrow('offline');
    expect((await load(tile(1), new AbortController())).data).toEqual(new Uint8Array([1]));
  });

  test('tiles not asked for lately are let go; descriptions are never kept', async () => {
    let loads = 0;
    const load = remembering(async () => {
      loads += 1;
      return { data: new Uint8Array([1]) };
    });
    for (let n = 0; n < 100; n++) await load(tile(n), new AbortController());
    await load(tile(0), new AbortController());
    expect(loads).toBe(101);
    await load(tile(99), new AbortController());
    expect(loads).toBe(101);
    await load({ url: 'pmtiles://a', type: 'json' }, new AbortController());
    await load({ url: 'pmtiles://a', type: 'json' }, new AbortController());
    expect(loads).toBe(103);
  });
});
