/** How long the first map takes where the machine's own drawing counts less: over a slow line, and unpainted. */
import { type Page, withPage } from '../e2e/driver';
import { tasksDuring } from './interact';

/** How long a map may take, milliseconds. */
const PATIENCE = 90_000;
const VIEWPORT = { width: 1440, height: 900 };

/** Milliseconds from navigation until `<html data-map="ready">`. */
async function mapTime(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.map === 'ready', null, {
    timeout: PATIENCE,
  });
  return page.evaluate(() => performance.now());
}

/** Hides all but the map, as soon as there is a page: what the software would paint, a graphics card does aside. */
function hideInterface(): void {
  const style = document.createElement('style');
  style.textContent = 'body * { visibility: hidden } .maplibregl-canvas { visibility: visible }';
  const put = () => document.documentElement?.append(style);
  put();
  new MutationObserver((_, observer) => {
    put();
    observer.disconnect();
  }).observe(document, { childList: true });
}

/** A first visit, painted or with the interface hidden. */
export const firstMap = (url: string, painted = true): Promise<number> =>
  withPage({ viewport: VIEWPORT }, async (page) => {
    if (!painted) await page.addInitScript(hideInterface);
    return mapTime(page, url);
  });

/** A first visit and one after it, from the browser's cache. */
export const twoVisits = (url: string): Promise<{ first: number; second: number }> =>
  withPage({ viewport: VIEWPORT }, async (page) => {
    const first = await mapTime(page, url);
    await page.goto('about:blank');
    return { first, second: await mapTime(page, url) };
  });

/** Processor time of the main thread until the map is complete, and its longest task, milliseconds. */
export const mainThread = (url: string): Promise<{ total: number; longest: number }> =>
  withPage({ viewport: VIEWPORT }, async (page) => {
    const tasks = await tasksDuring(page, async () => void (await mapTime(page, url)));
    return { total: tasks.reduce((sum, task) => sum + task, 0), longest: Math.max(...tasks) };
  });
