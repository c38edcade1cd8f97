import { ALL_SITES, expect, test } from './driver';

test('a bare address opens on what is in force and being built; a link that names less opens as ever', async ({
  app,
}) => {
  await app.open();
  // The list counts what is in view, which is known once the map has been drawn.
  await app.mapReady();
  await app.mapAtRest();
  await expect.poll(() => app.inView()).toBeGreaterThan(20);
  const building = (await app.inView()) ?? 0;
  expect(await app.title()).toMatch(/^Measures in force and sites under construction, on /);
  // The first step from there writes what the view is.
  await app.openThenAndNow();
  await app.linkHas('metric=opposition.inForce');
  await app.linkHas('status=construction');
  const link = app.link.replace('page=thenAndNow&', '');
  await app.open('?embed=0&hide=0');
  await expect.poll(() => app.inView()).toBeGreaterThan(building);
  await app.open(link);
  await app.mapReady();
  await app.mapAtRest();
  await expect.poll(() => app.inView()).toBe(building);
});

test('back and forward walk through what was opened', async ({ app }) => {
  await app.open();
  await app.find('Loudoun County', /^Loudoun County/);
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await app.find('Texas', /^Texas/);
  await expect(app.cardTitle(/Texas/)).toBeVisible();
  await app.back();
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await app.back();
  await expect(app.card).toBeHidden();
  await app.forward();
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
});

test('a link with filters, date and metric opens exactly that view', async ({ app }) => {
  const link =
    '?region=state:VA&layers=sites,land&metric=land.cropland&date=2025-06-01&class=dataCenter&mw=100-500#7.00/38.00000/-78.00000';
  await app.open(link);
  await expect(app.cardTitle('Virginia')).toBeVisible();
  await expect(app.text('100 to 500 MW').first()).toBeVisible();
  await app.mapReady();
  await app.linkHas('metric=land.cropland');
  await app.linkHas('date=2025-06-01');
  await app.linkHas('mw=100-500');
});

test('a filter changes the list and the link, and can be taken back', async ({ app }) => {
  await app.open(ALL_SITES);
  await app.mapReady();
  await expect.poll(() => app.inView()).toBeGreaterThan(500);
  const before = await app.inView();
  await app.openFilters();
  await app.filter('Class', 'Mine converted to data center').check();
  await app.linkHas('class=conversion');
  await app.closeFilters();
  await expect.poll(() => app.inView()).toBeLessThan(100);
  await app.tool('Clear all').click();
  await expect.poll(() => app.inView()).toBe(before);
  expect(app.link).not.toContain('class=');
});

test('a link that is partly nonsense opens what it can and says the rest', async ({ app }) => {
  await app.open('?region=county:51107&metric=nonsense&mw=ten');
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await expect(app.text(/metric/).first()).toBeVisible();
});

test('a card opened from another one is read from its beginning, and nothing covers it', async ({ app }) => {
  await app.open('?region=county:36063');
  await expect(app.cardTitle(/Niagara/)).toBeVisible();
  await expect(app.section('sources')).toBeVisible();
  expect(await app.scrollCard()).toBeGreaterThan(300);
  expect(await app.closeCoversNothing()).toBe(true);
  await app.card
    .getByRole('button', { name: /Lake Mariner/ })
    .first()
    .click();
  await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();
  expect(await app.cardScroll()).toBe(0);
});

test('links, figures and code can be copied where pages have no clipboard', async ({ app }) => {
  await app.withoutClipboard();
  await app.open('?region=county:51107');
  await app.cardAction('link').click();
  await expect(app.text('The link is on the clipboard.')).toBeVisible();
  expect(await app.pasted()).toMatch(/^http.*region=county:51107/);
  const figure = app.card.getByRole('button', { name: /^Copy Loudoun County.*land area/i });
  await figure.click();
  await expect(app.card.getByText('Copied with source and date')).toBeAttached();
  expect(await app.pasted()).toContain('Loudoun');
  const share = await app.openShare();
  await share.getByRole('button', { name: 'Copy link' }).click();
  await expect(share.getByText('Copied.')).toBeVisible();
  await app.press('Escape');
  await app.refuseCopying();
  await app.cardAction('link').click();
  await expect(app.text('The browser did not allow copying').first()).toBeVisible();
});

test('a country moves the map, and each view has a title of its own', async ({ app }) => {
  await app.open('?region=country:IE');
  await app.mapReady();
  await app.mapAtRest();
  const [, lat, lon] = (app.link.split('#')[1] ?? '').split('/').map(Number);
  expect(lat).toBeGreaterThan(51);
  expect(lat).toBeLessThan(56);
  expect(lon).toBeGreaterThan(-13);
  expect(lon).toBeLessThan(-5);
  await expect.poll(() => app.title()).toMatch(/Ireland.* · Headroom$/);
  await app.find('Texas', /^Texas/);
  await expect.poll(() => app.title()).toMatch(/Texas.* · Headroom$/);
});

test('what other sites add to a link is no cause for a warning', async ({ app }) => {
  await app.open('?metric=land.cropland&fbclid=abc&utm_source=mail');
  await app.recordsReady();
  await expect(app.text(/fbclid|utm_source/)).toHaveCount(0);
});

test('a page that a link opens over the map has a title of its own', async ({ app }) => {
  await app.open('?compare=terawulf-lake-mariner-ny&page=compare');
  await expect.poll(() => app.title()).toBe('Compare sites and places · Headroom');
});

test('a page over the map is shared as it is, and the link opens it again', async ({ app }) => {
  await app.open('?compare=terawulf-lake-mariner-ny&page=compare');
  const share = await app.sharePage(app.comparison);
  const link = share.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/[?&]compare=terawulf-lake-mariner-ny&page=compare/);
  await app.open((await link.inputValue()).replace(/^[^?]*/, ''));
  await expect(app.comparison.getByRole('columnheader', { name: /Lake Mariner/ })).toBeVisible();

  await app.open('?page=thenAndNow');
  await app.sharePage(app.thenAndNow);
  await expect(link).toHaveValue(/[?&]page=thenAndNow/);
  await app.press('Escape');
  await expect(link).toBeHidden();
  await expect(app.thenAndNow).toBeVisible();
});
