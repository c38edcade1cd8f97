import { expect, test } from './driver';

/** The miners whose power contracts and halls the story of the map began with. */
for (const [name, site] of [
  ['CoreWeave', /Denton|CoreWeave/],
  ['HIVE', /HIVE/],
  ['TeraWulf', /TeraWulf|Lake Mariner/],
  ['Hut 8', /Hut 8/],
  ['MARA', /MARA/],
] as const) {
  test(`${name}, typed into search, leads to a site and its history`, async ({ app }) => {
    await app.open();
    await app.search(name);
    const sites = app.resultsOf('site').filter({ hasText: site });
    await expect(sites.first()).toBeVisible();
    await sites.first().click();
    await app.linkHas(/[?&]site=/);
    await expect(app.card).toContainText(name);
    await expect(app.section('lineage')).toContainText(/20\d\d/);
  });
}

test('finds counties, towns, grid areas and coordinates', async ({ app }) => {
  await app.open();
  await app.search('Loudoun');
  await expect(app.results(/^Loudoun County/)).toBeVisible();
  await app.search('Tonawanda');
  await expect(app.results(/Tonawanda/).first()).toBeVisible();
  await app.search('ERCOT');
  await expect(app.resultsOf('area').first()).toBeVisible();
  await app.search('39.04, -77.49');
  await expect(app.resultsOf('coordinates').first()).toBeVisible();
});

test('says so when nothing is found', async ({ app }) => {
  await app.open();
  await app.search('qwzxv');
  await expect(app.text('Nothing found for “qwzxv”.')).toBeVisible();
});
