/** The record of opposition: what is in force on a day, what it is about, and where nothing is recorded. */
import { formatDate, labels, standingWords, timelineText } from '../src/i18n/words';
import { ALL_SITES, expect, type Headroom, test } from './driver';

const IN_FORCE = '?metric=opposition.inForce';

/** Counties of a class of measures, as the legend counts them. */
async function counties(app: Headroom, words: string): Promise<number> {
  const text = (await app.measuresInForce(words).textContent()) ?? '';
  const figure = text.match(/(\d+) count(y|ies)/)?.[1];
  return figure === undefined ? 0 : Number(figure);
}

/** The same day in another month, or the last one of that month, `YYYY-MM-DD`. */
function inMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The last day of the month that lies so many months from a day's. */
const monthEnd = (day: string, months: number) => inMonths(`${day.slice(0, 7)}-31`, months);

test('the measures in force change with the day, also after the end of the record', async ({ app }) => {
  await app.open(IN_FORCE);
  const moratorium = standingWords.inForce('moratorium');
  await expect(app.measuresInForce(moratorium)).toContainText(/\d+ counties, \d+ states? and \d+ places/);
  const onDataDate = await counties(app, moratorium);
  const runOutOnDataDate = await counties(app, standingWords.termRunOut);

  await app.viewOn('2025-06-01');
  await app.linkHas('date=2025-06-01');
  await expect.poll(() => counties(app, moratorium)).toBeLessThan(onDataDate);
  const then = await counties(app, moratorium);
  expect(then).toBeGreaterThan(0);

  const afterwards = inMonths(await app.dataDate(), 3);
  await app.viewOn(afterwards);
  await app.linkHas(`date=${afterwards}`);
  await expect.poll(() => counties(app, moratorium)).toBeGreaterThan(then);
  // Nothing is recorded after the data date, but terms go on running out.
  expect(await counties(app, moratorium)).toBeLessThan(onDataDate);
  expect(await counties(app, standingWords.termRunOut)).toBeGreaterThan(runOutOnDataDate);
});

test('the timeline is walked by key', async ({ app }) => {
  await app.open(IN_FORCE);
  const dataDate = await app.dataDate();
  const month = formatDate(dataDate, 'month');
  await expect(app.monthViewed).toHaveAttribute('aria-valuetext', new RegExp(`^${month}: \\d+ acts`));
  await app.monthViewed.focus();
  await app.press('ArrowLeft');
  await app.linkHas(`date=${monthEnd(dataDate, -1)}`);
  await app.press('PageDown');
  await app.linkHas(`date=${monthEnd(dataDate, -13)}`);
  await app.press('End');
  await expect(app.monthViewed).toHaveAttribute('aria-valuetext', /after the record/);
  await app.periodStart.focus();
  await app.press('ArrowRight');
  await app.linkHas(/since=\d{4}-\d\d-01/);
});

test('events are narrowed to grid pressure and noise, by hand and by link', async ({ app }) => {
  await app.open(ALL_SITES);
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
  const day = formatDate(await app.dataDate());
  await expect(app.section('opposition')).toContainText(
    `No record found in these trackers, as of ${day}. A place without a record may still have seen opposition.`,
  );
  await expect(app.card).not.toContainText(/as of \d{4}-/);
});

test('a group is found by its initials, and its card tells its fights, places and pages', async ({ app }) => {
  await app.open();
  await app.find('SELC', /^Southern Environmental Law Center/);
  await app.linkHas('group=southern-environmental-law-center');
  await expect(app.cardTitle('Southern Environmental Law Center')).toBeVisible();
  await expect(app.card).toContainText('Also written');
  await expect(app.card).toContainText(/Named in \d+ recorded acts at \d+ places up to \d+ \w+ \d{4}\./);
  await expect(app.card.getByRole('link', { name: /: / }).first()).toBeVisible();

  await app.card
    .getByRole('button', { name: /^On .* Southern Environmental Law Center|^On / })
    .first()
    .click();
  await app.linkHas(/event=/);
  await app.card.getByRole('button', { name: 'Southern Environmental Law Center' }).click();
  await app.linkHas('group=southern-environmental-law-center');
  await app.open('?group=nobody-at-all');
  await expect(app.cardTitle(/No group with the id/)).toBeVisible();
});

test.describe('read long after the record was', () => {
  test.use({ today: '2027-02-15' });

  test('today is viewed beside the day on which the record ends, and files tell both', async ({ app }) => {
    await app.open('?event=city-of-saline-mi-2026-01-12&layers=opposition');
    const ends = (await app.manifest()).recordUpTo;
    await expect(app.dayViewed).toHaveValue('2027-02-15');
    await expect(app.text(timelineText.recordUpTo(ends))).toBeVisible();
    await expect(app.card).toContainText('Term ran out 12 January 2027; may have been extended since');
    // Today is no day that was chosen: a link kept shows the today of its reader.
    await app.linkHas(/^(?!.*date=)/);

    const csv = (await app.exported('csv', {}, '2027-02-15')).toString('utf8');
    const [head = '', ...rows] = csv.split('\r\n');
    expect(head).toContain('Day viewed,Record up to');
    expect(rows.filter((row) => row.includes(`,2027-02-15,${ends},`)).length).toBeGreaterThan(0);
    const picture = (await app.exported('svg', { size: '1200x900px' }, '2027-02-15')).toString('utf8');
    expect(picture).toContain(formatDate('2027-02-15'));
    expect(picture.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).not.toContain(
      `recorded up to ${formatDate('2027-02-15')}`,
    );
  });
});

test.describe('read by a clock that is behind the record', () => {
  test.use({ today: '2020-01-01' });

  test('the last day of the record is viewed', async ({ app }) => {
    await app.open();
    await expect(app.dayViewed).toHaveValue((await app.manifest()).recordUpTo);
  });
});
