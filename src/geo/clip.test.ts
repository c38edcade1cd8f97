import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRings, joinPieces, type Point } from './clip';

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };

/** Signed: positive for rings that turn from x to y. */
const area = (ring: readonly Point[]) =>
  ring.reduce((sum, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] as Point;
    return sum + (x * ny - nx * y) / 2;
  }, 0);
const total = (rings: readonly Point[][]) => rings.reduce((sum, ring) => sum + area(ring), 0);
const lengthOf = (points: readonly Point[]) =>
  points
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x - (points[i]?.[0] ?? 0), y - (points[i]?.[1] ?? 0)), 0);

/** A star around a middle: every ray meets its outline once. */
const star = fc
  .record({
    x: fc.double({ min: -8, max: 18, noNaN: true }),
    y: fc.double({ min: -8, max: 18, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.5, max: 14, noNaN: true }), { minLength: 3, maxLength: 14 }),
  })
  .map(({ x, y, radii }) =>
    radii.map((radius, index): Point => {
      const angle = (index / radii.length) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );

describe('clipping polygons', () => {
  it('leaves what lies inside as it is', () => {
    const ring: Point[] = [
      [1, 1],
      [9, 1],
      [5, 9],
    ];
    expect(clipRings([ring], BOX)).toEqual([ring]);
  });

  it('does not connect what falls apart', () => {
    // A U whose bottom lies outside.
    const ring: Point[] = [
      [1, 1],
      [3, 1],
      [3, 12],
      [7, 12],
      [7, 1],
      [9, 1],
      [9, 14],
      [1, 14],
    ];
    const clipped = clipRings([ring], BOX);
    expect(clipped).toHaveLength(2);
    expect(clipped.map(area).map(Math.abs)).toEqual([18, 18]);
  });

  it('keeps a hole that the edge cuts', () => {
    const outer: Point[] = [
      [2, 2],
      [8, 2],
      [8, 14],
      [2, 14],
    ];
    const hole: Point[] = [
      [4, 12],
      [6, 12],
      [6, 6],
      [4, 6],
    ];
    expect(total(clipRings([outer, hole], BOX))).toBeCloseTo(6 * 8 - 2 * 4);
  });

  it('divides every shape into two parts that make it up, inside their rectangles', () => {
    fc.assert(
      fc.property(star, fc.double({ min: -5, max: 15, noNaN: true }), (ring, cut) => {
        const far = 1000;
        const left = clipRings([ring], { left: -far, top: -far, right: cut, bottom: far });
        const right = clipRings([ring], { left: cut, top: -far, right: far, bottom: far });
        expect(total(left) + total(right)).toBeCloseTo(area(ring), 6);
        expect(left.flat().every(([x]) => x <= cut + 1e-9)).toBe(true);
        expect(right.flat().every(([x]) => x >= cut - 1e-9)).toBe(true);
      }),
    );
  });
});

describe('clipping lines', () => {
  it('says which ends it made', () => {
    const line: Point[] = [
      [-5, 5],
      [5, 5],
      [5, 8],
    ];
    expect(clipLine(line, BOX)).toEqual([
      {
        points: [
          [0, 5],
          [5, 5],
          [5, 8],
        ],
        startCut: true,
        endCut: false,
      },
    ]);
  });

  it('cuts one that leaves and returns into two', () => {
    const pieces = clipLine(
      [
        [2, 5],
        [12, 5],
        [12, 7],
        [2, 7],
      ],
      BOX,
    );
    expect(pieces.map(({ startCut, endCut }) => [startCut, endCut])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('counts an end on the edge itself as cut', () => {
    const line: Point[] = [
      [5, 5],
      [10, 5],
      [15, 5],
    ];
    expect(clipLine(line, BOX).map(({ endCut }) => endCut)).toEqual([true]);
    expect(clipLine(line, { ...BOX, left: 10, right: 20 }).map(({ startCut }) => startCut)).toEqual([true]);
  });

  it('loses and invents no length', () => {
    fc.assert(
      fc.property(star, fc.double({ min: -5, max: 15, noNaN: true }), (line, cut) => {
        const far = 1000;
        const left = clipLine(line, { left: -far, top: -far, right: cut, bottom: far });
        const right = clipLine(line, { left: cut, top: -far, right: far, bottom: far });
        const sum = [...left, ...right].reduce((all, { points }) => all + lengthOf(points), 0);
        expect(sum).toBeCloseTo(lengthOf(line), 6);
      }),
    );
  });
});

describe('joining pieces', () => {
  it('makes whole again what two tiles have cut', () => {
    fc.assert(
      fc.property(star, fc.double({ min: -5, max: 15, noNaN: true }), (line, cut) => {
        fc.pre(line.every(([x]) => Math.abs(x - cut) > 1e-3));
        const far = 1000;
        const left = clipLine(line, { left: -far, top: -far, right: cut, bottom: far });
        const right = clipLine(line, { left: cut, top: -far, right: far, bottom: far });
        const joined = joinPieces(
          [
            ...left.map((piece) => ({ ...piece, owner: 'left' })),
            ...right.map((piece) => ({ ...piece, owner: 'right' })),
          ],
          1e-6,
        );
        const length = joined.reduce((all, points) => all + lengthOf(points), 0);
        expect(length).toBeCloseTo(lengthOf(line), 5);
        // Every cut is mended, so that a single line is left.
        expect(joined).toHaveLength(1);
      }),
    );
  });

  it('leaves ends of one tile apart, however near', () => {
    const pieces = [
      {
        points: [
          [0, 0],
          [5, 0],
        ] as Point[],
        startCut: false,
        endCut: true,
        owner: 'a',
      },
      {
        points: [
          [5, 0.1],
          [0, 0.1],
        ] as Point[],
        startCut: true,
        endCut: false,
        owner: 'a',
      },
    ];
    expect(joinPieces(pieces, 0.5)).toHaveLength(2);
  });

  it('closes a ring that was cut twice', () => {
    const half = (y: number): Point[] => [
      [0, 0],
      [3, y],
      [6, 0],
    ];
    const joined = joinPieces(
      [
        { points: half(3), startCut: true, endCut: true, owner: 'a' },
        { points: half(-3), startCut: true, endCut: true, owner: 'b' },
      ],
      0.1,
    );
    expect(joined).toHaveLength(1);
    expect(joined[0]?.at(-1)).toEqual(joined[0]?.[0]);
  });
});
