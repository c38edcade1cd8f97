import { describe, expect, it } from 'vitest';
import { kmBetween } from '../model/distance';
import { type Corner, inPolygons } from '../model/polygon';
import { corridor } from './corridor';

const place = ([lon, lat]: Corner) => ({ lon, lat });
/** The point so many kilometres north or east of another. */
const moved = ([lon, lat]: Corner, east: number, north: number): Corner => [
  lon + east / (111.195 * Math.cos((lat * Math.PI) / 180)),
  lat + north / 111.195,
];

describe('a corridor along a line', () => {
  it('reaches half its width to each side, at every latitude that the line crosses', () => {
    const line: Corner[] = [
      [-77, 30],
      [-77, 45],
    ];
    const area = corridor(line, 10);
    for (const lat of [30, 33, 37.5, 41, 45]) {
      expect(inPolygons(place(moved([-77, lat], 4.9, 0)), area)).toBe(true);
      expect(inPolygons(place(moved([-77, lat], -4.9, 0)), area)).toBe(true);
      expect(inPolygons(place(moved([-77, lat], 5.1, 0)), area)).toBe(false);
    }
  });

  it('goes around its ends and corners', () => {
    const line: Corner[] = [
      [-93.6, 41.6],
      [-93, 41.6],
      [-93, 42],
    ];
    const area = corridor(line, 4);
    const [start, corner] = line as [Corner, Corner, Corner];
    expect(inPolygons(place(moved(start, -1.95, 0)), area)).toBe(true);
    expect(inPolygons(place(moved(start, -2.05, 0)), area)).toBe(false);
    // On the outer side of the bend it is round, not pointed.
    expect(inPolygons(place(moved(corner, 1.3, -1.3)), area)).toBe(true);
    expect(inPolygons(place(moved(corner, 1.9, -1.9)), area)).toBe(false);
  });

  it('is one outline whose every corner is half a width from the line', () => {
    const line: Corner[] = [
      [-93.6, 41.6],
      [-93.2, 41.9],
    ];
    const [polygon, another] = corridor(line, 6);
    expect(another).toBeUndefined();
    expect(polygon).toHaveLength(1);
    const ends = (polygon?.[0] ?? []).map((corner) =>
      Math.min(...line.map((end) => kmBetween(place(corner), place(end)))),
    );
    expect(Math.min(...ends)).toBeGreaterThan(2.97);
  });

  it('leaves a hole where a line comes round on itself', () => {
    const [polygon] = corridor(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
      10,
    );
    expect(polygon).toHaveLength(2);
    expect(inPolygons({ lon: 0.5, lat: 0.5 }, [polygon ?? []])).toBe(false);
  });

  it('is a circle where the line has no length', () => {
    const area = corridor(
      [
        [10, 50],
        [10, 50],
      ],
      2,
    );
    expect(inPolygons(place(moved([10, 50], 0.95, 0)), area)).toBe(true);
    expect(inPolygons(place(moved([10, 50], 1.05, 0)), area)).toBe(false);
  });
});
