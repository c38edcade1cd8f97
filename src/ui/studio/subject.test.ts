import { describe, expect, it } from 'vitest';
import { frameAround } from '../../model/snapshot/frameAround';
import { cameraFor, HOME_BOUNDS } from '../../state/homeCamera';
import { boundsIn, isAboutHome } from './subject';

const STAGE = { width: 1000, height: 700 };
const WHOLE = { x: 0, y: 0, ...STAGE };
const home = cameraFor(HOME_BOUNDS, { ...STAGE, coveredLeft: 0 });

/** What is in view from the home camera, so many zooms nearer. */
const nearer = (zooms: number) => boundsIn({ camera: { ...home, zoom: home.zoom + zooms }, ...STAGE }, WHOLE);

describe('what a first frame is about', () => {
  it('is the contiguous US where the map shows about that', () => {
    expect(isAboutHome(nearer(0))).toBe(true);
    expect(isAboutHome(nearer(-0.5))).toBe(true);
    expect(isAboutHome(nearer(-2))).toBe(false);
    expect(isAboutHome(nearer(1))).toBe(false);
    expect(isAboutHome([-10, 36, 30, 60])).toBe(false);
  });

  it('else lies under the part of the stage that is in view', () => {
    const frame = frameAround(nearer(2), { frame: WHOLE, map: WHOLE });
    expect(frame.lon).toBeCloseTo(home.lon, 6);
    expect(frame.lat).toBeCloseTo(home.lat, 6);
  });
});
