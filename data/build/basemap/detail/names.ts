/**
 * Where names and numbers stand that belong to lines: numbers of roads, names of rivers. Points are chosen here and
 * not by the map, so that the same ones stand on screen, in a bitmap and in a drawing.
 */
import type { Position } from 'geojson';
import { toUnitSquare } from '../thin';

/** Points that keep their distance from each other. All distances are px of a map whose world is 512 · 2^zoom wide. */
export class Spacing {
  readonly #cells = new Map<string, { x: number; y: number; name: string }[]>();
  readonly #cell: number;
  readonly #world: number;

  /**
   * @param zoom the zoom level on which the distances hold
   * @param any least distance from every other name
   * @param same least distance from the same name
   */
  constructor(
    zoom: number,
    readonly any: number,
    readonly same: number,
  ) {
    this.#world = 512 * 2 ** zoom;
    this.#cell = Math.max(any, same);
  }

  /** Takes a point if there is room for its name; says whether it was taken. */
  take([lon = 0, lat = 0]: Position, name: string): boolean {
    const { x: unitX, y: unitY } = toUnitSquare(lon, lat);
    const [x, y] = [unitX * this.#world, unitY * this.#world];
    const [column, row] = [Math.floor(x / this.#cell), Math.floor(y / this.#cell)];
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        for (const other of this.#cells.get(`${column + dx},${row + dy}`) ?? []) {
          const apart = Math.hypot(other.x - x, other.y - y);
          if (apart < (other.name === name ? this.same : this.any)) return false;
        }
      }
    }
    const key = `${column},${row}`;
    const there = this.#cells.get(key);
    if (there) there.push({ x, y, name });
    else this.#cells.set(key, [{ x, y, name }]);
    return true;
  }
}

/** Points along a line about `step` px apart on a zoom level, the first half a step from its beginning. */
export function pointsAlong(line: readonly Position[], zoom: number, step: number): Position[] {
  const world = 512 * 2 ** zoom;
  const points: Position[] = [];
  let left = step / 2;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (!from || !to) continue;
    const [a, b] = [toUnitSquare(from[0] ?? 0, from[1] ?? 0), toUnitSquare(to[0] ?? 0, to[1] ?? 0)];
    const length = Math.hypot(b.x - a.x, b.y - a.y) * world;
    let at = left;
    while (at <= length) {
      const share = at / length;
      points.push([
        (from[0] ?? 0) + share * ((to[0] ?? 0) - (from[0] ?? 0)),
        (from[1] ?? 0) + share * ((to[1] ?? 0) - (from[1] ?? 0)),
      ]);
      at += step;
    }
    left = at - length;
  }
  return points;
}
