/** The built file `locator.json`: coarse outlines for the small map that shows where a picture lies. */

/**
 * A line or closed ring, packed: longitude and latitude of the first point, then the steps to each next one, in
 * shares of a degree (`OutlineSet.perDegree`). Across the date line it goes on beyond 180°. The first point of a ring
 * is not repeated at its end.
 */
export type PackedOutline = readonly number[];

export interface OutlineSet {
  perDegree: number;
  /** Rings of land. */
  land: readonly PackedOutline[];
  /** Lines between what lies inside. */
  borders: readonly PackedOutline[];
}

export interface LocatorOutlines {
  /** The fifty states and the District of Columbia. */
  states: OutlineSet;
  /** All other countries but Antarctica. */
  abroad: OutlineSet;
}

/** Longitude and latitude in degrees. */
export type Place = readonly [lon: number, lat: number];

/** Packs a line; points that are the same in these steps are left out. */
export function packOutline(points: readonly Place[], perDegree: number): PackedOutline {
  const packed: number[] = [];
  let [x, y] = [0, 0];
  for (const [lon, lat] of points) {
    const [nextX, nextY] = [Math.round(lon * perDegree), Math.round(lat * perDegree)];
    if (packed.length > 0 && nextX === x && nextY === y) continue;
    packed.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return packed;
}

/** The points of a packed line. */
export function unpackOutline(packed: PackedOutline, perDegree: number): Place[] {
  const points: Place[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < packed.length; index += 2) {
    x += packed[index] ?? 0;
    y += packed[index + 1] ?? 0;
    points.push([x / perDegree, y / perDegree]);
  }
  return points;
}
