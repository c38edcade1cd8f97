/**
 * What an export costs: the whole of A4 landscape at 300 dpi, from the built app, against MapLibre alone drawing and
 * encoding the same frame. Both run in turn in one browser, so that what else the machine does meets both.
 */
import { type Page, withPage } from '../e2e/driver';
import type { BarePicture } from './bare/picture';

/** The country with sites, grid areas and opposition: about as much as a view can hold. */
const VIEW = '?layers=sites,grid,opposition';
const FRAME = { lon: -96.5, lat: 38.6, span: 0.18, bearing: 0, pitch: 0 };
const SIZE = { width: 3508, height: 2480 };
const PRESET = 'a4-landscape-300';
const PIXEL_RATIO = 300 / 96;
const TODAY = '2026-11-22';
const RUNS = 3;

/** At most so many times what MapLibre alone needs. */
export const SNAPSHOT_LIMIT = 1.3;

export interface SnapshotTimes {
  /** Medians, milliseconds. */
  app: number;
  bare: number;
  runs: number;
}

interface Drawn {
  ms: number;
  width: number;
  height: number;
}

/** What the two pages offer. */
interface Hooks {
  barePicture(asked: BarePicture): Promise<Drawn>;
  headroomSnapshot(request: {
    settings: unknown;
    format: 'png';
    linkBase: null;
    today: string;
  }): Promise<{ error: string } | { size: { width: number; height: number } | null }>;
}

/** The whole export in the app: from the wish to the file. */
function exported(page: Page): Promise<Drawn> {
  return page.evaluate(
    async ({ settings, today }) => {
      const { headroomSnapshot } = window as unknown as Hooks;
      const start = performance.now();
      const file = await headroomSnapshot({ settings, format: 'png', linkBase: null, today });
      const ms = performance.now() - start;
      if ('error' in file) throw new Error(file.error);
      return { ms, width: file.size?.width ?? 0, height: file.size?.height ?? 0 };
    },
    { settings: { size: PRESET, frame: FRAME }, today: TODAY },
  );
}

/** MapLibre alone. */
function bare(page: Page): Promise<Drawn> {
  return page.evaluate((asked) => (window as unknown as Hooks).barePicture(asked), {
    frame: FRAME,
    ...SIZE,
    pixelRatio: PIXEL_RATIO,
  });
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Times both after one run each that does not count: code and tiles are there then.
 * @param appUrl  of the built app
 * @param bareUrl of the bare pages
 * @throws Error when one of them comes out in another size
 */
export function snapshotTimes(appUrl: string, bareUrl: string): Promise<SnapshotTimes> {
  return withPage({ viewport: { width: 1440, height: 900 } }, async (appPage) => {
    const barePage = await appPage.context().newPage();
    await barePage.goto(`${bareUrl}picture.html${VIEW}`);
    await barePage.waitForFunction(() => 'barePicture' in window);
    await appPage.goto(`${appUrl}${VIEW}`);
    await appPage.waitForFunction(() => document.documentElement.dataset.map === 'ready');
    const times: Record<'app' | 'bare', number[]> = { app: [], bare: [] };
    for (let run = 0; run <= RUNS; run += 1)
      for (const [name, page, draw] of [
        ['bare', barePage, bare],
        ['app', appPage, exported],
      ] as const) {
        // A page in the background gets no frames to draw.
        await page.bringToFront();
        const { ms, width, height } = await draw(page);
        if (width !== SIZE.width || height !== SIZE.height)
          throw new Error(`A picture came out as ${width} × ${height} pixels`);
        if (run > 0) times[name].push(ms);
      }
    return { app: median(times.app), bare: median(times.bare), runs: RUNS };
  });
}
