/**
 * Shapes of vector tiles on the plane of `albersUsa`: what tiles have cut is joined again, straight runs are divided
 * so that they bend with the projection, and what lies under the frames of Alaska and Hawaii is cut out. Pure.
 */
import type { Geometry, Position } from 'geojson';
import { ALBERS_INSETS, type AlbersZone, albersPoint, asMercator, zoneOf } from '../../geo/albersUsa';
import { type Area, areasWithin, areasWithout, joinAreas } from '../../geo/areas';
import { clipLine, clipRings, type Edges, joinPieces, type OwnedPiece, type Point } from '../../geo/clip';
import { unmercator } from '../../model/snapshot/frame';

/** A piece of a feature, in units of the tiles of one zoom level: `extent` units a tile, from the world's corner. */
export interface TilePiece {
  kind: 'point' | 'line' | 'area';
  /** Points, lines, or rings with their last point not repeated. */
  parts: Point[][];
  /** Where its tile lies. */
  edges: Edges;
  tile: string;
}

/** Units of the world's width. */
export interface TileGrid {
  /** Units that the world is wide. */
  world: number;
}

/** Pieces of an area overlap by so many units: neighbours cut at the same line may round apart. */
const OVERLAP = 1.5;
/** Cut ends of lines are no farther apart, units. */
const JOIN = 3;
/** Straight runs are drawn in steps of the world's width: a third of a degree. */
const STEPS = 1080;
/** Whole numbers for cutting on the plane: 0.6 m on the ground. */
const FINE = 2 ** 25;

const INSETS = Object.values(ALBERS_INSETS);
const fine = ({ left, top, right, bottom }: Edges): Edges => ({
  left: left * FINE,
  top: top * FINE,
  right: right * FINE,
  bottom: bottom * FINE,
});

const meets = (parts: readonly (readonly Point[])[], { left, top, right, bottom }: Edges): boolean => {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts)
    for (const [x, y] of part) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
  return west <= right && east >= left && north <= bottom && south >= top;
};

/** Where points of the tiles lie on the plane. */
function onPlane(points: readonly Point[], zone: AlbersZone, { world }: TileGrid, closed: boolean): Point[] {
  const step = world / STEPS;
  const out: Point[] = [];
  const put = (x: number, y: number) => out.push(albersPoint(zone, ...unmercator(x / world, y / world)));
  const all = closed && points[0] ? [...points, points[0]] : points;
  for (const [index, [x, y]] of all.entries()) {
    const [fromX, fromY] = all[index - 1] ?? [x, y];
    const count = Math.ceil(Math.hypot(x - fromX, y - fromY) / step);
    for (let part = 1; part < count; part += 1)
      put(fromX + ((x - fromX) * part) / count, fromY + ((y - fromY) * part) / count);
    if (!(closed && index === all.length - 1)) put(x, y);
  }
  return out;
}

/** Whether most of a feature belongs to another zone than that of the contiguous states. */
function belongsApart(pieces: readonly TilePiece[], { world }: TileGrid): boolean {
  let [apart, all] = [0, 0];
  for (const { parts } of pieces)
    for (const part of parts)
      for (const [x, y] of part) {
        all += 1;
        if (zoneOf(...unmercator(x / world, y / world)) !== 'states') apart += 1;
      }
  return apart * 2 > all;
}

const position = (point: Point): Position => asMercator(point);

function areaOf(pieces: readonly TilePiece[], zone: AlbersZone, grid: TileGrid): Geometry | null {
  const own = pieces.map(({ parts, edges: { left, top, right, bottom } }) =>
    clipRings(parts, {
      left: left - OVERLAP,
      top: top - OVERLAP,
      right: right + OVERLAP,
      bottom: bottom + OVERLAP,
    }),
  );
  let areas: Area[] = joinAreas(own).map((rings) =>
    rings.map((ring) => onPlane(ring, zone, grid, true).map(([x, y]): Point => [x * FINE, y * FINE])),
  );
  if (zone === 'states') {
    const hidden = INSETS.map(fine).filter((inset) => areas.some((rings) => meets(rings, inset)));
    if (hidden.length > 0) areas = areasWithout(areas, hidden);
  } else areas = areasWithin(areas, fine(ALBERS_INSETS[zone]));
  const coordinates = areas.map((rings) =>
    rings.flatMap((ring): Position[][] => {
      const [first] = ring;
      return first ? [[...ring, first].map(([x, y]) => position([x / FINE, y / FINE]))] : [];
    }),
  );
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}

/** The parts of a line that lie outside of a rectangle. */
function outside(line: readonly Point[], { left, top, right, bottom }: Edges): Point[][] {
  const far = 2;
  return [
    { left: -far, top: -far, right: left, bottom: far },
    { left: right, top: -far, right: far, bottom: far },
    { left, top: -far, right, bottom: top },
    { left, top: bottom, right, bottom: far },
  ].flatMap((side) => clipLine(line, side).map(({ points }) => points));
}

function linesOf(pieces: readonly TilePiece[], zone: AlbersZone, grid: TileGrid): Geometry | null {
  const cut = pieces.flatMap(({ parts, edges, tile }) =>
    parts.flatMap((part) => clipLine(part, edges).map((piece): OwnedPiece => ({ ...piece, owner: tile }))),
  );
  let lines = joinPieces(cut, JOIN).map((line) => onPlane(line, zone, grid, false));
  if (zone === 'states') {
    for (const inset of INSETS)
      lines = lines.flatMap((line) => (meets([line], inset) ? outside(line, inset) : [line]));
  } else
    lines = lines.flatMap((line) => clipLine(line, ALBERS_INSETS[zone]).map(({ points }) => [...points]));
  return lines.length === 0
    ? null
    : { type: 'MultiLineString', coordinates: lines.map((line) => line.map(position)) };
}

const holds = ({ left, top, right, bottom }: Edges, [x, y]: Point) =>
  x >= left && x < right && y >= top && y < bottom;

function pointsOf(pieces: readonly TilePiece[], zone: AlbersZone, { world }: TileGrid): Geometry | null {
  const coordinates = pieces
    .flatMap(({ parts, edges }) => parts.flat().filter((point) => holds(edges, point)))
    .flatMap(([x, y]): Position[] => {
      const [lon, lat] = unmercator(x / world, y / world);
      if (zoneOf(lon, lat) !== zone) return [];
      const point = albersPoint(zone, lon, lat);
      const hidden =
        zone === 'states' ? INSETS.some((inset) => holds(inset, point)) : !holds(ALBERS_INSETS[zone], point);
      return hidden ? [] : [position(point)];
    });
  return coordinates.length === 0 ? null : { type: 'MultiPoint', coordinates };
}

/**
 * One feature in one zone, as MapLibre must be told it: in degrees that Web Mercator turns into the plane.
 * @param pieces of all tiles that the zone needs, of one kind
 * @returns null where nothing of it is seen there
 */
export function onAlbers(pieces: readonly TilePiece[], zone: AlbersZone, grid: TileGrid): Geometry | null {
  const kind = pieces[0]?.kind;
  if (kind === 'point') return pointsOf(pieces, zone, grid);
  // What belongs to Alaska or Hawaii is drawn once, in its frame.
  if (zone === 'states' && belongsApart(pieces, grid)) return null;
  return kind === 'area' ? areaOf(pieces, zone, grid) : linesOf(pieces, zone, grid);
}
