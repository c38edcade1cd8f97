import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchWithin } from './patientFetch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server that answers with parts after so many milliseconds each; a null part never comes. */
const server =
  (delays: readonly (number | null)[], headAfter: number | null = 0): typeof fetch =>
  (_url, options) =>
    new Promise((resolve, reject) => {
      const stopped = new Promise<never>((_, fail) => {
        options?.signal?.addEventListener('abort', () => fail(new DOMException('stopped', 'AbortError')));
      });
      stopped.catch(reject);
      if (headAfter === null) return;
      setTimeout(() => {
        const queue = [...delays];
        const body = new ReadableStream<Uint8Array>({
          pull: async (out) => {
            const delay = queue.shift();
            if (delay === undefined) return out.close();
            const part =
              delay === null ? new Promise<never>(() => {}) : new Promise((done) => setTimeout(done, delay));
            await Promise.race([part, stopped]).catch((error) => out.error(error));
            if (!options?.signal?.aborted) out.enqueue(new TextEncoder().encode('x'));
          },
        });
        resolve(new Response(body));
      }, headAfter);
    });

describe('fetchWithin', () => {
  it('reads an answer that is slow but keeps coming', async () => {
    const reading = fetchWithin(100, server([80, 80, 80]))('/a', false).then((response) => response.text());
    await vi.advanceTimersByTimeAsync(400);
    await expect(reading).resolves.toBe('xxx');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives up where no answer comes', async () => {
    const reading = fetchWithin(100, server([], null))('/a', false);
    const failed = expect(reading).rejects.toThrow('stopped');
    await vi.advanceTimersByTimeAsync(150);
    await failed;
  });

  it('gives up where an answer stops halfway', async () => {
    const reading = fetchWithin(100, server([10, null]))('/a', false).then((response) => response.text());
    const failed = expect(reading).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(300);
    await failed;
  });

  it('asks past caches only when told', async () => {
    const asked: (RequestInit | undefined)[] = [];
    const get: typeof fetch = async (_url, options) => {
      asked.push(options);
      return new Response('');
    };
    await fetchWithin(100, get)('/a', false);
    await fetchWithin(100, get)('/a', true);
    expect(asked.map((options) => options?.cache)).toEqual([undefined, 'no-store']);
  });
});
