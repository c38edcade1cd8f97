/**
 * Tribal lands and national parks around a point, by their outlines, and outlines of data centers. A share of a circle
 * is told by a grid of points, to a hundredth or two of it.
 */
import { boundsMeet, inBounds } from '../bounds';
import { boundsAround, KM_PER_DEGREE, kmBetween } from '../distance';
import type { HallRecord } from '../outlineRecord';
import { inPolygons, type Polygon } from '../polygon';
import type { Bounds } from '../region';

export const LAND_KINDS = ['tribal', 'park'] as const;
export type LandKind = (typeof LAND_KINDS)[number];

/** Dataset ids in `sources.json`. */
export const LAND_SOURCES = { tribal: 'biaTribal', park: 'naturalEarth' } as const satisfies Record<
  LandKind,
  string
>;
export const HALLS_SOURCE = 'dataCenterOutlines';

/** One tribal land or park, as `land-outlines/<state>.json` holds it. */
export interface LandOutline {
  kind: LandKind;
  name: string;
  bounds: Bounds;
  /** Thinned to about two hundred metres. */
  polygons: readonly Polygon[];
}

/** Distance to the outline, 0 within it. */
export interface NearLand {
  name: string;
  km: number;
}

export interface LandAround {
  /** Those that come within the furthest distance, the nearest first. */
  nearest: NearLand[];
  /** Share of the circle that they cover, 0–1. */
  within: { km: number; share: number }[];
}

export interface HallsWithin {
  km: number;
  buildings: number;
  campuses: number;
}

export interface HallsAround {
  within: HallsWithin[];
  nearest: (Pick<HallRecord, 'name' | 'operator' | 'kind' | 'siteId'> & { km: number })[];
}

type Spot = { lon: number; lat: number };

/** Points across and down the box around a circle. */
const GRID = 40;

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * Kilometres from a point to the nearest place of polygons, 0 within them. On a plane that touches the earth at the
 * point: off by less than a hundredth within 50 km.
 */
export function kmToPolygons(from: Spot, polygons: readonly Polygon[]): number {
  if (inPolygons(from, polygons)) return 0;
  const across = KM_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  for (const ring of polygons.flat()) {
    let [x, y] = [Number.NaN, Number.NaN];
    for (const [lon, lat] of [...ring.slice(-1), ...ring]) {
      const [nextX, nextY] = [(lon - from.lon) * across, (lat - from.lat) * KM_PER_DEGREE];
      const [dx, dy] = [nextX - x, nextY - y];
      const along =
        dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / (dx * dx + dy * dy)));
      const far = Math.hypot(x + along * dx, y + along * dy);
      if (far < least) least = far;
      [x, y] = [nextX, nextY];
    }
  }
  return least;
}

/** Points that stand for equal parts of a circle. */
function pointsIn(centre: Spot, km: number): Spot[] {
  const [west, south, east, north] = boundsAround({ ...centre, km });
  const steps = Array.from({ length: GRID }, (_, step) => (step + 0.5) / GRID);
  return steps.flatMap((column) =>
    steps.flatMap((row) => {
      const point = { lon: west + column * (east - west), lat: south + row * (north - south) };
      return kmBetween(centre, point) <= km ? [point] : [];
    }),
  );
}

/**
 * Lands of one kind around a point.
 * @param distances kilometres of the circles, ascending; what lies beyond the last is left out
 */
function landAround(
  centre: Spot,
  kind: LandKind,
  all: readonly LandOutline[],
  distances: readonly number[],
): LandAround {
  const furthest = distances.at(-1) ?? 0;
  const box = boundsAround({ ...centre, km: furthest + 1 });
  const seen = new Set<string>();
  const near = all
    .filter((land) => land.kind === kind && boundsMeet(land.bounds, box))
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map((land) => ({ land, km: kmToPolygons(centre, land.polygons) }))
    .filter(({ km }) => km <= furthest)
    .sort((a, b) => a.km - b.km || (a.land.name < b.land.name ? -1 : 1));
  return {
    nearest: near.map(({ land: { name }, km }) => ({ name, km: tenth(km) })),
    within: distances.map((km) => {
      const inside = near.filter((found) => found.km < km).map(({ land }) => land);
      if (inside.length === 0) return { km, share: 0 };
      const points = pointsIn(centre, km);
      const covered = new Set<Spot>();
      for (const { bounds, polygons } of inside)
        for (const point of points)
          if (inBounds(point.lon, point.lat, bounds) && inPolygons(point, polygons)) covered.add(point);
      return { km, share: covered.size / points.length };
    }),
  };
}

/** Lands of each kind around a point. */
export const landsAround = (
  centre: Spot,
  all: readonly LandOutline[],
  distances: readonly number[],
): Record<LandKind, LandAround> => ({
  tribal: landAround(centre, 'tribal', all, distances),
  park: landAround(centre, 'park', all, distances),
});

/** Outlines of data centers whose middle lies around a point. @param most how many of the nearest are named */
export function hallsAround(
  centre: Spot,
  halls: readonly HallRecord[],
  distances: readonly number[],
  most: number,
): HallsAround {
  const furthest = distances.at(-1) ?? 0;
  const box = boundsAround({ ...centre, km: furthest + 1 });
  const near = halls
    .filter(({ lon, lat }) => inBounds(lon, lat, box))
    .map((hall) => ({ hall, km: kmBetween(centre, hall) }))
    .filter(({ km }) => km <= furthest)
    .sort((a, b) => a.km - b.km);
  const counted = (km: number, kind: HallRecord['kind']) =>
    near.filter((found) => found.km <= km && found.hall.kind === kind).length;
  return {
    within: distances.map((km) => ({
      km,
      buildings: counted(km, 'building'),
      campuses: counted(km, 'campus'),
    })),
    nearest: near.slice(0, most).map(({ hall: { name, operator, kind, siteId }, km }) => ({
      name,
      operator,
      kind,
      siteId,
      km: tenth(km),
    })),
  };
}
