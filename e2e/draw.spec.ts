/** Areas of the reader's own: drawn on the map, or by fields and keys. */
import { expect, test } from './driver';

const LOUDOUN = '?layers=sites#8.5/39.05/-77.5';

test('an outline is drawn corner by corner, reshaped, named, and stands in the link', async ({ app }) => {
  test.slow();
  await app.open(LOUDOUN);
  await app.mapAtRest();
  await app.startDrawing();
  await expect(app.drawing).toContainText('Click the map corner by corner');
  const corners = [
    [0.4, 0.3],
    [0.65, 0.32],
    [0.62, 0.6],
  ] as const;
  for (const [across, down] of [...corners, corners[0]]) await app.pressMap(across, down);
  await expect(app.drawnPoint('Corner 3')).toBeVisible();
  const before = await app.drawnPoint('Corner 3').inputValue();
  const others = await app.drawnPoint('Corner 1').inputValue();
  // The order of the corners is the tool's; one of them moves.
  await app.dragOnMap(corners[1], [0.75, 0.25]);
  await expect
    .poll(async () =>
      [
        await app.drawnPoint('Corner 1').inputValue(),
        await app.drawnPoint('Corner 2').inputValue(),
        await app.drawnPoint('Corner 3').inputValue(),
      ].filter((text) => text === before || text === others),
    )
    .not.toHaveLength(3);
  await app.drawing.getByLabel('Name (as you like)').fill('Our valley');
  expect(await app.findings()).toEqual([]);
  await app.drawing.getByRole('button', { name: 'Show this area' }).click();
  await expect(app.cardTitle(/^Our valley \(outline around/)).toBeVisible();
  await app.linkHas(/region=poly:[\w-]+:Our\+valley/);
  const { link } = app;
  await app.open(link);
  await expect(app.cardTitle(/^Our valley/)).toBeVisible();
  await app.card.getByRole('button', { name: 'Reshape' }).click();
  await expect(app.drawnPoint('Corner 3')).toBeVisible();
  await app.press('Escape');
  await expect(app.drawing).toBeHidden();
  await expect(app.cardTitle(/^Our valley/)).toBeVisible();
});

test.describe('without a map', () => {
  test.use({ webgl: false });

  test('a corridor is made of places and moved by arrow keys alone', async ({ app }) => {
    await app.open('?layers=sites');
    await app.startDrawing();
    await app.press('Escape');
    await expect(app.tool('Draw an area').first()).toBeFocused();
    await app.startDrawing();
    await app.drawing.getByLabel('Corridor along a line').check();
    const add = app.drawing.getByRole('combobox', { name: 'Add a point by place or coordinates' });
    for (const [number, text] of [
      [1, '39.05, -77.6'],
      [2, '39.15, -77.4'],
    ] as const) {
      await add.fill(text);
      await expect(app.drawing.getByRole('option').first()).toBeVisible();
      await app.press('Enter');
      await expect(app.drawnPoint(`Point ${number}`)).toHaveValue(text);
    }
    await app.drawing.getByRole('button', { name: 'Move with arrow keys: Point 2' }).focus();
    await app.press('ArrowRight', 'ArrowRight');
    await expect(app.drawnPoint('Point 2')).not.toHaveValue('39.15, -77.4');
    await app.drawing.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(app.drawnPoint('Point 2')).toHaveValue('39.15, -77.4');
    await app.drawing.getByLabel('Width from edge to edge, km').fill('3');
    await app.drawing.getByLabel('Name (as you like)').fill('Line');
    expect(await app.findings()).toEqual([]);
    await app.press('Enter');
    await expect(app.cardTitle(/^Line \(outline around/)).toBeVisible();
    await app.linkHas(/region=poly:.*:Line/);
    await app.back();
    await expect(app.cardTitle(/^Line/)).toBeHidden();
  });
});
