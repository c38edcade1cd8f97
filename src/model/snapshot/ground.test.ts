import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, mercator, unmercator } from './frame';
import { frameOutline, frameShows } from './ground';

/** Frames that keep off the ends of the Mercator map. */
const frames: fc.Arbitrary<Frame> = fc.record({
  lon: fc.double({ min: -170, max: 170, noNaN: true }),
  lat: fc.double({ min: -55, max: 55, noNaN: true }),
  span: fc.double({ min: 0.0001, max: 0.04, noNaN: true }),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }),
  pitch: fc.double({ min: 0, max: 60, noNaN: true }),
});
const ratios = fc.double({ min: 0.5, max: 2, noNaN: true });

describe('the ground that a frame shows', () => {
  it('has its middle inside, and its outline between inside and outside', () => {
    fc.assert(
      fc.property(frames, ratios, (frame, ratio) => {
        expect(frameShows(frame, ratio, frame.lon, frame.lat)).toBe(true);
        const [x, y] = mercator(frame.lon, frame.lat);
        for (const [lon, lat] of frameOutline(frame, ratio)) {
          const [edgeX, edgeY] = mercator(lon, lat);
          const toward = (share: number) => unmercator(x + (edgeX - x) * share, y + (edgeY - y) * share);
          expect(frameShows(frame, ratio, ...toward(0.95))).toBe(true);
          expect(frameShows(frame, ratio, ...toward(1.05))).toBe(false);
        }
      }),
    );
  });

  it('is a rectangle of meridians and parallels when the map is neither turned nor tilted', () => {
    const outline = frameOutline({ lon: -78, lat: 38, span: 0.01, bearing: 0, pitch: 0 }, 2);
    const lons = outline.map(([lon]) => lon);
    expect(Math.min(...lons)).toBeCloseTo(-79.8, 9);
    expect(Math.max(...lons)).toBeCloseTo(-76.2, 9);
    expect(outline.filter(([lon]) => Math.abs(lon + 79.8) < 1e-9)).toHaveLength(13);
  });

  it('reaches farther and wider at the top of a tilted map than at its bottom', () => {
    const outline = frameOutline({ lon: -90, lat: 38, span: 0.01, bearing: 0, pitch: 60 }, 1.5);
    const lats = outline.map(([, lat]) => lat);
    const [south, north] = [Math.min(...lats), Math.max(...lats)];
    expect(north - 38).toBeGreaterThan(2 * (38 - south));
    const width = (at: number) => {
      const lons = outline.filter(([, lat]) => Math.abs(lat - at) < 1e-9).map(([lon]) => lon);
      return Math.max(...lons) - Math.min(...lons);
    };
    expect(width(north)).toBeGreaterThan(1.5 * width(south));
  });

  it('ends somewhere even where the camera sees the horizon', () => {
    const outline = frameOutline({ lon: -90, lat: 38, span: 0.01, bearing: 0, pitch: 85 }, 1.5);
    for (const [lon, lat] of outline) {
      expect(Number.isFinite(lon) && Number.isFinite(lat)).toBe(true);
      expect(lat).toBeLessThan(70);
    }
  });
});
