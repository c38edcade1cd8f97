import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeRoom } from './room';

const px = (max: number) => fc.integer({ min: 0, max });
const size = fc.record({
  width: fc.integer({ min: 100, max: 3000 }),
  height: fc.integer({ min: 100, max: 2000 }),
});

describe('the room of a place', () => {
  it('is all of the map but a margin where nothing lies over it', () => {
    expect(freeRoom({ width: 1000, height: 800 }, { left: 0, below: 0 })).toEqual({
      padding: { top: 48, left: 48, right: 48, bottom: 48 },
      offset: [0, -0],
    });
  });

  it('is beside the legend and above the timeline', () => {
    expect(freeRoom({ width: 1000, height: 800 }, { left: 300, below: 100 })).toEqual({
      padding: { top: 48, left: 348, right: 48, bottom: 148 },
      offset: [150, -50],
    });
  });

  it('always leaves some, with the same margin on both sides of what is free', () => {
    fc.assert(
      fc.property(size, px(4000), px(4000), (map, left, below) => {
        const { padding, offset } = freeRoom(map, { left, below });
        const width = map.width - padding.left - padding.right;
        const height = map.height - padding.top - padding.bottom;
        expect(width).toBeGreaterThan(map.width / 5);
        expect(height).toBeGreaterThan(map.height / 5);
        // The middle of what is free is where a point comes to lie.
        expect(padding.left + width / 2 - map.width / 2).toBeCloseTo(offset[0], 6);
        expect(padding.top + height / 2 - map.height / 2).toBeCloseTo(offset[1], 6);
      }),
    );
  });
});
