/**
 * Where the marks of sites come to lie on a map: by themselves, or gathered into rings. The rings are those that
 * MapLibre draws, made by the same code from the same points, so that they are known before a map is drawn.
 */
import { Supercluster } from '@maplibre/geojson-vt';
import { CLUSTER_MAX_ZOOM, CLUSTER_RADIUS, RING_GROWTH } from '../layers/sites/clusters';
import { iconRadius, siteCollection } from '../layers/sites/features';
import type { Bounds } from '../model/region';
import type { Site } from '../model/site';
import { RING_SIZE } from './images';

/** A mark on the map. */
export interface SiteMarkPlace {
  lon: number;
  lat: number;
  /** Px, outline included. */
  radius: number;
  /** Of a site that is drawn by itself; null of a ring. */
  id: string | null;
}

/** Px around a ring that are drawn in the colour of paper. */
const RING_CASING = 1.5;

function ringRadius(count: number): number {
  const growth = RING_GROWTH.findLast(([from]) => count >= from)?.[1] ?? 1;
  return (RING_SIZE / 2 + RING_CASING) * growth;
}

/** The marks of `sites`, in the order of the table, within bounds at a zoom. */
export function siteMarks(sites: readonly Site[], bounds: Bounds, zoom: number): SiteMarkPlace[] {
  const index = new Supercluster({ radius: CLUSTER_RADIUS, extent: 512, maxZoom: CLUSTER_MAX_ZOOM });
  index.load(siteCollection(sites).features);
  const mwOf = new Map(sites.map(({ id, mw }) => [id, mw?.value ?? null]));
  return index.getClusters(bounds, Math.floor(zoom)).map((feature): SiteMarkPlace => {
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const { point_count: count, id } = (feature.properties ?? {}) as { point_count?: number; id?: string };
    return count === undefined
      ? { lon, lat, radius: iconRadius(mwOf.get(id ?? '') ?? null, zoom), id: id ?? null }
      : { lon, lat, radius: ringRadius(count), id: null };
  });
}
