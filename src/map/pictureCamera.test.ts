import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf } from '../model/snapshot/frame';
import { pictureCamera, viewFrom, wholeView } from './pictureCamera';

const FRAME = { lon: -77.5, lat: 39, span: 0.01, bearing: 0, pitch: 0 };
const FRAME_BOX = { x: 0, y: 0, width: 600, height: 337.5 };
const MAP_BOX = { x: 12, y: 60, width: 440, height: 230 };

describe('the camera of a picture', () => {
  it('is the frame’s own where the map is all of it', () => {
    const camera = pictureCamera({ frame: FRAME, frameBox: FRAME_BOX, mapBox: FRAME_BOX });
    expect(camera.lon).toBeCloseTo(FRAME.lon, 9);
    expect(camera.lat).toBeCloseTo(FRAME.lat, 9);
    expect(camera.zoom).toBeCloseTo(Math.log2(600 / (512 * 0.01)), 9);
  });

  it('keeps the ground where it is under the frame, however the map is turned and cut', () => {
    const boxes = fc.record({
      x: fc.double({ min: 0, max: 300, noNaN: true }),
      y: fc.double({ min: 0, max: 150, noNaN: true }),
      width: fc.double({ min: 50, max: 600, noNaN: true }),
      height: fc.double({ min: 50, max: 337, noNaN: true }),
    });
    fc.assert(
      fc.property(boxes, fc.double({ min: -180, max: 180, noNaN: true }), (mapBox, bearing) => {
        const frame = { ...FRAME, bearing };
        const camera = pictureCamera({ frame, frameBox: FRAME_BOX, mapBox });
        // The frame's middle, seen from the map box's camera.
        const [dx, dy] = offsetOf(camera, camera.zoom, frame.lon, frame.lat);
        expect(mapBox.x + mapBox.width / 2 + dx).toBeCloseTo(300, 5);
        expect(mapBox.y + mapBox.height / 2 + dy).toBeCloseTo(168.75, 5);
      }),
    );
  });
});

describe('the view of a canvas', () => {
  const request = { frame: FRAME, frameBox: FRAME_BOX, mapBox: MAP_BOX, pixelRatio: 3.125 };

  it('begins at the map box’s top left, whatever it adds on the right and below', () => {
    const view = wholeView(request);
    expect([view.widthCss, view.heightCss]).toEqual([440, 232]);
    const [dx, dy] = offsetOf(view.camera, view.camera.zoom, FRAME.lon, FRAME.lat);
    expect(MAP_BOX.x + view.widthCss / 2 + dx).toBeCloseTo(300, 5);
    expect(MAP_BOX.y + view.heightCss / 2 + dy).toBeCloseTo(168.75, 5);
  });

  it('moves by whole pixels from piece to piece', () => {
    const at = (x: number) => viewFrom(request, { x, y: 0, widthCss: 160, heightCss: 160 }).camera;
    const [first, second] = [at(0), at(375)];
    const [dx, dy] = offsetOf(first, first.zoom, second.lon, second.lat);
    expect(dx * request.pixelRatio).toBeCloseTo(375, 4);
    expect(dy).toBeCloseTo(0, 5);
    expect(second.zoom).toBe(first.zoom);
  });

  it('looks past its middle where the map is tilted', () => {
    const tilted = { ...request, frame: { ...FRAME, pitch: 40 } };
    const view = wholeView(tilted);
    expect(view.camera).toMatchObject({ lon: FRAME.lon, lat: FRAME.lat, pitch: 40 });
    expect(view.shift).toEqual([300 - 12 - 220, 168.75 - 60 - 116]);
  });
});
