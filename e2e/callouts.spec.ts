/** Notes, circles and areas that somebody puts on a picture. */
import { expect, test } from './driver';

const FRAME = { lon: -99, lat: 31, span: 0.06, bearing: 0, pitch: 0 };

test('they are added, moved and taken back by keyboard, and are in the file that is saved', async ({
  app,
}) => {
  test.slow();
  await app.open('?region=state:TX');
  await app.mapReady();
  await app.openStudio();
  await expect(app.frame).toBeVisible();
  const { studio } = app;
  await studio.getByRole('button', { name: 'Note', exact: true }).press('Enter');
  const words = studio.getByRole('textbox', { name: 'Words', exact: true });
  await expect(words).toBeFocused();
  await words.fill('The <b>largest</b> plan');
  const longitude = studio.getByRole('textbox', { name: 'Longitude' });
  const before = Number(await longitude.inputValue());
  await studio.getByRole('button', { name: 'Move Note 1 right' }).press('Enter');
  await expect.poll(async () => Number(await longitude.inputValue())).toBeGreaterThan(before);
  await studio.getByRole('button', { name: 'Take out Note 1' }).press('Enter');
  await expect(words).toHaveCount(0);
  const undo = studio.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await undo.press('Enter');
  await expect(words).toHaveValue('The <b>largest</b> plan');
  await expect(longitude).toHaveValue(String(before));

  const callouts = [
    { kind: 'note', lon: -99, lat: 31, text: 'The <b>largest</b> plan', side: 'ne', km: 50 },
    { kind: 'circle', lon: -98, lat: 30, text: '', side: 'ne', km: 80 },
    { kind: 'area', lon: -101, lat: 32, text: 'Permian', side: 'ne', km: 100 },
  ];
  const asked = { size: 'social', frame: FRAME, callouts };
  const svg = await app.exported('svg', asked);
  const text = svg.toString('utf8');
  expect(text).toMatch(/<g id="callouts"/);
  expect(text).toContain('within 80 km');
  expect(text).toContain('Permian');
  expect(text).toContain('&lt;b&gt;largest');
  expect(svg.equals(await app.exported('svg', asked))).toBe(true);
  const plain = await app.exported('png', { size: 'social', frame: FRAME });
  const png = await app.exported('png', asked);
  expect(png.equals(plain)).toBe(false);
  expect(png.includes('"callouts":[')).toBe(true);
});
