/** What the layers ask of a map that is panned, and what switching them asks of the main thread. */
import { Headroom, type Page, withPage } from '../e2e/driver';
import { labels } from '../src/i18n/words';
import { LAYER_FACTS } from '../src/model/layers/list';
import { tasksDuring } from './interact';

/** Where there is something of every layer: Phoenix. */
const PLACE = '#9/33.4/-112.1';
const VIEWPORT = { width: 1440, height: 900 };

/** What layers may cost: how many times longer a frame may take with all of them, and one switch, milliseconds. */
export const LAYER_LIMITS = { frames: 1.5, switchMs: 100 } as const;

export interface LayerTimes {
  /** Milliseconds a frame while the map is panned, the middle of several means: with all layers that are off by default, and without. */
  frames: { all: number; bare: number };
  /** Processor time of the longest task that switching a layer on or off set off, milliseconds. */
  switches: { layer: string; longest: number }[];
}

const STEPS = 60;
/** Frames come as fast as they are drawn, not with the beat of a screen: else all that is fast takes 17 ms. */
const UNPACED = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];
/** Pannings in turn. */
const TURNS = 3;

/** Pans a map to and fro by its canvas. @returns mean time from frame to frame, milliseconds */
async function frameTime(page: Page): Promise<number> {
  const [x, y] = [VIEWPORT.width * 0.7, VIEWPORT.height * 0.5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // No function in it has a name: the compiler would mark that by a helper which the page does not have.
  const frames = page.evaluate(async (count) => {
    const times: number[] = [];
    while (times.length <= count)
      times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  }, STEPS);
  let done = false;
  const move = async () => {
    for (let step = 0; !done; step += 1)
      await page.mouse.move(x + 120 * Math.sin(step / 6), y + 60 * Math.sin(step / 9));
  };
  const measured = frames.finally(() => {
    done = true;
  });
  const [times] = await Promise.all([measured, move()]);
  await page.mouse.up();
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

/** Frame time of the app with these layers on. */
const framesOf = (url: string, layers: string) =>
  withPage(
    { viewport: VIEWPORT, baseURL: url },
    async (page) => {
      const app = new Headroom(page);
      await app.open(`?layers=${layers}&metric=none${PLACE}`);
      await app.mapReady();
      await app.mapAtRest();
      return frameTime(page);
    },
    UNPACED,
  );

const framesOfBare = (url: string) =>
  withPage(
    { viewport: VIEWPORT, baseURL: url },
    async (page) => {
      await page.goto(`./?roads${PLACE}`);
      await page.waitForSelector('html[data-map=ready]');
      return frameTime(page);
    },
    UNPACED,
  );

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Layers that are off until they are asked for. */
const OPTIONAL = LAYER_FACTS.filter(({ on }) => !on).map(({ id }) => id);

/** Measures the built app against the bare page with the same ground, roads included. */
export async function layerTimes(url: string, bare: string): Promise<LayerTimes> {
  const all: number[] = [];
  const plain: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    all.push(await framesOf(url, OPTIONAL.join(',')));
    plain.push(await framesOfBare(bare));
  }
  const switches = await withPage({ viewport: VIEWPORT, baseURL: url }, async (page) => {
    const app = new Headroom(page);
    await app.open(`?layers=sites&metric=none${PLACE}`);
    await app.mapReady();
    await app.mapAtRest();
    const names: Readonly<Record<string, string>> = labels.layer;
    const results: LayerTimes['switches'] = [];
    for (const layer of OPTIONAL) {
      const tasks = await tasksDuring(page, async () => {
        for (let turn = 0; turn < 2; turn += 1) {
          await app.layerSwitch(names[layer] ?? layer).click();
          await app.mapAtRest();
        }
      });
      results.push({ layer, longest: Math.max(...tasks) });
    }
    return results;
  });
  return { frames: { all: middle(all), bare: middle(plain) }, switches };
}
