/** The record of opposition: what is in force on a day, what it is about, and where nothing is recorded. */
import { labels } from '../src/i18n/words';
import { expect, type Headroom, test } from './driver';

const IN_FORCE = '?metric=opposition.inForce';

/** Counties of a class of measures, as the legend counts them. */
async function counties(app: Headroom, words: string): Promise<number> {
  const text = (await app.measuresInForce(words).textContent()) ?? '';
  const figure = text.match(/(\d+) count(y|ies)/)?.[1];
  return figure === undefined ? 0 : Number(figure);
}

test('the measures in force change with the day, also after the end of the record', async ({ app }) => {
  await app.open(IN_FORCE);
  const moratorium = 'In force: moratorium';
  await expect(app.measuresInForce(moratorium)).toContainText(/\d+ counties, \d+ states? and \d+ places/);
  const onDataDate = await counties(app, moratorium);

  await app.viewOn('2025-06-01');
  await app.linkHas('date=2025-06-01');
  await expect.poll(() => counties(app, moratorium)).toBeLessThan(onDataDate);
  const then = await counties(app, moratorium);
  expect(then).toBeGreaterThan(0);

  await app.viewOn('2026-11-22');
  await app.linkHas('date=2026-11-22');
  await expect.poll(() => counties(app, moratorium)).toBeGreaterThan(then);
  // Nothing is recorded after the data date, but terms go on running out.
  expect(await counties(app, moratorium)).toBeLessThan(onDataDate);
  const runOut = await counties(app, 'Term has run out');
  await app.viewOn('2026-08-22');
  await expect.poll(() => counties(app, 'Term has run out')).toBeLessThan(runOut);
});

test('the timeline is walked by key', async ({ app }) => {
  await app.open(IN_FORCE);
  await expect(app.monthViewed).toHaveAttribute('aria-valuetext', /August 2026: \d+ events/);
  await app.monthViewed.focus();
  await app.press('ArrowLeft');
  await app.linkHas('date=2026-07-31');
  await app.press('PageDown');
  await app.linkHas('date=2025-07-31');
  await app.press('End');
  await expect(app.monthViewed).toHaveAttribute('aria-valuetext', /after the record/);
  await app.periodStart.focus();
  await app.press('ArrowRight');
  await app.linkHas(/since=\d{4}-\d\d-01/);
});

test('events are narrowed to grid pressure and noise, by hand and by link', async ({ app }) => {
  await app.open();
  await app.chooseList('events');
  await expect.poll(() => app.inView()).toBeGreaterThan(100);
  const all = (await app.inView()) ?? 0;
  await app.openFilters();
  await app.filter('Concern', labels.concern.gridPressure).check();
  await app.showAllConcerns();
  await app.filter('Concern', labels.concern.noise).check();
  await app.linkHas('concern=gridPressure,noise');
  await app.closeFilters();
  await expect.poll(() => app.inView()).toBeLessThan(all);
  const narrowed = await app.inView();
  expect(narrowed).toBeGreaterThan(0);
  await app.open('?concern=gridPressure,noise');
  await app.chooseList('events');
  await expect.poll(() => app.inView()).toBe(narrowed);
});

test('a county without a record says that none was found, not that there is no opposition', async ({
  app,
}) => {
  await app.open('?region=county:31005');
  await expect(app.cardTitle(/Arthur County, Nebraska/)).toBeVisible();
  await expect(app.card).toContainText(/no record found in these trackers, as of 22 August 2026/i);
});
