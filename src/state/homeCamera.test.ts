import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFor, HOME_BOUNDS, uncoveredBounds } from './homeCamera';

/** Pixels from the upper left corner of the map, by the textbook formula of Web Mercator. */
function pixel(
  lon: number,
  lat: number,
  camera: ReturnType<typeof cameraFor>,
  width: number,
  height: number,
) {
  const world = 512 * 2 ** camera.zoom;
  const y = (degrees: number) =>
    0.5 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
  return [
    width / 2 + ((lon - camera.lon) / 360) * world,
    height / 2 + (y(lat) - y(camera.lat)) * world,
  ] as const;
}

describe('the home camera', () => {
  it('shows the whole country in the room that is free', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 3000 }),
        fc.integer({ min: 200, max: 2000 }),
        fc.integer({ min: 0, max: 200 }),
        (width, height, coveredLeft) => {
          const camera = cameraFor(HOME_BOUNDS, { width, height, coveredLeft });
          const [west, south, east, north] = HOME_BOUNDS;
          const [left, top] = pixel(west, north, camera, width, height);
          const [right, bottom] = pixel(east, south, camera, width, height);
          // At the smallest zoom there is nothing to be done.
          if (camera.zoom === 0) return;
          expect(left).toBeGreaterThanOrEqual(coveredLeft);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          expect(bottom).toBeLessThanOrEqual(height);
          expect((left + right) / 2).toBeCloseTo(coveredLeft + (width - coveredLeft) / 2, 3);
        },
      ),
    );
  });
  it('touches the margin on two sides: it is not smaller than need be', () => {
    const camera = cameraFor(HOME_BOUNDS, { width: 1000, height: 900, coveredLeft: 0 });
    expect(pixel(HOME_BOUNDS[0], 40, camera, 1000, 900)[0]).toBeCloseTo(16, 3);
  });
});

describe('what nothing covers of a map', () => {
  it('is shown whole again by a camera without margin in the same room', () => {
    const size = { width: 1000, height: 800 };
    const seen = uncoveredBounds([-110, 25, -90, 38], size, { left: 200, below: 100 });
    expect(seen[0]).toBeCloseTo(-106, 6);
    expect(seen[1]).toBeGreaterThan(25);
    expect(seen.slice(2)).toEqual([-90, 38]);
    const camera = cameraFor(seen, { width: 800, height: 700, coveredLeft: 0 }, 0);
    const [left, top] = pixel(seen[0], seen[3], camera, 800, 700);
    const [right, bottom] = pixel(seen[2], seen[1], camera, 800, 700);
    for (const [at, least, most] of [
      [left, 0, 800],
      [right, 0, 800],
      [top, 0, 700],
      [bottom, 0, 700],
    ] as const) {
      expect(at).toBeGreaterThan(least - 1e-6);
      expect(at).toBeLessThan(most + 1e-6);
    }
  });
});
