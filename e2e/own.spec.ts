/** Own data: brought, mended, shown, kept, deleted. */
import { expect, test } from './driver';
import { ACTIVISTS_REPORTS, PARCELS, PLANNERS_LIST } from './ownFiles';

const LOUDOUN = '#9/39.05/-77.48';

test('a planner’s list in feet of a state plane is mended, loaded, shown, kept and deleted', async ({
  app,
}) => {
  // A whole journey: it opens the page three times.
  test.slow();
  await app.open(LOUDOUN);
  await app.mapReady();
  await app.dropFile(PLANNERS_LIST);
  const file = app.ownFile('applications.xlsx');
  await expect(file.getByText('3 rows: 0 can be loaded, 3 can’t as they stand.')).toBeVisible();
  await expect(app.ownFinding('applications.xlsx', 'Easting')).toHaveCount(3);
  await app.repair('applications.xlsx', 'reproject');
  await expect(file.getByText('3 rows: all can be loaded.')).toBeVisible();
  await app.sayCredit('applications.xlsx', 'County planning office, July 2026');
  await app.loadOwn('applications.xlsx', 3);
  await expect(app.ownDialog).toBeHidden();

  const rows = await app.ownRows('applications');
  await expect(rows).toHaveCount(3);
  await app.mapAtRest();
  await expect(app.layerSwitch('applications')).toBeChecked();
  // Its status colors it, and each of them is a switch of the legend.
  await app.switchRow('Withdrawn', false);
  await expect(rows).toHaveCount(2);
  await app.linkHas(/own-\w+\.c7=/);
  expect(app.link).not.toContain('Filed');
  await app.switchRow('Withdrawn', true);
  await rows.filter({ hasText: 'Alder Campus' }).getByRole('button').click();
  await expect(app.cardTitle('Alder Campus')).toBeVisible();
  await expect(app.card.getByText('County planning office, July 2026')).toBeVisible();
  await expect(app.card.getByText('applications.xlsx, line 3')).toBeVisible();

  await app.open(app.link);
  await app.mapReady();
  await expect(app.cardTitle('Alder Campus')).toBeVisible();
  await app.closeCard();
  await app.find('birch', /^Birch Campus/);
  await expect(app.cardTitle('Birch Campus')).toBeVisible();
  await app.aroundThis();
  await app.linkHas('region=radius:');
  await app.closeCard();
  await expect(await app.ownRows('applications')).toHaveCount(3);
  await app.openOwn();
  await expect(app.ownSets).toHaveCount(1);
  await app.ownButton('Delete all').click();
  await expect(app.ownSets).toHaveCount(0);
  await expect(app.ownButton('Undo')).toBeFocused();
  await app.ownButton('Undo').click();
  await expect(app.ownSets).toHaveCount(1);
  await app.closeOwn();
  await expect(await app.ownRows('applications')).toHaveCount(3);
  await app.openOwn();
  await app.ownButton('Delete all').click();
  await expect(app.ownSets).toHaveCount(0);
  await app.open('');
  await app.openOwn();
  await expect(app.ownSets).toHaveCount(0);
});

test('an activist’s reports with decimal commas: what is wrong is told by line, the rest is loaded', async ({
  app,
}) => {
  await app.open(LOUDOUN);
  await app.mapReady();
  await app.dropFile(ACTIVISTS_REPORTS);
  await expect(app.ownFinding('reports.csv', '39,04')).toContainText('becomes 39.04');
  await app.repair('reports.csv', 'decimalComma');
  await expect(app.ownFile('reports.csv').getByText('3 rows: 2 can be loaded, 1 can’t')).toBeVisible();
  await expect(app.ownFinding('reports.csv', 'a latitude between -90 and 90')).toContainText('4');
  const left = await app.leftOut('reports.csv');
  expect(left).toContain('Ash Lane');
  expect(left.split('\r\n')[0]).toMatch(/^\ufeffline,.*,reason$/);
  await app.loadOwn('reports.csv', 2);
  await expect(app.ownFile('reports.csv').getByText('1 row was left out')).toBeVisible();
  await app.closeOwn();
  await expect(await app.ownRows('reports')).toHaveCount(2);
});

