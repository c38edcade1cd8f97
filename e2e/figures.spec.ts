/** Figures to quote: counted on a page as the command line counts them, each with its sentence and records. */
import { spawnSync } from 'node:child_process';
import { figuresMessages } from '../src/i18n/words';
import { expect, test } from './driver';

test.use({ webgl: false });

const DAY = '2026-10-01';

/** The same from the command line. */
function commanded(region: string): { id: string; value: number; sentence: string }[] {
  const { stdout } = spawnSync('npx', ['tsx', 'src/cli/figures.ts', '--region', region, '--date', DAY], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout).figures;
}

test('the figures of a state: those of the command line, with sentence, records and file, on a phone too', async ({
  app,
}) => {
  await app.open(`?region=state:GA&date=${DAY}`);
  await app.card.getByRole('button', { name: 'Figures', exact: true }).click();
  const page = app.dialog('The record in figures');
  const expected = commanded('state:GA');
  const [first] = expected;
  await expect(page.getByText(first?.sentence ?? 'no figure')).toBeVisible();
  await app.linkHas(/page=figures/);
  await app.linkHas(/figures=state:GA/);

  const saved = await app.saved(() => page.getByRole('button', { name: figuresMessages.save.json }).click());
  const told = JSON.parse(saved.bytes.toString('utf8')).figures;
  expect(told.map(({ id, value, sentence }: (typeof expected)[0]) => [id, value, sentence])).toEqual(
    expected.map(({ id, value, sentence }) => [id, value, sentence]),
  );

  // One more region, found in the page: both are one.
  const field = page.getByRole('combobox', { name: figuresMessages.choose });
  await field.fill('Alabama');
  await page
    .getByRole('option', { name: /^Alabama/ })
    .first()
    .click();
  await app.linkHas(/figures=state:GA,state:AL/);
  await expect(page.getByText(/^Georgia and Alabama, .*: \d+ moratoria/)).toBeVisible();
  await page.getByRole('button', { name: figuresMessages.remove('Alabama') }).click();
  await expect(page.getByText(/^Georgia, .*: \d+ moratoria/)).toBeVisible();
  expect(await app.findings()).toEqual([]);

  // From a figure to the records behind it, and from one to its card.
  await page.getByText('With a known end').click();
  const record = page.getByRole('button', { name: /moratorium/ }).first();
  await expect(record).toBeVisible();
  await record.click();
  await expect(page).toBeHidden();
  await expect(app.card).toContainText(/moratorium/i);
  await expect(app.card).toBeFocused();

  // Whoever opens the link on a phone reads it without scrolling sideways.
  await app.resize(390, 844);
  await app.open(`?page=figures&figures=state:GA&date=${DAY}`);
  await expect(page.getByText(/^Georgia, .*: \d+ moratoria/)).toBeVisible();
  expect(await app.reachesSideways(page)).toBe(false);
});

test('one figure has its link, its bar and its records as a file', async ({ app }) => {
  await app.open(`?page=figures&figures=state:GA,figure:inForce.stopping&date=${DAY}`);
  const page = app.dialog('The record in figures');
  const name = 'Moratoria, bans and pauses in force';
  await expect(page.getByText(figuresMessages.asked(name))).toBeVisible();
  const expected = commanded('state:GA').find(({ id }) => id === 'inForce.stopping');
  const saved = await app.saved(() =>
    page.getByRole('button', { name: figuresMessages.csv(name), exact: true }).click(),
  );
  const [head, ...rows] = saved.bytes.toString('utf8').trim().split('\r\n');
  expect(head).toContain('jurisdiction');
  expect(rows).toHaveLength(expected?.value ?? -1);
  await expect(page.getByRole('img', { name: /^Planned, planned build-out: .*Hyperscalers/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'People living under a measure' })).toBeVisible();
  expect(await app.findings()).toEqual([]);

  await app.open(`?page=figures&figures=state:GA,figure:inForce.nothing&date=${DAY}`);
  await expect(page.getByText(figuresMessages.notThere('inForce.nothing'))).toBeVisible();
});

test('a region that is not in the data, or that can’t be read, is said to be none', async ({ app }) => {
  await app.open('?page=figures&figures=state:ZZ');
  const page = app.dialog('The record in figures');
  await expect(page).toContainText('There is no region “state:ZZ”');
  await app.open(`?page=figures&figures=state:GA,county:99&date=${DAY}`);
  await expect(page).toContainText('There is no region “county:99”');
  await expect(page.getByText(/^Georgia, .*: \d+ moratoria/)).toBeVisible();
});
