/**
 * Where the marks of sites come to lie on a map: by themselves, or gathered into rings. The rings are those that
 * MapLibre draws, made by the same code from the same points, so that they are known before a map is drawn.
 */
import { Supercluster } from '@maplibre/geojson-vt';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Bounds } from '../../model/region';
import type { Site } from '../../model/site';
import { ARCS, CLUSTER_MAX_ZOOM, CLUSTER_RADIUS, countOf, gatheredSites, ringDiameter } from './clusters';
import { type SiteProperties, siteCollection } from './features';
import { SITE_SOURCES } from './ids';
import { markDiameter } from './markSize';

/** A mark on the map. */
export interface SiteMarkPlace {
  lon: number;
  lat: number;
  /** Px, outline included. */
  radius: number;
  /** Of a site that is drawn by itself; null of a ring. */
  id: string | null;
  /** Name of the source that draws it; null of what stands by itself. */
  source: string | null;
  /** What the style asks of it: of a ring what MapLibre knows of one. */
  properties: Readonly<Record<string, unknown>>;
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
  const alone = new Set(gathering.alone);
  const named = siteCollection(sites.filter(({ id }) => alone.has(id))).features;
  return [
    ...marksOf(here, SITE_SOURCES.here, bounds, zoom),
    ...marksOf(elsewhere, SITE_SOURCES.sites, bounds, zoom),
    ...named.map((feature) => single(feature, null, zoom)),
  ];
}

const single = (
  { geometry, properties }: Feature<Point, SiteProperties>,
  source: string | null,
  zoom: number,
): SiteMarkPlace => {
  const [lon = 0, lat = 0] = geometry.coordinates;
  const { id, size } = properties;
  return { lon, lat, radius: markDiameter(size, zoom) / 2, id, source, properties: { ...properties } };
};

/** What a ring knows of its sites, as the style's `clusterProperties` reckon it. */
type RingProperties = Record<string, number>;

const NO_COUNTS: RingProperties = Object.fromEntries(
  Array.from({ length: ARCS }, (_, arc) => [countOf(arc), 0]),
);

function marksOf(sites: readonly Site[], source: string, bounds: Bounds, zoom: number): SiteMarkPlace[] {
  if (sites.length === 0) return [];
  const index = new Supercluster({
    radius: CLUSTER_RADIUS,
    extent: 512,
    maxZoom: CLUSTER_MAX_ZOOM,
    map: (properties): RingProperties => {
      const { size, arc } = properties as SiteProperties;
      return { ...NO_COUNTS, size, [countOf(arc)]: 1 };
    },
    reduce: (ring, more) => {
      if (!ring || !more) return;
      for (const [key, value] of Object.entries(more as RingProperties))
        ring[key] = key === 'size' ? Math.max(Number(ring.size), value) : Number(ring[key]) + value;
    },
  });
  index.load(siteCollection(sites).features);
  return index.getClusters(bounds, Math.floor(zoom)).map((feature): SiteMarkPlace => {
    const properties = feature.properties as RingProperties & { point_count?: number };
    if (properties.point_count === undefined)
      return single(feature as unknown as Feature<Point, SiteProperties>, source, zoom);
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const radius = ringDiameter(properties.size ?? 0, zoom) / 2 + RING_CASING;
    return { lon, lat, radius, id: null, source, properties };
  });
}

/** Marks as the points of the sources that draw them, to be drawn where they lie and gathered no further. */
export function markCollections(
  marks: readonly SiteMarkPlace[],
): Readonly<Record<string, FeatureCollection<Point>>> {
  const sources = [SITE_SOURCES.sites, SITE_SOURCES.here];
  return Object.fromEntries(
    sources.map((source) => [
      source,
      {
        type: 'FeatureCollection',
        features: marks
          .filter((mark) => mark.source === source)
          .map(({ lon, lat, properties }) => ({
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [lon, lat] },
            properties,
          })),
      },
    ]),
  );
}
