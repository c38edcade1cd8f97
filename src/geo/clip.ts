/** Cutting polygons and lines to rectangles, and joining lines that tiles have cut. */

export type Point = readonly [x: number, y: number];

/** Edges of a rectangle, from the least to the greatest coordinate. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line with whether each of its ends was made by cutting. */
export interface Piece {
  points: Point[];
  startCut: boolean;
  endCut: boolean;
}

type Axis = 0 | 1;

/** The point of a segment on a line parallel to an axis; the coordinate across it is exact. */
function crossing(a: Point, b: Point, axis: Axis, limit: number): Point {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return axis === 0 ? [limit, a[1] + share * (b[1] - a[1])] : [a[0] + share * (b[0] - a[0]), limit];
}

/** Keeps of polygons what lies on one side of a line parallel to an axis. */
function clipSide(rings: readonly Point[][], axis: Axis, limit: number, keep: 'less' | 'more'): Point[][] {
  const inside = (point: Point) => (keep === 'less' ? point[axis] <= limit : point[axis] >= limit);
  const kept: Point[][] = [];
  /** Runs of points inside, each from where it comes in to where it goes out. */
  const runs: Point[][] = [];
  for (const ring of rings) {
    const sides = ring.map(inside);
    if (!sides.includes(false)) kept.push(ring);
    const first = sides.findIndex((side, index) => side && !sides[(index + ring.length - 1) % ring.length]);
    if (first < 0) continue;
    let run: Point[] = [];
    for (let step = 0; step < ring.length; step += 1) {
      const index = (first + step) % ring.length;
      const before = (index + ring.length - 1) % ring.length;
      const [point, last] = [ring[index] as Point, ring[before] as Point];
      if (sides[index] && !sides[before]) run = [crossing(last, point, axis, limit)];
      if (sides[index]) run.push(point);
      if (!sides[index] && sides[before]) runs.push([...run, crossing(last, point, axis, limit)]);
    }
    // The ring began where it came in, so that its last point lies outside or the run is open still.
    const end = ring[(first + ring.length - 1) % ring.length];
    if (end && inside(end)) runs.push(run);
  }
  kept.push(...closeAlong(runs, axis === 0 ? 1 : 0));
  return kept;
}

/** Joins runs along the line that cut them: between the first and the second crossing lies the inside, and so on. */
function closeAlong(runs: readonly Point[][], along: Axis): Point[][] {
  const ends = runs.flatMap((run, index) => [
    { run: index, leaving: false, at: (run[0] as Point)[along] },
    { run: index, leaving: true, at: (run.at(-1) as Point)[along] },
  ]);
  ends.sort((a, b) => a.at - b.at || a.run - b.run);
  const next = new Map<number, number>();
  for (let index = 0; index + 1 < ends.length; index += 2) {
    const [a, b] = [ends[index], ends[index + 1]];
    if (!a || !b) continue;
    if (a.leaving === b.leaving) return closeInOrder(runs, ends);
    next.set(a.leaving ? a.run : b.run, a.leaving ? b.run : a.run);
  }
  return follow(runs, next);
}

/** For shapes that cross themselves: the first way out to the first way in. */
function closeInOrder(runs: readonly Point[][], ends: readonly { run: number; leaving: boolean }[]) {
  const out = ends.filter(({ leaving }) => leaving);
  const back = ends.filter(({ leaving }) => !leaving);
  return follow(runs, new Map(out.map(({ run }, index) => [run, back[index]?.run ?? run])));
}

