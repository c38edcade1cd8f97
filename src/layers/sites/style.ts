/** How sites are drawn: marks, rings where they are near each other, and dim dots where a filter excludes them. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import { SITE_CLASSES } from '../../model/vocabulary';
import type { Mode } from '../../theme/color';
import { GROUND } from '../../theme/palette';
import type { StylePart } from '../layer';
import { byZoom, get, not, raw, stepBy } from '../paint/expressions';
import { RING_IMAGE, SITE_IMAGE } from '../paint/imageNames';
import { visible } from '../paint/paint';
import { Z } from '../paint/zOrder';
import { CLUSTER_MAX_ZOOM, CLUSTER_RADIUS, RING_GROWTH } from './clusters';
import { MARK_GROWTH } from './features';
import { SITE_LAYERS, SITE_SOURCES } from './ids';

/** All that the picture of sites depends on. */
export interface SitePicture {
  mode: Mode;
  font: string | null;
  on: boolean;
  hideExcluded: boolean;
  matching: FeatureCollection<Point>;
  excluded: FeatureCollection<Point>;
}

/** The sources and layers of sites. */
export function siteStyle(picture: SitePicture): StylePart {
  return {
    points: {
      [SITE_SOURCES.sites]: {
        data: picture.matching,
        cluster: {
          clusterRadius: CLUSTER_RADIUS,
          clusterMaxZoom: CLUSTER_MAX_ZOOM,
          clusterProperties: Object.fromEntries(
            SITE_CLASSES.map((_, k) => [`k${k}`, ['+', ['case', ['==', ['get', 'k'], k], 1, 0]]]),
          ),
        },
      },
      [SITE_SOURCES.excluded]: { data: picture.excluded },
    },
    bands: [{ z: Z.marks, layers: marks(picture) }],
  };
}

/** Shares of classes in eighths, so that the number of ring images is bounded; what exists shows. */
function ringName(mode: Mode): ExpressionSpecification {
  const eighths = SITE_CLASSES.map((_, k) => [
    'case',
    ['==', ['get', `k${k}`], 0],
    0,
    ['max', 1, ['round', ['/', ['*', 8, ['get', `k${k}`]], ['get', 'point_count']]]],
  ]);
  return raw('concat', `${RING_IMAGE}|${mode}|`, ...eighths.flatMap((share) => [share, '-']));
}

function marks({ mode, on, hideExcluded, font }: SitePicture): LayerSpecification[] {
  const isCluster = raw('has', 'point_count');
  const size = (factor: number) => ['*', factor, ['get', 'size']];
  const shown = visible(on);
  const counts: LayerSpecification[] =
    font === null
      ? []
      : [
          {
            id: SITE_LAYERS.clusterCounts,
            type: 'symbol',
            source: SITE_SOURCES.sites,
            filter: isCluster as FilterSpecification,
            layout: {
              visibility: shown,
              'text-field': get('point_count_abbreviated'),
              'text-font': [font],
              'text-size': stepBy(get('point_count'), [9.5, 10.5, 11.5, 12.5], [10, 100, 500]),
              'text-allow-overlap': true,
              'text-ignore-placement': true,
            },
            paint: { 'text-color': GROUND.ink[mode] },
          },
        ];
  return [
    {
      id: SITE_LAYERS.excluded,
      type: 'circle',
      source: SITE_SOURCES.excluded,
      layout: { visibility: visible(on && !hideExcluded) },
      paint: {
        'circle-color': GROUND.muted[mode],
        'circle-radius': byZoom([3, 0.8], [8, 2], [12, 3.5]),
        'circle-opacity': byZoom([3, 0.3], [8, 0.5]),
      },
    },
    {
      id: SITE_LAYERS.sites,
      type: 'symbol',
      source: SITE_SOURCES.sites,
      filter: not(isCluster),
      layout: {
        visibility: shown,
        'icon-image': raw('concat', `${SITE_IMAGE}|${mode}|`, get('icon')),
        'icon-size': byZoom(...MARK_GROWTH.map(([zoom, factor]) => [zoom, size(factor)] as const)),
        'icon-allow-overlap': true,
        'symbol-sort-key': raw('-', 0, get('size')),
      },
    },
    {
      id: SITE_LAYERS.clusters,
      type: 'symbol',
      source: SITE_SOURCES.sites,
      filter: isCluster as FilterSpecification,
      layout: {
        visibility: shown,
        'icon-image': ringName(mode),
        'icon-size': stepBy(
          get('point_count'),
          RING_GROWTH.map(([, factor]) => factor),
          RING_GROWTH.slice(1).map(([from]) => from),
        ),
        'icon-allow-overlap': true,
        'symbol-sort-key': get('point_count'),
      },
    },
    ...counts,
  ];
}
