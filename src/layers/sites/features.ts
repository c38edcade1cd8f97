/** Sites as the map's sources need them: only the properties that paint and hit-testing use. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Site } from '../../model/site';
import { APPROXIMATE_PRECISIONS, SITE_CLASSES } from '../../model/vocabulary';
import { MARK_BOX } from '../../theme/siteMark';

/** What a site carries into the map. */
export interface SiteProperties {
  id: string;
  /** Name of the mark's image without the appearance: `dataCenter|operating|0|1`. */
  icon: string;
  /** Factor on the mark's box. */
  size: number;
  /** Index in `SITE_CLASSES`, summed per class over a cluster. */
  k: number;
}

/** Size of a mark without a power figure, as a factor on its box of 24 px. */
export const UNKNOWN_SIZE = 0.62;
const SMALLEST = 0.65;
const LARGEST = 1.5;
/** Megawatts from which a mark grows no further. */
const FULL_SIZE_MW = 1_500;

/** The area of a mark grows with its megawatts; null is the small size of the unknown. */
export function markSize(mw: number | null): number {
  if (mw === null) return UNKNOWN_SIZE;
  const share = Math.sqrt(Math.min(1, Math.max(0, mw) / FULL_SIZE_MW));
  return Math.round((SMALLEST + (LARGEST - SMALLEST) * share) * 100) / 100;
}

/** Zoom and factor on a mark's box between which marks grow. */
export const MARK_GROWTH = [
  [3, 0.75],
  [8, 0.9],
  [13, 1.2],
] as const;

/**
 * Radius of a site's mark at a zoom, px, outline included.
 * @param mw of the headline figure; null when unknown
 */
export function iconRadius(mw: number | null, zoom: number): number {
  const [first, ...rest] = MARK_GROWTH;
  let [at, growth]: readonly [number, number] = first;
  let factor: number = growth;
  for (const [next, end] of rest) {
    const share = Math.max(0, Math.min(1, (zoom - at) / (next - at)));
    factor = growth + share * (end - growth);
    if (zoom < next) break;
    [at, growth] = [next, end];
  }
  return (markSize(mw) * factor * MARK_BOX) / 2;
}

/** Name of the image of a site's mark, without the appearance. */
export function iconName(site: Pick<Site, 'siteClass' | 'status' | 'precision' | 'mw'>): string {
  const approximate = APPROXIMATE_PRECISIONS.includes(site.precision) ? 1 : 0;
  return [site.siteClass, site.status, approximate, site.mw === null ? 0 : 1].join('|');
}

const made = new WeakMap<Site, Feature<Point, SiteProperties>>();

/** The feature of a site, made once per record. */
export function siteFeature(site: Site): Feature<Point, SiteProperties> {
  const known = made.get(site);
  if (known) return known;
  const feature: Feature<Point, SiteProperties> = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [site.lon, site.lat] },
    properties: {
      id: site.id,
      icon: iconName(site),
      size: markSize(site.mw?.value ?? null),
      k: SITE_CLASSES.indexOf(site.siteClass),
    },
  };
  made.set(site, feature);
  return feature;
}

/** Sites as a collection. */
export function siteCollection(sites: readonly Site[]): FeatureCollection<Point, SiteProperties> {
  return { type: 'FeatureCollection', features: sites.map(siteFeature) };
}
