/** What is asked of many places, on a phone. */
import { expect, test } from './driver';

// Nothing here is asked of the map, which is drawn in software.
test.use({ webgl: false });

test('a ranking: narrowed by water and by the next line, sorted, and a row opened', async ({ app }) => {
  const question = 'counties/state,people,waterStress,importLimit,lineKm/state:is:GA/-people';
  await app.open(`?page=rank&rank=${question}`);
  const page = app.dialog(/Rank and screen/);
  await expect(page).toContainText(/159 of 3,\d+, viewed on/);
  await expect(page.getByRole('row').nth(1)).toContainText(/Fulton County, Georgia.*14,351\sMW.*0\.8\skm/);
  await expect(page.getByRole('row').filter({ hasText: 'Gwinnett County' })).toContainText(/40–80\s%/);
  await page.getByRole('button', { name: /^Sort by From the middle of the county/ }).tap();
  await expect(page.getByRole('columnheader', { name: /nearest line/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page.getByRole('button', { name: 'Atlas of the first 50 places' })).toBeVisible();
  expect(await app.findings()).toEqual([]);
  await page
    .getByRole('button', { name: /County, Georgia$/ })
    .first()
    .tap();
  await expect(app.cardTitle(/County, Georgia/)).toBeVisible();
});

test('cases like a described one: how they ended, reasons, and a weight moved', async ({ app }) => {
  await app.open('?page=cases&cases=/state:VA,mw:300,grounds:water.noise');
  const page = app.dialog(/Cases like this/);
  await expect(page.getByRole('table', { name: /How the nearest 20 fights ended/ })).toContainText(
    /Project undecided/,
  );
  await expect(page).toContainText('It is no forecast');
  await page.getByText('Why, votes, course').first().tap();
  await page.getByRole('slider', { name: 'Weight of State' }).press('ArrowLeft');
  await app.linkHas(/state:0\.5/);
  expect(await app.findings()).toEqual([]);
});

test('the record in figures of a small circle is that of the county around it', async ({ app }) => {
  await app.open('?page=figures&figures=radius:-77.6,39.1,5');
  const page = app.dialog('The record in figures');
  await expect(page.getByRole('row', { name: /Zoning rule/ })).toContainText(/Zoning rule/);
});

test('a circle beside a county, from a link written by hand: row by row, added from search, as a file', async ({
  app,
}) => {
  await app.open('?page=compare&compare=county:51107,radius:-93.62,41.59,25');
  const { comparison } = app;
  await expect(comparison.getByRole('button', { name: /^25 km around 41\.59/ })).toBeVisible();
  await expect(comparison).toContainText('Its shares of land are an estimate');
  await app.addCompared('Virginia', /^Virginia/);
  await expect(comparison.getByRole('button', { name: /^Virginia/ })).toBeVisible();
  await app.linkHas(/compare=county:51107,radius:[^,]+,state:VA/);
  expect(await app.reachesSideways(comparison)).toBe(false);
  const csv = await app.saved(() => comparison.getByRole('button', { name: 'Save CSV' }).tap());
  expect(csv.bytes.toString('utf8')).toContain('25 km around 41.59');
  expect(await app.findings()).toEqual([]);
  await comparison.getByRole('button', { name: 'Ask of all as one region' }).tap();
  await expect(app.cardTitle(/^Loudoun County, Virginia, .*km around.* and Virginia$/)).toBeVisible();
});
