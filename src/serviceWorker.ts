/**
 * The service worker: keeps the app's code and answers for the network where that is gone. A file of its own in the
 * build. The page registers it after its first view is drawn (`src/state/offline/start.ts`); nothing else starts it.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController';
import { confirmedOn, dropSeen, keptPart, keptRegions, seePart } from './state/offline/device';
import {
  type Asked,
  askedFor,
  askedRange,
  buildOf,
  codeCache,
  dataLock,
  type FromServiceWorker,
  INDEX_CACHE,
  isCodeCache,
  isSeenCache,
  KEEP_HEADER,
  KEPT_HEADER,
  keptCache,
  NOT_KEPT_HEADER,
  seenCache,
  type ToServiceWorker,
  versionOfCache,
} from './state/offline/names';

/** A file of the build; `later` where no first view needs it. */
interface BuildFile {
  url: string;
  revision: string | null;
  later?: boolean;
}

/** An event that the browser waits for. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends Lasting {
  request: Request;
  clientId: string;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  data: ToServiceWorker;
  ports: readonly MessagePort[];
}
interface Client {
  postMessage(message: FromServiceWorker): void;
}

/** What a service worker has around it; the page's own types know none of it. */
interface Scope {
  __WB_MANIFEST: BuildFile[];
  registration: { scope: string };
  clients: { claim(): Promise<void>; get(id: string): Promise<Client | undefined> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: Told) => void): void;
}
declare const self: Scope;

/** How long the index of the data may take where one is kept, ms: a network that is nearly gone answers late. */
const PATIENCE_MS = 5_000;

const files = self.__WB_MANIFEST;
const scope = new URL(self.registration.scope);
const code = codeCache(buildOf(files.map(({ url }) => url)));
const shell = new PrecacheController({ cacheName: code });
shell.addToCacheList(
  files.filter(({ later }) => !later).map(({ url, revision }) => ({ url, revision })) as Parameters<
    typeof shell.addToCacheList
  >[0],
);

self.addEventListener('install', (event) => {
  event.waitUntil(shell.install(event as never));
});
// What older builds have kept stays until no page of theirs is open: `tidy`.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = askedFor(new URL(request.url), scope);
  if (asked === null || (request.method !== 'GET' && asked.kind !== 'index')) return;
  if (request.headers.has(KEEP_HEADER)) return;
  // Pictures, downloads and the like are the browser's.
  const isPage = request.mode === 'navigate';
  if (isPage !== (asked.kind === 'page' || asked.kind === 'preview')) return;
  event.respondWith(answer(asked, event));
});

function answer(asked: Asked, event: FetchEvent): Promise<Response> {
  switch (asked.kind) {
    case 'page':
      return page(event.request);
    case 'preview':
      return fetch(event.request).catch(() =>
        Response.redirect(`${scope.href}?metric=opposition.inForce&region=${asked.region}`),
      );
    case 'code':
      return codeFile(event);
    case 'index':
      return index(event);
    case 'file':
      return file(event, asked.version);
    case 'archive':
      return part(event, asked.path);
  }
}

/** Whether the network can't be had is told to the page that asked. */
async function gone(event: FetchEvent): Promise<void> {
  const client = await self.clients.get(event.clientId);
  client?.postMessage({ kind: 'lost' });
}

/** Neither the network nor the device has it: an answer that says so, in place of a broken connection. */
function notKept(event: FetchEvent): Response {
  event.waitUntil(gone(event));
  return new Response(null, { status: 504, headers: { [NOT_KEPT_HEADER]: 'true' } });
}

const asArrived = (response: Response): boolean =>
  response.status === 200 &&
  !response.redirected &&
  !/text\/html/.test(response.headers.get('content-type') ?? '');

/** The page of this build, so that it and its code belong together; the network's where the browser has dropped it. */
async function page(request: Request): Promise<Response> {
  const kept = await shell.matchPrecache('index.html').catch(() => undefined);
  return kept ?? fetch(request);
}

