import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAt, rowsInSight, rowTops, scrollToSee } from './rowGeometry';

const tops = rowTops(4, (index) => [10, 20, 30, 40][index] ?? 0);

describe('where rows lie', () => {
  it('adds up heights, and ends with that of the list', () => {
    expect([...tops]).toEqual([0, 10, 30, 60, 100]);
    expect([...rowTops(0, () => 1)]).toEqual([0]);
  });

  it('finds the row at a height as a plain search does', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(heights, fc.integer({ min: -50, max: 4000 }), (list, y) => {
        const all = rowTops(list.length, (index) => list[index] ?? 0);
        const plain = list.findLastIndex((_, index) => (all[index] ?? 0) <= y);
        expect(rowAt(all, y)).toBe(Math.max(0, plain));
      }),
    );
  });

  it('has no row in an empty list', () => {
    expect(
      rowAt(
        rowTops(0, () => 1),
        5,
      ),
    ).toBe(-1);
  });
});

describe('rows that should exist', () => {
  it('are those in sight and some on both sides, never beyond the ends', () => {
    expect(rowsInSight(tops, { top: 12, height: 20 }, 0)).toEqual([1, 2]);
    expect(rowsInSight(tops, { top: 12, height: 20 }, 1)).toEqual([0, 3]);
    expect(rowsInSight(tops, { top: 0, height: 5 }, 9)).toEqual([0, 3]);
  });

  it('are none of an empty list', () => {
    const [first, last] = rowsInSight(
      rowTops(0, () => 1),
      { top: 0, height: 100 },
      6,
    );
    expect(last).toBeLessThan(first);
  });
});

describe('scrolling to a row', () => {
  it('stays where the row is whole in sight', () => {
    expect(scrollToSee(tops, 1, { top: 10, height: 20 })).toBe(10);
  });

  it('goes up to its top, or down until its bottom is there', () => {
    expect(scrollToSee(tops, 0, { top: 25, height: 30 })).toBe(0);
    expect(scrollToSee(tops, 3, { top: 0, height: 50 })).toBe(50);
  });
});
