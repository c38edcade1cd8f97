import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Headroom, test } from './driver';
import { readPicture } from './picture';

const TEXAS = '?region=state:TX';
const ORDINARY_PNG = {
  name: 'holiday.png',
  type: 'image/png',
  bytes: readFileSync(path.resolve(import.meta.dirname, '../docs/images/phone.png')),
};

async function openStudio(app: Headroom, view = TEXAS): Promise<void> {
  await app.open(view);
  await app.mapReady();
  await app.openStudio();
  await expect(app.frame).toBeVisible();
}

async function openFitted(app: Headroom, view = TEXAS): Promise<void> {
  await openStudio(app, view);
  await app.frameFitted();
}

test('export, frame and preset, preview, save: the preview is the file', async ({ app }) => {
  test.slow();
  await openStudio(app);
  await app.sizeField.selectOption('square');
  await expect(app.studio).toContainText('1080 × 1080 pixels, 191 × 191 mm at 144 dpi');
  await app.preview();
  await app.pictureDrawn();
  await expect(app.previewDialog).toContainText('1080 × 1080 pixels');
  const { name, bytes } = await app.saved(() => app.saveButton.click());
  expect(name).toMatch(/\.png$/);
  expect(bytes.equals(await app.previewedBytes())).toBe(true);
  expect(readPicture(bytes)).toMatchObject({ width: 1080, height: 1080 });
});

test('the same by keyboard alone', async ({ app }) => {
  test.slow();
  await app.open(TEXAS);
  await app.mapReady();
  await app.tabTo(app.exportTool);
  await app.press('Enter');
  await expect(app.frame).toBeVisible();
  await app.tabTo(app.sizeField);
  await app.type('Square');
  await expect(app.sizeField).toHaveValue('square');
  await app.tabTo(app.previewButton);
  await app.press('Enter');
  await app.pictureDrawn();
  await app.tabTo(app.saveButton);
  const { bytes } = await app.saved(() => app.press('Enter'));
  expect(readPicture(bytes)).toMatchObject({ width: 1080, height: 1080 });
  await app.press('Escape');
  await expect(app.previewDialog).toBeHidden();
  await app.press('Escape');
  await expect(app.studio).toBeHidden();
  await expect(app.exportTool).toBeFocused();
});

test('the map is led to where the frame shows the selected place, and back', async ({ app }) => {
  await app.open('?region=state:IN');
  await app.mapReady();
  const { link } = app;
  await app.openStudio();
  await app.frameFitted();
  const fitted = app.link;
  expect(fitted).not.toBe(link);
  await app.sizeField.selectOption('story');
  await expect.poll(() => app.link).not.toBe(fitted);
  await app.sizeField.selectOption('social');
  await expect.poll(() => app.link).toBe(fitted);
  await app.closeStudio();
  await expect.poll(() => app.link).toBe(link);
});

test('the map stays where the reader moved it while the studio was open', async ({ app }) => {
  await openFitted(app);
  const fitted = app.link;
  await app.map.focus();
  await app.press('ArrowRight');
  await app.mapAtRest();
  await expect.poll(() => app.link).not.toBe(fitted);
  const { link } = app;
  await app.sizeField.selectOption('square');
  await app.frameFitted();
  expect(app.link).toBe(link);
  await app.resetFrame.click();
  await app.frameFitted();
  expect(app.link).not.toBe(link);
  const { link: reset } = app;
  await app.map.focus();
  await app.press('ArrowRight');
  await app.mapAtRest();
  await expect.poll(() => app.link).not.toBe(reset);
  const last = app.link;
  await app.closeStudio();
  await expect(app.studio).toBeHidden();
  expect(app.link).toBe(last);
});

test('the frame is fitted to what is selected, and stays in sight', async ({ app }) => {
  await openFitted(app, '?region=state:IN');
  await app.frame.focus();
  await app.press('Shift+ArrowRight', '-', '-', '-');
  const small = await app.framePlace();
  await app.tool('Fit to Indiana').click();
  await expect.poll(async () => (await app.framePlace()).width).toBeGreaterThan(small.width + 100);
  const { x, y, width, height } = await app.framePlace();
  expect(x).toBeGreaterThan(350);
  expect(y).toBeGreaterThan(50);
  expect(x + width).toBeLessThan(1440);
  expect(y + height).toBeLessThan(900);
});

