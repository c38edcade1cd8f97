import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointAt, zoomOf } from '../../model/snapshot/frame';
import { pictureExtent } from './extent';

const FRAME = { lon: -77.5, lat: 39, span: 0.01, bearing: 0, pitch: 0 };
const PICTURE = { x: 0, y: 0, width: 800, height: 450 };
const MAP = { x: 20, y: 80, width: 500, height: 250 };

/** The place under a point of the picture, px from its middle. */
const under = (frame: typeof FRAME, x: number, y: number) =>
  pointAt(frame, zoomOf(frame, PICTURE.width), x - PICTURE.width / 2, y - PICTURE.height / 2);

describe('the ground of a picture’s map', () => {
  it('is what lies under the map box, also when the map is turned', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (across, down, bearing) => {
          const frame = { ...FRAME, bearing };
          const { holds, bounds } = pictureExtent(frame, PICTURE, MAP);
          const [lon, lat] = under(frame, MAP.x + across * MAP.width, MAP.y + down * MAP.height);
          expect(holds(lon, lat)).toBe(true);
          expect(lon > bounds[0] && lon < bounds[2] && lat > bounds[1] && lat < bounds[3]).toBe(true);
        },
      ),
    );
  });

  it.each([
    [MAP.x - 5, 200],
    [MAP.x + MAP.width + 5, 200],
    [200, MAP.y - 5],
    [200, MAP.y + MAP.height + 5],
  ])('leaves out what lies under header, legend and credits: %i, %i', (x, y) => {
    for (const bearing of [0, 30, -120]) {
      const frame = { ...FRAME, bearing };
      expect(pictureExtent(frame, PICTURE, MAP).holds(...under(frame, x, y))).toBe(false);
    }
  });

  it('of a tilted map reaches farther up and less far down', () => {
    const flat = pictureExtent(FRAME, PICTURE, PICTURE);
    const tilted = pictureExtent({ ...FRAME, pitch: 50 }, PICTURE, PICTURE);
    expect(tilted.bounds[3]).toBeGreaterThan(flat.bounds[3]);
    expect(tilted.bounds[1]).toBeGreaterThan(flat.bounds[1] - (flat.bounds[3] - flat.bounds[1]));
    expect(tilted.holds(FRAME.lon, FRAME.lat)).toBe(true);
    const [west, , east, north] = tilted.bounds;
    expect(tilted.holds((west + east) / 2, north - 1e-6)).toBe(true);
    expect(tilted.holds((west + east) / 2, north + 0.01)).toBe(false);
    expect(pictureExtent({ ...FRAME, pitch: 85 }, PICTURE, PICTURE).bounds.every(Number.isFinite)).toBe(true);
  });

  it('goes over the date line', () => {
    const { holds } = pictureExtent({ ...FRAME, lon: 179.9 }, PICTURE, PICTURE);
    expect(holds(-179.9, 39)).toBe(true);
    expect(holds(170, 39)).toBe(false);
  });
});
