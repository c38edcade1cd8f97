/** Firefox of the system through WebDriver BiDi, which it speaks itself; else the one that Playwright has downloaded. */
import { existsSync } from 'node:fs';
import { firefox } from '@playwright/test';
import { launch } from 'puppeteer-core';
import type { Driven, Engine } from './driven';
import { drivenByPlaywright } from './playwright';
import { hasVirtualScreen, startVirtualScreen } from './virtualScreen';

const ON_THE_SYSTEM = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** WebGL is drawn in software where there is no graphics card, and nothing is asked of the maker's servers. */
const PREFERENCES = {
  'webgl.force-enabled': true,
  'app.normandy.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'ui.prefersReducedMotion': 1,
};

async function ofSystem(executablePath: string): Promise<Driven> {
  // Without a screen Firefox draws no WebGL in software.
  const screen = hasVirtualScreen() ? await startVirtualScreen() : null;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: screen === null,
    ...(screen && { env: { ...process.env, DISPLAY: screen.display } }),
    extraPrefsFirefox: PREFERENCES,
    protocolTimeout: 300_000,
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 })),
    run: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: async (text) => {
      const [words = '', ...enters] = text.split('\n');
      if (words !== '') await page.keyboard.type(words);
      for (const _ of enters) await page.keyboard.press('Enter');
    },
    resize: (width, height) => page.setViewport({ width, height }),
    close: async () => {
      await browser.close();
      screen?.stop();
    },
  };
}

export const FIREFOX: Engine = {
  name: 'Firefox',
  missing: 'apt-get install firefox-esr xvfb libgl1-mesa-dri, or npx playwright install firefox',
  start: async () => {
    const executable = ON_THE_SYSTEM.find(existsSync);
    if (executable !== undefined) return ofSystem(executable);
    return existsSync(firefox.executablePath()) ? drivenByPlaywright(firefox) : null;
  },
};
