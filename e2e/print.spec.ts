import { expect, test } from './driver';

test('on paper there are the card and the credits, and no controls', async ({ app }) => {
  await app.open('?region=county:51107');
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await app.print();
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await expect(app.searchBox).toBeHidden();
  await expect(app.exportTool).toBeHidden();
  await expect(app.text(/Sources, licences and known gaps/)).toBeVisible();
});
