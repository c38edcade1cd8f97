import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesMeet, boxInside, circleMeetsBox } from './labelGeometry';
import { quietPlace } from './quietPlace';

const ROOM = { x: 10, y: 10, width: 580, height: 380 };
const USUAL = { x: 10, y: 350, width: 140, height: 40 };
const ring = (x: number, y: number) => ({ x, y, radius: 14, firm: true });

describe('a box that hides the least', () => {
  it('stays where readers know it while nothing lies there', () => {
    expect(quietPlace(USUAL, ROOM, [ring(300, 200)], [])).toEqual(USUAL);
  });

  it('leaves the number of a ring, and what else is on the map, to be seen', () => {
    const locator = { x: 450, y: 290, width: 140, height: 100 };
    const box = quietPlace(USUAL, ROOM, [ring(60, 370), ring(200, 380)], [locator]);
    expect(boxesMeet(box, locator)).toBe(false);
    for (const { x, y, radius } of [ring(60, 370), ring(200, 380)])
      expect(circleMeetsBox({ x, y, radius }, box)).toBe(false);
  });

  it('covers single marks before a ring', () => {
    const marks = Array.from({ length: 30 }, (_, index) => [
      ring(index * 20, 20),
      ring(index * 20, 380),
    ]).flat();
    const free = marks.filter(({ x, y }) => !(y === 380 && x > 250 && x < 460));
    const single = { x: 350, y: 370, radius: 3, firm: false };
    const box = quietPlace(USUAL, ROOM, [...free, single], []);
    expect(free.some((mark) => circleMeetsBox(mark, box))).toBe(false);
  });

  it('never leaves the map and is the same for the same marks', () => {
    const mark = fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      radius: fc.integer({ min: 2, max: 30 }),
      firm: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
        const box = quietPlace(USUAL, ROOM, marks, []);
        expect(boxInside(box, ROOM)).toBe(true);
        expect(quietPlace(USUAL, ROOM, marks, [])).toEqual(box);
      }),
    );
  });
});
