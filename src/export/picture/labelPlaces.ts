/**
 * Finds room for labels around marks. Each label has a fixed list of places, from the best to the worst: beside its
 * mark, then farther off with a leader line. Labels are set one after the other, the most important first; one that
 * finds all its places taken may push others to a place of their own, but never out; afterwards each moves to a
 * better place where one has become free. Everything is decided by comparing the same numbers in the same order.
 */
import type { Box } from '../../theme/drawing';
import {
  boxesMeet,
  boxInside,
  type Circle,
  circleMeetsBox,
  distanceTo,
  grown,
  pointInside,
  type Segment,
  segmentDistance,
  segmentMeetsBox,
} from './labelGeometry';

/** A mark to be labelled, with the size of its label. */
export interface ToPlace {
  mark: Circle;
  width: number;
  height: number;
}

/** Where a label may go. */
export interface Place {
  box: Box;
  /** Null where the label stands beside its mark. */
  leader: Segment | null;
}

interface Candidate extends Place {
  cost: number;
}

/** A mark without a label. One that is firm holds a number: no label covers it at all. */
export interface OtherMark extends Circle {
  firm: boolean;
}

/** What labels have to keep off. */
export interface Surroundings {
  /** Labels stay inside. */
  room: Box;
  /** Neither labels nor leader lines may touch these. */
  obstacles: readonly Box[];
  /** Marks without a label: covered only when nothing else is left. */
  others: readonly OtherMark[];
}

/** Distances that are kept free, px. */
const AIR = { mark: 2.5, label: 2, markOfOthers: 1, obstacle: 2, leader: 3 } as const;

/** Places beside the mark: where the label lies, how far up or down, and what that costs. */
const BESIDE: readonly { dx: -1 | 0 | 1; dy: -1 | -0.5 | 0 | 0.5 | 1; cost: number }[] = [
  { dx: 1, dy: 0, cost: 0 },
  { dx: 1, dy: -0.5, cost: 1 },
  { dx: 1, dy: 0.5, cost: 1.2 },
  { dx: -1, dy: 0, cost: 2 },
  { dx: 1, dy: -1, cost: 2.2 },
  { dx: 1, dy: 1, cost: 2.4 },
  { dx: -1, dy: -0.5, cost: 2.6 },
  { dx: -1, dy: 0.5, cost: 2.8 },
  { dx: 0, dy: -1, cost: 3 },
  { dx: 0, dy: 1, cost: 3.2 },
  { dx: -1, dy: -1, cost: 3.4 },
  { dx: -1, dy: 1, cost: 3.6 },
];

/** Lengths of leader lines, px, and the directions that they take. */
const LENGTHS = [10, 18, 30, 45, 65, 90, 120, 155, 195];
/** A longer leader no longer ties a label to its mark: share of the longer side of the room. */
const LONGEST = 0.25;
const DIRECTIONS = 24;
/** A label hangs at the side of its leader unless that is nearly upright. */
const UPRIGHT = 0.35;

/** Marks nearer to each other than so many times their radii lie in a heap. */
const HEAP = 3;

/** How far the number of a ring reaches from its middle, as a share of the ring's radius. */
const NUMBER = 0.6;

/** What a place costs besides where it lies. */
const COST = {
  leader: 6,
  perPx: 0.15,
  upright: 1.5,
  coversOther: 4,
  crossesOther: 2,
  crossesMark: 60,
};

/** A label beside its mark, `AIR.mark` away from it. */
function beside({ mark, width, height }: ToPlace, dx: number, dy: number): Box {
  // On a diagonal the corner of the label comes near the circle, not the side of its square.
  const corner = dx !== 0 && Math.abs(dy) === 1;
  const reach = (mark.radius + AIR.mark) * (corner ? Math.SQRT1_2 : 1);
  const x = dx === 0 ? mark.x - width / 2 : dx > 0 ? mark.x + reach : mark.x - reach - width;
  if (Math.abs(dy) === 1) return { x, y: dy > 0 ? mark.y + reach : mark.y - reach - height, width, height };
  return { x, y: mark.y - height / 2 + dy * (height / 2), width, height };
}

/** A label at the end of a leader line. */
function apart({ mark, width, height }: ToPlace, length: number, angle: number): Required<Place> {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (distance: number) => ({ x: mark.x + cos * distance, y: mark.y + sin * distance });
  const leader = { from: at(mark.radius), to: at(mark.radius + length) };
  const { x, y } = leader.to;
  if (Math.abs(cos) > UPRIGHT)
    return { leader, box: { x: cos > 0 ? x : x - width, y: y - height / 2, width, height } };
  return { leader, box: { x: x - width / 2, y: sin > 0 ? y : y - height, width, height } };
}

