/**
 * WebKit of the system: Debian's WebKitWebDriver drives MiniBrowser on a screen that is not there (Xvfb). Else the one
 * that Playwright has downloaded.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { webkit } from '@playwright/test';
import { Builder, By, Key } from 'selenium-webdriver';
import { freePort } from '../../scripts/freePort';
import type { Driven, Engine } from './driven';
import { drivenByPlaywright } from './playwright';
import { hasVirtualScreen, startVirtualScreen } from './virtualScreen';

const DRIVER = '/usr/bin/WebKitWebDriver';

/** The browser that comes with the engine, in a folder named after machine and version. */
function miniBrowser(): string | undefined {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].filter(existsSync);
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}/MiniBrowser`))
    .filter((file) => file.includes('/webkit2gtk-') && existsSync(file))
    .sort()
    .at(-1);
}

/** Waits until the driver listens. */
async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

async function ofSystem(binary: string): Promise<Driven> {
  const port = await freePort();
  const screen = await startVirtualScreen();
  // The engine's own sandbox needs rights that root in a container does not have.
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      GTK_A11Y: 'none',
    },
  });
  const stop = () => {
    driver.kill();
    screen.stop();
  };
  try {
    await answering(`http://127.0.0.1:${port}/status`);
    const browser = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      .build();
    await browser.manage().setTimeouts({ script: 300_000, pageLoad: 120_000 });
    return {
      open: (url) => browser.get(url),
      run: (expression) => browser.executeScript(`return (${expression});`),
      click: async (selector) => (await browser.findElement(By.css(selector))).click(),
      // Keys go to whatever has the focus: a named element may be replaced by its fuller self in the meantime.
      type: (text) => browser.actions().sendKeys(text.replaceAll('\n', Key.ENTER)).perform(),
      resize: async (width, height) => void (await browser.manage().window().setRect({ width, height })),
      close: async () => {
        await browser.quit().catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

export const WEBKIT: Engine = {
  name: 'WebKit',
  missing: 'apt-get install webkit2gtk-driver xvfb, or npx playwright install webkit',
  start: async () => {
    const binary = miniBrowser();
    if (binary !== undefined && existsSync(DRIVER) && hasVirtualScreen()) return ofSystem(binary);
    return existsSync(webkit.executablePath()) ? drivenByPlaywright(webkit) : null;
  },
};
