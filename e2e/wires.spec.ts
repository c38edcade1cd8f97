/** Power lines and substations: fetched when they are switched on, and told beside the pointer. */
import { labels } from '../src/i18n/words';
import { expect, test } from './driver';

/** A substation of 400 kV in Ireland. */
const DUNSTOWN = '#12/53.15439/-6.68805';

test('lines and substations come with their switch, say what they are and stay in the link', async ({
  app,
}) => {
  const files = app.noteFiles();
  await app.open(`?layers=sites${DUNSTOWN}`);
  await app.mapReady();
  await app.mapAtRest();
  expect(files).not.toContain('wires.pmtiles');
  const own = app.layerSwitch(labels.layerSwitch.wires);
  await own.focus();
  await app.press('Space');
  await expect(own).toBeChecked();
  await expect.poll(() => files.includes('wires.pmtiles')).toBe(true);
  await app.linkHas('layers=sites,wires');
  await app.mapAtRest();
  await expect(await app.pointAtMiddle()).toHaveText(/^Substation · Dunstown 400kV Substation · 400 kV/);
  expect(await app.findings()).toEqual([]);
  await app.press('Space');
  await expect(own).not.toBeChecked();
});
