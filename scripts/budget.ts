/**
 * Weighs the built JavaScript, gzipped, against the budget of a first visit. Run after `vite build`:
 * `tsx scripts/budget.ts [dist]`. Prints one line a limit and exits 1 when one is broken.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes), gzipped. */
export const BUDGET_KB = { beforeMap: 180, all: 650 };

/** The part of Vite's `manifest.json` that says what loads what. */
export interface ManifestChunk {
  file: string;
  isEntry?: boolean;
  /** Keys of chunks that load with this one. */
  imports?: readonly string[];
}

/** Files that load with the page itself: the entries and everything they import statically. */
export function filesBeforeMap(manifest: Readonly<Record<string, ManifestChunk>>): string[] {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  return [...files].filter(isScript).sort();
}

const isScript = (file: string) => /\.m?js$/.test(file);

/** Gzipped kilobytes of the built scripts: what loads before the map, and all there is. */
export function weigh(dist: string): { beforeMap: number; all: number } {
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
  const before = filesBeforeMap(manifest);
  const all = readdirSync(path.join(dist, 'assets'))
    .filter(isScript)
    .map((file) => `assets/${file}`);
  if (before.length === 0) throw new Error(`${dist} holds no entry script; run "npm run build" first`);
  const kilobytes = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0) / 1000;
  return { beforeMap: kilobytes(before), all: kilobytes(all) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const weight = weigh(process.argv[2] ?? 'dist');
  for (const [name, label] of [
    ['beforeMap', 'JavaScript before the map'],
    ['all', 'JavaScript in all'],
  ] as const) {
    const fits = weight[name] <= BUDGET_KB[name];
    process.stdout.write(
      `${label}: ${weight[name].toFixed(1)} of ${BUDGET_KB[name]} KB gzipped${fits ? '' : ', too much'}\n`,
    );
    if (!fits) process.exitCode = 1;
  }
}
