/**
 * `npm run screenshots`: takes the pictures of `docs/images` and of link previews anew from the built app; `npm run screenshots -- export`
 * only those whose names begin so.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'vite';
import { expect, Headroom, TEST_DAY, withPage } from '../e2e/driver';
import { exampleShots } from './exampleExports';
import { withApp } from './snapshotApp';
import { summary, takeAll } from './snapshotRun';

const ROOT = path.resolve(import.meta.dirname, '..');
const IMAGES = path.join(ROOT, 'docs/images');
/** What the page serves itself. */
const PUBLIC = path.join(ROOT, 'public');
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** What previews of links show: `og:image` of `index.html`. */
const PREVIEW = { width: 1200, height: 630 };

/** A picture: what is opened, and what must be on screen before it is taken. */
interface Scene {
  file: string;
  folder?: string;
  view: string;
  viewport: { width: number; height: number };
  theme?: 'light' | 'dark';
  settled: (app: Headroom) => Promise<void>;
}

const SCENES: readonly Scene[] = [
  { file: 'preview.png', folder: PUBLIC, view: '', viewport: PREVIEW, settled: (app) => app.mapAtRest() },
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

const [begin = ''] = process.argv.slice(2);
const wanted = (file: string) => file.startsWith(begin);

const server = await preview({
  root: ROOT,
  preview: { port: Number(process.env.PORT ?? 4194), strictPort: true, host: '127.0.0.1' },
  logLevel: 'warn',
});
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('The preview server has no address');

try {
  mkdirSync(IMAGES, { recursive: true });
  for (const { file, folder = IMAGES, view, viewport, theme = 'light', settled } of SCENES.filter((scene) =>
    wanted(scene.file),
  )) {
    const phone = viewport === PHONE;
    await withPage(
      { baseURL: address, viewport, colorScheme: theme, hasTouch: phone, isMobile: phone },
      async (page) => {
        const app = new Headroom(page);
        await app.open(view);
        await app.mapReady();
        await settled(app);
        await page.screenshot({ path: path.join(folder, file) });
      },
    );
    console.error(file);
  }
} finally {
  await server.close();
}

const shots = exampleShots(IMAGES).filter(({ out }) => wanted(path.basename(out)));
const outcome = await withApp(ROOT, path.join(ROOT, 'dist'), TEST_DAY, (draw) =>
  takeAll({ shots, resume: false, draw, say: (line) => console.error(line), written: () => undefined }),
);
console.error(summary(outcome));
if (outcome.failed.length > 0) process.exitCode = 1;