test('the frame moves and grows, and the map does not', async ({ app }) => {
  await openFitted(app);
  const link = app.link;
  await app.frame.focus();
  const fitted = await app.framePlace();
  await app.press('-', '-', '-', '-');
  await expect.poll(async () => (await app.framePlace()).width).toBeLessThan(fitted.width * 0.7);
  const before = await app.framePlace();
  await app.press('ArrowRight', 'Shift+ArrowDown');
  await expect.poll(async () => (await app.framePlace()).y - before.y).toBeCloseTo(64, 1);
  const keyed = await app.framePlace();
  expect(keyed.x - before.x).toBeCloseTo(8, 1);

  await app.drag(app.frameHandle, -60, -30);
  await expect.poll(async () => (await app.framePlace()).x - keyed.x).toBeCloseTo(-60, 1);
  const dragged = await app.framePlace();
  expect(dragged.y - keyed.y).toBeCloseTo(-30, 1);

  await app.drag(app.frameCorner, 32, 18);
  await expect.poll(async () => (await app.framePlace()).width - dragged.width).toBeCloseTo(32, 0);
  const pulled = await app.framePlace();
  expect(pulled.x).toBeCloseTo(dragged.x, 1);
  expect(pulled.width / pulled.height).toBeCloseTo(16 / 9, 2);
  expect(app.link).toBe(link);
});

test('the frame stays on its ground when the map moves, and can be fetched', async ({ app }) => {
  await openFitted(app);
  const first = await app.framePlace();
  await app.frame.focus();
  await app.press('-', '-', '-');
  await expect.poll(async () => (await app.framePlace()).width).toBeLessThan(first.width * 0.76);
  const before = await app.framePlace();
  await app.map.focus();
  await app.press('ArrowRight');
  await app.mapAtRest();
  await expect.poll(async () => (await app.framePlace()).x).toBeLessThan(before.x - 50);

  await app.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await app.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await app.fetchFrame.click();
  await expect(app.frame).toBeFocused();
  expect((await app.framePlace()).width).toBeCloseTo(before.width, 0);
  await app.resetFrame.click();
  await expect.poll(async () => (await app.framePlace()).width).toBeCloseTo(first.width, 0);
});

test('Escape leaves the frame first, and then the studio', async ({ app }) => {
  await openStudio(app);
  await app.frame.focus();
  await app.press('Escape');
  await expect(app.studio).toBeVisible();
  await expect(app.focused).toHaveText('Export a picture');
  await app.press('Escape');
  await expect(app.studio).toBeHidden();
});

test('data of several layers is said to come as a zip', async ({ app }) => {
  await openStudio(app, `${TEXAS}&layers=sites,opposition`);
  await expect(app.tool(/^CSV \(zip\)/)).toBeVisible();
  await app.open(`${TEXAS}&layers=sites`);
  await app.mapReady();
  await app.openStudio();
  await expect(app.tool(/^CSV:/)).toBeVisible();
});

test('an impossible size of one’s own is told at its field and loses nothing', async ({ app }) => {
  await openStudio(app);
  await app.sizeField.selectOption('own');
  await app.ownSize('Width').fill('12');
  await expect(app.ownSize('Width')).toHaveAttribute('aria-invalid', 'true');
  await expect(app.studio).toContainText('too small');
  await app.previewButton.focus();
  await app.press('Enter');
  await expect(app.previewDialog).toBeHidden();
  await expect(app.ownSize('Width')).toBeFocused();
  await expect(app.ownSize('Width')).toHaveValue('12');
  await app.ownSize('Width').fill('900');
  await expect(app.studio).toContainText('900 × 675 pixels');
});

