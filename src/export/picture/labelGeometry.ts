/** Distances between the few shapes that labels are made of: boxes, marks and leader lines. */
import type { Box } from '../../theme/drawing';

export interface Point {
  x: number;
  y: number;
}

/** A round mark. */
export interface Circle extends Point {
  radius: number;
}

/** A leader line: from the edge of a mark to the edge of a label. */
export interface Segment {
  from: Point;
  to: Point;
}

/** A box with so much more on each side. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Whether two boxes share ground; boxes that only touch don't. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function boxInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function pointInside({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Whether a mark reaches into a box. */
export function circleMeetsBox({ x, y, radius }: Circle, box: Box): boolean {
  const dx = x - Math.max(box.x, Math.min(box.x + box.width, x));
  const dy = y - Math.max(box.y, Math.min(box.y + box.height, y));
  return dx * dx + dy * dy < radius * radius;
}

/** Distance of a point from a segment. */
export function distanceTo({ from, to }: Segment, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

/** Which side of a line a point lies on: the sign. */
const side = ({ from, to }: Segment, { x, y }: Point) =>
  (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);

export function segmentsCross(a: Segment, b: Segment): boolean {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** The least distance between two segments; 0 when they cross. */
export function segmentDistance(a: Segment, b: Segment): number {
  if (segmentsCross(a, b)) return 0;
  return Math.min(distanceTo(a, b.from), distanceTo(a, b.to), distanceTo(b, a.from), distanceTo(b, a.to));
}

/** Whether a segment runs through the inside of a box. */
export function segmentMeetsBox({ from, to }: Segment, box: Box): boolean {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bounds = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const;
  for (const [step, room] of bounds) {
    if (step === 0) {
      if (room <= 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter < leave;
}
