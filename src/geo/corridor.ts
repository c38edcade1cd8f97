/** Corridors: all that lies within so many kilometres of a line, such as the way of a transmission line. */
import type { Corner, Polygon } from '../model/polygon';
import { joinAreas } from './areas';
import { circle } from './circle';

/** A degree of latitude in kilometres, on the sphere that `circle` lies on. */
const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180;
const RADIANS = Math.PI / 180;
/** A leg bends away from a straight edge as it crosses latitudes; after so many kilometres it gets a corner. */
const STEP_KM = 50;
/** Corners of a round end: it stays within half a percent of the circle, and links stay short. */
const END_CORNERS = 32;
/** Whole numbers that areas are joined in: about a metre. */
const PER_DEGREE = 100_000;

/** Height on Mercator's map in radians; a straight line on the map is straight in it. */
const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
const fromMercator = (y: number) => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS;

/** The strip along one straight piece of the map, without its ends; null where it has no length. */
function strip([fromLon, fromLat]: Corner, [toLon, toLat]: Corner, halfKm: number): Corner[] | null {
  const [fromY, toY] = [mercator(fromLat), mercator(toLat)];
  const [across, up] = [(toLon - fromLon) * RADIANS, toY - fromY];
  const length = Math.hypot(across, up);
  if (length === 0) return null;
  const km = (length * KM_PER_DEGREE * Math.cos(((fromLat + toLat) / 2) * RADIANS)) / RADIANS;
  const steps = Math.max(1, Math.ceil(km / STEP_KM));
  const nodes = Array.from({ length: steps + 1 }, (_, step): Corner => {
    const part = step / steps;
    return [fromLon + part * (toLon - fromLon), fromMercator(fromY + part * up)];
  });
  // Mercator keeps angles: the side of the strip lies at a right angle to the line everywhere.
  const side = (turn: 1 | -1) => (node: Corner) => {
    const [lon, lat] = node;
    const degrees = (turn * halfKm) / KM_PER_DEGREE;
    return [
      lon - ((up / length) * degrees) / Math.cos(lat * RADIANS),
      lat + (across / length) * degrees,
    ] as Corner;
  };
  return [...nodes.map(side(1)), ...nodes.map(side(-1)).reverse()];
}

/**
 * The corridor along a line as an outline with round ends and corners.
 * @param line at least two corners, straight on Mercator's map between them
 * @param widthKm from edge to edge, kilometres along the surface
 */
export function corridor(line: readonly Corner[], widthKm: number): Polygon[] {
  const half = widthKm / 2;
  const ends = line.map(([lon, lat]) => circle(lon, lat, half, END_CORNERS).coordinates[0] as Corner[]);
  const strips = line.slice(1).flatMap((to, index) => {
    const from = line[index];
    const ring = from === undefined ? null : strip(from, to, half);
    return ring === null ? [] : [ring];
  });
  const whole = [...ends, ...strips].map((ring) => [
    // All turn one way: where two overlap they count as covered.
    turnedLeft(ring).map(([lon, lat]): Corner => [lon * PER_DEGREE, lat * PER_DEGREE]),
  ]);
  return joinAreas(whole).map((rings) =>
    rings.map((ring) => ring.map(([x, y]): Corner => [x / PER_DEGREE, y / PER_DEGREE])),
  );
}

/** A ring counter-clockwise. */
function turnedLeft(ring: readonly Corner[]): Corner[] {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return twice < 0 ? ring.toReversed() : [...ring];
}
