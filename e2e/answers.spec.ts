/** What is asked of a place, answered on its card and pages. */
import { expect, test } from './driver';

// Nothing here is asked of the map, which is drawn in software.
test.use({ webgl: false });

test('a site answers the same for its place', async ({ app }) => {
  await app.open('?site=terawulf-lake-mariner-ny');
  await expect(app.answer('carry')).toContainText('NYIS-ZONA');
  await expect(app.answer('around')).toContainText(/Somerset|Barker|Medina/);
  await expect(app.whatIf).toBeVisible();
});

test('two counties, a state and a site side by side: added inside the window, in the link, without the mouse', async ({
  app,
}) => {
  await app.open('?region=county:51107');
  await app.compareThis.click();
  await app.openComparison();
  await app.addCompared('Prince William County', /^Prince William County/);
  await app.addCompared('Virginia', /^Virginia/);
  const { comparison } = app;
  await expect(comparison.getByRole('columnheader', { name: /Prince William County/ })).toBeVisible();
  await expect(comparison.getByRole('row', { name: /^Residents, census of 2020/ })).toContainText(
    /420,959.*482,204.*8,631,393/,
  );
  await expect(
    comparison.getByRole('row', { name: /^Measures in force Loudoun|^Measures in force none/ }),
  ).toContainText(/in force|none on record/);
  await app.linkHas(/compare=county:51107,county:51153,state:VA/);
  await app.addCompared('Shannon Hill', /EdgeCore/);
  await expect(comparison).toContainText('of the site only what it is itself');
  await app.linkHas(/compare=county:51107,county:51153,state:VA,\w/);
  await expect(comparison).toContainText(/Four stand side by side already/);
  const csv = await app.saved(() => comparison.getByRole('button', { name: 'Save CSV' }).click());
  expect(csv.bytes.toString('utf8')).toContain('Prince William County, Virginia (source)');
  const svg = await app.saved(() => comparison.getByRole('button', { name: 'Save SVG' }).click());
  for (const word of ['What differs', '482,204', 'US Census Bureau', 'compare=county:51107'])
    expect(svg.bytes.toString('utf8').replaceAll(/<[^>]+>/g, ' ')).toContain(word);
  const png = await app.saved(() => comparison.getByRole('button', { name: 'Save PNG' }).click());
  expect(png.name).toMatch(/^headroom-.*\.png$/);
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(await app.findings()).toEqual([]);

  // Whoever opens the link on a phone reads it without scrolling sideways.
  await app.resize(390, 844);
  await app.open(app.link);
  await expect(comparison.getByRole('button', { name: /^Loudoun County/ })).toBeVisible();
  expect(await app.reachesSideways(comparison)).toBe(false);
});

test('all counties in a table: filtered and put in an order of the reader’s own, by keyboard, in the link', async ({
  app,
}) => {
  await app.open('?page=rank&rank=counties/state,people,headroom/state:is:GA/-people');
  const page = app.dialog(/Rank and screen/);
  await expect(page).toContainText(/159 of 3,\d+, viewed on/);
  await expect(page.getByRole('row').nth(1)).toContainText('Fulton County, Georgia');
  await page.getByRole('button', { name: /^Sort by Residents/ }).press('Enter');
  await expect(page.getByRole('row').nth(1)).toContainText('Taliaferro County');
  await app.linkHas('rank=counties/state,people,headroom/state:is:GA/people');
  await page.getByText(/^An order of your own/).click();
  await page.getByRole('slider', { name: /^Weight of Headroom/ }).press('ArrowRight');
  await expect(page).toContainText(/Ordered by your weights: Headroom of its grid area/);
  await app.linkHas(/headroom:0\.5/);
  // A condition on text asks nothing before its text is written.
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Column', { exact: true }).last().selectOption('State');
  await expect(page.getByLabel('Value', { exact: true }).last()).toHaveValue('');
  await expect(page).toContainText(/159 of 3,\d+, viewed on/);
  await page
    .getByRole('button', { name: /^Remove the condition/ })
    .last()
    .click();
  await page
    .getByRole('button', { name: /County, Georgia$/ })
    .first()
    .press('ArrowDown');
  expect(await app.findings()).toEqual([]);
  await app.press('Enter');
  await expect(app.cardTitle(/County, Georgia/)).toBeVisible();
});

test('cases like a described one: counts first, a curve with numbers at risk, limits, reasons', async ({
  app,
}) => {
  await app.open('?page=cases&cases=/state:VA,mw:300,grounds:water.noise');
  const page = app.dialog(/Cases like this/);
  await expect(page).toContainText(/Asked: state VA; megawatts 300\sMW; grounds/);
  await expect(page.getByRole('table', { name: /How the nearest 20 fights ended/ })).toContainText(
    /Project undecided/,
  );
  await expect(page).toContainText('Numbers at risk');
  await expect(page).toContainText('It is no forecast');
  await page.getByRole('slider', { name: 'Weight of State' }).press('ArrowLeft');
  await app.linkHas(/state:0\.5/);
  expect(await app.findings()).toEqual([]);
});

test('places that pass a ranking are outlined on the map until they are removed, from a link too', async ({
  app,
}) => {
  const question = 'counties/state,people/state:is:GA/-people';
  await app.open(`?page=rank&rank=${question}`);
  await app.page.getByRole('button', { name: 'Show on the map' }).click();
  const told = app.page.getByText(/^159 of 3,\d{3} counties pass your ranking/);
  await expect(told).toBeVisible();
  await app.open(`?rank=${question}`);
  await expect(told).toBeVisible();
  expect(await app.findings()).toEqual([]);
  await app.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(told).toBeHidden();
  await expect.poll(() => app.page.url()).not.toContain('rank=');
});
