/** Notes, circles and areas that somebody puts on a picture. They are the maker's words, and lie on the ground. */
import { mercator, unmercator } from './frame';

export const CALLOUT_KINDS = ['note', 'circle', 'area'] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

/** Where the words of a note stand, as seen from what it points at. */
export const NOTE_SIDES = ['ne', 'se', 'sw', 'nw'] as const;
export type NoteSide = (typeof NOTE_SIDES)[number];

export interface Callout {
  kind: CalloutKind;
  /** What is pointed at, or the middle; degrees. */
  lon: number;
  lat: number;
  text: string;
  /** Of a note. */
  side: NoteSide;
  /** Radius of a circle, half the width and height of an area; kilometres on the ground. */
  km: number;
}

export const MAX_CALLOUTS = 12;
export const MAX_CALLOUT_TEXT = 160;
export const LEAST_CALLOUT_KM = 0.1;
export const MOST_CALLOUT_KM = 2000;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Callouts from outside, rebuilt field by field; what is none is left out. */
export function restoreCallouts(value: unknown): Callout[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_CALLOUTS).flatMap((given: unknown) => {
    if (typeof given !== 'object' || given === null) return [];
    const { kind, lon, lat, text, side, km } = given as Record<string, unknown>;
    const known = CALLOUT_KINDS.find((word) => word === kind);
    if (known === undefined || !isNumber(lon) || !isNumber(lat) || Math.abs(lat) > 85 || Math.abs(lon) > 180)
      return [];
    return [
      {
        kind: known,
        lon,
        lat,
        text: typeof text === 'string' ? [...text].slice(0, MAX_CALLOUT_TEXT).join('') : '',
        side: NOTE_SIDES.find((word) => word === side) ?? 'ne',
        km: isNumber(km) ? Math.max(LEAST_CALLOUT_KM, Math.min(MOST_CALLOUT_KM, km)) : 50,
      },
    ];
  });
}

const EARTH_KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;
const round = (value: number) => Number(value.toFixed(5)) + 0;

/** The point so many km away on a great circle. @param bearing degrees clockwise from north */
export function pointAway(lon: number, lat: number, km: number, bearing: number): [lon: number, lat: number] {
  const angle = km / EARTH_KM;
  const [phi, theta] = [radians(lat), radians(bearing)];
  const north = Math.asin(
    Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta),
  );
  const east = Math.atan2(
    Math.sin(theta) * Math.sin(angle) * Math.cos(phi),
    Math.cos(angle) - Math.sin(phi) * Math.sin(north),
  );
  return [lon + degrees(east), degrees(north)];
}

/** Points of an outline a quarter. */
const STEPS = 24;

/** The outline of a circle or an area on the ground, not closed; empty for a note. */
export function calloutOutline({ kind, lon, lat, km }: Callout): [lon: number, lat: number][] {
  if (kind === 'note') return [];
  if (kind === 'circle')
    return Array.from({ length: 4 * STEPS }, (_, index) => pointAway(lon, lat, km, (index * 90) / STEPS));
  const [, north] = pointAway(lon, lat, km, 0);
  const [, south] = pointAway(lon, lat, km, 180);
  const [east] = pointAway(lon, lat, km, 90);
  const corners: [number, number][] = [
    [2 * lon - east, north],
    [east, north],
    [east, south],
    [2 * lon - east, south],
  ];
  // In steps, since a parallel is no straight line on every plane.
  return corners.flatMap((from, index) => {
    const to = corners[(index + 1) % 4] ?? from;
    return Array.from({ length: STEPS }, (_, step): [number, number] => [
      from[0] + ((to[0] - from[0]) * step) / STEPS,
      from[1] + ((to[1] - from[1]) * step) / STEPS,
    ]);
  });
}

/**
 * A callout moved by shares of a frame's width.
 * @param span of the frame, as a share of the world's width
 */
export function movedCallout(callout: Callout, span: number, right: number, down: number): Callout {
  const [x, y] = mercator(callout.lon, callout.lat);
  const [lon, lat] = unmercator(x + right * span, Math.max(0, Math.min(1, y + down * span)));
  return {
    ...callout,
    lon: Math.max(-180, Math.min(180, round(lon))),
    lat: Math.max(-85, Math.min(85, round(lat))),
  };
}
