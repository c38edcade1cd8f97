/** A reader finds something wrong: on a desktop and on a phone. */
import { correctionMessages } from '../src/i18n/words';
import { expect, test } from './driver';

// Nothing here is asked of the map, which is drawn in software.
test.use({ webgl: false });

const text = correctionMessages.text;

test('a figure of a site is corrected, kept, read again after a while, saved and deleted', async ({
  app,
}) => {
  await app.open('?site=terawulf-lake-mariner-ny');
  await expect(app.answer('around')).toContainText(/km/);
  const dialog = await app.suggestCorrection();
  const whole = dialog.getByLabel(text, { exact: true });
  await expect(whole).toHaveValue(/Record: .*Lake Mariner.* \(site=terawulf-lake-mariner-ny\)/);
  await expect(whole).toHaveValue(/It says: A former crypto mine .*Niagara County/);
  await expect(whole).toHaveValue(/Data version: [0-9a-f]+, record up to \d+ \w+ \d{4}/);
  await expect(whole).toHaveValue(/Link: http.*site=terawulf-lake-mariner-ny/);
  // Where no form is configured, none is offered.
  await expect(dialog.getByRole('link', { name: correctionMessages.form })).toHaveCount(0);

  const figures = dialog.getByLabel(correctionMessages.about);
  const power = figures.locator('option').filter({ hasText: /MW/ }).first();
  await figures.selectOption({ label: (await power.textContent()) ?? '' });
  await dialog.getByLabel(correctionMessages.wrong).fill('It is 750 MW.');
  await dialog.getByLabel(correctionMessages.page).fill('https://example.org/filing');
  await expect(whole).toHaveValue(/Figure: .*MW.*\nSources: .+/);
  await expect(whole).toHaveValue(/It is 750 MW\.\n\nA page that shows it:\nhttps:\/\/example\.org\/filing/);
  await dialog.getByRole('button', { name: correctionMessages.keep }).click();
  await expect(dialog).toContainText(correctionMessages.kept);
  expect(await app.findings()).toEqual([]);

  await app.open('?page=credits');
  const own = await app.openOwnCorrections();
  await expect(own).toContainText(correctionMessages.keptTitle(1));
  await expect(own).toContainText('It is 750 MW.');
  expect(await app.findings()).toEqual([]);
  const json = await app.saved(() => own.getByRole('button', { name: correctionMessages.save.json }).click());
  expect(JSON.parse(json.bytes.toString('utf8')).corrections[0]).toMatchObject({
    record: 'site=terawulf-lake-mariner-ny',
    wrong: 'It is 750 MW.',
    page: 'https://example.org/filing',
  });
  const csv = await app.saved(() => own.getByRole('button', { name: correctionMessages.save.csv }).click());
  expect(csv.bytes.toString('utf8')).toContain('It is 750 MW.');
  await own
    .getByRole('button', { name: /Lake Mariner/ })
    .last()
    .click();
  await expect(own).toContainText(correctionMessages.none);
});

const PAGES = [
  [
    'page=compare&compare=county:51107,county:51153',
    /^Loudoun County, Virginia, Residents, census of 2020: 420,959/,
  ],
  ['page=compare&compare=terawulf-lake-mariner-ny,galaxy-helios-tx', /^TeraWulf Lake Mariner, Status: /],
  [
    'page=rank&rank=counties/people,headroom/state:is:GA/-people',
    /^Fulton County, Georgia, Residents.*: 1,0\d\d,\d{3}/,
  ],
  ['page=figures&figures=state:GA', /^Measures in force.*: Georgia, .*\d+ /i],
  ['page=calendar&calendar=//state:MI', /^Moratorium ends: .*, MI: \d+ \w+ 2026$/],
  ['page=cases&cases=/state:VA,mw:300', /^.*: Project /],
] as const;

test('figures of comparisons, rankings, dates and cases are corrected where they stand', async ({ app }) => {
  test.slow();
  for (const [question, figure] of PAGES) {
    await app.open(`?${question}`);
    const dialog = await app.suggestCorrection();
    const options = dialog.getByLabel(correctionMessages.about).locator('option').filter({ hasText: figure });
    await dialog
      .getByLabel(correctionMessages.about)
      .selectOption({ label: (await options.first().textContent()) ?? '' });
    const whole = dialog.getByLabel(text, { exact: true });
    const [named = ''] = /^Record: .+$/m.exec(await whole.inputValue()) ?? [];
    for (const part of question.split('&')) expect(named).toContain(part);
    await expect(whole).toHaveValue(/\nFigure: .+\nSources: .+/);
    await expect(whole).toHaveValue(/Data version: [0-9a-f]+, record up to/);
  }
  expect(await app.findings()).toEqual([]);
});

test.describe('where the deployer has a form', () => {
  test.use({
    instead: { of: /config\.json/, text: '{"corrections":"https://a.example/new?template=fix.md"}' },
  });

  test('it opens with the record, for places too', async ({ app }) => {
    await app.open('?region=county:51107');
    await expect(app.cardTitle(/Loudoun/)).toBeVisible();
    const dialog = await app.suggestCorrection();
    await dialog.getByLabel(correctionMessages.wrong).fill('A street is missing.');
    const form = dialog.getByRole('link', { name: correctionMessages.form });
    const address = new URL((await form.getAttribute('href')) ?? '');
    expect(address.origin).toBe('https://a.example');
    expect(address.searchParams.get('template')).toBe('fix.md');
    expect(address.searchParams.get('title')).toMatch(/Loudoun County.*\(region=county:51107\)/);
    expect(address.searchParams.get('body')).toContain('A street is missing.');
  });
});
