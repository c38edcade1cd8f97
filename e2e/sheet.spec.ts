/** The hearing sheet: a place on two pages, by the command and by the card. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './driver';

const DIST = process.env.E2E_DIST ?? 'dist';
const PAGE = /\/Type \/Page\b(?!s)/g;

test('the command makes two pages of A4 with the title of the place', () => {
  test.slow();
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-sheet-'));
  const out = path.join(folder, 'loudoun.pdf');
  const asked = ['--dist', DIST, '--region', 'county:51107', '--out', out];
  const days = ['--for', 'activist', '--date', '2026-10-09', '--today', '2026-10-10'];
  const said = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/sheet.ts', ...asked, ...days], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(said).toBe(`${out}\n`);
  const pdf = readFileSync(out, 'latin1');
  expect(pdf.match(PAGE)).toHaveLength(2);
  expect(pdf).toContain('/Title (Loudoun County, Virginia)');
  expect(pdf).toContain('D:20261010000000');
  expect(pdf).toMatch(/\/MediaBox \[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/);
  rmSync(folder, { recursive: true });
});

/** A title with a sign beyond ASCII is written in UTF-16. */
const utf16 = (text: string) =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

test('the command makes an atlas from a list, as one file or as many, and names the line that is no place', () => {
  test.slow();
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-atlas-'));
  const list = path.join(folder, 'places.txt');
  const run = (lines: string[], out: string) => {
    writeFileSync(list, lines.join('\n'));
    const asked = ['--dist', DIST, '--list', list, '--out', path.join(folder, out), '--today', '2026-10-10'];
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sheet.ts', ...asked], {
      encoding: 'utf8',
    });
  };
  const refused = run(['county:51107', 'nowhere'], 'atlas.pdf');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('line 2: "nowhere" is not county:FIPS');

  const many = run(['site:terawulf-lake-mariner-ny # of two pages'], 'atlas');
  expect(many.status).toBe(0);
  const [file = ''] = many.stdout.trim().split('\n');
  expect(path.basename(file)).toBe('01-site-terawulf-lake-mariner-ny.pdf');
  const sheet = readFileSync(file, 'latin1');
  expect(sheet.match(PAGE)).toHaveLength(2);
  expect(sheet.toLowerCase()).toContain(utf16('TeraWulf Lake Mariner'));

  const one = run(
    ['# two places', 'site:terawulf-lake-mariner-ny', '', 'county:51107 # Loudoun'],
    'atlas.pdf',
  );
  expect(one.status).toBe(0);
  expect(one.stdout).toBe(`${path.join(folder, 'atlas.pdf')}\n`);
  expect(one.stderr).toContain('Place 2 of 2');
  const atlas = readFileSync(path.join(folder, 'atlas.pdf'), 'latin1');
  // Contents, and two pages of each.
  expect(atlas.match(PAGE)).toHaveLength(5);
  expect(atlas).toContain('/Title (Atlas of 2 places)');
  rmSync(folder, { recursive: true });
});

test('an atlas of the command line names the place that the data does not hold', () => {
  test.slow();
  const out = path.join(tmpdir(), 'headroom-no-atlas.pdf');
  const asked = ['--dist', DIST, '--atlas', '--region', 'county:51999', '--site', 'nobody', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sheet.ts', ...asked], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('county:51999: The place is not in this data.');
});

test('a comparison puts an atlas of its places before the print window, and its making can be stopped', async ({
  app,
}) => {
  test.slow();
  await app.open('?compare=county:51107,terawulf-lake-mariner-ny&page=compare&layers=sites');
  await app.catchPrint();
  const { comparison } = app;
  const make = comparison.getByRole('button', { name: 'Atlas of 2 places' });
  await make.click();
  await expect(comparison).toContainText('Place 1 of 2');
  await comparison.getByRole('button', { name: 'Stop' }).click();
  await expect(comparison).toContainText('Stopped. Nothing was printed.');
  await comparison.getByLabel('Order of the atlas').selectOption('for residents');
  await make.click();
  const pages = app.sheetPages;
  await expect(pages).toHaveCount(5, { timeout: 90_000 });
  const contents = pages.first().getByRole('row', { includeHidden: true });
  await expect(contents).toHaveText(['PlacePage', 'Loudoun County, Virginia2', /^TeraWulf Lake Mariner.*4$/]);
  await expect(pages.nth(1).locator('h2').first()).toHaveText(/^Measures in force/);
  await expect(pages.nth(2)).toContainText('Page 3 of 5');
  await expect(pages.nth(3)).toContainText('TeraWulf Lake Mariner');
  await expect(pages.last()).toContainText(/Sources.*read \d* ?\w+ 2026/);
  await app.endPrint();
  await expect(pages).toHaveCount(0);
  await expect(comparison).toContainText('The atlas went to the print window.');
});

test('a card puts the same sheet before the print window, in the order of its reader', async ({ app }) => {
  test.slow();
  await app.open('?region=county:51107&layers=sites');
  await app.mapAtRest();
  await app.catchPrint();
  await app.card.getByLabel('Order of the hearing sheet').selectOption('for reporters');
  await app.card.getByRole('button', { name: 'Hearing sheet', exact: true }).click();
  const pages = app.sheetPages;
  await expect(pages).toHaveCount(2, { timeout: 60_000 });
  await expect(pages.first()).toContainText('Loudoun County, Virginia');
  await expect(pages.first().locator('h2').first()).toHaveText(/^Sites on record/);
  await expect(pages.last()).toContainText(/Sources.*read \d* ?\w+ 2026/);
  await expect(pages.last()).toContainText('Page 2 of 2');
  await app.endPrint();
  await expect(pages).toHaveCount(0);
  await expect(app.card).toContainText('The sheet went to the print window.');
});

test('the keys that print put the sheet of a site before the print window', async ({ app }) => {
  test.slow();
  await app.open('?site=terawulf-lake-mariner-ny&layers=sites');
  await app.mapAtRest();
  await app.catchPrint();
  await app.press('Control+p');
  const pages = app.sheetPages;
  await expect(pages).toHaveCount(2, { timeout: 60_000 });
  await expect(pages.first()).toContainText('TeraWulf Lake Mariner');
  await app.endPrint();
});
