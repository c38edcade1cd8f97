import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { polygonsOf, ringArea } from '../geography';
import { fromUnitSquare, toUnitSquare } from './thin';

/** Where a shape's name goes and how much room it has there. */
export interface LabelPoint {
  lon: number;
  lat: number;
  /** Area of the largest part, as a share of the map's square: what the eye sees, not square kilometres. */
  area: number;
}

/** How near to the best point is near enough, in widths of the shape. */
const PRECISION = 0.02;

/**
 * The point of a shape's largest part that is farthest from its edge, on the map as it is drawn (web
 * mercator), where a label disturbs least.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): LabelPoint {
  let largest: Position[][] = [];
  let area = -1;
  for (const rings of polygonsOf(geometry)) {
    const projected = rings.map((ring) =>
      ring.map(([lon = 0, lat = 0]) => {
        const { x, y } = toUnitSquare(lon, Math.max(-85, Math.min(85, lat)));
        return [x, y];
      }),
    );
    const size = ringArea(projected[0] ?? []);
    if (size > area) {
      largest = projected;
      area = size;
    }
  }
  // Measured from one corner and in widths of the shape: the search does not end on the tiny numbers that
  // a town has on a map of the world.
  const [cornerX = 0, cornerY = 0] = largest[0]?.[0] ?? [];
  const width = Math.sqrt(area);
  if (width === 0) {
    // Simplified to a line.
    const [lon, lat] = fromUnitSquare(cornerX, cornerY);
    return { lon: round(lon), lat: round(lat), area: 0 };
  }
  const local = largest.map((ring) =>
    ring.map(([x = 0, y = 0]) => [(x - cornerX) / width, (y - cornerY) / width]),
  );
  const [x, y] = polylabel(local, PRECISION);
  const [lon, lat] = fromUnitSquare(cornerX + x * width, cornerY + y * width);
  return { lon: round(lon), lat: round(lat), area };
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
