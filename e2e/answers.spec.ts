/** What is asked of a place, answered on its card and pages. */
import { expect, test } from './driver';

// Nothing here is asked of the map, which is drawn in software.
test.use({ webgl: false });

test('600 MW at 41.59 N 93.62 W in Iowa: one card answers, and its circle grows by a slider', async ({
  app,
}) => {
  await app.open();
  await app.find('41.59, -93.62', /41\.59/);
  await expect(app.cardTitle(/^25 km around 41\.59° N, 93\.62° W/)).toBeVisible();

  // Which grid area, what it leaves room for, what is on record against it.
  await expect(app.answer('carry')).toContainText('MISO-0035');
  await expect(app.answer('carry')).toContainText(/Under construction.*MW/);
  await app.addLoad('600');
  await app.whatIfAnswered();
  await expect(app.whatIfFigure('hours')).toContainText(/\d+\shours a year/);
  await app.linkHas('add=MISO-0035,600');

  // People, sites, and what nearby towns did, within 10, 25 and 50 km; what holds here.
  const around = app.answer('around');
  for (const [km, miles] of [
    ['1', '0.6'],
    ['10', '6'],
    ['25', '16'],
    ['50', '31'],
  ])
    await expect(
      around.getByRole('rowheader', { name: `${km}\u00a0km / ${miles}\u00a0mi`, exact: true }).first(),
    ).toBeVisible();
  await expect(around).toContainText('Cologix DSM1');
  await expect(around).toContainText(/adopted|moratorium/i);
  await expect(around).toContainText(/Des Moines, IA \([\d.]+\skm \/ [\d.]+\smi\)/);
  await expect(app.measuresOfRegion).toContainText('Madison County, IA');
  await expect(app.section('land')).toContainText(/Cropland/);
  await expect(app.card).toContainText(/Polk County, IA: about \d+\s?% of the county, \d+\s?% of the region/);

  await app.radiusSlider.focus();
  await app.press('ArrowRight', 'ArrowRight');
  await expect(app.cardTitle(/^27 km around/)).toBeVisible();
  await expect(app.radiusSlider).toBeFocused();
  await app.linkHas('radius:-93.62,41.59,27');
  expect(await app.findings()).toEqual([]);
});

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

test('what comes next in a state, with its feeds', async ({ app }) => {
  await app.open('?region=state:MI');
  await expect(app.answer('next')).toContainText(/Moratorium ends: .* Township, MI/);
  const feed = app.answer('next').getByRole('link', { name: 'Calendar (.ics), Michigan' });
  await expect(feed).toHaveAttribute('href', /data\/feeds\/MI\.ics$/);
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

test('the card of a county tells how fights ended there and in its state, with the share’s interval', async ({
  app,
}) => {
  await app.open('?region=county:51107');
  const table = (place: string) =>
    app.card.getByRole('table', { name: new RegExp(`^${place}: \\d+ fights? on record`) });
  await expect(table('Virginia')).toContainText(/Project stopped.*\d+.*\d+\s?% \(\d+\s?% to \d+\s?%\)/s);
  await expect(table('Loudoun County, Virginia')).toContainText('Project undecided');
  await expect(app.card).toContainText('It is no forecast, and says nothing of causes.');
});
