import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circle } from './labelGeometry';
import { ringPlaces } from './ringPlaces';

const ROOM = { x: 0, y: 0, width: 800, height: 600 };
const ring = (x: number, y: number, radius = 13): Circle => ({ x, y, radius });
const mark = (x: number, y: number, radius = 8): Circle => ({ x, y, radius });
const apart = (a: Circle, b: Circle) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius;
const placed = (rings: Circle[], named: Circle[], others: Circle[] = []) =>
  ringPlaces(rings, named, others, ROOM).map((place, index) => ({ ...(rings[index] as Circle), ...place }));

describe('rings of a picture', () => {
  it('stay where they are unless a named mark lies over them', () => {
    const rings = [ring(100, 100), ring(112, 100), ring(300, 300)];
    expect(placed(rings, [mark(500, 500)])).toEqual(rings);
    expect(placed(rings, [])).toEqual(rings);
  });

  it('stand aside from a mark whose name is told, as near as they can', () => {
    const named = [mark(105, 96)];
    const [moved] = placed([ring(100, 100)], named);
    expect(apart(moved as Circle, named[0] as Circle)).toBeGreaterThanOrEqual(1.5);
    expect(Math.hypot((moved?.x ?? 0) - 100, (moved?.y ?? 0) - 100)).toBeLessThan(22);
  });

  it('do not go where another ring is, and rather not where a mark is', () => {
    const named = [mark(100, 100)];
    // To the left as near, but there is a ring; above as near, but there is a mark.
    const [moved, left] = placed([ring(100, 100), ring(75, 100)], named, [mark(100, 76)]);
    expect(left).toEqual(ring(75, 100));
    expect(apart(moved as Circle, ring(75, 100))).toBeGreaterThanOrEqual(1.5);
    expect(apart(moved as Circle, mark(100, 76))).toBeGreaterThanOrEqual(1.5);
  });

  it('do not leave the map', () => {
    const [moved] = placed([ring(14, 14)], [mark(18, 18)]);
    expect(moved?.x).toBeGreaterThanOrEqual(13);
    expect(moved?.y).toBeGreaterThanOrEqual(13);
  });

  it('hide no named mark and no other ring than they did, wherever marks lie', () => {
    const at = fc.record({ x: fc.integer({ min: 20, max: 780 }), y: fc.integer({ min: 20, max: 580 }) });
    fc.assert(
      fc.property(fc.array(at, { maxLength: 12 }), fc.array(at, { maxLength: 6 }), (ringsAt, namedAt) => {
        const rings = ringsAt.map(({ x, y }) => ring(x, y));
        const named = namedAt.map(({ x, y }) => mark(x, y));
        const drawn = placed(rings, named);
        const hidden = (list: Circle[]) =>
          list.filter((one) => named.some((other) => apart(one, other) < 0)).length;
        expect(hidden(drawn)).toBeLessThanOrEqual(hidden(rings));
        // Six marks leave room for a ring within its reach, unless it lies in a thicket of rings.
        if (rings.length === 1) expect(hidden(drawn)).toBe(0);
        for (const [index, one] of drawn.entries()) {
          const from = rings[index] as Circle;
          if (one.x === from.x && one.y === from.y) continue;
          for (const [at, other] of drawn.entries())
            if (at !== index) expect(apart(one, other)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
