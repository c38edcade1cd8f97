import { ALL_SITES, expect, test } from './driver';
import { readPicture } from './picture';

test('a link from a desktop opens the same view on a phone', async ({ app }) => {
  await app.open('?region=county:51107');
  await app.mapReady();
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await expect(app.card).toContainText('PJM');
  // The county fills what the sheet leaves of the map.
  await app.mapAtRest();
  expect(app.camera.zoom).toBeGreaterThan(7.7);
});

test('search, card and list by touch', async ({ app }) => {
  await app.open(ALL_SITES);
  await app.find('Helios', /Helios/);
  await expect(app.cardTitle(/Helios/)).toBeVisible();
  await app.closeCard();
  await expect(app.rows('sites').first()).toBeVisible();
});

test('the comparison can be reached and read', async ({ app }) => {
  await app.open('?compare=terawulf-lake-mariner-ny,galaxy-helios-tx');
  const comparison = await app.openComparison();
  await expect(comparison.getByRole('columnheader', { name: /Helios/ })).toBeVisible();
});

test('nothing is wider than the screen', async ({ app }) => {
  await app.open('?site=terawulf-lake-mariner-ny');
  await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();
  expect(await app.overflow()).toBe(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious with a card open, ${theme}`, async ({ app }) => {
    await app.prefer(theme);
    await app.open('?region=county:51107');
    await expect(app.cardTitle(/Loudoun/)).toBeVisible();
    expect(await app.findings()).toEqual([]);
  });
}

test('a picture is framed, previewed, shared and saved by touch', async ({ app }) => {
  test.slow();
  await app.offerSharing();
  await app.open('?region=state:TX');
  await app.mapReady();
  await app.openStudio();
  await expect(app.frame).toBeVisible();
  await app.sizeField.selectOption('square');
  expect(await app.overflow()).toBe(0);
  await app.preview();
  await app.pictureDrawn();
  await expect(app.saveButton).toBeInViewport();
  const { bytes } = await app.saved(() => app.saveButton.tap());
  expect(readPicture(bytes)).toMatchObject({ width: 1080, height: 1080 });
  await app.shareButton.tap();
  await expect.poll(() => app.shared()).toMatch(new RegExp(`\\.png image/png ${bytes.length}$`));
  expect(await app.findings()).toEqual([]);
  await app.press('Escape');
  await app.closeStudio();
  await expect(app.studio).toBeHidden();
});

test('a circle is drawn with the finger and shown in the sheet', async ({ app }) => {
  test.slow();
  await app.open('?layers=sites#9/39.05/-77.5');
  await app.mapAtRest();
  await app.startDrawing();
  await app.drawing.getByLabel('Circle', { exact: true }).check();
  await expect(app.drawing).toContainText('Click the middle');
  await app.pressMap(0.4, 0.2);
  await app.pressMap(0.55, 0.2);
  await expect(app.drawnPoint('Middle')).toBeVisible();
  // It reaches to the second tap: about a seventh of the screen at this height.
  await expect(app.drawnPoint('How far it reaches, km')).toHaveValue(/^(?:[5-9]|[1-4]\d)(?:\.\d+)?$/);
  expect(await app.overflow()).toBe(0);
  expect(await app.findings()).toEqual([]);
  await app.drawing.getByRole('button', { name: 'Show this area' }).tap();
  await app.linkHas(/region=radius:-?[\d.]+,[\d.]+,[\d.]+/);
  await expect(app.cardTitle(/km around/)).toBeVisible();
});
