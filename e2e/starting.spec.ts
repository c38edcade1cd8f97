/** The page before the app has drawn itself: what it says when that does not come. */
import { expect, test } from './driver';

for (const [part, file] of [
  ['the app', /\/assets\/index-[^/]*\.js/],
  ['the words', /\/assets\/en-shell-[^/]*\.js/],
] as const) {
  test.describe(`when ${part} can’t be had, as after a new version was put on the host`, () => {
    test.use({ refuse: file });

    test('the page says so and offers to load again', async ({ app }) => {
      app.forgive(/dynamically imported module/);
      await app.openAnyway('?region=state:TX');
      await expect(app.alert('Headroom could not be started')).toBeVisible();
      await expect(app.text('Loading Headroom')).toBeHidden();
      await expect(app.page.getByRole('button', { name: 'Load the page again' })).toBeVisible();
      await app.linkHas('state:TX');
    });
  });
}

test.describe('when the app is slow to come', () => {
  test.use({ withhold: /\/assets\/index-[^/]*\.js/, hurried: true });

  test('after a while the page says what to do', async ({ app }) => {
    await app.page.goto('./', { waitUntil: 'commit' });
    await expect(app.text('Loading Headroom')).toBeVisible();
    await expect(app.alert('has not started yet')).toBeVisible();
  });
});

test('in a frame that may not read its own files the page says what its maker can do', async ({ app }) => {
  app.forgive(/CORS|net::ERR_FAILED|from origin 'null'/);
  const frame = await app.openFramed('?embed', 'sandbox="allow-scripts"');
  await expect(frame.getByText('Headroom can’t be shown in this frame')).toBeVisible();
  await expect(frame.getByRole('link', { name: /window of its own/ })).toBeVisible();
});

test('a frame that starts hidden shows the whole country when it is shown', async ({ app }) => {
  const frame = await app.openFramed('?embed', 'hidden');
  await expect(frame.locator('html')).toHaveAttribute('data-sites', 'ready');
  await app.showFrame();
  await expect(frame.locator('html')).toHaveAttribute('data-map', 'ready', { timeout: 60_000 });
  // The contiguous states fill what headline, legend and credits leave of 900 × 600 px.
  await expect
    .poll(() => frame.locator('body').evaluate(() => Number(location.hash.slice(1).split('/')[0])))
    .toBeGreaterThan(2.5);
});

test('the page names an icon that is there, so that no browser asks for one that is not', async ({ app }) => {
  await app.open();
  const icon = app.page.locator('link[rel="icon"]');
  await expect(icon).toHaveCount(1);
  const found = await app.page.request.get(
    new URL((await icon.getAttribute('href')) ?? '', app.page.url()).href,
  );
  expect(found.headers()['content-type']).toContain('image/svg+xml');
  expect(await found.text()).toContain('<svg');
});
