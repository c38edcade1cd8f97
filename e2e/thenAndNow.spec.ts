/** From the mine to the data center in one place, and from an act to its fight. */
import { expect, test } from './driver';

test('a reader opens North Tonawanda and follows mining to today', async ({ app }) => {
  await app.open();
  const page = await app.openThenAndNow();
  await app.linkHas('page=thenAndNow');
  await expect(page).toContainText(
    /The mining record is thin: as of .* \d+ recorded acts aimed at crypto mines only/,
  );
  await page.getByText('Digihost North Tonawanda').first().click();
  // The history of the site and the acts of the city stand in one order of time.
  const steps = page.getByRole('listitem');
  await expect(steps.filter({ hasText: 'Digihost moves to buy gas plant' })).toContainText('2021');
  const first = steps.filter({ hasText: 'City of North Tonawanda' });
  await expect(first).toContainText('July 2024');
  await expect(first).toContainText('the site bears the name of');
  const latest = steps.filter({ hasText: '16 June 2026' });
  await expect(latest).toContainText('both records name “digihost”');

  await latest.getByRole('button').click();
  await expect(page).toBeHidden();
  await app.linkHas('event=north-tonawanda-ny-2024-07-01');
  await expect(app.cardTitle(/North Tonawanda/)).toBeVisible();
  await expect(app.card).toContainText(
    'On 16 June 2026 the North Tonawanda City Council extended a moratorium on data centers and crypto mining by 12 months.',
  );
  await expect(app.card).toContainText(/Best evidence\s*Press/);
  await expect(app.section('fight')).toContainText('July 2024');
  await expect(app.section('fight')).toContainText('Moratorium: in force until 16 July 2027');

  // The fight leads to its other acts, and from there back to the page.
  await app
    .section('fight')
    .getByRole('button', { name: /North Tonawanda City Council adopted a moratorium/ })
    .click();
  await app.linkHas('event=ny-north-tonawanda-2024');
  await app.card.getByRole('button', { name: /^Then and now/ }).click();
  await expect(app.dialog('Then and now')).toBeVisible();
});

test('the two records can be read by calendar year and by years since the first act', async ({ app }) => {
  await app.open('?page=thenAndNow');
  const page = app.dialog('Then and now');
  await expect(page.getByRole('img', { name: /^Crypto mines only: .* most in 2018/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Years since the first recorded act' }).check();
  // The first recorded act, of a utility in Washington, is of 2014.
  await expect(page.getByRole('img', { name: /^Crypto mines only: .* most in year 4/ })).toBeVisible();
});

test('an act without companions says so, with the date of the data', async ({ app }) => {
  await app.open('?event=henderson-county-nc-2023-05-01');
  await expect(app.section('fight')).toContainText(
    /No other act .* found in these trackers, as of \d+ \w+ 20\d\d/,
  );
});
