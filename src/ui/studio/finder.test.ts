import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame, Screen } from '../../model/snapshot/frame';
import {
  boxOf,
  cameraOnto,
  clearRoom,
  fetchedFrame,
  holds,
  isInSight,
  isWhole,
  movedFrame,
  pulledFrame,
  scaledFrame,
  shownFrame,
  widthKm,
} from './finder';

const STAGE = { width: 1000, height: 700 };
const HOME: Screen = {
  ...STAGE,
  camera: { lon: -96.5, lat: 38.6, zoom: 4, bearing: 0, pitch: 0 },
};

const screens: fc.Arbitrary<Screen> = fc.record({
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 300, max: 1500 }),
  camera: fc.record({
    lon: fc.integer({ min: -179, max: 179 }),
    lat: fc.integer({ min: -60, max: 60 }),
    zoom: fc.double({ min: 3, max: 12, noNaN: true }),
    bearing: fc.integer({ min: -180, max: 180 }),
    pitch: fc.constant(0),
  }),
});
const ratios = fc.constantFrom(16 / 9, 1, 9 / 16, 297 / 210);
const whole = (screen: Screen) => ({ x: 0, y: 0, width: screen.width, height: screen.height });
const corners = fc.record({
  across: fc.constantFrom(-1 as const, 1 as const),
  down: fc.constantFrom(-1 as const, 1 as const),
});

/** Where a corner of a frame lies on the stage. */
function cornerAt(screen: Screen, frame: Frame, ratio: number, across: number, down: number) {
  const box = boxOf(screen, frame, ratio);
  const angle = (box.turn * Math.PI) / 180;
  const [x, y] = [(across * box.width) / 2, (down * box.height) / 2];
  return {
    x: box.x + box.width / 2 + x * Math.cos(angle) - y * Math.sin(angle),
    y: box.y + box.height / 2 + x * Math.sin(angle) + y * Math.cos(angle),
  };
}

