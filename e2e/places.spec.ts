/**
 * The map at ten very different places and six zoom levels, in both appearances, on a desktop and a phone, against
 * pictures that were looked at (`e2e/places`). A picture holds the six levels of a place. After a change that is
 * meant: `npx playwright test e2e/places.spec.ts --update-snapshots`, then look at them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './driver';

const FOLDER = path.resolve(import.meta.dirname, 'places');
const VIEW = '?layers=sites,opposition,wires,halls&metric=opposition.inForce';
const ZOOMS = [3, 5, 7, 9, 11, 13] as const;
const PLACES = [
  ['loudoun', 39.04, -77.49],
  ['box-elder', 41.71, -112.16],
  ['mason', 38.65, -83.76],
  ['will', 41.53, -88.08],
  ['des-moines', 41.59, -93.62],
  ['tucson', 32.22, -110.97],
  ['granbury', 32.44, -97.79],
  ['niagara', 43.09, -79.05],
  ['frankfurt', 50.11, 8.68],
  ['dublin', 53.35, -6.26],
] as const;

/** All four ways to look, one after the other from level to level; each place begins with another. */
const LOOKS = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 390, height: 844 },
  { theme: 'dark', width: 1440, height: 900 },
  { theme: 'light', width: 390, height: 844 },
] as const;

/** Another build of the browser may smooth letters and edges otherwise. */
const MOST_DIFFERING = 0.01;

for (const [place, [name, lat, lon]] of PLACES.entries()) {
  test(`the map at ${name} is as it was on six zoom levels`, async ({ app }) => {
    test.slow();
    const { updateSnapshots } = test.info().config;
    const file = path.join(FOLDER, `${name}.webp`);
    await app.open(`${VIEW}#${ZOOMS[0]}/${lat}/${lon}`);
    await app.mapReady();
    const shots: Buffer[] = [];
    for (const [level, zoom] of ZOOMS.entries()) {
      const look = LOOKS[(place + level) % LOOKS.length] ?? LOOKS[0];
      await app.lookAs(look.theme, look);
      await app.moveTo({ zoom, lat, lon });
      shots.push(await app.screenshot());
    }
    const sheet = await app.sheetOf(shots);
    if (updateSnapshots === 'all' || updateSnapshots === 'changed') {
      writeFileSync(file, sheet);
      return;
    }
    const share = await app.sheetsDiffer(readFileSync(file), sheet);
    if (share > MOST_DIFFERING)
      await test.info().attach(`${name}.webp`, { body: sheet, contentType: 'image/webp' });
    expect(share).toBeLessThan(MOST_DIFFERING);
  });
}
