/** What is asked of a place, answered on its card and pages. */
import { expect, test } from './driver';

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
  for (const km of ['1', '10', '25', '50'])
    await expect(around.getByRole('rowheader', { name: `${km}\u00a0km`, exact: true }).first()).toBeVisible();
  await expect(around).toContainText('Cologix DSM1');
  await expect(around).toContainText(/adopted|moratorium/i);
  await expect(around).toContainText(/Des Moines, IA \([\d.]+\skm\)/);
  await expect(app.measuresOfRegion).toContainText('Madison County, IA');
  await expect(app.section('land')).toContainText(/Cropland/);

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
  await app.linkHas(/compare=county:51107,county:51153,state:VA/);
  await app.addCompared('Shannon Hill', /EdgeCore/);
  await expect(comparison).toContainText('of the site only what it is itself');
  await app.linkHas(/compare=county:51107,county:51153,state:VA,\w/);
  await expect(comparison).toContainText(/Four stand side by side already/);
  const csv = await app.saved(() => comparison.getByRole('button', { name: 'Save CSV' }).click());
  expect(csv.bytes.toString('utf8')).toContain('Prince William County, Virginia (source)');
  expect(await app.findings()).toEqual([]);

  // Whoever opens the link on a phone reads it without scrolling sideways.
  await app.resize(390, 844);
  await app.open(app.link);
  await expect(comparison.getByRole('button', { name: /^Loudoun County/ })).toBeVisible();
  expect(await app.reachesSideways(comparison)).toBe(false);
});
