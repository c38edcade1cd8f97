/** `npm run screenshots`: takes the pictures of `docs/images` anew from the built app. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'vite';
import { expect, Headroom, withPage } from '../e2e/driver';

const ROOT = path.resolve(import.meta.dirname, '..');
const IMAGES = path.join(ROOT, 'docs/images');
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** A picture: what is opened, and what must be on screen before it is taken. */
interface Scene {
  file: string;
  view: string;
  viewport: { width: number; height: number };
  theme?: 'light' | 'dark';
  settled: (app: Headroom) => Promise<void>;
}

const SCENES: readonly Scene[] = [
  { file: 'overview.png', view: '', viewport: DESKTOP, settled: (app) => app.mapAtRest() },
  {
    file: 'overview-dark.png',
    view: '',
    viewport: DESKTOP,
    theme: 'dark',
    settled: (app) => app.mapAtRest(),
  },
  {
    file: 'planner.png',
    view: '?region=county:51107',
    viewport: DESKTOP,
    settled: async (app) => {
      await expect(app.cardTitle(/Loudoun/)).toBeVisible();
      await app.mapAtRest();
    },
  },
  {
    file: 'compare.png',
    view: '?compare=terawulf-lake-mariner-ny,galaxy-helios-tx&page=compare',
    viewport: DESKTOP,
    settled: async (app) => {
      await expect(app.dialog(/Compar/).getByRole('columnheader', { name: /Helios/ })).toBeVisible();
    },
  },
  {
    file: 'phone.png',
    view: '?region=county:51107',
    viewport: PHONE,
    settled: async (app) => {
      await expect(app.cardTitle(/Loudoun/)).toBeVisible();
      await app.mapAtRest();
    },
  },
];

const server = await preview({
  root: ROOT,
  preview: { port: Number(process.env.PORT ?? 4194), strictPort: true, host: '127.0.0.1' },
  logLevel: 'warn',
});
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('The preview server has no address');

try {
  mkdirSync(IMAGES, { recursive: true });
  for (const { file, view, viewport, theme = 'light', settled } of SCENES) {
    const phone = viewport === PHONE;
    await withPage(
      { baseURL: address, viewport, colorScheme: theme, hasTouch: phone, isMobile: phone },
      async (page) => {
        const app = new Headroom(page);
        await app.open(view);
        await app.mapReady();
        await settled(app);
        await page.screenshot({ path: path.join(IMAGES, file) });
      },
    );
    console.error(file);
  }
  // The reporter's picture is what the app itself saves.
  await withPage({ baseURL: address, viewport: DESKTOP, acceptDownloads: true }, async (page) => {
    const app = new Headroom(page);
    await app.open('?region=state:TX');
    await app.mapReady();
    await app.mapAtRest();
    writeFileSync(
      path.join(IMAGES, 'texas.png'),
      await app.savePicture('Data centers and grid load in Texas'),
    );
    console.error('texas.png');
  });
} finally {
  await server.close();
}
