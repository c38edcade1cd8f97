/** What hovering and filtering ask of the main thread when every layer is on. */
import { Headroom, type Page, withPage } from '../e2e/driver';
import { labels, messages } from '../src/i18n/words';

export interface Busy {
  name: string;
  /** Pointer moves or clicks made. */
  events: number;
  /** Processor time of the longest task on the main thread, milliseconds. */
  longest: number;
  /** Tasks that took over 50 ms of it. */
  long: number;
}

const ALL_LAYERS = '?layers=sites,grid,land,opposition&metric=land.cropland';
const MOVES = 60;
const LONG_MS = 50;

/** The part of a trace event that counts; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Processor time of the thread: other programs on the machine don't lengthen it. */
  tdur?: number;
  args: { name?: string };
}

/** Milliseconds of processor time of every task on a page's main thread while `act` runs. */
export async function tasksDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser');
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const thread = (event: TraceEvent) => `${event.pid}:${event.tid}`;
  const main = new Set(
    traceEvents
      .filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.filter(
    (event) => event.name === 'RunTask' && event.ph === 'X' && main.has(thread(event)),
  );
  if (tasks.length === 0) throw new Error('The trace holds no task of the main thread');
  return tasks.map(({ tdur }) => (tdur ?? 0) / 1000);
}

/** Opens the app with all layers and measures each kind of interaction by itself. */
export function interact(url: string): Promise<Busy[]> {
  return withPage({ viewport: { width: 1440, height: 900 }, baseURL: url }, async (page) => {
    const app = new Headroom(page);
    await app.open(ALL_LAYERS);
    await app.mapReady();
    await app.mapAtRest();

    const measure = async (name: string, steps: readonly (() => Promise<unknown>)[]): Promise<Busy> => {
      const tasks = await tasksDuring(page, async () => {
        for (const step of steps) {
          await step();
          // Two frames: what the step set off has run.
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
        }
        await app.mapAtRest();
      });
      return {
        name,
        events: steps.length,
        longest: Math.max(...tasks),
        long: tasks.filter((task) => task > LONG_MS).length,
      };
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
    // Found beforehand: to look for a box by its name is work on the main thread as well, but not the app's.
    const boxes = [
      app.filter(messages.filters.classes, labels.siteClass.dataCenter),
      app.filter(messages.filters.classes, labels.siteClass.activeMine),
      app.filter(messages.filters.statuses, labels.siteStatus.operating),
    ];
    const clicks: (() => Promise<void>)[] = [];
    for (const filter of boxes) {
      const element = await filter.elementHandle();
      clicks.push(async () => {
        // Asked anew each time: the filters that are set are listed above the boxes and push them down.
        const place = await element?.boundingBox();
        if (!place) throw new Error('A filter is not on screen');
        await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
      });
    }
    const filterNow = () => {
      const { searchParams } = new URL(page.url());
      return `${searchParams.get('class')} ${searchParams.get('status')}`;
    };
    results.push(await measure('set filters', clicks));
    if (filterNow() !== 'dataCenter,activeMine operating') {
      throw new Error(`The filters did not take: ${filterNow()}`);
    }
    results.push(await measure('take them back', clicks));
    if (filterNow() !== 'null null') throw new Error('The filters were not taken back');
    return results;
  });
}
