/** What makes a drawn shape an area, and how areas become shapes again. */
import { boundsAround } from './distance';
import type { DrawnShape, DrawTool } from './drawn';
import type { Corner, Polygon } from './polygon';
import type { Bounds, Region } from './region';

/** How far circles reach and how wide corridors are, km. */
export const LEAST_KM = 0.1;
export const MOST_KM = 200;

/** Fewest and most points of a shape. */
export const POINTS: Readonly<Record<DrawTool, { least: number; most: number }>> = {
  polygon: { least: 3, most: 500 },
  rectangle: { least: 2, most: 2 },
  circle: { least: 1, most: 1 },
  corridor: { least: 2, most: 200 },
};

/** The same shape with other points. */
export const withPoints = <Shape extends DrawnShape>(shape: Shape, points: readonly Corner[]): Shape => ({
  ...shape,
  points,
});

/** Why a shape is no area yet. */
export type ShapeProblem = 'fewPoints' | 'flat' | 'offMap';

const MAX_LAT = 85;

/** The box around a shape with all its width, degrees; null without a point. */
function reach(shape: DrawnShape): Bounds | null {
  const far = 'km' in shape ? (shape.tool === 'corridor' ? shape.km / 2 : shape.km) : 0;
  const boxes = shape.points.map(([lon, lat]) => boundsAround({ lon, lat, km: far }));
  if (boxes.length === 0) return null;
  return boxes.reduce((all, box) => [
    Math.min(all[0], box[0]),
    Math.min(all[1], box[1]),
    Math.max(all[2], box[2]),
    Math.max(all[3], box[3]),
  ]);
}

/** What keeps a shape from being an area; null when it is one. */
export function shapeProblem(shape: DrawnShape): ShapeProblem | null {
  if (shape.points.length < POINTS[shape.tool].least) return 'fewPoints';
  const box = reach(shape);
  if (box === null) return 'fewPoints';
  const [west, south, east, north] = box;
  if (south < -MAX_LAT || north > MAX_LAT) return 'offMap';
  // A circle over the date line is drawn in one piece; outlines have no way to say it.
  if (shape.tool !== 'circle' && (west < -180 || east > 180)) return 'offMap';
  return west === east || south === north ? 'flat' : null;
}

/** The outline of a shape whose corners say it all; null for circles and corridors. */
export function outlineOf(shape: DrawnShape): Polygon | null {
  if (shape.tool === 'polygon') return [[...shape.points]];
  if (shape.tool !== 'rectangle') return null;
  const [first, second] = shape.points;
  if (!first || !second) return null;
  const [west, east] = [Math.min(first[0], second[0]), Math.max(first[0], second[0])];
  const [south, north] = [Math.min(first[1], second[1]), Math.max(first[1], second[1])];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ];
}

/** A region as a shape that can be changed; null for regions that are not drawn, and for those in several pieces. */
export function shapeOfRegion(region: Region): DrawnShape | null {
  if (region.kind === 'radius') return { tool: 'circle', points: [[region.lon, region.lat]], km: region.km };
  if (region.kind !== 'polygon') return null;
  const [polygon, another] = region.polygons;
  const [ring, hole] = polygon ?? [];
  if (!ring || hole || another || ring.length > POINTS.polygon.most) return null;
  return rectangleOf(ring) ?? { tool: 'polygon', points: ring };
}

/** Four corners that lie along the meridians, as a rectangle. */
function rectangleOf(ring: readonly Corner[]): DrawnShape | null {
  const [a, b, c, d] = ring;
  if (!a || !b || !c || !d || ring.length !== 4) return null;
  const [lons, lats] = [new Set(ring.map(([lon]) => lon)), new Set(ring.map(([, lat]) => lat))];
  const turns = (a[0] === b[0]) !== (b[0] === c[0]) && (b[0] === c[0]) !== (c[0] === d[0]);
  return lons.size === 2 && lats.size === 2 && turns ? { tool: 'rectangle', points: [a, c] } : null;
}
