/** The app where something is missing: the map's code, WebGL, the data. */
import { ALL_SITES, expect, test } from './driver';

test.describe('before the code of the map has come', () => {
  test.use({ withhold: /\/assets\/maplibre-(?!gl-worker)/ });

  test('search, list and cards are there', async ({ app }) => {
    await app.open('?site=terawulf-lake-mariner-ny');
    await expect(app.text('Drawing the map')).toBeVisible();
    await expect(app.rows('sites').first()).toBeVisible();
    await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();
  });
});

test.describe('without WebGL', () => {
  test.use({ webgl: false });

  test('the page says so, and list, search, filters and cards still work', async ({ app }) => {
    await app.open(ALL_SITES);
    await expect(app.alert(/map can’t be drawn/)).toBeVisible();
    await expect.poll(() => app.inView()).toBeGreaterThan(2500);
    await app.find('Loudoun County', /^Loudoun County/);
    await expect(app.cardTitle(/Loudoun/)).toBeVisible();
    await app.narrow('Denton');
    await app.row('sites', 'Denton').getByRole('button').first().click();
    await expect(app.cardTitle(/Denton/)).toBeVisible();
  });
});

test.describe('when the sites can’t be loaded', () => {
  test.use({ refuse: /sites\.json/ });

  test('the page says which table is missing and offers to try again', async ({ app }) => {
    await app.openAnyway();
    await expect(app.alert('The sites could not be loaded')).toBeVisible();
    await expect(app.tool('Try again').first()).toBeVisible();
  });
});

test.describe('when the power plants can’t be loaded', () => {
  test.use({ refuse: /plants\.json/, webgl: false });

  test('their list says so instead of being empty, and so does the place of the map', async ({ app }) => {
    await app.openAnyway('?layers=sites,plants');
    await app.listTab('Plants').click();
    await expect(app.alert(/^Power plants: the file could not be had/).first()).toBeVisible();
    await expect(app.tool('Try again').first()).toBeVisible();
    await expect(app.text(/^0 /)).toHaveCount(0);
  });
});
