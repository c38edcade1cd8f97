import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { northArrow } from './northArrow';

const STYLE = { ink: '#111111', paper: '#ffffff', size: 10 };
const bearings = fc.double({ min: -180, max: 360, noNaN: true });

/** Points of the arrow from its middle, the tip first, and the letter. */
function drawn(bearing: number) {
  const { items, width, height } = northArrow(bearing, STYLE);
  const arrow = items.find((item) => item.kind === 'path' && item.stroke === 'none');
  const letter = items.find((item) => item.kind === 'text');
  if (arrow?.kind !== 'path' || letter?.kind !== 'text') throw new Error('no arrow');
  const points = [...arrow.d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return { points, letter, width, height };
}

describe('north arrow', () => {
  it('points up on a map that is not turned, and left when east is up', () => {
    const up = drawn(0);
    expect(up.points[0]?.[0]).toBeCloseTo(up.width / 2);
    expect(up.points[0]?.[1]).toBeLessThan(up.height / 2);
    const left = drawn(90);
    expect(left.points[0]?.[0]).toBeLessThan(left.width / 2);
    expect(left.points[0]?.[1]).toBeCloseTo(left.height / 2);
  });

  it('points where north is, with its letter before it, all of it in its room', () => {
    fc.assert(
      fc.property(bearings, (bearing) => {
        const { points, letter, width, height } = drawn(bearing);
        const [x = 0, y = 0] = points[0] ?? [];
        const pointsTo = (Math.atan2(x - width / 2, height / 2 - y) * 180) / Math.PI;
        const off = (((pointsTo + bearing) % 360) + 540) % 360;
        expect(Math.abs(off - 180)).toBeLessThan(0.1);
        const distance = Math.hypot(letter.x - width / 2, letter.y - height / 2);
        expect(distance).toBeGreaterThan(Math.hypot(x - width / 2, y - height / 2));
        expect(distance + letter.size / 2).toBeLessThanOrEqual(width / 2);
        for (const [px, py] of points) {
          expect(Math.hypot(px - width / 2, py - height / 2)).toBeLessThan(width / 2);
        }
      }),
    );
  });
});
