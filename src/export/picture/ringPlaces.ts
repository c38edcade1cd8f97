/**
 * Where the rings of a picture are drawn. A ring stands for sites that lie around it, so it may stand a little aside;
 * a site that is named stands where it is. Pure.
 */
import type { Box } from '../../theme/drawing';
import { boxInside, type Circle, type Point } from './labelGeometry';

/** Free room between a ring and a mark or another ring, px. */
const AIR = 1.5;
/** Directions, and distances from its place, that a ring tries, px; it goes no farther than what it gathers. */
const DIRECTIONS = 32;
const STEP = 2;
const FARTHEST = 56;
/** What it costs to come to lie over another mark, in px of way. */
const OVER_ANOTHER = 4;

const meet = (a: Circle, b: Circle) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + AIR;

const boxOf = ({ x, y, radius }: Circle): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/**
 * Moves rings away from the marks that stand: neither hides the other. A ring that meets none stays; one that finds
 * no room stays as well.
 * @param rings  largest first, px
 * @param named  marks that stand where they are
 * @param others marks without a name, better not covered
 * @param room   what a ring that lies in it does not leave
 * @returns where each ring is drawn, in their order
 */
export function ringPlaces(
  rings: readonly Circle[],
  named: readonly Circle[],
  others: readonly Circle[],
  room: Box,
): Point[] {
  const drawn: Circle[] = [...rings];
  const moving = rings.flatMap((ring, index) => (named.some((mark) => meet(ring, mark)) ? [index] : []));
  for (const index of moving) {
    const ring = rings[index] as Circle;
    const inRoom = boxInside(boxOf(ring), room);
    const isFree = (place: Circle) =>
      !named.some((mark) => meet(place, mark)) &&
      !drawn.some((other, at) => at !== index && meet(place, other)) &&
      (!inRoom || boxInside(boxOf(place), room));
    let best: { place: Circle; cost: number } | null = null;
    for (let way = STEP; way <= FARTHEST && (best === null || way < best.cost); way += STEP) {
      for (let step = 0; step < DIRECTIONS; step += 1) {
        const angle = (step * 2 * Math.PI) / DIRECTIONS;
        const place = { ...ring, x: ring.x + way * Math.cos(angle), y: ring.y + way * Math.sin(angle) };
        if (!isFree(place)) continue;
        const cost = way + OVER_ANOTHER * others.filter((other) => meet(place, other)).length;
        if (best === null || cost < best.cost) best = { place, cost };
      }
    }
    if (best) drawn[index] = best.place;
  }
  return drawn.map(({ x, y }) => ({ x, y }));
}
