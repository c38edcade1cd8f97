/** Boxes of degrees, which may cross the date line. */
import type { Bounds } from './region';

/** Whether a point lies in bounds. */
export function inBounds(lon: number, lat: number, [west, south, east, north]: Bounds): boolean {
  if (lat < south || lat > north) return false;
  if (east - west >= 360) return true;
  const turns = (((lon - west) % 360) + 360) % 360;
  return turns <= (((east - west) % 360) + 360) % 360;
}

/** Whether two boxes share ground. */
export function boundsMeet(a: Bounds, b: Bounds): boolean {
  if (a[1] > b[3] || b[1] > a[3]) return false;
  if (a[2] - a[0] >= 360 || b[2] - b[0] >= 360) return true;
  const middle: number = (a[1] + a[3]) / 2;
  const band: Bounds = [a[0], middle, a[2], middle];
  return inBounds(b[0], middle, band) || inBounds(a[0], middle, [b[0], middle, b[2], middle]);
}
