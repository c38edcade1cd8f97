import { expect, test } from './driver';

test('on paper the map is whole, with its legend, its title, both days and the sources on the first sheet, and no controls', async ({
  app,
}) => {
  await app.open('?region=county:51107');
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await app.mapReady();
  await app.print();
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await expect(app.searchBox).toBeHidden();
  await expect(app.exportTool).toBeHidden();
  await expect(app.text(/Sources, licences and known gaps/)).toBeVisible();
  await expect(
    app.text(/^Load factor.*Loudoun County.* on 9 October 2026/).filter({ visible: true }),
  ).toBeVisible();
  await expect(app.text('Data of 9 October 2026').filter({ visible: true }).first()).toBeVisible();
  const sheet = await app.sheet();
  // Not cut off at the right, and all that belongs to the map above the end of a sheet of A4 with its margins.
  expect(sheet.map.right).toBeLessThanOrEqual(sheet.width);
  expect(sheet.creditsEnd).toBeLessThanOrEqual(sheet.height);
});

for (const [name, view] of [
  ['a comparison', '?compare=terawulf-lake-mariner-ny,core-scientific-denton-tx&page=compare'],
  ['then and now', '?page=thenAndNow'],
] as const) {
  test(`on paper ${name} is whole, once, with its sources`, async ({ app }) => {
    await app.open(view);
    await expect(app.page.getByRole('dialog').getByRole('table').first()).toBeVisible();
    await app.settled();
    await app.print();
    expect(await app.cutOff('.modal-wide')).toEqual([]);
    await expect(app.page.getByRole('dialog').getByText(/Sources, licences and known gaps/)).toBeVisible();
    const pages = await app.printedPages();
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages).size).toBe(pages.length);
  });
}
