import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../region';
import { type Frame, offsetOf, zoomOf } from './frame';
import { type FrameAndMap, frameAround, frameBounds, frameOver } from './frameAround';

const pictures = fc
  .record({
    width: fc.integer({ min: 300, max: 3000 }),
    height: fc.integer({ min: 300, max: 3000 }),
    left: fc.double({ min: 0, max: 0.3, noNaN: true }),
    right: fc.double({ min: 0, max: 0.3, noNaN: true }),
    top: fc.double({ min: 0, max: 0.3, noNaN: true }),
    bottom: fc.double({ min: 0, max: 0.3, noNaN: true }),
  })
  .map(
    ({ width, height, left, right, top, bottom }): FrameAndMap => ({
      frame: { x: 0, y: 0, width, height },
      map: {
        x: left * width,
        y: top * height,
        width: width * (1 - left - right),
        height: height * (1 - top - bottom),
      },
    }),
  );
const bounds = fc
  .tuple(
    fc.double({ min: -170, max: 150, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: 0.01, max: 20, noNaN: true }),
    fc.double({ min: 0.01, max: 20, noNaN: true }),
  )
  .map(([west, south, across, up]): Bounds => [west, south, west + across, south + up]);

/** Where a point lies in the picture, layout px. */
function place(lon: number, lat: number, frame: Frame, { frame: box }: FrameAndMap): [number, number] {
  const [dx, dy] = offsetOf(frame, zoomOf(frame, box.width), lon, lat);
  return [box.x + box.width / 2 + dx, box.y + box.height / 2 + dy];
}

describe('a frame around a place', () => {
  it('has the place whole in the middle of the map, and touching its air', () => {
    fc.assert(
      fc.property(bounds, pictures, (around, picture) => {
        const [west, south, east, north] = around;
        const frame = frameAround(around, picture);
        const { map } = picture;
        const [left, top] = place(west, north, frame, picture);
        const [right, bottom] = place(east, south, frame, picture);
        const air = [
          (left - map.x) / map.width,
          (map.x + map.width - right) / map.width,
          (top - map.y) / map.height,
          (map.y + map.height - bottom) / map.height,
        ] as const;
        expect(Math.min(...air)).toBeCloseTo(0.05, 4);
        expect(air[0]).toBeCloseTo(air[1], 4);
        expect(air[2]).toBeCloseTo(air[3], 4);
      }),
    );
  });
});

describe('a frame over a point', () => {
  it('keeps its width and has the point in the middle of the map', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.double({ min: 1e-5, max: 0.1, noNaN: true }),
        pictures,
        (lon, lat, span, picture) => {
          const frame = frameOver(lon, lat, span, picture);
          const { map } = picture;
          const [x, y] = place(lon, lat, frame, picture);
          expect(frame.span).toBeCloseTo(span, 12);
          expect(x).toBeCloseTo(map.x + map.width / 2, 3);
          expect(y).toBeCloseTo(map.y + map.height / 2, 3);
        },
      ),
    );
  });
});

it('knows the box around a frame: its corners are those of the picture', () => {
  fc.assert(
    fc.property(pictures, bounds, (picture, box) => {
      const frame = frameAround(box, picture);
      const [west, south, east, north] = frameBounds(frame, picture);
      const inMercator = Math.abs(north) < 80 && Math.abs(south) < 80 && east - west < 180;
      fc.pre(inMercator);
      const [left, top] = place(west, north, frame, picture);
      const [right, bottom] = place(east, south, frame, picture);
      expect(left).toBeCloseTo(0, 2);
      expect(top).toBeCloseTo(0, 2);
      expect(right).toBeCloseTo(picture.frame.width, 2);
      expect(bottom).toBeCloseTo(picture.frame.height, 2);
    }),
  );
});
