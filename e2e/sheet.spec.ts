/** The hearing sheet: a place on two pages, by the command and by the card. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
