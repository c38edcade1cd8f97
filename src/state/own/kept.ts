/** Own data on the device, in IndexedDB: one record a set, so that two tabs of the app write beside each other. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OwnSet } from '../../model/own/set';

/** A set as it is kept. */
export interface KeptSet {
  set: OwnSet;
  /** Sets are shown in this order. */
  order: number;
}

/** Where sets are kept. All of it may reject: browsers refuse storage, and run out of it. */
export interface Keeper {
  all(): Promise<readonly KeptSet[]>;
  put(kept: KeptSet): Promise<void>;
  remove(id: string): Promise<void>;
  /** Calls `listener` when another tab has changed something. @returns stops that */
  onOthersChange(listener: () => void): () => void;
}

interface Schema extends DBSchema {
  sets: { key: string; value: KeptSet };
}

const NAME = 'headroom-own';

/** Whether the browser has no room left. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** The keeper of this browser. Nothing is opened before the first question. */
export function openKeeper(): Keeper {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  let channel: BroadcastChannel | null = null;
  const others = () => {
    if (typeof BroadcastChannel !== 'undefined') channel ??= new BroadcastChannel(NAME);
    return channel;
  };
  const database = () => {
    opened ??= openDB<Schema>(NAME, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('sets', { keyPath: 'set.id' }),
      terminated: () => {
        opened = null;
      },
    });
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  return {
    all: async () => (await (await database()).getAll('sets')).sort((a, b) => a.order - b.order),
    put: async (kept) => {
      await (await database()).put('sets', kept);
      others()?.postMessage('changed');
    },
    remove: async (id) => {
      await (await database()).delete('sets', id);
      others()?.postMessage('changed');
    },
    onOthersChange: (listener) => {
      others()?.addEventListener('message', listener);
      return () => others()?.removeEventListener('message', listener);
    },
  };
}
