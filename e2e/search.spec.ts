import { ALL_SITES, expect, test } from './driver';

/** The miners whose power contracts and halls the story of the map began with, and one site of each. */
for (const [name, site, year] of [
  ['CoreWeave', 'Core Scientific Denton', '2021'],
  ['HIVE', 'HIVE Grand Falls', '20'],
  ['TeraWulf', 'TeraWulf Lake Mariner', '2022'],
  ['Hut 8', 'Hut 8 King Mountain', '20'],
  ['MARA', 'MARA Granbury', '20'],
] as const) {
  test(`${name}, typed into search, leads to its sites and their history`, async ({ app }) => {
    await app.open();
    await app.search(name);
    await expect(app.resultsOf('operator').filter({ hasText: name })).toBeVisible();
    expect(await app.resultsOf('site').filter({ hasText: name }).count()).toBeGreaterThan(2);
    await app.resultsOf('site').filter({ hasText: site }).click();
    await app.linkHas(/[?&]site=/);
    await expect(app.cardTitle(new RegExp(site))).toBeVisible();
    await expect(app.section('lineage')).toContainText(year);
  });
}

test('finds counties, towns, grid areas and coordinates', async ({ app }) => {
  await app.open();
  await app.search('Loudoun');
  await expect(app.results('Loudoun County Virginia').first()).toBeVisible();
  await app.search('Tonawanda');
  await expect(app.results(/Tonawanda/).first()).toBeVisible();
  await app.search('ERCOT');
  await expect(app.resultsOf('area').first()).toBeVisible();
  await app.search('39.04, -77.49');
  await expect(app.resultsOf('coordinates').first()).toBeVisible();
});

test('a concern, typed into search, leads to the acts over it', async ({ app }) => {
  await app.open();
  await app.search('noise');
  await app.resultsOf('concern').filter({ hasText: 'Noise' }).click();
  await app.linkHas(/[?&]concern=noise/);
  await expect(app.list('events').getByRole('listitem').first()).toBeVisible();
});

test('says so when nothing is found', async ({ app }) => {
  await app.open();
  await app.search('qwzxv');
  await expect(app.text('Nothing found for “qwzxv”.')).toBeVisible();
});

test('Enter pressed while the search loads opens the answer when it is there', async ({ app }) => {
  const release = await app.holdFiles(/search\.json/);
  await app.open();
  await app.search('Texas');
  await app.press('Enter');
  await expect(app.card).toBeHidden();
  release();
  await expect(app.cardTitle('Texas')).toBeVisible();
});

test('what is found lies in the part of the map that nothing covers', async ({ app }) => {
  await app.open('?region=state:TX');
  await app.mapReady();
  await app.mapAtRest();
  await expect.poll(() => app.camera.zoom).toBeGreaterThan(4.5);
  const direct = app.link;
  await app.closeCard();
  await app.find('Georgia', /^Georgia/);
  await expect.poll(() => app.camera.lon).toBeGreaterThan(-90);
  await app.search('Texas');
  await app.press('Enter');
  await expect.poll(() => app.link).toBe(direct);
  // With the legend unfolded, what is left of the map lies beside it.
  const beside = app.camera.lon;
  await app.tool(/^Layers & legend/).click();
  await app.cardAction('zoom').click();
  await expect.poll(() => app.camera.lon).toBeLessThan(beside - 1);
});

test('a company shows only its sites, tenants too, and how many of those that it named itself', async ({
  app,
  page,
}) => {
  await app.open();
  await app.mapReady();
  await app.search('CoreWeave');
  const found = app.resultsOf('operator').filter({ hasText: 'CoreWeave' }).first();
  await expect(found).toContainText(/Only its sites: [1-9]/);
  const told = /Only its sites: (\d+)/.exec(await found.innerText())?.[1];
  await found.click();
  await expect(page).toHaveURL(/company=CoreWeave/);
  // Those in the country that has most of them are looked at; how many lie elsewhere is told.
  await expect.poll(() => app.camera.zoom).toBeGreaterThan(2.5);
  await expect(
    page.getByRole('heading', { name: new RegExp(`^\\d+ of ${told} sites in view$`) }),
  ).toBeVisible();
  await app.text('15 of 28 US sites that the company named').click();
  await expect(app.text(/CoreWeave named 28 US sites in July 2025/)).toBeVisible();
  await expect(app.text('Chirisa Technology Park (Chester)').first()).toBeVisible();
});

test('sites are filtered by a company under any of its names, by keys alone, and the link keeps it', async ({
  app,
  page,
}) => {
  await app.open(ALL_SITES);
  await app.openFilters();
  const field = app.companyField;
  await field.fill('facebo');
  await expect(page.getByRole('option', { name: /Meta.*sites.*Facebook/ })).toBeVisible();
  await field.press('Enter');
  await field.fill('Riot Blo');
  await expect(page.getByRole('option', { name: /Riot Platforms/ })).toBeVisible();
  await field.press('Enter');
  await expect(page).toHaveURL(/company=Meta(?:;|%3B)Riot/);
  await app.closeFilters();
  await expect(page.getByRole('button', { name: 'Remove the filter Meta or Riot Platforms' })).toBeVisible();
  const both = await app.inView();
  expect(both).toBeGreaterThan(20);
  expect(both).toBeLessThan(300);
});

test('a link asks for a company by a former name, a shell and another spelling, on a phone too', async ({
  app,
  page,
}) => {
  await app.open('?layers=sites&company=Siculus;facebook');
  await expect(page).toHaveURL(/company=Meta(?:&|#|$)/);
  await expect(page.getByRole('button', { name: 'Remove the filter Meta' })).toBeVisible();
  await expect(app.rows('sites').first()).toBeVisible();
});

test('a link to a record that was no data center says what it is', async ({ app }) => {
  await app.open('?site=osm-way-117581892');
  await expect(app.text(/This record is no data center/)).toBeVisible();
  await expect(app.text(/A cable landing station/)).toBeVisible();
});

test('MW of a county follow the filter, which is said', async ({ app }) => {
  await app.open('?region=county:51107&operator=colocation');
  await expect(app.text(/^A filter is on: \d+ of \d+ sites pass it/).first()).toBeVisible();
  await expect(app.section('sites')).toContainText(/With a figure/);
});

test('what is typed before the search has arrived is searched, and the cursor stays where it is', async ({
  app,
}) => {
  const bring = await app.holdFiles(/\/assets\/SearchCombobox-[^/]*\.js$/);
  await app.open();
  await app.press('/');
  await expect(app.searchBox).toBeFocused();
  await app.type('oudoun County');
  await app.press('Home');
  await app.type('L');
  bring();
  await expect(app.results(/^Loudoun County/).first()).toBeVisible();
  await expect(app.searchBox).toBeFocused();
  await app.type('~');
  await expect(app.searchBox).toHaveValue('L~oudoun County');
});

test('Enter pressed before the search has arrived takes the first answer', async ({ app }) => {
  const bring = await app.holdFiles(/\/assets\/SearchCombobox-[^/]*\.js$/);
  await app.open();
  await app.press('/');
  await app.type('Loudoun County');
  await app.press('Enter');
  bring();
  await expect(app.cardTitle('Loudoun County, Virginia')).toBeVisible();
});
