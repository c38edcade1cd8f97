/** What comes next in all places: on a desktop and on a phone. */
import { messages, nextMessages } from '../src/i18n/words';
import { expect, test } from './driver';

// Nothing here is asked of the map, which is drawn in software.
test.use({ webgl: false });

test('dates of all places are narrowed to a kind and a state, kept in the link, and lead to their record', async ({
  app,
}) => {
  await app.open('?page=calendar');
  const page = app.dialog(messages.page.calendar);
  await expect(page.getByRole('checkbox', { name: /^Measure ends \(\d{2,}\)$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Calendar \(\.ics\), all places$/ })).toHaveAttribute(
    'href',
    /feeds\/all\.ics$/,
  );
  await expect(page).not.toContainText(nextMessages.regions.notFound(''));
  expect(await app.findings()).toEqual([]);

  await page.getByRole('checkbox', { name: /^Ballot/ }).check();
  await expect(page.getByRole('list').first().getByRole('button').first()).toContainText(/^Ballot/);
  await app.linkHas('calendar=/ballot/');
  await page.getByRole('checkbox', { name: /^Ballot/ }).uncheck();
  await page.getByLabel(nextMessages.byState).selectOption('state:MI');
  await page.getByLabel(nextMessages.days).selectOption('90');
  await app.linkHas('calendar=90//state:MI');
  const first = page.getByRole('list').first().getByRole('button').first();
  await expect(first).toContainText(/, MI/);
  await expect(page.getByRole('link', { name: /^Calendar \(\.ics\), Michigan$/ })).toBeVisible();
  const saved = await app.saved(() => page.getByRole('button', { name: nextMessages.save.ics }).click());
  expect(saved.bytes.toString('utf8')).toContain('BEGIN:VEVENT');

  await app.open('?page=calendar&calendar=90//state:MI');
  await first.click();
  await expect(page).toBeHidden();
  await expect(app.card).toContainText(/MI/);
});

test('the card of a place leads to the page of its dates', async ({ app }) => {
  await app.open('?region=state:MI');
  await app.page.getByRole('button', { name: nextMessages.page }).click();
  await expect(app.dialog(messages.page.calendar)).toContainText(/dates on record/);
  await app.linkHas(/calendar=\/\/state:MI/);
});
