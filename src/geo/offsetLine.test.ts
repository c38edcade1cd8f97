import { describe, expect, it } from 'vitest';
import type { Point } from './clip';
import { offsetLine } from './offsetLine';

describe('a line beside another', () => {
  it('lies to the right of a straight one', () => {
    expect(
      offsetLine(
        [
          [0, 0],
          [10, 0],
        ],
        2,
      ),
    ).toEqual([
      [0, 2],
      [10, 2],
    ]);
  });

  it('makes a ring that runs clockwise on screen smaller, and one that runs the other way larger', () => {
    const square: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const [first, , third, , last] = offsetLine(square, 1);
    expect(first).toEqual([1, 1]);
    expect(third).toEqual([9, 9]);
    expect(last).toEqual(first);
    expect(offsetLine(square.toReversed(), 1)[0]).toEqual([-1, -1]);
  });

  it('never sticks out far at a sharp corner, also where the line turns back on itself', () => {
    const [, corner] = offsetLine(
      [
        [0, 0],
        [100, 0],
        [0, 1],
      ],
      1,
    );
    expect(Math.hypot((corner?.[0] ?? 0) - 100, corner?.[1] ?? 0)).toBeLessThanOrEqual(2.0001);
    const back = offsetLine(
      [
        [0, 0],
        [5, 0],
        [0, 0],
      ],
      1,
    );
    expect(back.flat().every(Number.isFinite)).toBe(true);
  });

  it('skips points that fall together', () => {
    expect(
      offsetLine(
        [
          [0, 0],
          [0, 0],
          [4, 0],
        ],
        1,
      ),
    ).toEqual([
      [0, 1],
      [4, 1],
    ]);
  });
});
