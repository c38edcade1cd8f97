/** An engine that Playwright has downloaded, as on a laptop. */
import type { BrowserType } from '@playwright/test';
import type { Driven } from './driven';

export async function drivenByPlaywright(type: BrowserType): Promise<Driven> {
  const browser = await type.launch();
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    run: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: async (text) => {
      const [words = '', ...enters] = text.split('\n');
      await page.keyboard.type(words);
      for (const _ of enters) await page.keyboard.press('Enter');
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => browser.close(),
  };
}
