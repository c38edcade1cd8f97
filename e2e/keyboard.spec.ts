import { ALL_SITES, expect, test } from './driver';

test('search, card, comparison and list without a mouse', async ({ app }) => {
  await app.open();
  await app.tabTo(app.searchBox);
  await app.type('Lake Mariner');
  await expect(app.results(/Lake Mariner/).first()).toBeVisible();
  await app.press('ArrowDown', 'Enter');
  await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();

  const compare = app.compareThis;
  await app.tabTo(compare);
  await app.press('Enter');
  await app.linkHas(/compare=/);

  await app.tabTo(app.card.getByRole('button', { name: /Close the card/ }), 20, 'Shift+Tab');
  await app.press('Enter');
  await expect(app.card).toBeHidden();
});

test('the list is one stop of the Tab key, and the arrow keys walk it', async ({ app }) => {
  await app.open(ALL_SITES);
  await app.mapReady();
  const rows = app.rows('sites');
  await expect(rows.nth(1)).toBeVisible();
  await app.tabTo(rows.first().getByRole('button').first());
  await app.press('ArrowDown');
  await expect(rows.nth(1).getByRole('button').first()).toBeFocused();
  await app.press('ArrowRight', 'Enter');
  await app.linkHas(/compare=/);
  await app.press('ArrowLeft', 'Enter');
  await expect(app.card).toBeVisible();
});

test('a page over the map keeps the focus, closes on Escape and gives the focus back', async ({ app }) => {
  await app.open();
  await app.tabTo(app.tool('Data & credits'));
  await app.press('Enter');
  await expect(app.dialog('Data & credits')).toBeVisible();
  await app.press('Escape');
  await expect(app.dialog('Data & credits')).toBeHidden();
  await expect(app.tool('Data & credits')).toBeFocused();
});