/** Names of code change with their content: what is kept, of this build or of one whose page is still open, is right. */
async function codeFile(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = (await shell.matchPrecache(request).catch(() => undefined)) ?? (await keptFile(request.url));
  if (kept) return kept;
  const response = await fetch(request);
  if (asArrived(response) && /\/assets\//.test(request.url))
    event.waitUntil(put(code, request.url, response.clone()));
  return response;
}

const keptFile = (url: string): Promise<Response | undefined> =>
  caches.match(url, { ignoreVary: true }).catch(() => undefined);

/** What can't be kept, as on a full device, is only not kept. @returns whether it is */
async function put(cache: string, url: string, response: Response): Promise<boolean> {
  try {
    await (await caches.open(cache)).put(url, response);
    return true;
  } catch {
    // The answer itself is on its way to the page.
    return false;
  }
}

/** The manifest of the data or the configuration: the network's while there is one. */
async function index(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const isHead = request.method === 'HEAD';
  const kept = await keptIndex(request.url).catch(() => null);
  const late = new Promise<never>((_, reject) => {
    if (kept) setTimeout(() => reject(new Error('The network is late')), PATIENCE_MS);
  });
  try {
    const response = await Promise.race([fetch(request), late]);
    if (!isHead && asArrived(response)) event.waitUntil(keepIndex(request.url, response.clone()));
    return response;
  } catch {
    if (!kept) return notKept(event);
    if (!isHead) event.waitUntil(gone(event));
    const headers = new Headers(kept.answer.headers);
    headers.set(KEPT_HEADER, kept.day);
    return new Response(isHead ? null : kept.answer.body, { headers });
  }
}

const isManifest = (url: string) => url.endsWith('/data/manifest.json');
const versionIn = async (manifest: Response): Promise<string> =>
  ((await manifest.json()) as { version: string }).version;

/** A manifest is kept with the data that it is of. */
async function keepIndex(url: string, response: Response): Promise<void> {
  if (isManifest(url)) await put(seenCache(await versionIn(response.clone())), url, response.clone());
  await put(INDEX_CACHE, url, response);
}

/**
 * Without a network the data are those of the region that was kept last, else those that were read last, where their
 * sites are there.
 */
async function keptIndex(url: string): Promise<{ answer: Response; day: string } | null> {
  const latest = await (await caches.open(INDEX_CACHE)).match(url, { ignoreVary: true });
  if (!isManifest(url)) return latest ? { answer: latest, day: '' } : null;
  for (const { version, keptOn } of await keptRegions().catch(() => [])) {
    const answer = await (await caches.open(keptCache(version))).match(url, { ignoreVary: true });
    if (answer) return { answer, day: keptOn };
  }
  const others = (await caches.keys()).filter(isSeenCache).reverse();
  const seen = await Promise.all(others.map(async (name) => (await caches.open(name)).match(url)));
  for (const answer of [latest, ...seen]) {
    if (!answer) continue;
    const version = await versionIn(answer.clone());
    if (await keptFile(new URL(`data/${version}/sites.json`, scope).href))
      return { answer, day: (await confirmedOn(version).catch(() => null)) ?? '' };
  }
  return null;
}

/** A file below a version of the data never changes. Whoever asks past the caches doubts what they hold. */
async function file(event: FetchEvent, version: string): Promise<Response> {
  const { request } = event;
  const doubted = request.cache === 'no-store' || request.cache === 'reload';
  const kept = await keptFile(request.url);
  if (kept && !doubted) return kept;
  try {
    const response = await fetch(request);
    if (asArrived(response)) event.waitUntil(put(seenCache(version), request.url, response.clone()));
    return response;
  } catch {
    return kept ?? notKept(event);
  }
}

/** A part of an archive: what is kept is answered as a host would, with 206 and the range. */
async function part(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const range = askedRange(request.headers.get('range'));
  const kept = range && (await keptPart(path, range).catch(() => null));
  if (range && kept) {
    const headers = {
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${range[0]}-${range[0] + kept.byteLength - 1}/*`,
      'content-length': `${kept.byteLength}`,
    };
    return new Response(kept, { status: 206, headers });
  }
  try {
    const response = await fetch(request);
    if (range && response.status === 206) {
      const bytes = response.clone().arrayBuffer();
      event.waitUntil(bytes.then((arrived) => seePart(path, range, arrived)).catch(() => undefined));
    }
    return response;
  } catch {
    return notKept(event);
  }
}

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  switch (data.kind) {
    case 'activate':
      event.waitUntil(self.skipWaiting());
      break;
    case 'rest':
      event.waitUntil(rest().then((whole) => ports[0]?.postMessage(whole)));
      break;
    case 'tidy':
      event.waitUntil(tidy(data.version));
  }
});

/** Fetches what is missing of the code, one file after the other: whatever the reader does comes first. */
async function rest(): Promise<boolean> {
  const cache = await caches.open(code);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  let whole = true;
  for (const { url } of files.filter(({ later }) => later)) {
    const address = new URL(url, scope).href;
    if (there.has(address)) continue;
    const response = await fetch(address, { priority: 'low' } as RequestInit).catch(() => null);
    if (!response || !asArrived(response) || !(await put(code, address, response))) whole = false;
  }
  return whole;
}

/** Drops code of builds and data of versions that no page is drawn from and no reader keeps. */
async function tidy(version: string): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const locked = new Set(held.map(({ name }) => name));
  // Where the list can't be read, nobody knows what a reader keeps.
  const regions = await keptRegions().catch(() => null);
  if (regions === null) return;
  const keeps = new Set(regions.map((region) => region.version));
  for (const name of await caches.keys()) {
    const of = versionOfCache(name);
    if (isCodeCache(name) ? name !== code && !locked.has(name) : of !== null && !isWanted(name, of))
      await caches.delete(name);
  }
  await dropSeen(new Set([version, ...keeps]));

  function isWanted(name: string, of: string): boolean {
    if (of === version || locked.has(dataLock(of))) return true;
    return !isSeenCache(name) && keeps.has(of);
  }
}
