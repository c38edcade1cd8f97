import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { balanceFileOf, readBalanceFile } from './balance';
import { type ClientOptions, createClient, Refused, Unreachable } from './client';
import { fetchHours, type PageStore, readPage } from './eiaApi';
import { missingHours, screenHours } from './screen';

const fixture = (page: number) =>
  gunzipSync(
    readFileSync(path.join(import.meta.dirname, `fixtures/pjm-2024-page${page}.json.gz`)),
  ).toString();
const PAGES = [fixture(1), fixture(2)];

type Fault = { status: number; body?: string; retryAfter?: string } | { truncate: number };

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A service that replays the pages; the n-th request may meet a fault first. */
async function serve(faults: Record<number, Fault>) {
  const requests: URL[] = [];
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const fault = faults[requests.length];
    requests.push(url);
    const page = PAGES[Number(url.searchParams.get('offset')) / 5000] ?? '';
    if (fault && 'status' in fault) {
      response.writeHead(fault.status, fault.retryAfter ? { 'retry-after': fault.retryAfter } : {});
      response.end(fault.body ?? '');
    } else if (!url.searchParams.get('api_key')) {
      response.writeHead(403);
      response.end('{"error":{"code":"API_KEY_MISSING","message":"No api_key was supplied."}}');
    } else response.end(fault ? page.slice(0, fault.truncate) : page);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}/v2`, requests };
}

/** A clock that only the client's own waiting moves. */
function fakeClock() {
  const waits: number[] = [];
  let time = 0;
  return {
    waits,
    outside: {
      fetch: (url: string) => fetch(url),
      now: () => time,
      sleep: async (ms: number) => {
        waits.push(ms);
        time += ms;
      },
    },
  };
}

const PACE: ClientOptions = {
  paceMs: 250,
  retries: 2,
  backOffMs: 1000,
  longestWaitMs: 60_000,
  limitMs: 60_000,
};

function memoryStore(): PageStore & { pages: Map<number, string> } {
  const pages = new Map<number, string>();
  return {
    pages,
    read: (offset) => pages.get(offset) ?? null,
    write: (offset, body) => pages.set(offset, body),
  };
}

const requestOf = (base: string, key = 'k') => ({
  base,
  series: { kind: 'balancingAuthority' as const, respondent: 'PJM' },
  start: '2024-01-01T00',
  end: '2024-12-31T23',
  key,
});

describe('a server that', () => {
  const url = 'https://service.test/data';
  const ask = (answer: () => Promise<Response>) =>
    createClient({ ...fakeClock().outside, fetch: answer }, { ...PACE, retries: 1, limitMs: 20 }).get(
      url,
      (body) => body,
    );

  it('is silent is given up, and tried again as often as any other', async () => {
    let asked = 0;
    const silent = () => {
      asked += 1;
      return new Promise<Response>(() => undefined);
    };
    await expect(ask(silent)).rejects.toThrow('in 2 tries: did not answer within 0.02 s');
    expect(asked).toBe(2);
  });

  it('drips without an end is given up', async () => {
    const dripping = async () =>
      new Response(
        new ReadableStream({
          async pull(controller) {
            await new Promise((done) => setTimeout(done, 5));
            controller.enqueue(new TextEncoder().encode('x'));
          },
        }),
      );
    await expect(ask(dripping)).rejects.toThrow('did not answer within 0.02 s');
  });
});

describe('the EIA service', () => {
  it('is read page by page until the announced total is there', async () => {
    const { base, requests } = await serve({});
    const clock = fakeClock();
    const seen: [number, number][] = [];
    const rows = await fetchHours(
      createClient(clock.outside, PACE),
      requestOf(base),
      memoryStore(),
      (...at) => seen.push(at),
    );
    expect(rows).toHaveLength(8784);
    expect(seen).toEqual([
      [5000, 8784],
      [8784, 8784],
    ]);
    expect(requests.map((url) => url.searchParams.get('offset'))).toEqual(['0', '5000']);
    expect(requests[0]?.searchParams.get('data[0]')).toBe('value');
    expect(requests[0]?.pathname).toBe('/v2/electricity/rto/region-data/data/');
    expect(clock.waits).toEqual([250]);
    const { hours, rejected } = screenHours(rows, 150_000);
    expect(rejected).toEqual([]);
    expect(hours.size).toBe(8784);
    expect(missingHours(hours)).toEqual([]);
  });

  it('is tried again with growing waits after 500, a cut-off body and a request to wait', async () => {
    const { base } = await serve({
      0: { status: 500 },
      1: { truncate: 1000 },
      3: { status: 429, retryAfter: '7' },
    });
    const clock = fakeClock();
    const rows = await fetchHours(
      createClient(clock.outside, PACE),
      requestOf(base),
      memoryStore(),
      () => {},
    );
    expect(rows).toHaveLength(8784);
    expect(clock.waits.filter((wait) => wait >= 1000)).toEqual([1000, 2000, 7000]);
  });

  it('is given up on after the last try, without the key in the message', async () => {
    const { base } = await serve({ 0: { status: 503 }, 1: { status: 503 }, 2: { status: 503 } });
    const run = fetchHours(
      createClient(fakeClock().outside, PACE),
      requestOf(base, 'SECRET'),
      memoryStore(),
      () => {},
    );
    await expect(run).rejects.toThrow(Unreachable);
    await run.catch((error: Error) => {
      expect(error.message).toContain('answered 503');
      expect(error.message).not.toContain('SECRET');
    });
  });

  it('refuses at once without a key', async () => {
    const { base, requests } = await serve({});
    const run = fetchHours(
      createClient(fakeClock().outside, PACE),
      requestOf(base, ''),
      memoryStore(),
      () => {},
    );
    await expect(run).rejects.toThrow(Refused);
    await expect(run).rejects.toThrow('API_KEY_MISSING');
    expect(requests).toHaveLength(1);
  });

  it('goes on where an interrupted run stopped', async () => {
    const store = memoryStore();
    const first = await serve({ 1: { status: 403, body: 'over the limit' } });
    const client = () => createClient(fakeClock().outside, PACE);
    await expect(fetchHours(client(), requestOf(first.base), store, () => {})).rejects.toThrow(
      'over the limit',
    );
    expect([...store.pages.keys()]).toEqual([0]);
    await new Promise<void>((done) => server?.close(() => done()));
    const second = await serve({});
    expect(await fetchHours(client(), requestOf(second.base), store, () => {})).toHaveLength(8784);
    expect(second.requests.map((url) => url.searchParams.get('offset'))).toEqual(['5000']);
  });

  it('is not believed when it sends fewer rows than announced, or another shape', async () => {
    expect(() => readPage('{"response":{"total":"x","data":[]}}')).toThrow('response.total');
    expect(() => readPage('{"data":[]}')).toThrow('documented shape');
    const short = JSON.stringify({
      response: { total: '9000', data: [{ period: '2024-01-01T00', value: '1' }] },
    });
    const store = memoryStore();
    store.write(0, short);
    const { base } = await serve({});
    await expect(
      fetchHours(createClient(fakeClock().outside, PACE), requestOf(base), store, () => {}),
    ).rejects.toThrow('1 of 9000');
  });
});

describe('screening', () => {
  it('leaves out what can not be believed and says why', () => {
    const { hours, rejected } = screenHours(
      [
        { hour: '2024-01-01T00', value: '94983' },
        { hour: '2024-01-01T01', value: '2147480000' },
        { hour: '2024-01-01T02', value: 'n/a' },
        { hour: '2024-01-01T03', value: null },
        { hour: '2024-01-01T04', value: '-5' },
        { hour: '2024-01-01T05', value: 91000 },
        { hour: '2024-01-01T05', value: 91000 },
        { hour: '2024-01-01T06', value: '90000' },
        { hour: '2024-01-01T06', value: '95000' },
        { hour: '2024-02-30T00', value: '90000' },
      ],
      165_000,
    );
    expect([...hours]).toEqual([
      ['2024-01-01T00', 94983],
      ['2024-01-01T05', 91000],
    ]);
    expect(rejected.map(({ hour, reason }) => `${hour} ${reason.split(' ').slice(0, 3).join(' ')}`)).toEqual([
      '2024-01-01T01 more than three',
      '2024-01-01T02 not a number',
      '2024-01-01T03 no value',
      '2024-01-01T04 demand is never',
      '2024-01-01T06 contradicts 90000 MW',
      '2024-02-30T00 not an hour',
    ]);
  });

  it('finds every missing hour', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 98 }), { maxLength: 40 }), (gone) => {
        const hours = new Map<string, number>();
        for (let index = 0; index < 100; index += 1) {
          const hour = new Date(Date.UTC(2024, 1, 28, index)).toISOString().slice(0, 13);
          if (!gone.includes(index)) hours.set(hour, 1);
        }
        expect(missingHours(hours)).toHaveLength(gone.length);
      }),
    );
  });
});

describe('the six-month files', () => {
  const HEADER = 'Balancing Authority,Data Date,UTC Time at End of Hour,Demand (MW)';
  it('are read by authority, with separators and both halves of the day', () => {
    const read = readBalanceFile(
      `\uFEFF${HEADER}\nPJM,07/27/2024,07/27/2024 8:00:00 AM,"78,851"\nPJM,07/27/2024,07/28/2024 12:00:00 AM,"95,120"\nAEC,07/27/2024,07/27/2024 12:00:00 PM,\n`,
    );
    expect(read.get('PJM')).toEqual([
      { hour: '2024-07-27T08', value: '78851' },
      { hour: '2024-07-28T00', value: '95120' },
    ]);
    expect(read.get('AEC')).toEqual([{ hour: '2024-07-27T12', value: '' }]);
  });
  it('are refused when a column is gone', () => {
    expect(() => readBalanceFile('Balancing Authority,Demand (MW)\nPJM,1\n')).toThrow(
      'UTC Time at End of Hour',
    );
  });
  it('are named by year and half', () => {
    expect(balanceFileOf('2024-06-30T23')).toBe('EIA930_BALANCE_2024_Jan_Jun.csv');
    expect(balanceFileOf('2025-07-01T00')).toBe('EIA930_BALANCE_2025_Jul_Dec.csv');
  });
});
