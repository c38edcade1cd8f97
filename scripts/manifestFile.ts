/** The manifest of a build, which is kept apart from what is put on a host. */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Where it is kept. @param dist folder of the built app */
export const manifestFile = (dist: string): string =>
  path.resolve(import.meta.dirname, '../.cache/manifests', `${path.basename(dist)}.json`);

/** Takes it out of a folder that was just built; does nothing where there is none. */
export function keepManifest(dist: string): void {
  const written = path.join(dist, '.vite/manifest.json');
  if (!existsSync(written)) return;
  const kept = manifestFile(dist);
  mkdirSync(path.dirname(kept), { recursive: true });
  copyFileSync(written, kept);
  rmSync(path.join(dist, '.vite'), { recursive: true });
}
