/** Outlines with corners a hundred metres apart, which is enough to tell what lies where. */
import type { Polygon } from '../../src/model/polygon';

const DECIMALS = 3;

const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS));

/** Polygons without those that are smaller than what corners are rounded to. */
export const coarsePolygons = (
  polygons: readonly (readonly (readonly (readonly number[])[])[])[],
): Polygon[] => polygons.map(coarse).filter((rings) => rings.length > 0);

/** Rings without their last point, which is the first again, and without corners that fall together. */
const coarse = (rings: readonly (readonly (readonly number[])[])[]): Polygon => {
  const [outer, ...holes] = rings.map((ring) => {
    const corners = ring
      .slice(0, -1)
      .map(([lon = 0, lat = 0]): [number, number] => [rounded(lon), rounded(lat)]);
    return corners.filter(([lon, lat], at) => {
      const [beforeLon, beforeLat] = corners.at(at - 1) ?? [];
      return lon !== beforeLon || lat !== beforeLat;
    });
  });
  return outer === undefined || outer.length < 3 ? [] : [outer, ...holes.filter((ring) => ring.length >= 3)];
};
