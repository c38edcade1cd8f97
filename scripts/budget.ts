/**
 * Weighs the JavaScript that a first visit loads, gzipped, and the map's archives against their budget. Run after `vite build`:
 * `tsx scripts/budget.ts [dist]`. Prints one line a limit and exits 1 when one is broken.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { manifestFile } from './manifestFile.ts';

/** Kilobytes (1,000 bytes), gzipped. */
export const BUDGET_KB = { beforeMap: 180, firstVisit: 650 };

/** Megabytes (1,000,000 bytes) of all archives that the map is drawn from, streets of a deployer aside. */
export const ARCHIVES_MB = 40;

/** What a deployer may add of streets; how large it is follows from the states that were fetched. */
const STREETS = 'ground-streets.pmtiles';

/** The map's module in Vite's manifest: imported as soon as the interface is on screen. */
const MAP = 'src/map/index.ts';

/** Prepares the use without a network, once the first view is drawn. */
const OFFLINE = 'src/state/offline/start.ts';

/** What the page itself loads beside scripts: its document, its icon, and the two fonts of Latin letters. */
const PAGE_FILES = /^(index\.html|icon\.svg|startHelp\.js|assets\/inter-latin-\d+-normal-.*\.woff2)$/;

/** The only worker that a first visit starts; the others come with the first question that they answer. */
const MAP_WORKER = /^maplibre-gl-worker-.*\.js$/;

/** Is no part of the bundle: it speaks when that does not come. */
const START_HELP = 'startHelp.js';

/** The words of a page whose address asks for no language; a file of this name. */
const WORDS = 'en-shell';

/** The part of Vite's `manifest.json` that says what loads what. */
export interface ManifestChunk {
  file: string;
  name?: string;
  isEntry?: boolean;
  /** Keys of chunks that load with this one. */
  imports?: readonly string[];
  css?: readonly string[];
}

type Manifest = Readonly<Record<string, ManifestChunk>>;

const isScript = (file: string) => /\.m?js$/.test(file);

/** Scripts that the chunks with these keys load: their own and all they import statically. */
function scriptsOf(manifest: Manifest, keys: readonly string[]): string[] {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return [...files].filter(isScript).sort();
}

const entries = (manifest: Manifest) =>
  Object.entries(manifest).flatMap(([key, chunk]) => (chunk.isEntry ? [key] : []));

/** Keys of what the page waits for: its entries and its words. */
function startsOf(manifest: Manifest): string[] {
  const words = Object.keys(manifest).find((key) => manifest[key]?.name === WORDS);
  if (words === undefined) throw new Error(`The manifest has no chunk with the name ${WORDS}`);
  return [...entries(manifest), words];
}

const startsOfFirstVisit = (manifest: Manifest): string[] => {
  for (const key of [MAP, OFFLINE])
    if (!manifest[key]) throw new Error(`The manifest has no chunk of ${key}`);
  return [...startsOf(manifest), MAP, OFFLINE];
};

/** Scripts that load with the page itself. */
export function scriptsBeforeMap(manifest: Manifest): string[] {
  return scriptsOf(manifest, startsOf(manifest));
}

/** Scripts that a first visit loads, its worker aside, which is in no manifest, and the service worker. */
export function scriptsWithMap(manifest: Manifest): string[] {
  return scriptsOf(manifest, startsOfFirstVisit(manifest));
}

/** Everything that a first visit loads of scripts, as paths below `dist`; `e2e/firstVisit.spec.ts` holds it to what a browser asks for. */
export function scriptsOfFirstVisit(dist: string): string[] {
  const worker = readdirSync(path.join(dist, 'assets')).filter((file) => MAP_WORKER.test(file));
  if (worker.length !== 1) throw new Error(`${dist} holds ${worker.length} workers of the map`);
  return [...scriptsWithMap(manifestOf(dist)), `assets/${worker[0]}`, START_HELP].sort();
}

/** All files of the build that a first visit loads, as paths below `dist`: they are on the device already. */
export function filesOfFirstVisit(dist: string): string[] {
  const manifest = manifestOf(dist);
  const scripts = new Set(scriptsOfFirstVisit(dist));
  const styles = Object.values(manifest).flatMap(({ file, css = [] }) =>
    scripts.has(file) ? css : file.endsWith('.css') && /index-/.test(file) ? [file] : [],
  );
  const fonts = readdirSync(path.join(dist, 'assets')).map((file) => `assets/${file}`);
  return [
    ...scripts,
    ...styles,
    ...['index.html', 'icon.svg', ...fonts].filter((file) => PAGE_FILES.test(file)),
  ];
}

const manifestOf = (dist: string): Manifest => JSON.parse(readFileSync(manifestFile(dist), 'utf8'));

/** Gzipped kilobytes of scripts: what loads before the map, and with it and its worker. */
export function weigh(dist: string): { beforeMap: number; firstVisit: number } {
  const before = [...scriptsBeforeMap(manifestOf(dist)), START_HELP];
  if (before.length === 1) throw new Error(`${dist} holds no entry script; run "npm run build" first`);
  const kilobytes = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0) / 1000;
  return {
    beforeMap: kilobytes(before),
    firstVisit: kilobytes(scriptsOfFirstVisit(dist)),
  };
}

/**
 * Megabytes of the archives that the app comes with.
 * @param files bytes by path below the data version, as the data's own manifest has them
 */
export function archiveMegabytes(files: Readonly<Record<string, number>>): number {
  const sizes = Object.entries(files).flatMap(([file, bytes]) =>
    file.endsWith('.pmtiles') && file !== STREETS ? [bytes] : [],
  );
  if (sizes.length === 0) throw new Error('The manifest of the data names no archive');
  return sizes.reduce((sum, bytes) => sum + bytes, 0) / 1e6;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = process.argv[2] ?? 'dist';
  const weight = weigh(dist);
  for (const [name, label] of [
    ['beforeMap', 'JavaScript before the map'],
    ['firstVisit', 'JavaScript of a first visit'],
  ] as const) {
    const fits = weight[name] <= BUDGET_KB[name];
    process.stdout.write(
      `${label}: ${weight[name].toFixed(1)} of ${BUDGET_KB[name]} KB gzipped${fits ? '' : ', too much'}\n`,
    );
    if (!fits) process.exitCode = 1;
  }
  const { files } = JSON.parse(readFileSync(path.join(dist, 'data/manifest.json'), 'utf8'));
  const archives = archiveMegabytes(files);
  const fits = archives <= ARCHIVES_MB;
  process.stdout.write(
    `Archives of the map: ${archives.toFixed(1)} of ${ARCHIVES_MB} MB${fits ? '' : ', too much'}\n`,
  );
  if (!fits) process.exitCode = 1;
}
