/** What is asked of one place, answered on its card: on a desktop and on a phone. */
import { measureMessages } from '../src/i18n/words';
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
  await expect(app.section('land')).toContainText(/1,963.km².*Cropland.*about \d+\s%.*An estimate/s);
  await expect(app.card).toContainText(/Polk County, IA: about \d+\s?% of the county, \d+\s?% of the region/);

  await app.radiusSlider.focus();
  await app.press('ArrowRight', 'ArrowRight');
  await expect(app.cardTitle(/^27 km around/)).toBeVisible();
  await expect(app.radiusSlider).toBeFocused();
  await app.linkHas('radius:-93.62,41.59,27');
  expect(await app.findings()).toEqual([]);
});

test('what is in force in several states as one region: in order, narrowed to a state and a kind, as a file', async ({
  app,
}) => {
  await app.open('?region=state:IL,state:IN,state:MI');
  await expect(app.cardTitle(/Illinois, Indiana,? and Michigan/)).toBeVisible();
  const measures = app.measuresOfRegion;
  const { order, orders, state, kind } = measureMessages.listing;
  await expect(measures).toContainText(/, IN/);
  await measures.getByLabel(order, { exact: true }).selectOption(orders.place);
  await expect(measures.getByRole('listitem').first()).toContainText(/, IL|Illinois/);
  await measures.getByLabel(state, { exact: true }).selectOption('MI');
  await measures.getByLabel(kind, { exact: true }).selectOption('Moratorium');
  await expect(measures.getByRole('listitem').first()).toContainText(/, MI/);
  await expect(measures).not.toContainText(/, (?:IN|IL)\b/);
  const { bytes } = await app.saved(() => app.saveMeasures.click());
  const [top = '', ...rows] = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(top).toContain('From,Until,How the end is known');
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.every((row) => row.includes(',Moratorium,') && row.includes(',MI,'))).toBe(true);
  expect(await app.findings()).toEqual([]);
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

test('what comes next in a state, with its feeds', async ({ app }) => {
  await app.open('?region=state:MI');
  await expect(app.answer('next')).toContainText(/Moratorium ends: .* Township, MI/);
  const feed = app.answer('next').getByRole('link', { name: 'Calendar (.ics), Michigan' });
  await expect(feed).toHaveAttribute('href', /data\/feeds\/MI\.ics$/);
});
