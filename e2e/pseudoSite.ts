/** The app with its pseudo language, as `pseudo.setup.ts` built it, served at a port of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../scripts/freePort';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Where its build lies until the next one. */
export const PSEUDO_DIST = path.join(ROOT, '.cache/pseudo');

/** How long a server takes to answer, at most, ms. */
const PATIENCE_MS = 60_000;

async function answering(address: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > end) throw new Error(`No answer from ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Serves while `use` runs, in a process of its own: a test that keeps this one busy would let connections run out
 * just as the page uses them.
 * @param use gets the address, with a stroke at its end
 */
export async function withPseudoSite(use: (address: string) => Promise<void>): Promise<void> {
  const port = String(await freePort());
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  const server = spawn(
    process.execPath,
    [vite, 'preview', '--outDir', PSEUDO_DIST, '--host', '127.0.0.1', '--port', port, '--strictPort'],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const address = `http://127.0.0.1:${port}/`;
    await answering(address);
    await use(address);
  } finally {
    server.kill();
  }
}
