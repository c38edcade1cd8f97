/** Outlines from a file of a reader's own: GeoJSON with polygons, checked before anything is asked of it. */
import { readFileSync } from 'node:fs';
import { isFeature, isGeometryObject } from 'geojson-validation';
import { type Corner, MAX_CORNERS, type Polygon, type Ring } from '../model/polygon';
import type { SingleRegion } from '../model/region';
import { Misuse, NoAnswer } from './failures';

/** Most features that a file may hold. */
const MAX_FEATURES = 1000;

/**
 * The polygons of a GeoJSON file as one region.
 * @throws NoAnswer when the file can't be read
 * @throws Misuse naming what is wrong with it
 */
export function regionInFile(file: string): SingleRegion {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new NoAnswer(`${file} can't be read (${error instanceof Error ? error.message : error}).`);
  }
  const wrong = (what: string) => new Misuse(`${file}: ${what}`);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw wrong('this is no JSON');
  }
  const polygons = geometriesOf(json, wrong).flatMap((geometry) => polygonsOf(geometry, wrong));
  if (polygons.length === 0) throw wrong('there is no polygon in it');
  const corners = polygons.flat(2).length;
  if (corners > MAX_CORNERS) throw wrong(`${corners} corners are more than ${MAX_CORNERS}; simplify it`);
  return { kind: 'polygon', polygons };
}

type Wrong = (what: string) => Misuse;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The geometries in a file. The checks of a whole collection are slow, so that each feature is checked alone. */
function geometriesOf(json: unknown, wrong: Wrong): Record<string, unknown>[] {
  if (!isObject(json)) throw wrong('this is no GeoJSON object');
  const { crs } = json;
  // Only old files have one; RFC 7946 knows longitude and latitude alone.
  if (crs !== undefined && !/CRS84|EPSG:+4326/.test(JSON.stringify(crs)))
    throw wrong('its coordinates are in another system than longitude and latitude (WGS 84)');
  if (json.type === 'FeatureCollection') {
    if (!Array.isArray(json.features)) throw wrong('its "features" are no list');
    if (json.features.length > MAX_FEATURES)
      throw wrong(`${json.features.length} features are more than ${MAX_FEATURES}`);
    return json.features.map((feature: unknown, at) => geometryOf(feature, at, wrong));
  }
  if (json.type === 'Feature') return [geometryOf(json, 0, wrong)];
  const errors = isGeometryObject(json, true);
  if (errors.length > 0) throw wrong(`it is no GeoJSON geometry (${errors[0]})`);
  return [json];
}

function geometryOf(feature: unknown, at: number, wrong: Wrong): Record<string, unknown> {
  const errors = isFeature(feature, true);
  if (errors.length > 0) throw wrong(`feature ${at + 1} is no GeoJSON feature (${errors[0]})`);
  const geometry = isObject(feature) ? feature.geometry : null;
  if (!isObject(geometry)) throw wrong(`feature ${at + 1} has no geometry`);
  return geometry;
}

function polygonsOf({ type, coordinates }: Record<string, unknown>, wrong: Wrong): Polygon[] {
  if (type === 'Polygon') return [ringsOf(coordinates, wrong)];
  if (type === 'MultiPolygon' && Array.isArray(coordinates))
    return coordinates.map((rings) => ringsOf(rings, wrong));
  throw wrong(`${JSON.stringify(type)} is no Polygon or MultiPolygon`);
}

const ringsOf = (rings: unknown, wrong: Wrong): Polygon =>
  (Array.isArray(rings) ? rings : []).map((ring) => ringOf(ring, wrong));

function ringOf(positions: unknown, wrong: Wrong): Ring {
  const corners = (Array.isArray(positions) ? positions : []).map((position: unknown): Corner => {
    const [lon, lat]: unknown[] = Array.isArray(position) ? position : [];
    if (typeof lon !== 'number' || typeof lat !== 'number') throw wrong('a position is no pair of numbers');
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      const swapped =
        Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? '; are longitude and latitude swapped?' : '';
      throw wrong(`${lon}, ${lat} is no longitude and latitude${swapped}`);
    }
    return [lon, lat];
  });
  const [first, last] = [corners[0], corners.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) throw wrong('a ring is not closed');
  const ring = corners.slice(0, -1);
  if (new Set(ring.map(String)).size < 3) throw wrong('a ring has fewer than three corners');
  return ring;
}
