/** Outlines drawn by readers: polygons on the map as GeoJSON has them, and how they are written short. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { MultiPolygon } from 'geojson';
import { KM_PER_DEGREE } from './distance';
import { lastAnswer } from './memo';
import type { Bounds } from './region';

/** Longitude and latitude, degrees. */
export type Corner = [lon: number, lat: number];
/** A closed line of corners, the first not repeated at the end. */
export type Ring = Corner[];
/** The outer ring first, then holes. */
export type Polygon = Ring[];

/** Parts of a degree that corners are kept in: about a metre. */
const PER_DEGREE = 100_000;

/** Polygons as GeoJSON has them, with every ring closed; the same ones are asked about for thousands of points. */
export const asMultiPolygon = lastAnswer(
  (polygons: readonly Polygon[]): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => [...ring, ...ring.slice(0, 1)])),
  }),
);

/** Whether a point lies in one of the polygons or on its edge, and in none of its holes. */
export const inPolygons = (
  { lon, lat }: { lon: number; lat: number },
  polygons: readonly Polygon[],
): boolean => booleanPointInPolygon([lon, lat], asMultiPolygon(polygons));

/** The box around polygons; null when they have no corner. */
export function polygonBounds(polygons: readonly Polygon[]): Bounds | null {
  const corners = polygons.flatMap(([outer = []]) => outer);
  if (corners.length === 0) return null;
  return corners.reduce<Bounds>(
    ([west, south, east, north], [lon, lat]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    [180, 90, -180, -90],
  );
}

/** Area of a ring on a plane, closed or not, in the square of its unit: positive where it runs counter-clockwise. */
export const signedArea = (ring: readonly (readonly number[])[]): number =>
  ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0) / 2;

/** Square kilometres of a ring on a sphere, whichever way it runs: Chamberlain and Duquette, JPL Publication 07-3. */
function ringKm2(ring: Ring): number {
  const radians = Math.PI / 180;
  const twice = ring.reduce((sum, [lon, lat], at) => {
    const [nextLon, nextLat] = ring[(at + 1) % ring.length] ?? [lon, lat];
    return sum + (nextLon - lon) * radians * (2 + Math.sin(lat * radians) + Math.sin(nextLat * radians));
  }, 0);
  return (Math.abs(twice) / 2) * (KM_PER_DEGREE / radians) ** 2;
}

/** Square kilometres that polygons cover, without their holes. */
export const polygonsKm2 = (polygons: readonly Polygon[]): number =>
  polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + ringKm2(outer) - holes.reduce((out, hole) => out + ringKm2(hole), 0),
    0,
  );

/** The middle of the box around polygons, rounded as links are. */
export function polygonMiddle(polygons: readonly Polygon[]): { lon: number; lat: number } {
  const [west, south, east, north] = polygonBounds(polygons) ?? [0, 0, 0, 0];
  const half = (a: number, b: number) => Math.round(((a + b) / 2) * PER_DEGREE) / PER_DEGREE + 0;
  return { lon: half(west, east), lat: half(south, north) };
}

// Letters that stand in an address as they are.
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MORE = 32;

/** A whole number in groups of five bits, the lowest first, its sign in the lowest bit. */
function writeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= MORE) {
    text += LETTERS.charAt(MORE + (rest % MORE));
    rest = Math.floor(rest / MORE);
  }
  return text + LETTERS.charAt(rest);
}

/** The numbers of a text; null when it is none of ours. */
function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const letter of text) {
    const bits = LETTERS.indexOf(letter);
    if (bits < 0) return null;
    value += (bits % MORE) * scale;
    scale *= MORE;
    if (bits < MORE) {
      numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
      value = 0;
      scale = 1;
    } else if (scale > 2 ** 45) return null;
  }
  return scale === 1 ? numbers : null;
}

/**
 * Writes polygons in letters that need no escape in an address: corners as steps in hundred-thousandths of a degree, in
 * the way of Google's encoded polylines with another alphabet. Rings are apart by ".", polygons by "..".
 */
export function writePolygons(polygons: readonly Polygon[]): string {
  let [x, y] = [0, 0];
  const ring = (corners: Ring) =>
    corners
      .map(([lon, lat]) => {
        const [nextX, nextY] = [Math.round(lon * PER_DEGREE), Math.round(lat * PER_DEGREE)];
        const text = writeNumber(nextX - x) + writeNumber(nextY - y);
        [x, y] = [nextX, nextY];
        return text;
      })
      .join('');
  return polygons.map((rings) => rings.map(ring).join('.')).join('..');
}

/** Most corners that are taken from outside. */
export const MAX_CORNERS = 5000;

/** Reads what `writePolygons` wrote; null for anything else, for a ring of two corners, and for places off the world. */
export function readPolygons(text: string): Polygon[] | null {
  let [x, y] = [0, 0];
  let count = 0;
  const polygons: Polygon[] = [];
  for (const part of text.split('..')) {
    const rings: Polygon = [];
    for (const written of part.split('.')) {
      const numbers = readNumbers(written);
      if (numbers === null || numbers.length < 6 || numbers.length % 2 === 1) return null;
      const ring: Ring = [];
      for (let at = 0; at < numbers.length; at += 2) {
        x += numbers[at] ?? 0;
        y += numbers[at + 1] ?? 0;
        count += 1;
        if (Math.abs(x) > 180 * PER_DEGREE || Math.abs(y) > 90 * PER_DEGREE || count > MAX_CORNERS)
          return null;
        ring.push([x / PER_DEGREE, y / PER_DEGREE]);
      }
      rings.push(ring);
    }
    polygons.push(rings);
  }
  return polygons;
}
