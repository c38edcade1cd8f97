import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  frameFromRectangle,
  frameOnScreen,
  mercator,
  metresPerPx,
  offsetOf,
  partOfFrame,
  pointAt,
  rectangleOnScreen,
  unmercator,
  zoomOf,
} from './frame';

// At zoom 1 the world is 1,024 px wide: a screen of that size shows it whole.
const world = { camera: { lon: 0, lat: 0, zoom: 1, bearing: 0, pitch: 0 }, width: 1024, height: 1024 };

describe('the world in Web Mercator', () => {
  test.each([
    [-180, 0, 0, 0.5],
    [180, 0, 1, 0.5],
    [0, 85.051129, 0.5, 0],
    [0, -85.051129, 0.5, 1],
    // Beyond the square there is no map.
    [0, 90, 0.5, 0],
    [0, -90, 0.5, 1],
    [90, 66.51326, 0.75, 0.25],
  ])('has %s, %s at %s, %s', (lon, lat, x, y) => {
    const [foundX, foundY] = mercator(lon, lat);
    expect(foundX).toBeCloseTo(x, 6);
    expect(foundY).toBeCloseTo(y, 6);
  });

  test('is read back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (lon, lat) => {
          const [backLon, backLat] = unmercator(...mercator(lon, lat));
          expect(backLon).toBeCloseTo(lon, 8);
          expect(backLat).toBeCloseTo(lat, 8);
        },
      ),
    );
  });
});

test('px right and below are east and south, turned with the camera', () => {
  const at = (bearing: number, dx: number, dy: number) =>
    pointAt({ lon: 0, lat: 0, bearing }, 1, dx, dy).map((degrees) => Math.round(degrees * 100) / 100 + 0);
  expect(at(0, 256, 0)).toEqual([90, 0]);
  expect(at(0, 0, -256)).toEqual([0, 66.51]);
  // The east lies above.
  expect(at(90, 0, -256)).toEqual([90, 0]);
  expect(at(90, 256, 0)).toEqual([0, -66.51]);
});

test('where a point lies is the way back, to the nearest copy of the world', () => {
  const middle = { lon: 170, lat: 40, bearing: 33 };
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), (dx, dy) => {
      const [backX, backY] = offsetOf(middle, 3, ...pointAt(middle, 3, dx, dy));
      expect(backX).toBeCloseTo(dx, 6);
      expect(backY).toBeCloseTo(dy, 6);
    }),
  );
  const [east] = offsetOf({ lon: 170, lat: 0, bearing: 0 }, 1, -170, 0);
  expect(east).toBeCloseTo((20 / 360) * 1024, 6);
});

describe('a frame on the screen', () => {
  test('is the largest of its ratio in the middle, with air around it', () => {
    const wide = frameOnScreen(world, 2);
    expect(wide).toMatchObject({ lon: 0, lat: 0, bearing: 0, pitch: 0 });
    expect(wide.span).toBeCloseTo(0.92, 10);
    // A tall one is bounded by the height.
    expect(frameOnScreen(world, 0.5).span).toBeCloseTo(0.46, 10);
  });

  test('keeps to the clear part of the screen', () => {
    const frame = frameOnScreen(world, 1, { x: 512, y: 0, width: 512, height: 512 });
    expect(frame.span).toBeCloseTo(0.46, 10);
    expect(frame.lon).toBeCloseTo(90, 8);
    expect(frame.lat).toBeCloseTo(66.51326, 4);
    const box = rectangleOnScreen(world, frame, 1);
    expect(box.x).toBeCloseTo(512 + 0.04 * 512, 6);
    expect(box.y).toBeCloseTo(0.04 * 512, 6);
  });

  test('stands for the rectangle it was made of, and takes over how the map is turned', () => {
    const screen = {
      ...world,
      camera: { ...world.camera, lon: 20, zoom: 5, bearing: 25, pitch: 10 },
      height: 700,
    };
    const box = { x: 100, y: 50, width: 400, height: 200 };
    const frame = frameFromRectangle(screen, box);
    expect(frame).toMatchObject({ bearing: 25, pitch: 10 });
    const back = rectangleOnScreen(screen, frame, 2);
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(box[side], 6);
  });
});

test('a frame fills its px at a zoom of its own', () => {
  expect(zoomOf({ span: 1 }, 512)).toBe(0);
  expect(zoomOf({ span: 0.5 }, 512)).toBe(1);
  expect(zoomOf({ span: 1 }, 1024)).toBe(1);
});

test('a px of the ground is half as long with every zoom, and shorter away from the equator', () => {
  expect(metresPerPx(0, 0)).toBeCloseTo(40_075_016.686 / 512, 6);
  expect(metresPerPx(0, 1)).toBeCloseTo(40_075_016.686 / 1024, 6);
  expect(metresPerPx(60, 0)).toBeCloseTo(40_075_016.686 / 1024, 3);
});

test('a part of a picture shows its part of the frame', () => {
  const frame = { lon: 0, lat: 0, span: 1, bearing: 0, pitch: 0 };
  const whole = { x: 10, y: 20, width: 800, height: 800 };
  const right = partOfFrame(frame, whole, { x: 410, y: 20, width: 400, height: 800 });
  expect(right.lon).toBeCloseTo(90, 8);
  expect(right.lat).toBeCloseTo(0, 8);
  expect(right.span).toBeCloseTo(0.5, 10);
  const below = partOfFrame(frame, whole, { x: 10, y: 420, width: 800, height: 400 });
  expect(below.lat).toBeCloseTo(-66.51326, 4);
  expect(below.span).toBeCloseTo(1, 10);
});
