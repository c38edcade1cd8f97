/**
 * Where the marks of sites come to lie on a map: by themselves, or gathered into rings. The rings are those that
 * MapLibre draws, made by the same code from the same points, so that they are known before a map is drawn.
 */
import { Supercluster } from '@maplibre/geojson-vt';
import type { Bounds } from '../../model/region';
import type { Site } from '../../model/site';
import { CLUSTER_MAX_ZOOM, CLUSTER_RADIUS, gatheredSites, ringDiameter } from './clusters';
import { siteCollection } from './features';
import { markDiameter } from './markSize';

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

/**
 * The marks of `sites`, in the order of the table, within bounds at a zoom.
 * @param gathering what `gatheredSites` asks besides the sites: none is left out
 */
export function siteMarks(
  sites: readonly Site[],
  bounds: Bounds,
  zoom: number,
  gathering: { state: string | null; alone: readonly string[] } = { state: null, alone: [] },
): SiteMarkPlace[] {
  const { here, elsewhere } = gatheredSites(sites, gathering.state, gathering.alone);
  const single = new Set(gathering.alone);
  const named = siteCollection(sites.filter(({ id }) => single.has(id))).features;
  return [
    ...[here, elsewhere].flatMap((group) => marksOf(group, bounds, zoom)),
    ...named.map(({ geometry: { coordinates }, properties: { id, size } }) => {
      const [lon = 0, lat = 0] = coordinates;
      return { lon, lat, radius: markDiameter(size, zoom) / 2, id };
    }),
  ];
}

function marksOf(sites: readonly Site[], bounds: Bounds, zoom: number): SiteMarkPlace[] {
  if (sites.length === 0) return [];
  const index = new Supercluster({
    radius: CLUSTER_RADIUS,
    extent: 512,
    maxZoom: CLUSTER_MAX_ZOOM,
    map: (properties) => ({ size: properties?.size ?? 0 }),
    reduce: (ring, more) => {
      if (ring) ring.size = Math.max(Number(ring.size), Number(more?.size));
    },
  });
  index.load(siteCollection(sites).features);
  return index.getClusters(bounds, Math.floor(zoom)).map((feature): SiteMarkPlace => {
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const {
      point_count: count,
      id,
      size = 0,
    } = (feature.properties ?? {}) as {
      point_count?: number;
      id?: string;
      size?: number;
    };
    return count === undefined
      ? { lon, lat, radius: markDiameter(size, zoom) / 2, id: id ?? null }
      : { lon, lat, radius: ringDiameter(size, zoom) / 2 + RING_CASING, id: null };
  });
}