describe('the frame shown', () => {
  it('lies in what is free until the reader puts it somewhere', () => {
    fc.assert(
      fc.property(screens, ratios, fc.integer({ min: 0, max: 400 }), (screen, ratio, covered) => {
        const clear = clearRoom(screen, covered);
        const box = boxOf(screen, shownFrame(screen, null, ratio, clear), ratio);
        expect(box.turn).toBe(0);
        expect(box.x).toBeGreaterThanOrEqual(clear.x);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(clear.x + clear.width + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(clear.height + 1e-6);
      }),
    );
  });

  it('stays on its ground when the map moves', () => {
    const frame = shownFrame(HOME, null, 1.5, whole(HOME));
    const moved = { ...HOME, camera: { ...HOME.camera, lon: -90, zoom: 5 } };
    expect(shownFrame(moved, frame, 1.5, whole(HOME))).toBe(frame);
    expect(boxOf(moved, frame, 1.5).width).toBeCloseTo(2 * boxOf(HOME, frame, 1.5).width, 6);
  });

  it('is in the middle while the map is tilted', () => {
    const tilted = { ...HOME, camera: { ...HOME.camera, pitch: 40 } };
    const put: Frame = { lon: 10, lat: 50, span: 0.01, bearing: 0, pitch: 0 };
    const shown = shownFrame(tilted, put, 1.5, whole(HOME));
    expect(shown).toMatchObject({ pitch: 40, lon: HOME.camera.lon });
  });
});

describe('moving', () => {
  it('goes by the px asked for and changes neither size nor turn', () => {
    const frame = scaledFrame(HOME, shownFrame(HOME, null, 1.5, whole(HOME)), 1.5, 0.5);
    const before = boxOf(HOME, frame, 1.5);
    const after = boxOf(HOME, movedFrame(HOME, frame, 1.5, 30, -20), 1.5);
    expect(after.x - before.x).toBeCloseTo(30, 6);
    expect(after.y - before.y).toBeCloseTo(-20, 6);
    expect(after.width).toBeCloseTo(before.width, 9);
  });

  it('never takes the middle of the frame off the stage', () => {
    fc.assert(
      fc.property(
        screens,
        ratios,
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (screen, ratio, dx, dy) => {
          const frame = shownFrame(screen, null, ratio, whole(screen));
          const box = boxOf(screen, movedFrame(screen, frame, ratio, dx, dy), ratio);
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(screen.width + 0.01);
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(y).toBeLessThanOrEqual(screen.height + 0.01);
        },
      ),
    );
  });
});

describe('pulling a corner', () => {
  it('keeps the opposite corner and the ratio, however the map is turned since', () => {
    fc.assert(
      fc.property(
        screens,
        ratios,
        corners,
        fc.integer({ min: -180, max: 180 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (screen, ratio, corner, turn, atX, atY) => {
          const frame = {
            ...scaledFrame(screen, shownFrame(screen, null, ratio, whole(screen)), ratio, 0.6),
            bearing: screen.camera.bearing + turn,
          };
          const point = { x: atX * screen.width, y: atY * screen.height };
          const pulled = pulledFrame(screen, frame, ratio, corner, point);
          const [before, after] = [frame, pulled].map((one) =>
            cornerAt(screen, one, ratio, -corner.across, -corner.down),
          );
          expect(after?.x).toBeCloseTo(before?.x ?? 0, 3);
          expect(after?.y).toBeCloseTo(before?.y ?? 0, 3);
        },
      ),
    );
  });

  it('brings the corner to the point where the point keeps the ratio', () => {
    const frame = scaledFrame(HOME, shownFrame(HOME, null, 1.5, whole(HOME)), 1.5, 0.5);
    const corner = cornerAt(HOME, frame, 1.5, 1, 1);
    const point = { x: corner.x + 60, y: corner.y + 40 };
    const pulled = pulledFrame(HOME, frame, 1.5, { across: 1, down: 1 }, point);
    const now = cornerAt(HOME, pulled, 1.5, 1, 1);
    expect(now.x).toBeCloseTo(point.x, 4);
    expect(now.y).toBeCloseTo(point.y, 4);
  });

  it('leaves a frame that can still be taken hold of', () => {
    const frame = shownFrame(HOME, null, 1.5, whole(HOME));
    const anchor = cornerAt(HOME, frame, 1.5, -1, -1);
    const pulled = pulledFrame(HOME, frame, 1.5, { across: 1, down: 1 }, anchor);
    expect(boxOf(HOME, pulled, 1.5).height).toBeCloseTo(64, 6);
  });
});

describe('a camera onto a frame', () => {
  it('shows it as the largest in view, turned with the map', () => {
    fc.assert(
      fc.property(screens, ratios, fc.integer({ min: 0, max: 400 }), (screen, ratio, covered) => {
        const clear = clearRoom(screen, covered);
        const frame = { ...shownFrame(screen, null, ratio, clear), lon: -100, lat: 40, bearing: 30 };
        const there = { ...screen, camera: cameraOnto(frame, ratio, screen, clear) };
        const shown = shownFrame(there, null, ratio, clear);
        expect(shown.lon).toBeCloseTo(frame.lon, 6);
        expect(shown.lat).toBeCloseTo(frame.lat, 6);
        expect(shown.span).toBeCloseTo(frame.span, 9);
        expect(isWhole(there, frame, ratio, clear)).toBe(true);
      }),
    );
  });

  it('is not needed for a frame in the clear, and is for one under the timeline', () => {
    const clear = clearRoom(STAGE, 200);
    const frame = shownFrame(HOME, null, 1.5, clear);
    expect(isWhole(HOME, frame, 1.5, clear)).toBe(true);
    expect(isWhole(HOME, movedFrame(HOME, frame, 1.5, 0, 150), 1.5, clear)).toBe(false);
  });
});

describe('a frame that left the stage', () => {
  const away = { ...HOME, camera: { ...HOME.camera, lon: 100 } };
  const frame = scaledFrame(HOME, shownFrame(HOME, null, 1.5, whole(HOME)), 1.5, 0.5);

  it('is out of sight, and in sight once fetched, as large as it was', () => {
    expect(isInSight(HOME, frame, 1.5)).toBe(true);
    expect(isInSight(away, frame, 1.5)).toBe(false);
    const fetched = fetchedFrame(away, frame, 1.5, whole(HOME));
    expect(isInSight(away, fetched, 1.5)).toBe(true);
    expect(fetched.span).toBe(frame.span);
  });

  it('is made to fit when it is larger than what is seen now', () => {
    const near = { ...away, camera: { ...away.camera, zoom: 9 } };
    const box = boxOf(near, fetchedFrame(near, frame, 1.5, whole(HOME)), 1.5);
    expect(box.width).toBeLessThanOrEqual(STAGE.width);
    expect(box.height).toBeLessThanOrEqual(STAGE.height);
  });
});

describe('what a frame holds', () => {
  const frame: Frame = { lon: -100, lat: 40, span: 0.1, bearing: 0, pitch: 0 };

  it('is what lies under it, also when it is turned', () => {
    expect(holds(frame, 2, -117, 40)).toBe(true);
    expect(holds(frame, 2, -119, 40)).toBe(false);
    expect(holds({ ...frame, bearing: 90 }, 2, -117, 40)).toBe(false);
    expect(holds({ ...frame, bearing: 90 }, 2, -100, 50)).toBe(true);
    expect(holds(frame, 2, -100, 50)).toBe(false);
  });

  it('crosses the date line', () => {
    expect(holds({ ...frame, lon: 179 }, 2, -175, 40)).toBe(true);
  });

  it('has a width in km along its middle', () => {
    expect(widthKm({ ...frame, lat: 0, span: 0.01 })).toBe(401);
    expect(widthKm({ ...frame, lat: 60, span: 0.01 })).toBe(200);
  });
});
