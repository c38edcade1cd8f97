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

test('the command makes an atlas from a list, of sites and regions, and names the line that is neither', () => {
  test.slow();
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-atlas-'));
  const list = path.join(folder, 'places.txt');
  const run = (lines: string[]) => {
    writeFileSync(list, lines.join('\n'));
    const asked = [
      '--dist',
      DIST,
      '--list',
      list,
      '--out',
      path.join(folder, 'atlas'),
      '--today',
      '2026-10-10',
    ];
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sheet.ts', ...asked], {
      encoding: 'utf8',
    });
  };
  const refused = run(['county:51107', 'nowhere']);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('line 2: "nowhere" is not county:FIPS');
  const made = run(['# two places', 'site:terawulf-lake-mariner-ny', '', 'county:51107 # Loudoun']);
  expect(made.status).toBe(0);
  const files = made.stdout.trim().split('\n');
  expect(files.map((file) => path.basename(file))).toEqual([
    '01-site-terawulf-lake-mariner-ny.pdf',
    '02-county-51107.pdf',
  ]);
  const [site = ''] = files;
  const pdf = readFileSync(site, 'latin1');
  expect(pdf.match(PAGE)).toHaveLength(2);
  // Its title has a sign beyond ASCII and is written in UTF-16.
  const name = [...'TeraWulf Lake Mariner'].map((letter) =>
    letter.charCodeAt(0).toString(16).padStart(4, '0'),
  );
  expect(pdf.toLowerCase()).toContain(name.join(''));
  rmSync(folder, { recursive: true });
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
