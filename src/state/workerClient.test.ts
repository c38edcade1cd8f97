import { describe, expect, test } from 'vitest';
import { createWorkerClient, type Exchange, type WorkerPort } from './workerClient';
import type { WorkerFailure } from './workerFailure';

interface To {
  serial: number;
  question: string;
}
interface From {
  serial: number;
  text: string;
  last: boolean;
}

/** Lets promises that have settled run on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A client of a worker that answers when told to; how it is asked as `part` says. */
function scripted(part: Partial<Exchange<string, To, From, string>>) {
  const received: To[] = [];
  let port: WorkerPort<To, From>;
  let [starts, ends] = [0, 0];
  const client = createWorkerClient<string, To, From, string>({
    start: () => {
      starts += 1;
      port = {
        onmessage: null,
        onerror: null,
        postMessage: (message) => received.push(message),
        terminate: () => {
          ends += 1;
        },
      };
      return port;
    },
    message: (question, serial) => ({ serial, question }),
    answer: ({ text }, question) => `${question}: ${text}`,
    isLast: ({ last }) => last,
    broken: () => 'broken',
    ...part,
  });
  const say = (data: From | WorkerFailure) =>
    port.onmessage?.({ data } as MessageEvent<From | WorkerFailure>);
  const told: string[] = [];
  const ask = (question: string) => client.ask(question, (answer) => told.push(answer));
  return { client, ask, told, received, say, counts: () => ({ starts, ends }) };
}
const serialOf = ({ serial }: From | WorkerFailure) => serial;

describe('a question with several answers', () => {
  test('hears each, and is settled by the last', async () => {
    const { ask, told, received, say } = scripted({});
    const asked = ask('a');
    const next = ask('b');
    await settled();
    expect(received.map(({ question }) => question)).toEqual(['a']);
    say({ serial: 1, text: 'first', last: false });
    say({ serial: 1, text: 'second', last: true });
    // A newer one waited: nobody hears of the older.
    expect(await asked).toBeNull();
    await settled();
    say({ serial: 2, text: 'first', last: false });
    expect(told).toEqual(['b: first']);
    say({ serial: 2, text: 'second', last: true });
    expect(await next).toBe('b: second');
    expect(told).toEqual(['b: first', 'b: second']);
  });
});

describe('a newer question', () => {
  test('overtakes the open one where answers say whose they are', async () => {
    const { ask, told, received, say } = scripted({ serialOf });
    const old = ask('a');
    await settled();
    say({ serial: 1, text: 'first', last: false });
    const newer = ask('b');
    expect(await old).toBeNull();
    await settled();
    expect(received.map(({ question }) => question)).toEqual(['a', 'b']);
    say({ serial: 1, text: 'second', last: true });
    say({ kind: 'failed', reason: 'noHours', serial: 1 });
    say({ serial: 2, text: 'only', last: true });
    expect(await newer).toBe('b: only');
    expect(told).toEqual(['a: first', 'b: only']);
  });

  test('is not harmed by the older one, whose message fails late', async () => {
    let failOld = (_: Error) => {};
    const { ask, say } = scripted({
      serialOf,
      message: (question, serial) =>
        question === 'a'
          ? new Promise((_, reject) => {
              failOld = reject;
            })
          : { serial, question },
    });
    const old = ask('a');
    await settled();
    const newer = ask('b');
    await settled();
    failOld(new Error('no address'));
    await settled();
    say({ serial: 2, text: 'only', last: true });
    expect([await old, await newer]).toEqual([null, 'b: only']);
  });
});

describe('a question that is forgotten', () => {
  test.each([
    ['overtaken', serialOf],
    ['waited for', undefined],
  ])('gets null and hears nothing; the next is answered (%s)', async (_, serial) => {
    const { client, ask, told, received, say } = scripted(serial ? { serialOf: serial } : {});
    const first = ask('a');
    const second = ask('b');
    await settled();
    client.forget();
    expect([await first, await second]).toEqual([null, null]);
    for (const { serial: about } of [...received]) say({ serial: about, text: 'late', last: true });
    await settled();
    const third = ask('c');
    await settled();
    say({ serial: 3, text: 'only', last: true });
    expect(await third).toBe('c: only');
    expect(told).toEqual(['c: only']);
  });
});

describe('after a failure', () => {
  test('a worker that was told something first is started anew', async () => {
    const { ask, say, counts } = scripted({ first: async () => ({ serial: 0, question: 'first' }) });
    const asked = ask('a');
    await settled();
    say({ kind: 'failed', reason: 'noNames' });
    await expect(asked).rejects.toThrow('The names');
    ask('b');
    await settled();
    expect(counts()).toEqual({ starts: 2, ends: 1 });
  });

  test('any other keeps what it has prepared', async () => {
    const { ask, say, counts } = scripted({});
    const asked = ask('a');
    await settled();
    say({ kind: 'failed', reason: 'noHours' });
    await expect(asked).rejects.toThrow('The hourly demand');
    ask('b');
    await settled();
    expect(counts()).toEqual({ starts: 1, ends: 0 });
  });
});
