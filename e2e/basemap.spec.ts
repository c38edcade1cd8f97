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
  const credits = await app.mapCredits();
  await expect(credits).toContainText('Basemap: © Street Mappers');
  // Nothing of our own ground is drawn.
  await expect(credits).not.toContainText('Natural Earth');
  expect(await app.findings()).toEqual([]);
});
