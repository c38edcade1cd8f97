/** What is kept for use without a network, beside the browser's caches: parts of archives, and which regions are kept. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { BLOCK, type ByteRange, blocksOf, joined } from '../../model/offline/blocks';
import type { Bounds } from '../../model/region';
import { DATABASE } from './names';

/** A region that a reader keeps. */
export interface KeptRegion {
  /** As links write it. */
  id: string;
  /** What it was called when it was kept. */
  name: string;
  bounds: Bounds;
  /** Of the data. */
  version: string;
  /** By the reader's clock, `YYYY-MM-DD`. */
  keptOn: string;
  /** What it takes on the device, what it shares with others included. */
  bytes: number;
  /** Paths below the data version. */
  files: readonly string[];
  /** Numbers of blocks, by path of the archive below the data version. */
  blocks: Readonly<Record<string, readonly number[]>>;
}

interface Schema extends DBSchema {
  /** By path with the version, and number. */
  blocks: { key: [string, number]; value: ArrayBuffer };
  /** Parts as they were read, by path with the version, first byte and length asked for. */
  seen: { key: [string, number, number]; value: ArrayBuffer };
  regions: { key: string; value: KeptRegion };
  /** When a version of the data was last confirmed by the network. */
  days: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** Rejects where the browser keeps nothing. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(DATABASE, 1, {
    upgrade: (fresh) => {
      for (const store of ['blocks', 'seen', 'days'] as const) fresh.createObjectStore(store);
      fresh.createObjectStore('regions', { keyPath: 'id' });
    },
    // Whoever deletes it is not kept waiting.
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/**
 * A part of an archive; null where it is not kept as a whole.
 * @param file path with the version
 */
export async function keptPart(file: string, range: ByteRange): Promise<ArrayBuffer | null> {
  const [from, to] = range;
  const db = await database();
  const seen = await db.get('seen', [file, from, to - from]);
  if (seen) return seen;
  const numbers = blocksOf(range);
  const first = await db.get('blocks', [file, numbers[0] ?? 0]);
  if (!first) return null;
  const rest = await Promise.all(numbers.slice(1).map((number) => db.get('blocks', [file, number])));
  const blocks = [first];
  for (const block of rest) {
    // What lies past the end of a file is in no block.
    if (!block) return (blocks.at(-1)?.byteLength ?? 0) < BLOCK ? joined(range, blocks) : null;
    blocks.push(block);
  }
  return joined(range, blocks);
}

/** Notes a part that was read. */
export async function seePart(file: string, [from, to]: ByteRange, bytes: ArrayBuffer): Promise<void> {
  await (await database()).put('seen', bytes, [file, from, to - from]);
}

/** Keeps blocks by their numbers, all or none. Rejects with a QuotaExceededError where there is no room. */
export async function keepBlocks(file: string, blocks: ReadonlyMap<number, ArrayBuffer>): Promise<void> {
  const change = (await database()).transaction('blocks', 'readwrite');
  const writes = [...blocks].map(([number, block]) => change.store.put(block, [file, number]));
  await Promise.all([...writes, change.done]);
}

/** @param file path with the version */
export async function dropBlocks(file: string, numbers: Iterable<number>): Promise<void> {
  const change = (await database()).transaction('blocks', 'readwrite');
  const writes = [...numbers].map((number) => change.store.delete([file, number]));
  await Promise.all([...writes, change.done]);
}

/** Kept regions, the latest first. */
export async function keptRegions(): Promise<KeptRegion[]> {
  const all = await (await database()).getAll('regions');
  return all.sort((a, b) => (a.keptOn < b.keptOn ? 1 : a.keptOn > b.keptOn ? -1 : a.name < b.name ? -1 : 1));
}

export async function putRegion(region: KeptRegion): Promise<void> {
  await (await database()).put('regions', region);
}

export async function dropRegion(id: string): Promise<void> {
  await (await database()).delete('regions', id);
}

/** Notes that the network has confirmed a version of the data. @param day `YYYY-MM-DD` */
export async function confirmVersion(version: string, day: string): Promise<void> {
  await (await database()).put('days', day, version);
}

/** When the network last confirmed a version; null where that is not known. */
export async function confirmedOn(version: string): Promise<string | null> {
  return (await (await database()).get('days', version)) ?? null;
}

/** At most so much is kept of what was only seen, bytes. */
const MOST_SEEN = 32 * 1024 * 1024;

/** Drops parts that were seen of versions that nobody uses, and all of them where they have become too many. */
export async function dropSeen(versions: ReadonlySet<string>): Promise<void> {
  const change = (await database()).transaction('seen', 'readwrite');
  let held = 0;
  for (const key of await change.store.getAllKeys()) {
    const [file, , length] = key;
    held += length;
    if (held > MOST_SEEN || !versions.has(file.split('/')[0] ?? '')) await change.store.delete(key);
  }
  await change.done;
}

/** Deletes all of it. */
export async function deleteDevice(): Promise<void> {
  const db = await opened?.catch(() => null);
  db?.close();
  opened = null;
  const { deleteDB } = await import('idb');
  await deleteDB(DATABASE);
}
