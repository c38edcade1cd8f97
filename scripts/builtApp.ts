/** What commands share that drive the app as `npm run build` made it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Misuse } from './snapshotArgs';

/** A line on what happens: stdout belongs to the written files. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * The folder of the built app; the project's own is built when it is missing.
 * @throws Misuse; Error
 */
export function openDist(given: string | null): string {
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

/**
 * Runs a command and sets the exit code: 0 all went well, 1 something failed, 2 wrong use and nothing was started.
 * @param read null when help is asked for; throws Misuse
 * @param run  gives the exit code; throws Misuse, or Error when nothing could be started
 */
export async function runCommand<Command>(
  help: string,
  read: (args: string[]) => Command | null,
  run: (command: Command) => Promise<number>,
): Promise<void> {
  try {
    const command = read(process.argv.slice(2));
    if (command === null) process.stdout.write(help);
    else process.exitCode = await run(command);
  } catch (error) {
    if (error instanceof Misuse) {
      for (const fault of error.faults) say(fault);
      say('Nothing was started. Try --help.');
      process.exitCode = 2;
    } else {
      say(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  }
}
