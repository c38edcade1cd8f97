/** The app as `npm run build` made it, for commands that drive it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Misuse } from './snapshotArgs';

/** Folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * The folder of the built app; the project's own is built when it is missing.
 * @param say where a line on what happens goes
 * @throws Misuse; Error
 */
export function openDist(given: string | null, say: (line: string) => void): string {
  const folder = given === null ? path.join(ROOT, 'dist') : path.resolve(given);
  const isBuilt = () => existsSync(path.join(folder, 'index.html'));
  if (isBuilt()) return folder;
  if (given !== null) throw new Misuse([`--dist ${given} holds no index.html`]);
  say('The app is not built yet; building it with "npm run build".');
  // The build's own output goes to stderr: stdout belongs to the written files.
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['run', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: windows,
  });
  if (status !== 0 || !isBuilt()) throw new Error('The app could not be built; see the messages above.');
  return folder;
}
