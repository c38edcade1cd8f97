import { describe, expect, it } from 'vitest';
import type { Rectangle } from '../../model/snapshot/frame';
import { frameWithin, groundRatio, panelBoxes } from './panels';

const AREA = { x: 20, y: 100, width: 800, height: 400 };
const STYLE = { gap: 10, caption: 16, pixelRatio: 1.5 };
const boxes = (count: number, ratio: number) => panelBoxes(AREA, count, ratio, STYLE);
const columnsOf = (all: readonly Rectangle[]) => new Set(all.map(({ x }) => x)).size;

describe('several maps', () => {
  it.each([2, 3, 5, 7, 12])('%i lie apart in their area, alike, on whole pixels', (count) => {
    const all = boxes(count, 1.3);
    expect(all).toHaveLength(count);
    for (const [index, box] of all.entries()) {
      expect([box.width, box.height]).toEqual([all[0]?.width, all[0]?.height]);
      expect(box.y - STYLE.caption).toBeGreaterThanOrEqual(AREA.y - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(AREA.x + AREA.width + 1);
      expect(box.y + box.height).toBeLessThanOrEqual(AREA.y + AREA.height + 1);
      for (const length of [box.x, box.y, box.width, box.height])
        expect((length * STYLE.pixelRatio) % 1).toBeCloseTo(0, 6);
      for (const other of all.slice(0, index))
        expect(other.x + other.width < box.x || other.y + other.height + STYLE.caption < box.y + 1).toBe(
          true,
        );
    }
  });

  it('stand beside each other for tall ground, and below each other for wide', () => {
    expect(columnsOf(boxes(4, 0.6))).toBe(4);
    expect(columnsOf(boxes(4, 1.8))).toBe(2);
    expect(columnsOf(panelBoxes({ ...AREA, width: 200 }, 2, 1.5, STYLE))).toBe(1);
  });
});

it('the shape of ground is that of its bounds on the map, within reason', () => {
  expect(groundRatio(null)).toBe(1.4);
  expect(groundRatio([-10, -10, 10, 10])).toBeCloseTo(0.995, 2);
  expect(groundRatio([-170, 60, 170, 61])).toBe(1.8);
  expect(groundRatio([3, 3, 3, 3])).toBe(1.4);
});

describe('the frame of each', () => {
  const still = {
    frame: { x: 0, y: 0, width: 1000, height: 500 },
    map: { x: 100, y: 100, width: 800, height: 300 },
  };
  const frame = { lon: 0, lat: 0, span: 0.1, bearing: 0, pitch: 0 };

  it('shows the width and the height of what the picture shows', () => {
    expect(frameWithin(frame, still, { width: 200, height: 300 }).span).toBeCloseTo(0.08, 9);
    expect(frameWithin(frame, still, { width: 400, height: 100 }).span).toBeCloseTo(0.03 * 4, 9);
  });
});
