/** What to look at to see what was found. */
import type { Bounds } from '../../model/region';
import type { FlyTo } from '../../state/store';

/** One point is no box: look at it from the height of a county. */
const POINT_ZOOM = 9;

interface Point {
  lon: number;
  lat: number;
}

/** Where to look to see all points; null when there are none. */
export function around(points: readonly Point[]): FlyTo['target'] | null {
  const [first] = points;
  if (!first) return null;
  const lons = points.map((point) => point.lon);
  const lats = points.map((point) => point.lat);
  const box: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  return box[0] === box[2] && box[1] === box[3]
    ? { lon: first.lon, lat: first.lat, zoom: POINT_ZOOM }
    : { bounds: box };
}

/**
 * Those in the country that has most of them, in their order: a company with one site abroad is not looked at from so
 * far that no site can be told apart. Among equals the country that comes first.
 */
export function inMainCountry<Place extends { country: string }>(places: readonly Place[]): Place[] {
  const counts = new Map<string, number>();
  for (const { country } of places) counts.set(country, (counts.get(country) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const main = [...counts].find(([, count]) => count === most)?.[0];
  return places.filter(({ country }) => country === main);
}
