/** The sets of own data there are: what is shown, what is kept on the device, and the steps back. */
import { createStore } from 'zustand/vanilla';
import type { OwnChoices, OwnSet } from '../../model/own/set';
import { isFull, type Keeper } from './kept';

export interface OwnSetsState {
  /** In the order in which they were brought. */
  sets: readonly OwnSet[];
  /** Whether what the device keeps has been read. */
  opened: boolean;
  /** Why something is not kept: it is there until the page is closed. */
  problem: 'full' | 'refused' | null;
  /** Lists of sets before each change, the newest last, and those that were taken back. */
  past: readonly (readonly OwnSet[])[];
  future: readonly (readonly OwnSet[])[];
}

/** How many steps back there are. */
const STEPS = 30;

export interface OwnSets {
  getState(): OwnSetsState;
  subscribe(listener: (state: OwnSetsState) => void): () => void;
  /** Reads what the device keeps, and follows other tabs from then on. Never rejects. */
  open(): Promise<void>;
  /** Adds sets; one of the same id takes the place of the one before. Resolves when they are kept, or can't be. */
  add(sets: readonly OwnSet[]): Promise<void>;
  change(id: string, choices: Partial<OwnChoices>): Promise<void>;
  /** Puts a set that was changed in the place of the one of its id; without records it goes. */
  replace(set: OwnSet): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function createOwnSets(keeper: Keeper): OwnSets {
  const store = createStore<OwnSetsState>()(() => ({
    sets: [],
    opened: false,
    problem: null,
    past: [],
    future: [],
  }));
  let opening: Promise<void> | null = null;
  /** Writes follow each other: the device ends up with the last of them. */
  let writing: Promise<void> = Promise.resolve();

  const refused = (error: unknown) => store.setState({ problem: isFull(error) ? 'full' : 'refused' });

  /** The place of a set among all that were ever brought: the later, the higher. */
  const orders = new Map<string, number>();
  function orderOf(id: string): number {
    const order = orders.get(id) ?? Math.max(0, ...orders.values()) + 1;
    orders.set(id, order);
    return order;
  }

  /** Brings the device to what is shown. */
  function keep(before: readonly OwnSet[], after: readonly OwnSet[]): Promise<void> {
    writing = writing.then(async () => {
      try {
        for (const { id } of before) if (!after.some((set) => set.id === id)) await keeper.remove(id);
        for (const set of after) if (!before.includes(set)) await keeper.put({ set, order: orderOf(set.id) });
        store.setState({ problem: null });
      } catch (error) {
        refused(error);
      }
    });
    return writing;
  }

  function go(next: readonly OwnSet[]): Promise<void> {
    const { sets, past } = store.getState();
    store.setState({ sets: next, past: [...past, sets].slice(-STEPS), future: [] });
    return keep(sets, next);
  }

  async function read(): Promise<void> {
    try {
      const kept = await keeper.all();
      for (const { set, order } of kept) orders.set(set.id, order);
      const { sets } = store.getState();
      // What is shown and was not changed elsewhere stays the same object, so that nothing is drawn anew.
      const known = new Map(sets.map((set) => [set.id, set]));
      const next = kept.map(({ set }) => {
        const shown = known.get(set.id);
        return shown && sameSet(shown, set) ? shown : set;
      });
      const isSame = next.length === sets.length && next.every((set, index) => set === sets[index]);
      // Lists from before a change of another tab would take back, or take away, what that tab did.
      if (!isSame) store.setState({ sets: next, past: [], future: [] });
    } catch (error) {
      refused(error);
    }
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    open: () => {
      opening ??= read().then(() => {
        store.setState({ opened: true });
        keeper.onOthersChange(() => void writing.then(read));
      });
      return opening;
    },
    add: (added) => {
      const { sets } = store.getState();
      const ids = new Set(added.map(({ id }) => id));
      for (const id of ids) orders.delete(id);
      return go([...sets.filter(({ id }) => !ids.has(id)), ...added]);
    },
    change: (id, choices) =>
      go(store.getState().sets.map((set) => (set.id === id ? { ...set, ...choices } : set))),
    replace: (changed) =>
      go(
        store
          .getState()
          .sets.flatMap((set) => (set.id !== changed.id ? set : changed.records.length > 0 ? changed : [])),
      ),
    remove: (ids) => go(store.getState().sets.filter(({ id }) => !ids.includes(id))),
    undo: () => {
      const { sets, past, future } = store.getState();
      const before = past.at(-1);
      if (!before) return Promise.resolve();
      store.setState({ sets: before, past: past.slice(0, -1), future: [...future, sets] });
      return keep(sets, before);
    },
    redo: () => {
      const { sets, past, future } = store.getState();
      const after = future.at(-1);
      if (!after) return Promise.resolve();
      store.setState({ sets: after, past: [...past, sets], future: future.slice(0, -1) });
      return keep(sets, after);
    },
  };
}

/** Whether two sets of an id say the same. */
const sameSet = (a: OwnSet, b: OwnSet): boolean => JSON.stringify(a) === JSON.stringify(b);
