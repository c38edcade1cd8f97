/** What the app is for, told by the three readers it was made for. */
import { expect, test } from './driver';
import { readPicture } from './picture';

test('a planner opens Loudoun County and reads its grid area, sites, land and opposition', async ({
  app,
}) => {
  await app.open();
  await app.openLoudoun();
  await expect(app.cardTitle('Loudoun County, Virginia')).toBeVisible();
  await app.linkHas('region=county:51107');
  await expect(app.card).toContainText('PJM');
  await expect(app.card).toContainText('Dominion');
  await expect(app.card).toContainText(/\d+ sites/);
  await expect(app.card).toContainText(/MW/);
  await expect(app.card).toContainText(/Cropland/i);
  await expect(app.card).toContainText('2007');
  await expect(app.card).toContainText(/Opposition/);
  // The list has moved to the county with the map.
  await app.mapReady();
  await expect.poll(() => app.inView()).toBeLessThan(1000);
  await expect(app.row('sites', 'Ashburn')).toBeVisible();
});

test('an activist compares Lake Mariner with Helios', async ({ app }) => {
  await app.open();
  await app.find('Lake Mariner', /Lake Mariner/);
  await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();
  await expect(app.card).toContainText('TeraWulf');
  await expect(app.card).toContainText(/MW \(/);
  await app.compareThis.click();
  await app.find('Helios', /Helios/);
  await expect(app.cardTitle(/Helios/)).toBeVisible();
  await app.compareThis.click();
  const comparison = await app.openComparison();
  await expect(comparison.getByRole('columnheader', { name: /Lake Mariner/ })).toBeVisible();
  await expect(comparison.getByRole('columnheader', { name: /Helios/ })).toBeVisible();
  await expect(comparison.getByRole('rowheader', { name: /Status/ })).toBeVisible();
  await expect(comparison.getByRole('table')).toContainText('New York');
  await expect(comparison.getByRole('table')).toContainText('Texas');
  // The comparison is a link of its own.
  const link = app.link;
  await app.open('');
  await app.open(link);
  await expect(app.dialog(/Compar/).getByRole('columnheader', { name: /Helios/ })).toBeVisible();
});

test('a reporter saves a picture of Texas and reopens its link', async ({ app }) => {
  test.slow();
  await app.open();
  await app.find('Texas', /^Texas/);
  await app.linkHas('region=state:TX');
  await expect(app.cardTitle('Texas')).toBeVisible();
  await app.mapReady();
  const link = app.link;
  const picture = readPicture(await app.savePicture('Sites and grid in Texas'));
  expect(picture.width).toBeGreaterThanOrEqual(1200);
  expect(picture.height).toBeGreaterThanOrEqual(600);
  // A map, a legend and words, not an empty sheet.
  expect(picture.colors).toBeGreaterThan(200);

  await app.open('');
  await app.open(link);
  await expect(app.cardTitle('Texas')).toBeVisible();
  await app.mapReady();
  expect(app.link).toBe(link);
});
