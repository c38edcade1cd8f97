import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser';

/** `npm test` picks a free port; by hand the tests use this one. */
const PORT = process.env.E2E_PORT ?? '4174';
const DIST = process.env.E2E_DIST ?? 'dist';
const ADDRESS = `http://127.0.0.1:${PORT}/`;

/** Everything that could differ between two machines is set: the same view gives the same pixels. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // WebGL is drawn in software: a view of the whole country takes seconds, not frames.
  timeout: 90_000,
  // A browser gives up what it is fetching when an interface of its machine comes or goes, as where other containers
  // start beside it. A test that fails twice has failed; one that passed on its second try is named as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: ADDRESS,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // What is kept from one test would be there in the next; `offline.spec` is about it.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      use: { viewport: { width: 1440, height: 900 } },
      testIgnore: ['phone.spec.ts', 'answersPhone.spec.ts', 'pseudo.spec.ts'],
    },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      testMatch: [
        'phone.spec.ts',
        'answersPhone.spec.ts',
        'onePlace.spec.ts',
        'answersAccess.spec.ts',
        'whatIf.spec.ts',
        'corrections.spec.ts',
        'calendar.spec.ts',
        'changes.spec.ts',
      ],
    },
    { name: 'build of the pseudo language', testMatch: 'pseudo.setup.ts' },
    {
      name: 'pseudo language',
      use: { viewport: { width: 1440, height: 900 } },
      testMatch: 'pseudo.spec.ts',
      dependencies: ['build of the pseudo language'],
    },
  ],
  webServer: {
    command: `vite preview --outDir ${DIST} --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: ADDRESS,
    reuseExistingServer: false,
  },
});