test('a picture on its way can be stopped, and drawn again', async ({ app }) => {
  test.slow();
  await openStudio(app);
  await app.preview();
  await app.cancelPicture();
  await expect(app.previewDialog).toContainText('Stopped. Nothing was saved.');
  await expect(app.drawnPicture).toBeHidden();
  await expect(app.drawAgain).toBeFocused();
  await app.press('Enter');
  await app.pictureDrawn();
  await app.press('Escape');
  await expect(app.previewDialog).toBeHidden();
  await expect(app.studio).toBeVisible();
});

test('the data can be saved while the picture is being drawn', async ({ app }) => {
  await openStudio(app, `${TEXAS}&layers=sites`);
  await app.preview();
  await app.chooseFormat('geojson');
  const { name, bytes } = await app.saved(() => app.saveButton.click());
  expect(name).toMatch(/\.geojson$/);
  expect(JSON.parse(bytes.toString('utf8')).type).toBe('FeatureCollection');
});

test('what was saved opens its view and its settings again', async ({ app }) => {
  test.slow();
  await openStudio(app);
  await app.sizeField.selectOption('square');
  await app.wordField('headline').fill('Texas, as a reporter has it');
  await app.preview();
  await app.pictureDrawn();
  const { name, bytes } = await app.saved(() => app.saveButton.click());

  await app.open('');
  await app.mapReady();
  await app.dropFile({ name, type: 'image/png', bytes }, true);
  await expect(app.text('or a picture saved from Headroom')).toBeVisible();
  await app.dropFile({ name, type: 'image/png', bytes });
  await expect(app.studio).toBeVisible();
  await app.linkHas('region=state:TX');
  await expect(app.wordField('headline')).toHaveValue('Texas, as a reporter has it');
  await expect(app.sizeField).toHaveValue('square');
  await app.closeStudio();
  await expect(app.cardTitle('Texas')).toBeVisible();
});

test('files that hold no view are refused with a reason', async ({ app }) => {
  await app.open('');
  const { link } = app;
  await app.dropFile(ORDINARY_PNG);
  await expect(app.alert(/not saved here/)).toBeVisible();
  expect(app.link).toBe(link);
  await app.openStudio();
  await app.pickPicture(ORDINARY_PNG);
  await expect(app.alert(/not saved here/)).toBeVisible();
});

test.describe('where the code of the export can’t be loaded', () => {
  test.use({ refuse: /\/assets\/exporter-.*\.js$/ });
  test('the reader is told, and every word that was written stays', async ({ app }) => {
    app.forgive(/dynamically imported module/);
    await openStudio(app);
    const written = { headline: 'One', subtitle: 'Two', note: 'Three', alt: 'Four' } as const;
    for (const [name, text] of Object.entries(written))
      await app.wordField(name as keyof typeof written).fill(text);
    await app.preview();
    await expect(app.alert(/could not be loaded/).first()).toBeVisible();
    await app.press('Escape');
    for (const [name, text] of Object.entries(written))
      await expect(app.wordField(name as keyof typeof written)).toHaveValue(text);
  });
});

test('a citation has the version of the data', async ({ app }) => {
  await openStudio(app);
  const dialog = await app.openCitation();
  for (const form of ['Text', 'APA', 'BibTeX'])
    await expect(dialog.getByRole('textbox', { name: form, exact: true })).toHaveValue(/Headroom/);
});

test('a comparison and a region’s report can be saved as one zip', async ({ app }) => {
  await app.open('?compare=terawulf-lake-mariner-ny,galaxy-helios-tx&page=compare&region=county:51107');
  const comparison = app.dialog(/Compar/);
  const first = await app.saved(() => comparison.getByRole('button', { name: 'Save all as zip' }).click());
  expect(first.name).toMatch(/\.zip$/);
  expect(first.bytes.subarray(0, 2).toString()).toBe('PK');
  await app.press('Escape');
  const second = await app.saved(() => app.card.getByRole('button', { name: 'Save all as zip' }).click());
  expect(second.bytes.subarray(0, 2).toString()).toBe('PK');
});
