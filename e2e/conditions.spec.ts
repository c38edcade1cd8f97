/** Unusual conditions of a reader: forced colors, a translated page, motion allowed, paper. */
import { expect, test } from './driver';

test.describe('with colors forced by the system', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });

  test('switches, tabs and the classes of the legend can be told apart', async ({ app }) => {
    await app.open('?layers=sites,grid&metric=grid.loadFactor');
    const [on, off] = await app.looksOf([
      'input[role="switch"]:checked',
      'input[role="switch"]:not(:checked)',
    ]);
    expect(on?.background).not.toBe(off?.background);
    const [chosen, other] = await app.looksOf(['.tab[aria-selected="true"]', '.tab[aria-selected="false"]']);
    expect(chosen?.border).not.toBe(other?.border);
    const classes = await app.looksOf(
      [1, 2, 3, 4, 5].map((place) => `.scale-strip li:nth-child(${place}) i`),
    );
    expect(new Set(classes.map(({ background }) => background)).size).toBe(5);
  });
});

test('a page that the browser has translated goes on: the date moves its sentence, cards open and close', async ({
  app,
}) => {
  await app.open('?metric=opposition.inForce');
  await app.mapReady();
  await app.unfoldTimeline();
  await app.translate();
  const before = await app.timelineSentence();
  await app.previousMonth();
  await expect.poll(() => app.timelineSentence()).not.toBe(before);
  await app.find('Loudoun County', /^Loudoun County/);
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await app.closeCard();
  await app.page.locator('#tab-events').click();
  await expect(app.rows('events').first()).toBeVisible();
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a place that was searched for ends in the middle of the free map, and the focus returns to the list', async ({
    app,
  }) => {
    await app.open('?layers=sites');
    await app.mapReady();
    expect(await app.graphicsAsked()).toBe('default');
    await app.find('Ashburn', /^Ashburn/);
    await expect(app.cardTitle(/Ashburn|km/)).toBeVisible();
    await expect.poll(() => Math.abs(app.camera.lon + 77.49)).toBeLessThan(0.02);
    await app.closeCard();
    await app.row('sites', /./).first().getByRole('button').first().press('Enter');
    await expect(app.card).toBeVisible();
    await app.mapAtRest();
    await app.page.keyboard.press('Escape');
    expect(await app.focusWithin('#list')).toBe(true);
  });
});
