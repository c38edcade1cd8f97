import { expect, test } from './driver';

test('an embedded map has no chrome, a credit and a way to the full view', async ({ app }) => {
  await app.openAnyway('?embed&region=state:TX');
  await app.mapReady();
  await expect(app.searchBox).toBeHidden();
  await expect(app.list('sites')).toBeHidden();
  const full = app.page.getByRole('link', { name: /Open full view/ });
  await expect(full).toBeVisible();
  const href = await full.getAttribute('href');
  expect(href).toContain('region=state:TX');
  expect(href).not.toContain('embed');
  await expect(app.text(/Data of/)).toBeVisible();
});