test('a shapefile becomes areas, and leaves as GeoJSON with its shape and its credit', async ({ app }) => {
  await app.open(LOUDOUN);
  await app.mapReady();
  await app.dropFile(PARCELS);
  await app.sayCredit('parcels.zip', 'County parcels');
  await app.loadOwn('parcels.zip', 1);
  await expect(await app.ownRows('parcels')).toHaveCount(1);
  await app.openStudio();
  await app.preview();
  await app.chooseFormat('geojson');
  const { bytes } = await app.saved(() => app.saveButton.click());
  const { headroom, features } = JSON.parse(bytes.toString('utf8'));
  const parcel = features.find(
    ({ properties }: { properties: { NAME?: string } }) => properties.NAME === 'North parcel',
  );
  expect(parcel.geometry.type).toBe('Polygon');
  expect(parcel.properties.credit).toBe('County parcels');
  expect(headroom.credits.join()).toContain('County parcels');
});

test('a table copied from a spreadsheet is read, and its columns can be told', async ({ app }) => {
  await app.open(LOUDOUN);
  await app.pasteTable(
    'Place\tLatitude\tLongitude\tNoise level\nA\t39.04\t-77.48\t50\nB\t39.05\t-77.49\t70\n',
  );
  const file = app.ownFile('pasted-table.tsv');
  await expect(file.getByText('2 rows: all can be loaded.')).toBeVisible();
  await app.sayColumn('pasted-table.tsv', 'Noise level', 'Power in MW');
  await expect(file.getByText('2 rows: all can be loaded.')).toBeVisible();
  await expect(app.columnIs('pasted-table.tsv', 'Noise level')).toHaveValue('mw');
  await app.loadOwn('pasted-table.tsv', 2);
  await expect(await app.ownRows('pasted-table')).toHaveCount(2);
});

test('a mark is put on the map, named, moved, taken back and kept', async ({ app }) => {
  test.slow();
  await app.open(LOUDOUN);
  await app.mapReady();
  await app.beginMark();
  await app.clickMiddle();
  await expect(app.cardTitle('No. 1')).toBeVisible();
  await expect(app.card.getByText('Marked on the map')).toBeVisible();
  await app.beginEdit();
  await app.editField('Latitude, degrees').fill('95');
  await app.editBy('save');
  await expect(app.card.getByText('A latitude between -90 and 90.')).toBeVisible();
  await app.editField('Latitude, degrees').fill('39.1');
  await app.editField('Name').fill('Well of the school');
  await app.editBy('save');
  await expect(app.cardTitle('Well of the school')).toBeVisible();
  await expect(app.card.getByText(/Changed here/)).toBeVisible();

  await app.editBy('move');
  await app.press('Escape');
  await app.editField('Name').fill('Not saved yet');
  await app.editBy('move');
  await app.clickMiddle();
  await expect(app.editField('Latitude, degrees')).not.toHaveValue('39.1');
  await app.editBy('undo');
  await expect(app.editField('Latitude, degrees')).toHaveValue('39.1');
  await expect(app.editField('Name')).toHaveValue('Not saved yet');

  await app.page.reload();
  await expect(app.cardTitle('Well of the school')).toBeVisible();
  await app.beginEdit();
  await app.editBy('remove');
  await app.openOwn();
  await expect(app.ownSets).toHaveCount(0);
  await app.ownButton('Undo').click();
  await expect(app.ownSets).toHaveText(/1 mark/);
});

test('where the device has no room, that is said and the layer is there all the same', async ({ app }) => {
  await app.fillDevice();
  await app.open(LOUDOUN);
  await app.mapReady();
  await app.dropFile(PARCELS);
  await app.loadOwn('parcels.zip', 1);
  await expect(await app.ownRows('parcels')).toHaveCount(1);
  await app.openOwn();
  await expect(app.alert(/no room left/)).toBeVisible();
});

test('what another tab brings or deletes is there in this one', async ({ app }) => {
  await app.open(LOUDOUN);
  await app.openOwn();
  await app.inAnotherTab(async (other) => {
    await other.open(LOUDOUN);
    await other.dropFile(PARCELS);
    await other.loadOwn('parcels.zip', 1);
    await expect(app.ownSets).toHaveCount(1);
    await other.openOwn();
    await other.ownButton('Delete all').click();
    await expect(app.ownSets).toHaveCount(0);
  });
});

test('a link with own data says to whoever lacks them that the file is needed', async ({ app }) => {
  await app.open('?layers=sites,own-0123456789');
  await expect(app.text(/data that the sender brought/)).toBeVisible();
});

test('what can’t be read says why, and reading can be given up', async ({ app }) => {
  await app.open('');
  await app.dropFile({ name: 'scan.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n') });
  await expect(app.ownFile('scan.pdf').getByText(/Nothing of this file can be read/)).toBeVisible();
  expect(await app.findings()).toEqual([]);
  await app.ownButton('Leave this file out').click();
  await expect(app.ownFile('scan.pdf')).toHaveCount(0);
});
