/**
 * What the page does for use without a network, once its first view is drawn: registers the service worker, hands over
 * what has been read already, says when the connection is gone, and offers a new version of the app.
 */
import type { Loader } from '../loader';
import type { AppStore } from '../store';
import { allCode, send } from './code';
import { confirmVersion, deleteDevice, seePart } from './device';
import { takeRead } from './handOver';
import {
  buildOf,
  codeCache,
  dataLock,
  type FromServiceWorker,
  isOurCache,
  KEEP_HEADER,
  KEPT_HEADER,
  NOT_KEPT_HEADER,
} from './names';
import { registrationHere, reloadPage } from './reload';

/** Between two looks whether a lost connection is back, and for a new version in a page that stays open, ms. */
const LOOK_AGAIN_MS = 30_000;
const LOOK_FOR_VERSION_MS = 60 * 60 * 1000;

/** A service worker that is active takes a page over at once, or never. */
const CLAIM_MS = 10_000;

/** Addresses of a machine for itself: previews of other builds stand there too, and would find this one. */
const OWN_MACHINE = /^(localhost|.*\.localhost|127\..*|\[::1\])$/;

/** How far it has come, for whoever drives the page from outside. */
const tell = (stage: 'off' | 'ready' | 'kept') => {
  document.documentElement.dataset.offline = stage;
};

/** What it needs of the app. */
interface Services {
  store: AppStore;
  loader: Loader;
  /** Folder of the built data with a trailing slash. */
  base: string;
  /** The day by the reader's clock, `YYYY-MM-DD`. */
  today(): string;
}

/** Starts all of it, where the deployer and the browser let it. Never rejects. */
export async function startOffline(services: Services): Promise<void> {
  const { store, base } = services;
  const wanted = await isWanted(base);
  if (!wanted) {
    takeRead();
    if (wanted === false) await takeOut();
    tell('off');
    return;
  }
  try {
    const registration = await navigator.serviceWorker.register(
      new URL('serviceWorker.js', document.baseURI),
    );
    store.getState().setOffline({ kind: 'on', lost: null });
    followVersions(registration, store);
    holdLocks(store);
    await controlled();
    followConnection(services);
    await handOver(base);
    tell('ready');
    if (await fetchRest()) tell('kept');
    const version = versionOf(store);
    if (version !== null) send({ kind: 'tidy', version });
  } catch {
    // Browsers refuse storage, in private windows for instance: the page works as it does without.
    takeRead();
    tell('off');
  }
}

/** Null where the configuration can't be had: what is there stays. */
async function isWanted(base: string): Promise<boolean | null> {
  if (import.meta.env.VITE_OFFLINE === 'off') return false;
  try {
    const response = await fetch(`${base}../config.json`, { cache: 'no-cache' });
    const text = response.ok ? await response.text() : '{}';
    if (response.headers.has(NOT_KEPT_HEADER)) return (await registrationHere()) === null ? null : true;
    if (/^\s*\{\s*\}\s*$/.test(text)) return !OWN_MACHINE.test(location.hostname);
    const { parseConfig } = await import('../config');
    return parseConfig(text).offline ?? !OWN_MACHINE.test(location.hostname);
  } catch {
    return (await registrationHere()) === null ? null : true;
  }
}

/** Nothing of it stays on the device. */
async function takeOut(): Promise<void> {
  await (await registrationHere())?.unregister();
  for (const name of await caches.keys()) if (isOurCache(name)) await caches.delete(name);
  await deleteDevice();
}

/** Resolves when the page's requests go through the service worker; rejects where they don't, as after a forced reload. */
async function controlled(): Promise<void> {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  await new Promise<void>((resolve, reject) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(reject, CLAIM_MS);
  });
}

const versionOf = (store: AppStore): string | null => {
  const { manifest } = store.getState().data;
  return manifest.kind === 'ready' ? manifest.value.version : null;
};

