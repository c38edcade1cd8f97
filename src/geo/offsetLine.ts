/** Lines drawn beside what they are of. */
import type { Point } from './clip';

/** A corner sticks out no farther than so many times the distance. */
const MITER_LIMIT = 2;

/**
 * A line beside another one, to the right of it where y grows downwards: inside a ring that runs clockwise on screen.
 * @param points of the line, x and y in one unit
 * @param distance in that unit; a negative one lies to the left
 */
export function offsetLine(points: readonly Point[], distance: number): Point[] {
  const line = points.filter(([x, y], index) => {
    const [px, py] = points[index - 1] ?? [Number.NaN, Number.NaN];
    return x !== px || y !== py;
  });
  const closed = line.length > 2 && same(line[0], line.at(-1));
  const normals = line.slice(1).map(([x, y], index): Point => {
    const [px, py] = line[index] as Point;
    const length = Math.hypot(x - px, y - py);
    return [-(y - py) / length, (x - px) / length];
  });
  if (normals.length === 0) return [...points];
  return line.map(([x, y], index): Point => {
    const before = normals[index - 1] ?? (closed ? normals.at(-1) : undefined) ?? (normals[0] as Point);
    const after = normals[index] ?? (closed ? normals[0] : undefined) ?? before;
    const [mx, my] = [before[0] + after[0], before[1] + after[1]];
    const squared = mx * mx + my * my;
    // The two normals sum up to twice the cosine of half the turn.
    const reach = squared === 0 ? 1 : Math.min(2 / squared, MITER_LIMIT / Math.sqrt(squared));
    return [x + mx * reach * distance, y + my * reach * distance];
  });
}

const same = (a: Point | undefined, b: Point | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
