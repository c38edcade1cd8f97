/** The app built with its pseudo language, which no build for readers has, served at a port of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, preview } from 'vite';
import { freePort } from '../scripts/freePort';

/** How long a connection that nothing uses stays open, ms. */
const KEPT_OPEN_MS = 600_000;

/** Builds and serves while `use` runs. @param use gets the address, with a stroke at its end */
export async function withPseudoSite(use: (address: string) => Promise<void>): Promise<void> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'headroom-pseudo-'));
  try {
    await build({ mode: 'pseudo', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    const port = await freePort();
    const server = await preview({
      logLevel: 'warn',
      build: { outDir },
      preview: { host: '127.0.0.1', port, strictPort: true },
    });
    // A test that keeps this process busy would let idle connections run out just as the page uses them again.
    if ('keepAliveTimeout' in server.httpServer) server.httpServer.keepAliveTimeout = KEPT_OPEN_MS;
    try {
      await use(`http://127.0.0.1:${port}/`);
    } finally {
      await server.close();
    }
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
