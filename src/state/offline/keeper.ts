/** The regions that a reader keeps on the device: what one would take, keeping it, and giving it back. */
import { failures } from '../../i18n/words';
import { type ByteRange, cut, rangesOf } from '../../model/offline/blocks';
import { boundsWithSurroundings, filesOfRegion } from '../../model/offline/regionFiles';
import type { Bounds, Region } from '../../model/region';
import { formatRegion } from '../../model/regionText';
import type { Loader } from '../loader';
import type { AppStore } from '../store';
import { blocksAround, bytesOf, readPart, readToKeep } from './archive';
import { allCode } from './code';
import { dropBlocks, dropRegion, type KeptRegion, keepBlocks, keptRegions, putRegion } from './device';
import { KEEPING_LOCK, keptCache } from './names';

/** What keeping a region takes. */
export interface Plan {
  region: Region;
  bounds: Bounds;
  version: string;
  files: readonly string[];
  blocks: Readonly<Record<string, readonly number[]>>;
  /** On the device, bytes; of that, what other kept regions have already. */
  bytes: number;
  shared: number;
}

/** Why a region could not be kept. `missing`: bytes that there is no room for, where the browser says how much there is. */
export class NoRoom extends Error {
  constructor(readonly missing: number | null) {
    super('full');
  }
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Files fetched at once; parts of archives come one after the other, at most so long, bytes. */
const FILES_AT_ONCE = 4;
const LONGEST_PART = 1024 * 1024;

interface Services {
  store: AppStore;
  loader: Loader;
}

/** Numbers of blocks that regions of a version hold, by archive. */
function heldBlocks(regions: readonly KeptRegion[], version: string): Map<string, Set<number>> {
  const held = new Map<string, Set<number>>();
  for (const region of regions.filter((one) => one.version === version))
    for (const [archive, numbers] of Object.entries(region.blocks)) {
      const all = held.get(archive) ?? new Set();
      for (const number of numbers) all.add(number);
      held.set(archive, all);
    }
  return held;
}

const heldFiles = (regions: readonly KeptRegion[], version: string): Set<string> =>
  new Set(regions.flatMap((region) => (region.version === version ? region.files : [])));

/** What is left of a plan when what others hold is taken away. */
function beyond(
  { files, blocks, version }: Pick<KeptRegion, 'files' | 'blocks' | 'version'>,
  others: readonly KeptRegion[],
): { files: string[]; blocks: [archive: string, numbers: number[]][] } {
  const [heldOf, there] = [heldBlocks(others, version), heldFiles(others, version)];
  return {
    files: files.filter((path) => !there.has(path)),
    blocks: Object.entries(blocks).map(([archive, numbers]) => [
      archive,
      numbers.filter((number) => !heldOf.get(archive)?.has(number)),
    ]),
  };
}

/** Sizes on the device, bytes. */
function weigh(
  { files, blocks }: ReturnType<typeof beyond>,
  sizes: Readonly<Record<string, number>>,
): number {
  const ofFiles = files.reduce((sum, path) => sum + (sizes[path] ?? 0), 0);
  return blocks.reduce((sum, [archive, numbers]) => sum + bytesOf(numbers, sizes[archive] ?? 0), ofFiles);
}

/** Rejects with a reader's sentence. Null where the data hold no such region. */
export async function planRegion(region: Region, { store, loader }: Services): Promise<Plan | null> {
  await loader.ensure('manifest', 'sites', 'areas', 'counties', 'states', 'countries');
  const { data } = store.getState();
  const { manifest, sites, areas, counties, states, countries } = data;
  if (
    manifest.kind !== 'ready' ||
    sites.kind !== 'ready' ||
    areas.kind !== 'ready' ||
    counties.kind !== 'ready' ||
    states.kind !== 'ready' ||
    countries.kind !== 'ready'
  ) {
    const failed = [manifest, sites, areas, counties, states, countries].find(
      ({ kind }) => kind === 'failed',
    );
    throw new Error(failed?.kind === 'failed' ? failed.reason : failures.noIndex);
  }
  const tables = {
    sites: sites.value,
    areas: areas.value,
    counties: counties.value,
    states: states.value,
    countries: countries.value,
  };
  const bounds = boundsWithSurroundings(region, tables);
  if (bounds === null) return null;
  const { version, files: sizes } = manifest.value;
  const archives = Object.keys(sizes).filter((path) => path.endsWith('.pmtiles'));
  const found = await Promise.all(
    archives.map(async (path) => {
      const url = new URL(await loader.url(path), document.baseURI).href;
      return [path, await blocksAround(url, bounds, sizes[path] ?? 0)] as const;
    }),
  );
  const wanted = { version, files: filesOfRegion(region, tables, sizes), blocks: Object.fromEntries(found) };
  const id = formatRegion(region);
  const others = (await keptRegions()).filter((kept) => kept.id !== id);
  const bytes = weigh(beyond(wanted, []), sizes);
  return { region, bounds, ...wanted, bytes, shared: bytes - weigh(beyond(wanted, others), sizes) };
}

interface Keeping extends Services {
  name: string;
  today: string;
  signal: AbortSignal;
  /** @param share 0–1 of what is to be fetched */
  told(share: number): void;
}

/** One after the other in all tabs, where the browser lets them know of each other: regions share files. */
const alone = (signal: AbortSignal, work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(KEEPING_LOCK, { signal }, work) : work();

/** Rejects as soon as the signal says so. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject);
  });
}

/**
 * Fetches and keeps what a plan names. What was kept of the region before goes when all of it is there; where it ends
 * early, nothing new stays. Rejects with `NoRoom`, an AbortError, or a reader's sentence.
 */
export const keepRegion = (plan: Plan, keeping: Keeping): Promise<void> =>
  alone(keeping.signal, () => keepAlone(plan, keeping));

async function keepAlone(plan: Plan, keeping: Keeping): Promise<void> {
  const { version } = plan;
  const id = formatRegion(plan.region);
  const before = await keptRegions();
  const others = before.filter((kept) => kept.id !== id);
  const { manifest } = keeping.store.getState().data;
  if (manifest.kind !== 'ready' || manifest.value.version !== version) throw new Error(failures.gone);
  const sizes = manifest.value.files;
  // What an older keeping of the same region has of this version is there as well.
  const missing = beyond(plan, before);
  await haveRoom(weigh(missing, sizes));
  const added: KeptRegion = {
    id,
    name: keeping.name,
    bounds: plan.bounds,
    version,
    keptOn: keeping.today,
    bytes: plan.bytes,
    files: plan.files,
    blocks: plan.blocks,
  };
  try {
    await fetchAll(missing, version, sizes, keeping);
    const cache = await caches.open(keptCache(version));
    await cache.put(
      new URL('manifest.json', await folderOf(keeping.loader)).href,
      new Response(JSON.stringify(manifest.value), { headers: { 'content-type': 'application/json' } }),
    );
    // Without the code there is nothing to show it with.
    if (!(await unlessAborted(allCode(), keeping.signal))) throw new Error(failures.noCode);
    keeping.signal.throwIfAborted();
    await putRegion(added);
  } catch (error) {
    await giveBack(added, before, keeping.loader);
    throw isFull(error) ? new NoRoom(null) : error;
  }
  for (const old of before.filter((kept) => kept.id === id)) {
    if (old.version !== version) await giveBack(old, [...others, added], keeping.loader);
  }
}

/**
 * Takes a region off the device, but for what others hold.
 * @returns whether it was done: not while one is being kept or given back, in whatever tab
 */
export async function forgetRegion(id: string, loader: Loader): Promise<boolean> {
  const work = async (lock: unknown): Promise<boolean> => {
    if (lock === null) return false;
    await forgetAlone(id, loader);
    return true;
  };
  return navigator.locks ? navigator.locks.request(KEEPING_LOCK, { ifAvailable: true }, work) : work({});
}

async function forgetAlone(id: string, loader: Loader): Promise<void> {
  const all = await keptRegions();
  const region = all.find((kept) => kept.id === id);
  if (!region) return;
  await dropRegion(id);
  await giveBack(
    region,
    all.filter((kept) => kept !== region),
    loader,
  );
}

/** Asks the browser to leave it alone, and whether there is room. */
async function haveRoom(bytes: number): Promise<void> {
  const { storage } = navigator;
  await storage.persist?.().catch(() => false);
  const { quota, usage } = (await storage.estimate?.()) ?? {};
  if (quota !== undefined && usage !== undefined && quota - usage < bytes)
    throw new NoRoom(bytes - (quota - usage));
}

/** The folder of the data, where the versions lie. */
async function folderOf(loader: Loader): Promise<string> {
  return new URL('..', new URL(await loader.url(''), document.baseURI)).href;
}

async function fetchAll(
  { files, blocks }: ReturnType<typeof beyond>,
  version: string,
  sizes: Readonly<Record<string, number>>,
  { loader, signal, told }: Keeping,
): Promise<void> {
  const folder = await folderOf(loader);
  const cache = await caches.open(keptCache(version));
  const whole = weigh({ files, blocks }, sizes);
  let arrived = 0;
  const add = (bytes: number) => {
    arrived += bytes;
    told(whole === 0 ? 1 : Math.min(1, arrived / whole));
  };
  told(0);
  const queue = [...files];
  // The first that fails ends the others, and none of them writes after this returns: all that arrived can go.
  const ending = new AbortController();
  const end = () => ending.abort(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  const next = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const url = `${folder}${version}/${path}`;
      await cache.put(url, await readToKeep(url, 200, { signal: ending.signal }));
      add(sizes[path] ?? 0);
    }
  };
  await Promise.allSettled(
    Array.from({ length: FILES_AT_ONCE }, () => next().catch((error: unknown) => ending.abort(error))),
  );
  ending.signal.throwIfAborted();
  for (const [archive, numbers] of blocks) {
    const key = `${version}/${archive}`;
    for (const [from, to] of rangesOf(numbers, sizes[archive] ?? 0).flatMap(inPieces)) {
      const bytes = await readPart(`${folder}${key}`, [from, to], signal);
      await keepBlocks(key, cut(from, bytes));
      add(to - from);
    }
  }
}

/** A long range in several, each from the beginning of a block. */
function inPieces([from, to]: ByteRange): ByteRange[] {
  const pieces: ByteRange[] = [];
  for (let at = from; at < to; at += LONGEST_PART) pieces.push([at, Math.min(to, at + LONGEST_PART)]);
  return pieces;
}

/** Deletes what a region holds and none of the others does. */
async function giveBack(region: KeptRegion, others: readonly KeptRegion[], loader: Loader): Promise<void> {
  const { version } = region;
  const own = beyond(region, others);
  const folder = await folderOf(loader);
  const cache = await caches.open(keptCache(version));
  for (const path of own.files) await cache.delete(`${folder}${version}/${path}`);
  for (const [archive, numbers] of own.blocks) await dropBlocks(`${version}/${archive}`, numbers);
  if (!others.some((kept) => kept.version === version)) await caches.delete(keptCache(version));
}
