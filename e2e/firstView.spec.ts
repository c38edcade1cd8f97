/** The first half minute: what this is, what the colors mean, what is in force in a county, and room for the map. */
import { ALL_SITES, expect, test } from './driver';

test('a newcomer finds what is in force in Loudoun County', async ({ app }) => {
  await app.open();
  await expect(app.claim).toContainText(/Data centers, the grid and local opposition/);
  await expect(app.claim).toContainText(/Record up to \d+ \w+ \d{4}/);
  await app.way('place').click();
  await expect(app.searchBox).toBeFocused();
  await app.type('Loudoun County');
  await expect(app.results(/^Loudoun County/).first()).toBeVisible();
  await app.press('Enter');
  await expect(app.cardTitle('Loudoun County, Virginia')).toBeVisible();
  await expect(app.measuresOfRegion).toBeInViewport();
  await expect(app.headline).toHaveText(/^Measures in force .*Loudoun County, Virginia, on /);
  await expect.poll(() => app.title()).toMatch(/^Measures in force .*Loudoun County, Virginia, on /);
});

test('what is in force in view is a list, that leaves with the map what is elsewhere', async ({ app }) => {
  await app.open(ALL_SITES);
  await app.mapReady();
  await app.way('inForce').click();
  await app.linkHas('metric=opposition.inForce');
  await expect(app.rows('events').first()).toContainText(/in force|adopted/);
  await expect.poll(() => app.inView()).toBeGreaterThan(100);
  const everywhere = (await app.inView()) ?? 0;
  await app.openLoudoun();
  await expect.poll(() => app.inView()).toBeLessThan(everywhere / 2);
  await app.inForceOnly.uncheck();
  await expect.poll(() => app.inView()).toBeGreaterThan(0);
});

test('all sites are a press away, and sites that are being built or stand come before plans', async ({
  app,
}) => {
  await app.open();
  await expect.poll(() => app.inView()).toBeGreaterThan(20);
  await expect(app.rows('sites').first()).toContainText('Under construction');
  await app.tool('Show all sites').click();
  await app.linkHas(/^(?!.*status=)/);
  await expect(app.rows('sites').first()).toContainText('Under construction');
});

test('a guide explains on demand, and leads on', async ({ app }) => {
  await app.open();
  const guide = await app.openGuide();
  await expect(guide.getByRole('heading', { level: 3 })).toHaveCount(5);
  await app.press('Escape');
  await expect(guide).toBeHidden();
  await app.openGuide();
  await guide.getByRole('button', { name: 'Find my place' }).click();
  await expect(app.searchBox).toBeFocused();
});

test('"Find my place" says what to type, and finds the place that the browser tells', async ({
  app,
  page,
  context,
}) => {
  await app.open();
  await app.mapReady();
  await page.getByRole('button', { name: 'Find my place' }).first().click();
  await expect(app.searchBox).toBeFocused();
  await page.getByRole('button', { name: /^ZIP code/ }).click();
  await expect(app.resultsOf('town')).toContainText('Phoenix');
  await app.searchBox.fill('');
  await app.searchBox.press('ArrowDown');
  const own = page.getByRole('button', { name: 'Use my position' });
  expect(await app.findings()).toEqual([]);
  // Without leave the browser says nothing.
  await own.click();
  await expect(page.getByText('The browser gave no position')).toBeVisible();
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: -88.0817, latitude: 41.5254 });
  await own.click();
  await expect(page).toHaveURL(/region=radius:-88\.08,41\.53,25/);
  await expect(own).toHaveCount(0);
});

test('the timeline is a slim bar until it is used', async ({ app }) => {
  await app.open();
  const slim = await app.timelineHeight();
  expect(slim).toBeLessThan(60);
  await app.monthViewed.focus();
  await expect.poll(() => app.timelineHeight()).toBeGreaterThan(2 * slim);
  await app.searchBox.focus();
  await expect.poll(() => app.timelineHeight()).toBe(slim);
  await app.unfoldTimeline();
  await app.searchBox.focus();
  await expect.poll(() => app.timelineHeight()).toBeGreaterThan(2 * slim);
});

for (const [name, view] of [
  ['at the start', ''],
  ['with the card of a county', '?region=county:51107&metric=opposition.inForce'],
  ['with the card of a state', '?region=state:VA&metric=opposition.inForce'],
] as const) {
  test(`legend, timeline and card cover half of the map at most, ${name}`, async ({ app }) => {
    await app.open(view);
    await app.mapReady();
    expect(await app.coveredShare()).toBeLessThan(0.5);
    await app.unfoldLegend();
    await app.unfoldTimeline();
    expect(await app.coveredShare()).toBeLessThan(0.5);
  });
}

test.describe('with letters of twice the size', () => {
  for (const [name, viewport] of [
    ['on a desktop', { width: 1440, height: 900 }],
    ['on a phone', { width: 390, height: 844 }],
  ] as const) {
    test(`the map and the bar stay, ${name}`, async ({ app }) => {
      await app.page.setViewportSize(viewport);
      await app.open();
      await app.enlargeLetters(2);
      await expect(app.searchBox).toBeInViewport({ ratio: 1 });
      expect(await app.mapShare()).toBeGreaterThan(0.3);
      expect(await app.overflow()).toBe(0);
      expect((await app.searchBox.boundingBox())?.width).toBeGreaterThan(150);
      expect(await app.headlineOver('.segments, .tabs')).toBe(false);
      await expect(app.menuButton.or(app.tool('Share'))).toBeInViewport({ ratio: 1 });
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the ways in lie over the map, and the legend above the timeline', async ({ app }) => {
    await app.open();
    await app.way('inForce').tap();
    await expect(app.rows('events').first()).toContainText(/in force|adopted/);
    await app.openLegendPane();
    expect(await app.legendAboveTimeline()).toBe(true);
  });
});

test.describe('on a phone held sideways', () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

  test('the map has more than half of the screen, and the card stands beside it', async ({ app }) => {
    await app.open('?region=county:51107&metric=opposition.inForce');
    await app.mapReady();
    expect(await app.mapShare()).toBeGreaterThan(0.55);
    await expect(app.cardTitle('Loudoun County, Virginia')).toBeInViewport();
    await app.closeCard();
    await expect(app.rows('sites').first()).toBeInViewport();
    expect(await app.overflow()).toBe(0);
  });
});