/** The places of a label that nothing fixed stands against, the cheapest first. */
function candidatesOf(label: ToPlace, marks: readonly Circle[], around: Surroundings): Candidate[] {
  const { room, obstacles, others } = around;
  // What the reader does not see needs no label.
  if (!pointInside(label.mark, room) || obstacles.some((box) => pointInside(label.mark, box))) return [];
  const found: Candidate[] = [];
  const consider = (box: Box, leader: Segment | null, cost: number) => {
    if (!boxInside(box, room)) return;
    const clear = grown(box, AIR.obstacle);
    if (obstacles.some((obstacle) => boxesMeet(obstacle, clear))) return;
    if (leader && obstacles.some((obstacle) => segmentMeetsBox(leader, grown(obstacle, 1)))) return;
    const near = grown(box, AIR.markOfOthers);
    if (marks.some((mark) => circleMeetsBox(mark, mark === label.mark ? box : near))) return;
    let total = cost;
    for (const other of others) {
      if (!circleMeetsBox(other, near)) continue;
      if (other.firm) return;
      total += COST.coversOther;
    }
    if (leader) {
      const crosses = (mark: Circle) => distanceTo(leader, mark) < mark.radius + 1;
      // A line through another named mark or a ring would seem to come from there; only marks that lie in a heap
      // leave no other way.
      const inHeap = (mark: Circle) =>
        Math.hypot(mark.x - label.mark.x, mark.y - label.mark.y) < HEAP * (mark.radius + label.mark.radius);
      for (const mark of marks) {
        if (mark === label.mark || !crosses(mark)) continue;
        if (!inHeap(mark)) return;
        total += COST.crossesMark;
      }
      for (const other of others) {
        if (!crosses(other)) continue;
        // Not even in a heap does it strike through a number: then the label is left out.
        if (other.firm && (!inHeap(other) || distanceTo(leader, other) < NUMBER * other.radius)) return;
        total += COST.crossesOther;
      }
    }
    // Mirrored places cost the same, whatever their cosines are rounded to.
    found.push({ box, leader, cost: Math.round(total * 1000) / 1000 });
  };
  for (const { dx, dy, cost } of BESIDE) consider(beside(label, dx, dy), null, cost);
  const longest = LONGEST * Math.max(room.width, room.height);
  for (const length of LENGTHS.filter((length) => length <= longest)) {
    for (let step = 0; step < DIRECTIONS; step++) {
      const angle = (step * 2 * Math.PI) / DIRECTIONS;
      const { box, leader } = apart(label, length, angle);
      // To the right reads best, as beside the mark.
      const turned = (1 - Math.cos(angle)) / 2 + (Math.abs(Math.cos(angle)) > UPRIGHT ? 0 : COST.upright);
      consider(box, leader, COST.leader + length * COST.perPx + turned);
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Whether two labels can't both stand where they are. */
function conflict(a: Place, b: Place): boolean {
  if (boxesMeet(grown(a.box, AIR.label), b.box)) return true;
  if (a.leader && segmentMeetsBox(a.leader, grown(b.box, AIR.label))) return true;
  if (b.leader && segmentMeetsBox(b.leader, grown(a.box, AIR.label))) return true;
  return a.leader !== null && b.leader !== null && segmentDistance(a.leader, b.leader) < AIR.leader;
}

/** Moves that may follow one label's coming, and how often all are looked over for a better place. */
const MOVES = 60;
const ROUNDS = 4;

/**
 * Finds a place for each label, as many as possible.
 * @param labels the most important first
 * @returns a place for each, in their order; null where none was found
 */
export function findPlaces(labels: readonly ToPlace[], around: Surroundings): (Place | null)[] {
  const marks = labels.map(({ mark }) => mark);
  const candidates = labels.map((label) => candidatesOf(label, marks, around));
  let placed: (Candidate | null)[] = labels.map(() => null);

  const isFree = (place: Place, label: number) =>
    placed.every((other, index) => !other || index === label || !conflict(place, other));

  /** The place of a label that pushes away the least, and whom it pushes. */
  function cheapest(
    label: number,
    weights: readonly number[],
  ): { place: Candidate; pushed: number[] } | null {
    let best: { place: Candidate; pushed: number[]; price: number } | null = null;
    for (const place of candidates[label] ?? []) {
      const pushed: number[] = [];
      let price = 0;
      for (const [index, other] of placed.entries()) {
        if (!other || index === label || !conflict(place, other)) continue;
        price += weights[index] ?? 0;
        if (best && price >= best.price) break;
        pushed.push(index);
      }
      if (best && price >= best.price) continue;
      best = { place, pushed, price };
      if (price === 0) break;
    }
    return best;
  }

  /** Places a label; those that it pushes away find another place, and so on. When one finds none, nothing moves. */
  function place(label: number): boolean {
    const before = [...placed];
    // Whoever was pushed away is pushed less gladly the next time, so that labels don't take turns for ever.
    const weights = labels.map(() => 1);
    const waiting = [label];
    for (let move = 0; move < MOVES; move++) {
      const next = waiting.shift();
      if (next === undefined) return true;
      const found = cheapest(next, weights);
      if (!found) break;
      placed[next] = found.place;
      for (const other of found.pushed) {
        placed[other] = null;
        weights[other] = (weights[other] ?? 0) + 1;
        waiting.push(other);
      }
    }
    placed = before;
    return false;
  }

  for (const label of labels.keys()) place(label);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const label of labels.keys()) {
      const now = placed[label];
      if (!now) {
        changed = place(label) || changed;
        continue;
      }
      const better = candidates[label]?.find(
        (candidate) => candidate.cost >= now.cost || isFree(candidate, label),
      );
      if (!better || better.cost >= now.cost) continue;
      placed[label] = better;
      changed = true;
    }
    if (!changed) break;
  }
  return placed.map((found) => found && { box: found.box, leader: found.leader });
}
