/** Where a box on the map of a picture hides the least. Pure. */
import type { Box } from '../../theme/drawing';
import { boxesMeet, circleMeetsBox, grown } from './labelGeometry';
import type { OtherMark } from './labelPlaces';

/** Places along an edge of the map. */
const STEPS = 12;
/** Free room around the box, px. */
const AIR = 4;
/** A ring with its number says more than one mark. */
const FIRM = 10;

/** Places of a box of a size along the lower edge of a map, then the upper: the corners before what lies between. */
function places(room: Box, { width, height }: { width: number; height: number }): Box[] {
  const [left, right] = [room.x, room.x + room.width - width];
  const between = Array.from(
    { length: STEPS - 1 },
    (_, step) => left + ((right - left) * (step + 1)) / STEPS,
  );
  return [room.y + room.height - height, room.y].flatMap((y) =>
    [left, right, ...between].map((x) => ({ x, y, width, height })),
  );
}

/**
 * The place for a box: the one that is asked for unless another hides less, since a place that readers know is worth
 * something.
 * @param usual where it stands if it hides nothing there
 * @param room  part of the map that it stays in, along whose edges it may go
 * @param taken what it must not touch
 */
export function quietPlace(usual: Box, room: Box, marks: readonly OtherMark[], taken: readonly Box[]): Box {
  const hidden = (box: Box) => {
    const own = grown(box, AIR);
    if (taken.some((other) => boxesMeet(own, other))) return Number.POSITIVE_INFINITY;
    return marks.reduce((sum, mark) => sum + (circleMeetsBox(mark, own) ? (mark.firm ? FIRM : 1) : 0), 0);
  };
  const first = { box: usual, cost: hidden(usual) };
  return places(room, usual).reduce((best, box) => {
    if (best.cost === 0) return best;
    const cost = hidden(box);
    return cost < best.cost ? { box, cost } : best;
  }, first).box;
}