function follow(runs: readonly Point[][], next: ReadonlyMap<number, number>): Point[][] {
  const rings: Point[][] = [];
  const used = new Set<number>();
  for (let start = 0; start < runs.length; start += 1) {
    const ring: Point[] = [];
    for (let run = start; !used.has(run); run = next.get(run) ?? start) {
      used.add(run);
      ring.push(...(runs[run] ?? []));
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/**
 * The part of polygons that lies in a rectangle. Rings turn as they did; what falls apart is not connected along
 * the edges.
 * @param rings outer rings and holes together, without a repeated last point
 */
export function clipRings(rings: readonly Point[][], { left, top, right, bottom }: Edges): Point[][] {
  let result = clipSide(rings, 0, left, 'more');
  result = clipSide(result, 0, right, 'less');
  result = clipSide(result, 1, top, 'more');
  return clipSide(result, 1, bottom, 'less');
}

/** The share of a segment from where it enters to where it leaves a rectangle; null when it misses it. */
function within([ax, ay]: Point, [bx, by]: Point, box: Edges): [number, number] | null {
  let [enter, leave] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [ax - bx, ax - box.left],
    [bx - ax, box.right - ax],
    [ay - by, ay - box.top],
    [by - ay, box.bottom - ay],
  ];
  for (const [towards, room] of sides) {
    if (towards === 0) {
      if (room < 0) return null;
    } else if (towards < 0) enter = Math.max(enter, room / towards);
    else leave = Math.min(leave, room / towards);
  }
  return enter <= leave ? [enter, leave] : null;
}

/** The parts of a line that lie in a rectangle. */
export function clipLine(points: readonly Point[], box: Edges): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const shares = within(a, b, box);
    if (!shares) {
      open = null;
      continue;
    }
    const [enter, leave] = shares;
    const at = (share: number): Point => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    if (!open || enter > 0) {
      open = { points: [enter > 0 ? at(enter) : a], startCut: enter > 0 || index > 1, endCut: true };
      pieces.push(open);
    }
    open.points.push(leave < 1 ? at(leave) : b);
    if (leave < 1) open = null;
    else open.endCut = index < points.length - 1;
  }
  return pieces.filter((piece) => lengthOf(piece.points) > 0);
}

const lengthOf = (points: readonly Point[]) =>
  points.reduce((sum, [x, y], index) => {
    const [px, py] = points[index - 1] ?? [x, y];
    return sum + Math.hypot(x - px, y - py);
  }, 0);

/** A piece and which part of the map it was cut from. */
export interface OwnedPiece extends Piece {
  owner: string;
}

/**
 * Joins pieces whose cut ends meet, each with one of another owner.
 * @param tolerance how far apart such ends may lie, in the unit of the points
 */
export function joinPieces(pieces: readonly OwnedPiece[], tolerance: number): Point[][] {
  interface End {
    piece: number;
    atStart: boolean;
    point: Point;
  }
  const cell = ([x, y]: Point) => [Math.floor(x / tolerance), Math.floor(y / tolerance)] as const;
  const free = new Map<string, End[]>();
  const partner = new Map<string, End>();
  const nameOf = (end: Pick<End, 'piece' | 'atStart'>) => `${end.piece} ${end.atStart}`;
  const ownerOf = (end: End) => pieces[end.piece]?.owner;
  const ends = pieces.flatMap((piece, index): End[] => [
    ...(piece.startCut ? [{ piece: index, atStart: true, point: piece.points[0] as Point }] : []),
    ...(piece.endCut ? [{ piece: index, atStart: false, point: piece.points.at(-1) as Point }] : []),
  ]);
  for (const end of ends) {
    const [cx, cy] = cell(end.point);
    let best: { end: End; key: string; distance: number } | null = null;
    for (let x = cx - 1; x <= cx + 1; x += 1)
      for (let y = cy - 1; y <= cy + 1; y += 1)
        for (const other of free.get(`${x} ${y}`) ?? []) {
          const distance = Math.hypot(other.point[0] - end.point[0], other.point[1] - end.point[1]);
          if (distance > tolerance || distance >= (best?.distance ?? Number.POSITIVE_INFINITY)) continue;
          if (ownerOf(other) === ownerOf(end)) continue;
          best = { end: other, key: `${x} ${y}`, distance };
        }
    if (best) {
      const found = best.end;
      free.set(best.key, free.get(best.key)?.filter((other) => other !== found) ?? []);
      partner.set(nameOf(end), found);
      partner.set(nameOf(found), end);
    } else free.set(`${cx} ${cy}`, [...(free.get(`${cx} ${cy}`) ?? []), end]);
  }

  const lines: Point[][] = [];
  const used = new Set<number>();
  const walk = (first: number, forwards: boolean) => {
    const line: Point[] = [];
    let [piece, ahead] = [first, forwards];
    while (!used.has(piece)) {
      used.add(piece);
      const points = pieces[piece]?.points ?? [];
      line.push(...(ahead ? points : points.toReversed()).slice(line.length > 0 ? 1 : 0));
      const following = partner.get(nameOf({ piece, atStart: !ahead }));
      if (!following) break;
      [piece, ahead] = [following.piece, following.atStart];
    }
    if (line.length > 1) lines.push(line);
  };
  // From ends that meet nobody, then what is left: closed lines.
  for (const index of pieces.keys()) {
    if (used.has(index)) continue;
    if (!partner.has(nameOf({ piece: index, atStart: true }))) walk(index, true);
    else if (!partner.has(nameOf({ piece: index, atStart: false }))) walk(index, false);
  }
  for (const index of pieces.keys()) if (!used.has(index)) walk(index, true);
  return lines;
}
