/** What a click on the map picks, and the way to what lies under it. */
import { cardMessages } from '../src/i18n/words';
import { expect, test } from './driver';

/** The west of Loudoun County, where no site lies. */
const WEST_OF_LEESBURG = '#9.5/39.13/-77.72';

test('a click means the county that is large on screen, and the next one what lies under it', async ({
  app,
}) => {
  await app.open(`?metric=grid.loadFactor&layers=grid${WEST_OF_LEESBURG}`);
  await app.mapReady();
  await app.mapAtRest();
  await expect(await app.pointAtMiddle()).toHaveText(/^Loudoun County, Virginia · .*Load factor/);
  await app.clickMiddle();
  await expect(app.cardTitle('Loudoun County, Virginia')).toBeVisible();
  const others = app.card.getByRole('navigation', { name: cardMessages.alsoHere });
  await expect(others.getByRole('button')).toHaveCount(3);
  await app.mapAtRest();
  await app.clickMiddle();
  await expect(app.cardTitle(/Dominion/)).toBeVisible();
  await others.getByRole('button', { name: 'Virginia', exact: true }).click();
  await expect(app.cardTitle('Virginia')).toBeVisible();
  await expect(others.getByRole('button', { name: 'Loudoun County, Virginia' })).toBeVisible();
  expect(await app.findings()).toEqual([]);
});
