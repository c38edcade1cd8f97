/** Layers that are off by default: fetched when they are switched on, listed, told beside the pointer, and opened by a link. */
import { labels, needWords, plantText, tribalText } from '../src/i18n/words';
import { expect, test } from './driver';

test.beforeAll(() => needWords('layers'));

/** Conemaugh, a coal plant in Pennsylvania with an announced end. */
const CONEMAUGH = '#11/40.3842/-79.0611';

test('power plants come with their switch, are listed and open their card', async ({ app }) => {
  const files = app.noteFiles();
  await app.open(`?layers=sites${CONEMAUGH}`);
  await app.mapReady();
  await app.mapAtRest();
  expect(files).not.toContain('plants.json');
  const own = app.layerSwitch(labels.layer.plants);
  await own.focus();
  await app.press('Space');
  await expect(own).toBeChecked();
  await expect.poll(() => files.includes('plants.json')).toBe(true);
  await app.linkHas('layers=sites,plants');
  await app.mapAtRest();
  await expect(await app.pointAtMiddle()).toHaveText(
    /^Conemaugh · 1,963\u00a0MW · Coal · Operating since 19/,
  );
  await expect(app.listTab(plantText.tab)).toBeVisible();
  expect(await app.findings()).toEqual([]);
});

test('a link opens the card of a record, and the map shows it', async ({ app }) => {
  await app.open('?record=tribal,Navajo%20LAR&layers=sites,tribal');
  await app.mapReady();
  await expect(app.cardTitle('Navajo')).toBeVisible();
  await expect(app.listTab(tribalText.tab)).toBeVisible();
  expect(await app.findings()).toEqual([]);
});

test('water fills the map with what its table says', async ({ app }) => {
  const files = app.noteFiles();
  await app.open('?metric=water.stress&layers=water#9/33.2/-112.6');
  await app.mapReady();
  await app.mapAtRest();
  expect(files).toContain('water.json');
  await expect(await app.pointAtMiddle()).toHaveText(/^Maricopa County, AZ.*Extremely high: over 80\s%$/);
  expect(await app.findings()).toEqual([]);
});
