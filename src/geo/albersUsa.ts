/**
 * The United States as printed maps show them: the contiguous states in Albers' equal-area conic projection with its
 * usual parallels (29.5° and 45.5°), Alaska and Hawaii in frames of their own in the south west. The plane is that of
 * Web Mercator, 0 to 1 with y downwards: at 38.7° north it has the same scale and the same place there, so that
 * whatever works in Mercator (cameras, tiles, zoom levels of a style) works on it unchanged. Source of the parallels:
 * J. P. Snyder, Map Projections, USGS Professional Paper 1395 (1987), p. 98 to 103.
 */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { geoConicEqualArea } from 'd3-geo';
import type { Position } from 'geojson';
import { mercator, unmercator } from '../model/snapshot/frame';
import type { Edges, Point } from './clip';

export const ALBERS_ZONES = ['states', 'alaska', 'hawaii'] as const;
export type AlbersZone = (typeof ALBERS_ZONES)[number];

/** Latitude at which the plane has the scale of Web Mercator, degrees. */
export const ALBERS_LATITUDE = 38.7;
const MIDDLE_LON = -96.6;

/** Of the plane, a radian on the ground. */
const PER_RADIAN = 1 / (2 * Math.PI * Math.cos((ALBERS_LATITUDE * Math.PI) / 180));

const [MIDDLE_X, MIDDLE_Y] = mercator(MIDDLE_LON, ALBERS_LATITUDE);

/** Edges given in radians from the middle, on the plane. */
const onPlane = (left: number, top: number, right: number, bottom: number): Edges => ({
  left: MIDDLE_X + left * PER_RADIAN,
  top: MIDDLE_Y + top * PER_RADIAN,
  right: MIDDLE_X + right * PER_RADIAN,
  bottom: MIDDLE_Y + bottom * PER_RADIAN,
});

/** All of it, with a little air. */
export const ALBERS_WHOLE = onPlane(-0.385, -0.232, 0.372, 0.243);

/** Frames of what lies apart: clear of every state. */
export const ALBERS_INSETS: Readonly<Record<Exclude<AlbersZone, 'states'>, Edges>> = {
  alaska: onPlane(-0.379, 0.126, -0.166, 0.239),
  hawaii: onPlane(-0.161, 0.179, -0.07, 0.239),
};

/** Room in the Gulf of Mexico, where no state is. */
export const ALBERS_GULF = onPlane(0.012, 0.202, 0.215, 0.239);

/** How large the states apart are drawn against the others. */
const SCALE = { states: 1, alaska: 0.35, hawaii: 0.85 } as const;

const middleOf = ({ left, right, top, bottom }: Edges) => [(left + right) / 2, (top + bottom) / 2] as const;

/** Where the middle of the Aleutians, the mainland and the panhandle lies from that of the projection, radians. */
const ALASKA_OFF = [-0.033, -0.0715] as const;
const HAWAII_OFF = [0.041, -0.012] as const;

function shifted(inset: Edges, [dx, dy]: readonly [number, number], scale: number): [number, number] {
  const [x, y] = middleOf(inset);
  return [x - dx * scale * PER_RADIAN, y - dy * scale * PER_RADIAN];
}

const PROJECTIONS = {
  states: geoConicEqualArea()
    .parallels([29.5, 45.5])
    .rotate([96, 0])
    .center([-0.6, ALBERS_LATITUDE])
    .scale(PER_RADIAN)
    .translate([MIDDLE_X, MIDDLE_Y]),
  alaska: geoConicEqualArea()
    .parallels([55, 65])
    .rotate([154, 0])
    .center([-2, 58.5])
    .scale(PER_RADIAN * SCALE.alaska)
    .translate(shifted(ALBERS_INSETS.alaska, ALASKA_OFF, SCALE.alaska)),
  hawaii: geoConicEqualArea()
    .parallels([8, 18])
    .rotate([157, 0])
    .center([-3, 19.9])
    .scale(PER_RADIAN * SCALE.hawaii)
    .translate(shifted(ALBERS_INSETS.hawaii, HAWAII_OFF, SCALE.hawaii)),
};

/** Where a place (degrees) lies on the plane when it is drawn in a zone. */
export function albersPoint(zone: AlbersZone, lon: number, lat: number): Point {
  return PROJECTIONS[zone]([lon, lat]) ?? [Number.NaN, Number.NaN];
}

/** The place (degrees) that a zone draws at a point of the plane. */
export function albersInverse(zone: AlbersZone, x: number, y: number): [lon: number, lat: number] {
  return PROJECTIONS[zone].invert?.([x, y]) ?? [Number.NaN, Number.NaN];
}

/** Alaska east of the date line, coarse; its border with Canada follows the real one within some kilometres. */
const ALASKA: Position[] = [
  [-141, 72],
  [-141, 60.3],
  [-139, 60.05],
  [-137.5, 58.9],
  [-135.5, 59.8],
  [-133.4, 58.4],
  [-131.8, 56.6],
  [-130.01, 55.93],
  [-129.97, 55.2],
  [-130.6, 54.6],
  [-134, 54.1],
  [-180, 50.5],
  [-180, 72],
  [-141, 72],
];
const HAWAII = { west: -180, south: 17, east: -150, north: 30 } as const;

/** The zone that a place belongs to: Alaska and Hawaii to theirs, all else to that of the contiguous states. */
export function zoneOf(lon: number, lat: number): AlbersZone {
  if (lon > 170 && lat > 50) return 'alaska';
  if (lon < -129 && lat > 50 && booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates: [ALASKA] }))
    return 'alaska';
  const { west, south, east, north } = HAWAII;
  return lon > west && lon < east && lat > south && lat < north ? 'hawaii' : 'states';
}

const inside = ([x, y]: Point, { left, top, right, bottom }: Edges) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Where a place (degrees) lies on the plane; null where a frame hides it. */
export function albersPlace(lon: number, lat: number): Point | null {
  const zone = zoneOf(lon, lat);
  const point = albersPoint(zone, lon, lat);
  if (zone !== 'states') return inside(point, ALBERS_INSETS[zone]) ? point : null;
  return Object.values(ALBERS_INSETS).some((inset) => inside(point, inset)) ? null : point;
}

/** A point of the plane as the place that Web Mercator has there: what MapLibre must be told to draw it there. */
export const asMercator = ([x, y]: Point): [lon: number, lat: number] => unmercator(x, y);
