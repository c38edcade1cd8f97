/** What hovering and filtering ask of the main thread when every layer is on. */
import { Headroom, withPage } from '../e2e/driver';

export interface Busy {
  name: string;
  /** Pointer moves or clicks made. */
  events: number;
  /** Durations of the tasks over 50 ms, in milliseconds. */
  tasks: number[];
}

const ALL_LAYERS = '?layers=sites,grid,land,opposition&metric=land.cropland';
const MOVES = 60;

/** Records tasks over 50 ms from now on, in `window.long`. */
function watchTasks(): void {
  const long: number[] = [];
  Object.assign(window, { long });
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) long.push(entry.duration);
  }).observe({ type: 'longtask' });
}

/** Opens the app with all layers and measures each kind of interaction by itself. */
export function interact(url: string): Promise<Busy[]> {
  return withPage({ viewport: { width: 1440, height: 900 }, baseURL: url }, async (page) => {
    const app = new Headroom(page);
    await page.addInitScript(watchTasks);
    await app.open(ALL_LAYERS);
    await app.mapReady();
    await app.mapAtRest();

    const measure = async (name: string, steps: readonly (() => Promise<unknown>)[]): Promise<Busy> => {
      const before = await page.evaluate(() => (window as unknown as { long: number[] }).long.length);
      for (const step of steps) {
        await step();
        // Two frames: what the step set off has run.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
      }
      await app.mapAtRest();
      const tasks = await page.evaluate(
        (from) => (window as unknown as { long: number[] }).long.slice(from),
        before,
      );
      return { name, events: steps.length, tasks };
    };

    const box = await app.map.boundingBox();
    if (!box) throw new Error('The map is not on screen');
    const hover = Array.from({ length: MOVES }, (_, index) => () => {
      const share = index / MOVES;
      return page.mouse.move(
        box.x + box.width * (0.2 + 0.6 * share),
        box.y + box.height * (0.5 + 0.25 * Math.sin(share * 12)),
      );
    });
    const results = [await measure('hover over the map', hover)];

    await page.mouse.move(0, 0);
    await app.openFilters();
    const boxes = [
      app.filter('Class', 'Data center'),
      app.filter('Status', 'Operating'),
      app.filter('Concern', 'Pressure on the grid'),
    ];
    results.push(
      await measure(
        'filter',
        [...boxes, ...boxes].map((box) => () => box.click()),
      ),
    );
    return results;
  });
}
