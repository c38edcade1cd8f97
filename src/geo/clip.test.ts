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

  it('keeps in one piece what hangs together, on whichever side it is cut', () => {
    // A U that stands on its base, with its legs cut: two runs, which the edge joins crosswise.
    const legs: Point[] = [
      [1, 14],
      [1, 1],
      [9, 1],
      [9, 14],
      [7, 14],
      [7, 5],
      [3, 5],
      [3, 14],
    ];
    const sides: ((point: Point) => Point)[] = [
      ([x, y]) => [x, y],
      ([x, y]) => [x, 10 - y],
      ([x, y]) => [y, x],
      ([x, y]) => [10 - y, x],
    ];
    for (const turned of sides) {
      for (const ring of [legs.map(turned), legs.map(turned).toReversed()]) {
        const clipped = clipRings([ring], BOX);
        expect(clipped).toHaveLength(1);
        expect(clipped.map(area)[0]).toBeCloseTo(Math.sign(area(ring)) * (8 * 9 - 4 * 5));
        expect(clipped[0]).toHaveLength(8);
      }
    }
  });

  it('makes one ring of an outline and a hole that reach over the edge, and none of what only touches it', () => {
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
    expect(clipRings([outer, hole], BOX)).toHaveLength(1);
    const beyond: Point[] = [
      [10, 2],
      [14, 2],
      [14, 8],
      [10, 8],
    ];
    expect(clipRings([beyond], BOX).map(area)).toEqual([0]);
    const far = beyond.map(([x, y]): Point => [x + 1, y]);
    expect(clipRings([far], BOX)).toEqual([]);
  });

  it('keeps what is cut inside the rectangle, whatever the shape, and all of its area', () => {
    const point = fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 9 }), (ring) => {
        const parts = [
          clipRings([ring], { left: -99, top: -99, right: 4.5, bottom: 99 }),
          clipRings([ring], { left: 4.5, top: -99, right: 99, bottom: 99 }),
        ];
        expect(parts.reduce((sum, part) => sum + total(part), 0)).toBeCloseTo(area(ring), 6);
        expect(parts[0]?.flat().every(([x]) => x <= 4.5)).toBe(true);
        expect(parts[1]?.flat().every(([x]) => x >= 4.5)).toBe(true);
        for (const piece of parts.flat()) expect(piece.length).toBeGreaterThan(2);
      }),
    );
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

  it('takes a line along the edge as inside, and leaves out one that only touches a corner or passes by', () => {
    const piece = (...points: Point[]) => clipLine(points, BOX).map((found) => found.points);
    expect(piece([0, 2], [0, 8])).toEqual([
      [
        [0, 2],
        [0, 8],
      ],
    ]);
    expect(piece([-1, 2], [-1, 8])).toEqual([]);
    expect(piece([2, 11], [8, 11])).toEqual([]);
    expect(piece([8, 12], [12, 8])).toEqual([]);
    expect(piece([8, 13], [13, 8])).toEqual([]);
    expect(piece([3, -4], [3, 14])).toEqual([
      [
        [3, 0],
        [3, 10],
      ],
    ]);
  });

  it('says of each piece which ends are those of the line', () => {
    const ends = (...points: Point[]) =>
      clipLine(points, BOX).map(({ startCut, endCut }) => [startCut, endCut]);
    expect(ends([1, 1], [2, 2], [3, 1])).toEqual([[false, false]]);
    expect(ends([-1, 1], [2, 2], [11, 2])).toEqual([[true, true]]);
    expect(ends([-1, 5], [0, 5], [5, 5])).toEqual([[true, false]]);
    expect(ends([12, 12], [11, 5], [5, 5], [5, 6])).toEqual([[true, false]]);
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

  const piece = (owner: string, startCut: boolean, endCut: boolean, ...points: Point[]) => ({
    owner,
    startCut,
    endCut,
    points,
  });

  it('joins ends as far apart as it is told and no further, also over the cells it looks in', () => {
    const apart = (dx: number, dy: number) =>
      joinPieces(
        [piece('a', false, true, [-5, 0], [0.4, 0.4]), piece('b', true, false, [0.4 + dx, 0.4 + dy], [5, 5])],
        0.5,
      ).length;
    for (const [dx, dy] of [
      [0.5, 0],
      [-0.5, 0],
      [0, 0.5],
      [0, -0.5],
      [0.3, 0.3],
      [-0.3, -0.3],
    ] as const)
      expect([dx, dy, apart(dx, dy)]).toEqual([dx, dy, 1]);
    expect([apart(0.51, 0), apart(0, -0.51), apart(0.4, 0.4)]).toEqual([2, 2, 2]);
  });

  it('joins the nearest of several ends, whichever comes first, and each end once', () => {
    const left = piece('a', false, true, [-5, 0], [0, 0]);
    const near = piece('b', true, false, [0.1, 0], [5, 1]);
    const next = piece('c', true, false, [0.2, 0], [5, 2]);
    const through = (lines: Point[][]) =>
      lines.find((line) => line[0]?.[0] === -5 || line.at(-1)?.[0] === -5)?.map(([, y]) => y);
    for (const pieces of [
      [near, next, left],
      [next, near, left],
    ]) {
      const lines = joinPieces(pieces, 0.5);
      // The two of other owners that meet first are joined; the third stays.
      expect(lines).toHaveLength(2);
      expect(lines.flat().filter(([x]) => Math.abs(x) === 5)).toHaveLength(3);
    }
    const only = joinPieces(
      [piece('b', true, false, [0.1, 0], [5, 1]), left, piece('b', true, false, [0.2, 0], [5, 2])],
      0.5,
    );
    expect(through(only)).toEqual([1, 0, 0]);
    const both = joinPieces(
      [piece('b', true, false, [0.2, 0], [5, 2]), piece('b', true, false, [0.1, 0], [5, 1]), left],
      0.5,
    );
    expect(through(both)).toEqual([1, 0, 0]);
  });

  it('turns pieces round so that a line runs on, without saying the meeting point twice', () => {
    const lines = joinPieces(
      [
        piece('a', false, true, [0, 0], [1, 0]),
        piece('b', true, true, [2, 0], [1, 0]),
        piece('c', false, true, [3, 0], [2, 0]),
        piece('d', false, false, [9, 9], [8, 8]),
      ],
      0.1,
    );
    expect(lines).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ],
      [
        [9, 9],
        [8, 8],
      ],
    ]);
  });

  it('begins at an end that meets nobody, though another piece comes first', () => {
    const lines = joinPieces(
      [
        piece('b', true, true, [1, 0], [2, 0]),
        piece('a', false, true, [0, 0], [1, 0]),
        piece('c', true, false, [2, 0], [3, 0]),
      ],
      0.1,
    );
    expect(lines.map((line) => line.map(([x]) => x))).toEqual([[0, 1, 2, 3]]);
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
