import { expect, test } from './driver';
import { comparePictures } from './picture';

/** Names, rings, outlines and fills everywhere, so that every cut runs through some. */
const VIEW = '?layers=sites,grid,opposition';
const SETTINGS = {
  size: '1500x1100px@144',
  frame: { lon: -79, lat: 39.5, span: 0.035, bearing: 0, pitch: 0 },
};

test('a picture too large for the graphics system is put together without seams', async ({ app }) => {
  test.slow();
  await app.open(VIEW);
  const whole = await app.exported('png', SETTINGS);
  await app.drawAtMost(1024);
  const together = await app.exported('png', SETTINGS);
  const { share, plain } = comparePictures(whole, together);
  // The same shapes at other places of a canvas: rounding moves single pixels on their edges by a shade.
  expect(share).toBeLessThan(0.002);
  expect(plain).toBeLessThan(10);
});

test('a turned picture is put together as well', async ({ app }) => {
  test.slow();
  await app.open(VIEW);
  const settings = { ...SETTINGS, frame: { ...SETTINGS.frame, bearing: 25 } };
  const whole = await app.exported('png', settings);
  await app.drawAtMost(1024);
  const { share, plain } = comparePictures(whole, await app.exported('png', settings));
  expect(share).toBeLessThan(0.002);
  expect(plain).toBeLessThan(10);
});
