/** Sites as the map's sources need them: only the properties that paint and hit-testing use. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { perObject } from '../../model/memo';
import type { Site } from '../../model/site';
import { APPROXIMATE_PRECISIONS } from '../../model/vocabulary';
import { arcOf } from './clusters';
import { markSize } from './markSize';

/** What a site carries into the map. */
export interface SiteProperties {
  id: string;
  /** Name of the mark's image without the appearance: `dataCenter|operating|0|1`. */
  icon: string;
  /** Factor on the mark's box. */
  size: number;
  /** Class and phase as one number, counted over a cluster (`clusters.ts`). */
  arc: number;
}

/** Name of the image of a site's mark, without the appearance. */
export function iconName(site: Pick<Site, 'siteClass' | 'status' | 'precision' | 'mw'>): string {
  const approximate = APPROXIMATE_PRECISIONS.includes(site.precision) ? 1 : 0;
  return [site.siteClass, site.status, approximate, site.mw === null ? 0 : 1].join('|');
}

/** The feature of a site, made once per record. */
export const siteFeature = perObject(
  (site: Site): Feature<Point, SiteProperties> => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [site.lon, site.lat] },
    properties: {
      id: site.id,
      icon: iconName(site),
      size: markSize(site.mw?.value ?? null),
      arc: arcOf(site),
    },
  }),
);

/** Sites as a collection. */
export function siteCollection(sites: readonly Site[]): FeatureCollection<Point, SiteProperties> {
  return { type: 'FeatureCollection', features: sites.map(siteFeature) };
}
