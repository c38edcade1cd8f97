/** The main journeys in browsers that are no Chromium: a smoke suite, one page after the other in one browser. */
import { test as base, expect } from '@playwright/test';
import type { Driven } from './engines/driven';
import { FIREFOX } from './engines/firefox';
import { Visitor } from './engines/visitor';
import { WEBKIT } from './engines/webkit';

for (const engine of [FIREFOX, WEBKIT]) {
  const test = base.extend<{ visitor: Visitor }, { driven: Driven | null }>({
    driven: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern, and nothing of it is needed
      async ({}, use) => {
        const driven = await engine.start();
        await driven?.resize(1280, 800);
        await use(driven);
        await driven?.close();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    visitor: async ({ driven, baseURL }, use) => {
      test.skip(driven === null, `${engine.name} is not on this machine: ${engine.missing}`);
      if (driven) await use(new Visitor(driven, baseURL ?? ''));
    },
  });

  test.describe(engine.name, () => {
    test.describe.configure({ mode: 'default', timeout: 300_000 });

    test('draws the first view, finds a county, filters, and keeps all of it in the link', async ({
      visitor,
    }) => {
      await visitor.open('');
      await visitor.mapDrawn();
      await visitor.fill('[role="combobox"]', 'Loudoun County');
      await visitor.press('[role="option"]', /^Loudoun County/);
      await visitor.card(/Loudoun County/);
      await visitor.open(
        '?layers=sites,grid&metric=grid.loadFactor&region=county:51107&class=conversion&add=PJM-DOM,500',
      );
      await visitor.card(/Loudoun County/);
      await visitor.mapDrawn();
      await visitor.press('button', /^Filters \(1\)/);
      await visitor.press('label', /^Crypto mine/);
      await visitor.until(`location.search.includes('activeMine')`);
      const link = String(await visitor.read('location.search + location.hash'));
      await visitor.open(link);
      await visitor.card(/Loudoun County/);
      await visitor.until(`location.search === ${JSON.stringify(link.split('#')[0])}`);
    });

    test('answers a new load and compares two sites', async ({ visitor }) => {
      await visitor.open('?layers=grid&metric=grid.loadFactor&region=area:PJM-DOM&add=PJM-DOM,500');
      await visitor.until(`document.querySelector('.whatif [aria-busy="false"]')`);
      await visitor.open('?compare=terawulf-lake-mariner-ny,core-scientific-denton-tx');
      await visitor.press('button', /^Compare \(2\)/);
      await visitor.until(`document.querySelectorAll('dialog table tr').length > 5`);
    });

    test('saves a view as PNG, SVG and CSV, and opens the picture again', async ({ visitor }) => {
      await visitor.open('?layers=sites&region=state:VA');
      await visitor.mapDrawn();
      const png = await visitor.exported('png');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      // A map of one color would be far smaller.
      expect(png.length).toBeGreaterThan(50_000);
      expect((await visitor.exported('svg')).toString()).toMatch(/^<svg|^<\?xml/);
      expect((await visitor.exported('csv')).toString().split('\r\n').length).toBeGreaterThan(50);
      await visitor.open('?layers=sites');
      await visitor.drop(png);
      await visitor.until(`location.search.includes('state:VA')`);
    });

    test('fits a phone', async ({ visitor }) => {
      await visitor.resize(480, 844);
      await visitor.open('?site=terawulf-lake-mariner-ny');
      await visitor.card(/Lake Mariner/);
      await visitor.until(`document.querySelector('.sheet')?.checkVisibility()`);
      expect(await visitor.read('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await visitor.resize(1280, 800);
    });
  });
}