/** Whatever this page was drawn from stays as long as it is open: `tidy` asks which locks are held. */
function holdLocks(store: AppStore): void {
  const hold = (name: string) =>
    void navigator.locks.request(name, { mode: 'shared' }, () => new Promise(() => undefined));
  hold(codeCache(buildOf([...document.scripts].map(({ src }) => src))));
  const version = versionOf(store);
  if (version !== null) hold(dataLock(version));
}

/** What the first view has read is kept: files from the browser's own cache, parts of archives as they came. */
async function handOver(base: string): Promise<void> {
  const folder = new URL(base, document.baseURI).href;
  for (const { url, range, bytes } of takeRead()) {
    if (url.startsWith(folder)) await seePart(url.slice(folder.length), range, bytes);
  }
  const read = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(folder) && /\.(json|md|bin)$/.test(name));
  const config = new URL('../config.json', folder).href;
  for (const url of new Set([...read, config])) {
    if (await caches.match(url, { ignoreVary: true })) continue;
    // Whatever passes through the service worker is kept by it.
    const response = await fetch(url).catch(() => null);
    await response?.arrayBuffer();
  }
}

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** The rest of the code, about as much again as the map, unless the reader's connection is slow or saves data. */
async function fetchRest(): Promise<boolean> {
  const { connection } = navigator as { connection?: Connection };
  if (connection?.saveData || /2g|3g/.test(connection?.effectiveType ?? '')) return false;
  return allCode();
}

/** Offers what has been installed beside the version that is in use. */
function followVersions(registration: ServiceWorkerRegistration, store: AppStore): void {
  const offer = () => store.getState().setNewVersion(() => void reloadPage());
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer();
    });
  if (registration.waiting && navigator.serviceWorker.controller) offer();
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  const look = () => void registration.update().catch(() => undefined);
  setInterval(look, LOOK_FOR_VERSION_MS);
  store.subscribe(
    ({ newerData }) => newerData,
    (newer) => newer && look(),
  );
}

/** What the network itself has now, past the service worker; null where it can't be had. */
async function versionOfNetwork(base: string): Promise<string | null> {
  try {
    const asked = { cache: 'no-cache', headers: { [KEEP_HEADER]: 'true' } } as const;
    const { version } = await (await fetch(`${base}manifest.json`, asked)).json();
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}

/**
 * Confirms the data in use, or takes up newer ones: those in use may be the device's, where the network was slow.
 * @returns false where newer ones are there and could not be taken up
 */
export async function isNewest({ store, loader, base, today }: Services): Promise<boolean> {
  const newest = await versionOfNetwork(base);
  if (newest === null || versionOf(store) === null) return true;
  if (versionOf(store) !== newest) await loader.renew();
  if (versionOf(store) !== newest) return false;
  await confirmVersion(newest, today()).catch(() => undefined);
  return true;
}

/** Says when the network is gone, and when it is back: newer data may be there then. */
function followConnection(services: Services): void {
  const { store, base } = services;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = async () => {
    const asked = fetch(`${base}manifest.json`, { method: 'HEAD', cache: 'no-store' });
    const response = await asked.catch(() => null);
    const day = response?.headers.get(KEPT_HEADER) ?? null;
    const lost = response === null || response.headers.has(NOT_KEPT_HEADER) || day !== null;
    store.getState().setOffline({ kind: 'on', lost: lost ? { keptOn: day || null } : null });
    clearInterval(timer);
    if (lost) {
      timer = setInterval(look, LOOK_AGAIN_MS);
      return;
    }
    if (!(await isNewest(services))) timer = setInterval(look, LOOK_AGAIN_MS);
  };
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromServiceWorker>) => {
    const { offline } = store.getState();
    if (data.kind === 'lost' && offline.kind === 'on' && offline.lost === null) void look();
  });
  addEventListener('online', look);
  addEventListener('offline', look);
  void look();
}
