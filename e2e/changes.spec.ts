/** What changed since a link was saved: on a desktop and on a phone. */
import { changeKinds, changesMessages, messages } from '../src/i18n/words';
import { expect, test } from './driver';

// Nothing here is asked of the map, which is drawn in software.
test.use({ webgl: false, today: '2026-11-29' });

const KEPT = 'faed1a1336c9';

test('a link of an older version leads to what ended, was corrected and joined since', async ({ app }) => {
  await app.open(`?region=state:NY&data=${KEPT}`);
  await app.page.getByRole('button', { name: messages.savedWith.see }).click();
  const page = app.dialog(messages.page.changes);
  await expect(page).toContainText(new RegExp(`${changeKinds.ended} \\(\\d+\\)`));
  // Terms that ran out since the record of that version.
  const item = page.getByRole('button', { name: /^Moratorium: Lysander, NY/ });
  await expect(item).toContainText('in force → ended');
  await expect(item).toContainText('6 November 2026');
  await expect(page).not.toContainText(', CA');
  expect(await app.findings()).toEqual([]);
  const csv = await app.saved(() => page.getByRole('button', { name: changesMessages.save.csv }).click());
  expect(csv.bytes.toString('utf8')).toContain('Moratorium: Lysander, NY');

  await page.getByRole('radio', { name: changesMessages.places.all }).check();
  await expect(page).toContainText(', CA');
  await item.first().click();
  await expect(page).toBeHidden();
  await expect(app.cardTitle(/Lysander/)).toBeVisible();
});

test('a version that was not kept is told, and another can be chosen', async ({ app }) => {
  await app.open('?page=changes&data=0123456789ab');
  const page = app.dialog(messages.page.changes);
  await expect(page).toContainText(changesMessages.notKept('0123456789ab'));
  await page.getByLabel(changesMessages.since).selectOption(KEPT);
  await expect(page).toContainText(/\d+ changes/);
  await app.linkHas(`data=${KEPT}`);
});
