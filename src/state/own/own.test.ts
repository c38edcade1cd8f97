/** Files that are brought, and sets that are kept, without a browser. */
import { describe, expect, it, vi } from 'vitest';
import type { OwnSet } from '../../model/own/set';
import { createInspector, type FromWorker, type Inspector, type Read, type ToWorker } from './client';
import { createDrafts, MOST_BYTES } from './drafts';
import type { Keeper, KeptSet } from './kept';
import { createOwnSets } from './sets';

const set = (id: string, name = id): OwnSet => ({
  id,
  name,
  file: `${id}.csv`,
  kind: 'marks',
  credit: '',
  added: '2026-07-01',
  colorBy: null,
  sizeBy: null,
  columns: [],
  records: [],
});

function memory(fails: () => Error | null = () => null) {
  const kept = new Map<string, KeptSet>();
  let told = () => {};
  const keeper: Keeper = {
    all: async () => [...kept.values()].sort((a, b) => a.order - b.order),
    put: async (one) => {
      const error = fails();
      if (error) throw error;
      kept.set(one.set.id, one);
    },
    remove: async (id) => void kept.delete(id),
    onOthersChange: (listener) => {
      told = listener;
      return () => {};
    },
  };
  return { keeper, kept, tell: () => told() };
}

const names = ({ sets }: { sets: readonly OwnSet[] }) => sets.map(({ name }) => name);

describe('sets of own data', () => {
  it('are kept, changed, taken away and had back', async () => {
    const { keeper, kept } = memory();
    const own = createOwnSets(keeper);
    await own.open();
    await own.add([set('a'), set('b')]);
    await own.change('a', { name: 'Alpha' });
    await own.remove(['b']);
    expect(names(own.getState())).toEqual(['Alpha']);
    expect([...kept.keys()]).toEqual(['a']);
    await own.undo();
    expect(names(own.getState())).toEqual(['Alpha', 'b']);
    expect([...kept.keys()].sort()).toEqual(['a', 'b']);
    await own.undo();
    await own.undo();
    expect(own.getState().sets).toEqual([]);
    expect(kept.size).toBe(0);
    await own.redo();
    expect(names(own.getState())).toEqual(['a', 'b']);
  });

  it('take the place of the same file brought before', async () => {
    const own = createOwnSets(memory().keeper);
    await own.add([set('a', 'first')]);
    await own.add([set('a', 'second')]);
    expect(names(own.getState())).toEqual(['second']);
  });

  it('come back in the order in which they were brought', async () => {
    const { keeper } = memory();
    const own = createOwnSets(keeper);
    await own.add([set('z'), set('y')]);
    await own.remove(['z']);
    await own.add([set('b')]);
    await own.add([set('a')]);
    const again = createOwnSets(keeper);
    await again.open();
    expect(names(again.getState())).toEqual(['y', 'b', 'a']);
  });

  it('are there although the device has no room, which is told', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    const own = createOwnSets(memory(() => full).keeper);
    await own.add([set('a')]);
    expect(own.getState()).toMatchObject({ problem: 'full', sets: [{ id: 'a' }] });
    const refused = createOwnSets(memory(() => new Error('closed')).keeper);
    await refused.add([set('a')]);
    expect(refused.getState().problem).toBe('refused');
  });

  it('follow another tab, and stay the same objects where nothing was changed', async () => {
    const { keeper, kept, tell } = memory();
    const own = createOwnSets(keeper);
    await own.open();
    await own.add([set('a')]);
    const [before] = own.getState().sets;
    kept.set('b', { set: set('b'), order: 1 });
    tell();
    await vi.waitFor(() => expect(names(own.getState())).toEqual(['a', 'b']));
    expect(own.getState().sets[0]).toBe(before);
    kept.delete('a');
    tell();
    await vi.waitFor(() => expect(names(own.getState())).toEqual(['b']));
  });
});

const file = (name: string, text = 'x') => ({
  name,
  size: text.length,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer,
});
const read: Read = { kind: 'read', id: 'f', inspection: { rows: 1 } as never };

/** An inspector that answers when it is told to. */
function byHand() {
  const asked: { question: Parameters<Inspector['inspect']>[0]; answer: (read: Read | null) => void }[] = [];
  const cancel = vi.fn(() => asked.at(-1)?.answer(null));
  const inspector: Inspector = {
    inspect: (question, tell) =>
      new Promise((answer) => {
        tell(1, 2);
        asked.push({ question, answer });
      }),
    cancel,
  };
  return { asked, cancel, drafts: createDrafts(inspector, (most) => `at most ${most}`) };
}

it('what another tab did is neither taken back nor kept out by an undo here', async () => {
  const { keeper, kept, tell } = memory();
  const own = createOwnSets(keeper);
  await own.open();
  await own.add([set('here')]);
  kept.set('there', { set: set('there'), order: 9 });
  tell();
  await vi.waitFor(() => expect(names(own.getState())).toEqual(['here', 'there']));
  await own.undo();
  expect([...kept.keys()].sort()).toEqual(['here', 'there']);
});

