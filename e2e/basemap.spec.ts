/** A basemap that a deployer brings: an archive of streets, drawn instead of the embedded ground and credited. */
import { testStreets } from '../data/build/streets/testArchive';
import { expect, test } from './driver';
import { pixelsOf } from './picture';

/** A town of the archive, where streets cross. */
const TOWN = '?layers=none&metric=none#13/41.05/-83.65';
/** Streets of foreign basemaps, light. The embedded ground has some two hundred such pixels there. */
const STREET = '#dedad2';

test('streets of another archive are drawn, and their makers named', async ({ app }) => {
  await app.useBasemap(testStreets());
  await app.open(TOWN);
  await app.mapReady();
  await app.mapAtRest();
  expect(pixelsOf(await app.mapOnScreen(), STREET)).toBeGreaterThan(2_000);
  await expect(await app.mapCredits()).toContainText('Basemap: © Street Mappers');
  expect(await app.findings()).toEqual([]);
});
