/** What the app is for, told by the three readers it was made for. */
import { ALL_SITES, expect, test } from './driver';
import { readPicture } from './picture';

test('a planner opens Loudoun County and reads its grid area, sites, land and opposition', async ({
  app,
}) => {
  await app.open(ALL_SITES);
  await app.openLoudoun();
  await expect(app.cardTitle('Loudoun County, Virginia')).toBeVisible();
  await app.linkHas('region=county:51107');
  await expect(app.card).toContainText('PJM');
  await expect(app.card).toContainText('Dominion');
  await expect(app.card).toContainText(/\d+ sites/);
  await expect(app.card).toContainText(/MW/);
  await expect(app.card).toContainText(/Cropland/i);
  await expect(app.card).toContainText('2007');
  await expect(app.card).toContainText(/Opposition/);
  // The list has moved to the county with the map.
  await app.mapReady();
  await expect.poll(() => app.inView()).toBeLessThan(1000);
  await expect(app.row('sites', 'Ashburn')).toBeVisible();
});

test('an activist compares Lake Mariner with Helios', async ({ app }) => {
  await app.open();
  await app.find('Lake Mariner', /Lake Mariner/);
  await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();
  await expect(app.card).toContainText('TeraWulf');
  await expect(app.card).toContainText(/MW \(/);
  await app.compareThis.click();
  await app.find('Helios', /Helios/);
  await expect(app.cardTitle(/Helios/)).toBeVisible();
  await app.compareThis.click();
  const comparison = await app.openComparison();
  await expect(comparison.getByRole('columnheader', { name: /Lake Mariner/ })).toBeVisible();
  await expect(comparison.getByRole('columnheader', { name: /Helios/ })).toBeVisible();
  await expect(comparison.getByRole('rowheader', { name: /Status/ })).toBeVisible();
  await expect(comparison.getByRole('table')).toContainText('New York');
  await expect(comparison.getByRole('table')).toContainText('Texas');
  // The comparison is a link of its own.
  const link = app.link;
  await app.open('');
  await app.open(link);
  await expect(app.dialog(/Compar/).getByRole('columnheader', { name: /Helios/ })).toBeVisible();
});

test('a reporter saves a picture of Texas and reopens its link', async ({ app }) => {
  test.slow();
  await app.open(ALL_SITES);
  await app.find('Texas', /^Texas/);
  await app.linkHas('region=state:TX');
  await expect(app.cardTitle('Texas')).toBeVisible();
  await app.mapReady();
  const link = app.link;
  const picture = readPicture(await app.savePicture('Sites and grid in Texas'));
  expect(picture.width).toBeGreaterThanOrEqual(1200);
  expect(picture.height).toBeGreaterThanOrEqual(600);
  // A map, a legend and words, not an empty sheet.
  expect(picture.colors).toBeGreaterThan(200);

  await app.open('');
  await app.open(link);
  await expect(app.cardTitle('Texas')).toBeVisible();
  await app.mapReady();
  expect(app.link).toBe(link);
});

test('a reporter reads what is in force in Georgia until when, and takes it away as CSV', async ({ app }) => {
  await app.open('?region=state:GA');
  await expect(app.cardTitle('Georgia')).toBeVisible();
  const measures = app.measuresOfRegion;
  const counts = /(\d+) in force with a known end, .*?(\d+) adopted with no end on record/;
  await expect(measures).toContainText(counts);
  const [, known, open] = counts.exec((await measures.textContent()) ?? '') ?? [];
  await expect(measures).toContainText(/moratorium, in force until \d+ \w+ \d{4} \(end [^)]+\), from/);
  await expect(measures).toContainText(/moratorium, adopted, end not recorded, from/);
  const { name, bytes } = await app.saved(() => app.saveMeasures.click());
  expect(name).toMatch(/^headroom-measures-state-GA-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...rows] = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(head).toContain('From,Until,How the end is known');
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.every((row) => /,20\d\d-\d\d-\d\d,20\d\d-\d\d-\d\d,/.test(row))).toBe(true);
  // The file holds what the card counts: until when each stands, or that no end is on record.
  const stopping = rows.filter((row) => /,(?:Moratorium|Ban|Pause of a utility),/.test(row));
  expect(stopping.filter((row) => row.includes(', in force until ')).length).toBe(Number(known));
  expect(stopping.filter((row) => row.includes('adopted, end not recorded')).length).toBe(Number(open));
});

test('a planner reads what became of the bills of Virginia, and goes on to an act on one of them', async ({
  app,
}) => {
  await app.open('?region=state:VA');
  const bills = app.billsOfState;
  await expect(bills).toContainText('Status on 31 July 2026: 4 enacted, 5 carried over to the next session');
  await expect(bills).toContainText('SB553 (2026)Water, disclosure · last action 13 April 2026');
  await expect(bills.getByRole('link', { name: /^Moratorium Nation/ })).toHaveAttribute('href', /^https:/);
  await bills
    .getByRole('button', { name: /SB 553/ })
    .first()
    .click();
  await app.linkHas('event=virginia-sb-553-water-disclosure-2026-03');
  await app.open('?region=state:VA&date=2026-01-15');
  await expect(bills).toContainText('What they had come to on an earlier day is not told');
});

test('an activist reads the course of the fight in Saline Township in plain words', async ({ app }) => {
  await app.open('?event=saline-township-board-rezoning-denial-mi-2025-09-10');
  const fight = app.section('fight');
  await expect(fight).toContainText(/On 10 September 2025 the Saline Township Board voted 4–1 /);
  await expect(fight).toContainText(/28 January 2026/);
  await expect(fight).toContainText(/1,400\u00a0MW \(/);
  const dates = await fight.locator('.timeline-date').allTextContents();
  const days = dates.flatMap((date) => (/^\d+ \w+ \d{4}$/.test(date) ? [Date.parse(`${date} UTC`)] : []));
  expect(days.length).toBeGreaterThan(4);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
});

test('Project Blue shows its acts and its site together, either way', async ({ app }) => {
  await app.open('?event=tucson-az-project-blue-2025-08-06');
  const fight = app.section('fight');
  await expect(fight).toContainText(/voted 7–0/);
  await expect(fight).toContainText(/600\u00a0MW \(/);
  await expect(fight).toContainText(/750\u00a0MW \(/);
  await fight
    .getByRole('button', { name: /Project Blue.*MW/ })
    .first()
    .click();
  await expect(app.cardTitle(/Project Blue/)).toBeVisible();
  await expect(app.section('opposition')).toContainText(/Acts on this project/);
  await expect(app.section('opposition')).toContainText(/voted 7–0/);
  await expect(app.section('opposition')).toContainText(/600\u00a0MW and 750\u00a0MW/);
});