it('a set that another tab brought anew with other cells is shown anew', async () => {
  const { keeper, kept, tell } = memory();
  const own = createOwnSets(keeper);
  await own.open();
  await own.add([set('a')]);
  const anew: OwnSet = { ...set('a'), columns: [{ name: 'MW', type: 'number', field: null }] as never };
  kept.set('a', { set: anew, order: 0 });
  tell();
  await vi.waitFor(() => expect(own.getState().sets[0]?.columns).toHaveLength(1));
});

describe('files that are brought', () => {
  it('are read one after another, each told how far it is', async () => {
    const { drafts, asked } = byHand();
    drafts.bring([file('a.csv'), file('b.csv')]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(drafts.getState().drafts.map(({ stage }) => stage)).toEqual([
      { kind: 'reading', done: 1, rows: 2 },
      { kind: 'waiting' },
    ]);
    asked[0]?.answer(read);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(drafts.getState().drafts[0]?.stage).toEqual(read);
  });

  it('are read anew with a repair or another field, and keep what was read meanwhile', async () => {
    const { drafts, asked } = byHand();
    drafts.bring([file('a.csv')]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    asked[0]?.answer(read);
    await vi.waitFor(() => expect(drafts.getState().drafts[0]?.last).not.toBeNull());
    const serial = drafts.getState().drafts[0]?.serial ?? 0;
    drafts.repair(serial, 'swapAxes', true);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.question.repairs).toEqual(['swapAxes']);
    expect(drafts.getState().drafts[0]?.last).not.toBeNull();
    drafts.setField(serial, '', 'Load', 'mw');
    drafts.setField(serial, '', 'Power', 'mw');
    await vi.waitFor(() =>
      expect(asked.at(-1)?.question.fields).toEqual({ '': { Load: null, Power: 'mw' } }),
    );
  });

  it('can be let go of while they are read: the next is read', async () => {
    const { drafts, asked, cancel } = byHand();
    drafts.bring([file('a.csv'), file('b.csv')]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    drafts.discard(drafts.getState().drafts[0]?.serial ?? 0);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(cancel).toHaveBeenCalledOnce();
    expect(drafts.getState().drafts.map(({ name }) => name)).toEqual(['b.csv']);
  });

  it('can be let go of while their bytes are on the way: the worker is not asked of them', async () => {
    const { drafts, asked } = byHand();
    let arrived = (_: ArrayBuffer) => {};
    const slow = {
      ...file('slow.csv'),
      arrayBuffer: () => new Promise<ArrayBuffer>((done) => (arrived = done)),
    };
    drafts.bring([slow, file('b.csv')]);
    drafts.discard(drafts.getState().drafts[0]?.serial ?? 0);
    await vi.waitFor(() => expect(asked.map(({ question }) => question.name)).toEqual(['b.csv']));
    arrived(new ArrayBuffer(1));
    await Promise.resolve();
    asked[0]?.answer(read);
    await vi.waitFor(() => expect(drafts.getState().drafts[0]?.stage).toEqual(read));
    expect(asked).toHaveLength(1);
  });

  it('are not taken up where they are too large', () => {
    const { drafts, asked } = byHand();
    drafts.bring([{ ...file('a.csv'), size: MOST_BYTES + 1 }]);
    expect(drafts.getState().drafts[0]?.stage).toEqual({ kind: 'failed', reason: `at most ${MOST_BYTES}` });
    expect(asked).toEqual([]);
  });
});

it('a worker that is given up is ended, and another reads the next file', async () => {
  const ports: { sent: ToWorker[]; ended: boolean; say: (message: FromWorker) => void }[] = [];
  const inspector = createInspector(
    () => {
      const port = {
        sent: [] as ToWorker[],
        ended: false,
        onmessage: null as ((event: MessageEvent<FromWorker>) => void) | null,
        onerror: null,
        postMessage: (message: ToWorker) => void port.sent.push(message),
        terminate: () => {
          port.ended = true;
        },
        say: (message: FromWorker) => port.onmessage?.({ data: message } as MessageEvent<FromWorker>),
      };
      ports.push(port);
      return port as never;
    },
    async () => ({ base: 'https://app.test/data/v/', zips: [] }),
  );
  const question = { name: 'a.csv', bytes: new Uint8Array([1]), repairs: [], fields: {} };
  const first = inspector.inspect(question, () => {});
  await vi.waitFor(() => expect(ports[0]?.sent).toHaveLength(1));
  inspector.cancel();
  expect(await first).toBeNull();
  expect(ports[0]?.ended).toBe(true);
  const told: number[] = [];
  const second = inspector.inspect(question, (done) => told.push(done));
  await vi.waitFor(() => expect(ports[1]?.sent).toHaveLength(1));
  const serial = ports[1]?.sent[0]?.serial ?? 0;
  ports[1]?.say({ kind: 'progress', serial, done: 500, rows: 900 });
  ports[1]?.say({ kind: 'read', serial, id: 'f', inspection: { rows: 1 } as never });
  expect(await second).toMatchObject({ kind: 'read', id: 'f' });
  expect(told).toEqual([500]);
});
