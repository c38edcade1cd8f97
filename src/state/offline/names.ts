/** What the page and its service worker say to each other, and under which names they keep things. */

/** On an answer from the device in the place of the network's: the day on which that was kept, `YYYY-MM-DD` or empty. */
export const KEPT_HEADER = 'x-headroom-kept';

/** On an answer without content: the network is gone and the device does not have the file. */
export const NOT_KEPT_HEADER = 'x-headroom-not-kept';

/** On a request of whoever keeps a region: the service worker leaves it to the network, and keeps nothing of it. */
export const KEEP_HEADER = 'x-headroom-keep';

/** The folder that the app lies in: the scope of its service worker, which asks for it as well; null outside of both. */
export function scopeHere(): string | null {
  const { registration, document } = globalThis as {
    registration?: { scope: string };
    document?: { baseURI?: string };
  };
  if (!document) return registration?.scope ?? null;
  return document.baseURI?.startsWith('http') ? new URL('./', document.baseURI).href : null;
}

/** Several deployments may share an origin, and with it all names. No path has a space: no name begins another's. */
function ours(): string {
  const scope = scopeHere();
  const path = scope === null ? '/' : new URL(scope).pathname;
  return path === '/' ? 'headroom-' : `headroom ${path} -`;
}

const OURS = ours();
const CODE = `${OURS}code-`;
const SEEN = `${OURS}seen-`;
const KEPT = `${OURS}kept-`;

/** The cache of a build's code. */
export const codeCache = (build: string): string => `${CODE}${build}`;
/** Files of a data version that were read, and may go. */
export const seenCache = (version: string): string => `${SEEN}${version}`;
/** Files of a data version that a reader keeps. */
export const keptCache = (version: string): string => `${KEPT}${version}`;
/** Where the manifest and the configuration lie, which have no version. */
export const INDEX_CACHE = `${OURS}index`;
/** Held as a lock by a page that draws from a data version. */
export const dataLock = (version: string): string => `${OURS}data-${version}`;
/** Held as a lock while a region is kept or given back: several share files. */
export const KEEPING_LOCK = `${OURS}keeping`;
/** The database of what is kept beside the caches. */
export const DATABASE = `${OURS}offline`;

export const isOurCache = (name: string): boolean => name.startsWith(OURS);
export const isCodeCache = (name: string): boolean => name.startsWith(CODE);
/** The data version that a cache is of; null for others. */
export const versionOfCache = (name: string): string | null =>
  name.startsWith(SEEN) ? name.slice(SEEN.length) : name.startsWith(KEPT) ? name.slice(KEPT.length) : null;
export const isSeenCache = (name: string): boolean => name.startsWith(SEEN);

/** The app's own script tells builds apart: its name changes with all code that it loads. */
export function buildOf(addresses: readonly string[]): string {
  for (const address of addresses) {
    const [, build] = /assets\/index-([^/]+)\.js$/.exec(address) ?? [];
    if (build !== undefined) return build;
  }
  return 'unknown';
}

export type ToServiceWorker =
  /** Take over: the reader has asked for the new version. */
  | { kind: 'activate' }
  /** Fetch the code that no first view needs; answered on the port with whether all is there. */
  | { kind: 'rest' }
  /** Drop what no page and no kept region needs. @param version of the data in use */
  | { kind: 'tidy'; version: string };

/** The network did not answer, and the device did. */
export type FromServiceWorker = { kind: 'lost' };

/** What an address below the scope is to the service worker. */
export type Asked =
  | { kind: 'page' }
  /** A page for previews of links, which sends readers on. `region` as links write it. */
  | { kind: 'preview'; region: string }
  | { kind: 'index' }
  | { kind: 'code' }
  /** `path` below the folder of the data, with the version. */
  | { kind: 'file' | 'archive'; path: string; version: string };

/** @returns null for what is left to the browser */
export function askedFor(url: URL, scope: URL): Asked | null {
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
  const path = url.pathname.slice(scope.pathname.length);
  if (path === '' || path === 'index.html') return { kind: 'page' };
  if (path === 'data/manifest.json' || path === 'config.json') return { kind: 'index' };
  const [, kind, code] = /^p\/(state|county)\/(\w+)\.html$/.exec(path) ?? [];
  if (kind !== undefined) return { kind: 'preview', region: `${kind}:${code}` };
  if (/^assets\/|^icons\/|^[\w-]+\.(js|svg|webmanifest)$/.test(path)) return { kind: 'code' };
  const [, file, version] = /^data\/((\w+)\/.+)$/.exec(path) ?? [];
  if (file === undefined || version === undefined) return null;
  if (/^(feeds|previews)$/.test(version) || file.endsWith('.zip')) return null;
  return { kind: file.endsWith('.pmtiles') ? 'archive' : 'file', path: file, version };
}

/** The bytes that a request asks for, from the first up to, and without, the last; null where it asks for a whole. */
export function askedRange(header: string | null): [from: number, to: number] | null {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  return from === undefined || to === undefined ? null : [Number(from), Number(to) + 1];
}
