/** One cold visit to a page: what it transfers and when things are on screen. */
import { gzipSync } from 'node:zlib';
import { type Page, withPage } from '../e2e/driver';

export interface Visit {
  /** Bytes of all responses up to the first complete map, as a host that gzips text would send them. */
  bytes: number;
  /** The part of it that is scripts, workers included. */
  scriptBytes: number;
  /** Milliseconds from navigation to the first content on screen. */
  firstPaint: number;
  /** Milliseconds to the list of sites; null on a page without one. */
  list: number | null;
  /** Milliseconds to the first complete map. */
  map: number;
  /** Milliseconds at which the first byte of the map's code came in; null when it is no file of its own. */
  mapCode: number | null;
  /** Sum of what tasks on the main thread took beyond 50 ms, up to the first complete map. */
  blocking: number;
  /** Largest transfers: path and bytes. */
  largest: [string, number][];
}

/** Files that gain nothing from compression: tiles are compressed inside their archive. */
const PACKED = /\.(pmtiles|png|woff2|gz)$/;

/** Notes the moment at which the page says that its list and its map are there. */
function watchStages(): void {
  const stages: Record<string, number> = {};
  const long: number[] = [];
  Object.assign(window, { stages, long });
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) long.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    for (const [stage, state] of Object.entries(document.documentElement.dataset)) {
      if (state === 'ready') stages[stage] ??= performance.now();
    }
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-map', 'data-sites'] });
}

/** Visits `url` in a browser of its own and waits for the complete map (`<html data-map="ready">`). */
export function visit(url: string, mapChunk: RegExp): Promise<Visit> {
  return withPage({ viewport: { width: 1440, height: 900 } }, async (page: Page) => {
    const transfers: Promise<[string, number]>[] = [];
    const whole = new Set<string>();
    page.on('response', (response) => {
      const { pathname, protocol } = new URL(response.url());
      if (!protocol.startsWith('http')) return;
      // A font that the page and the map both ask for comes from the cache the second time.
      if (whole.has(pathname)) return;
      if (response.request().headers().range === undefined) whole.add(pathname);
      transfers.push(
        response.body().then(
          (body) => [pathname, PACKED.test(pathname) ? body.length : gzipSync(body).length],
          () => [pathname, 0],
        ),
      );
    });
    await page.addInitScript(watchStages);
    await page.goto(url);
    await page.waitForFunction(() => document.documentElement.dataset.map === 'ready');
    const seen = await page.evaluate(() => {
      const { stages, long } = window as unknown as { stages: Record<string, number>; long: number[] };
      return {
        stages,
        blocking: long.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
        firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        resources: performance
          .getEntriesByType('resource')
          .map((entry) => [entry.name, (entry as PerformanceResourceTiming).responseStart] as const),
      };
    });
    const sizes = await Promise.all(transfers);
    const sum = (list: readonly [string, number][]) => list.reduce((total, [, bytes]) => total + bytes, 0);
    return {
      bytes: sum(sizes),
      scriptBytes: sum(sizes.filter(([path]) => /\.m?js$/.test(path))),
      firstPaint: seen.firstPaint,
      list: seen.stages.sites ?? null,
      map: seen.stages.map ?? Number.NaN,
      mapCode: seen.resources.find(([name]) => mapChunk.test(name))?.[1] ?? null,
      blocking: seen.blocking,
      largest: sizes.sort((a, b) => b[1] - a[1]).slice(0, 12),
    };
  });
}
