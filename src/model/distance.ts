/** Distances on the ground. */
import distance from '@turf/distance';
import type { Bounds } from './region';
import type { Site } from './site';
import { APPROXIMATE_PRECISIONS } from './vocabulary';

/** A degree of latitude in kilometres. */
export const KM_PER_DEGREE = 111.2;
/** The cosine of the latitude beyond which meridians lie too close together for a box to mean anything. */
const LEAST_COSINE = 0.01;

/** Great-circle distance in kilometres. */
export function kmBetween(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  return distance([a.lon, a.lat], [b.lon, b.lat]);
}

/** The box around a circle, degrees: at most half the world to each side, and not beyond the poles. */
export function boundsAround({ lon, lat, km }: { lon: number; lat: number; km: number }): Bounds {
  const up = km / KM_PER_DEGREE;
  const across = Math.min(180, up / Math.max(LEAST_COSINE, Math.cos((lat * Math.PI) / 180)));
  return [lon - across, Math.max(-90, lat - up), lon + across, Math.min(90, lat + up)];
}

/** True when a distance from the site's position needs a warning. */
export function isApproximate(site: Pick<Site, 'precision'>): boolean {
  return APPROXIMATE_PRECISIONS.includes(site.precision);
}
