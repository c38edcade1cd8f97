/** Builds the app with its pseudo language, which no build for readers has, once for all who look at it. */
import { build } from 'vite';
import { test } from './driver';
import { PSEUDO_DIST } from './pseudoSite';

test('the app can be built with its pseudo language', async () => {
  test.setTimeout(300_000);
  await build({ mode: 'pseudo', logLevel: 'warn', build: { outDir: PSEUDO_DIST, emptyOutDir: true } });
});
