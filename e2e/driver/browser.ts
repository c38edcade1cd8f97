/** The browser: started as tests, benchmarks and pictures need it, and watched. */
import '../../src/i18n/english';
import {
  type BrowserContextOptions,
  expect as baseExpect,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';
import { launchOptions } from '../../scripts/browser';
import { clockFrom, TEST_DAY } from './clock';

export type { FrameLocator, Locator, Page };

/** Waits as long in benchmarks and pictures as in tests: WebGL is drawn in software. */
export const expect = baseExpect.configure({ timeout: 30_000 });

/** What a page did that no page of ours may do, gathered while it is open. */
export interface Misdeeds {
  /** Requests to another origin. */
  external: string[];
  /** Errors on the console, refused content included, and uncaught exceptions. */
  errors: string[];
}

/** Gathers from now on what a page does that it may not do. */
export function watch(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { external: [], errors: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== origin) misdeeds.external.push(url.href);
  });
  page.on('console', (message) => {
    const text = message.text();
    // The machine's doing, and not the page's.
    if (message.type() === 'error' && !text.includes('ERR_NETWORK_CHANGED')) misdeeds.errors.push(text);
  });
  page.on('pageerror', (error) => misdeeds.errors.push(String(error)));
  return misdeeds;
}

/**
 * A browser outside a test, for benchmarks and pictures; closed when `use` is done.
 * @param flags of the browser, besides those of tests
 */
export async function withPage<T>(
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
  flags: readonly string[] = [],
): Promise<T> {
  const { args, ...launch } = launchOptions();
  const browser = await chromium.launch({ ...launch, args: [...args, ...flags] });
  try {
    const context = await browser.newContext({
      locale: 'en-US',
      timezoneId: 'UTC',
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
      ...options,
    });
    await context.addInitScript(clockFrom, TEST_DAY);
    return await use(await context.newPage());
  } finally {
    await browser.close();
  }
}
