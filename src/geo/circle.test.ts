import distance from '@turf/distance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circle } from './circle';

describe('a circle', () => {
  it('has every corner at its radius from the centre', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 0.5, max: 800, noNaN: true }),
        (lon, lat, km) => {
          for (const corner of circle(lon, lat, km).coordinates[0] ?? [])
            expect(distance([lon, lat], corner, { units: 'kilometers' })).toBeCloseTo(km, 3);
        },
      ),
    );
  });

  it('is closed and runs counter-clockwise', () => {
    const ring = circle(-77.5, 39, 10).coordinates[0] ?? [];
    expect(ring[0]).toEqual(ring.at(-1));
    const area = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [px = 0, py = 0] = ring[index] ?? [];
      return sum + (px * y - x * py);
    }, 0);
    expect(area).toBeGreaterThan(0);
  });

  it('stays in one piece over the date line', () => {
    const ring = circle(179.9, 0, 100).coordinates[0] ?? [];
    expect(Math.max(...ring.map(([x = 0]) => x))).toBeGreaterThan(180);
    expect(Math.min(...ring.map(([x = 0]) => x))).toBeGreaterThan(170);
  });
});
