/** Circles on the globe, for "within so many kilometres of". */
import type { Polygon } from 'geojson';

/** Mean radius of the earth, km (IUGG). */
const EARTH_KM = 6371.0088;
const CORNERS = 96;

/**
 * A circle as a closed polygon, counter-clockwise from north. Longitudes run on past ±180, so that a
 * circle over the date line stays in one piece.
 * @param lon degrees
 * @param lat degrees
 * @param km  radius, kilometres along the surface
 * @param corners how many corners stand for the circle
 */
export function circle(lon: number, lat: number, km: number, corners = CORNERS): Polygon {
  const radians = Math.PI / 180;
  const angle = km / EARTH_KM;
  const sinLat = Math.sin(lat * radians);
  const cosLat = Math.cos(lat * radians);
  const ring: [number, number][] = [];
  for (let corner = 0; corner < corners; corner += 1) {
    const bearing = (-corner / corners) * 2 * Math.PI;
    const sinTo = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosLat, Math.cos(angle) - sinLat * sinTo);
    ring.push([lon + turn / radians, Math.asin(Math.max(-1, Math.min(1, sinTo))) / radians]);
  }
  const [first] = ring;
  if (first) ring.push([...first]);
  return { type: 'Polygon', coordinates: [ring] };
}
