/** How sites are drawn: marks, rings where they are near each other, and dim dots where a filter excludes them. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import type { Mode } from '../../theme/color';
import { GROUND } from '../../theme/palette';
import { MARK_BOX } from '../../theme/siteMark';
import type { PointSource, StylePart } from '../layer';
import { byZoom, get, not, raw, stepBy } from '../paint/expressions';
import { RING_IMAGE, RING_SIZE, SITE_IMAGE } from '../paint/imageNames';
import { MARK_GROWTH } from '../paint/markGrowth';
import { visible } from '../paint/paint';
import { Z } from '../paint/zOrder';
import { ARCS, CLUSTER_MAX_ZOOM, CLUSTER_RADIUS, countOf, RING_ROOM, RING_SHARE } from './clusters';
import { SITE_LAYERS, SITE_SOURCES } from './ids';

/** All that the picture of sites depends on. */
export interface SitePicture {
  mode: Mode;
  font: string | null;
  on: boolean;
  hideExcluded: boolean;
  /** Sites that pass the filter: those of a state that is selected, and all others. */
  here: FeatureCollection<Point>;
  elsewhere: FeatureCollection<Point>;
  excluded: FeatureCollection<Point>;
}

const CLUSTER: NonNullable<PointSource['cluster']> = {
  clusterRadius: CLUSTER_RADIUS,
  clusterMaxZoom: CLUSTER_MAX_ZOOM,
  clusterProperties: {
    size: ['max', ['get', 'size']],
    ...Object.fromEntries(
      Array.from({ length: ARCS }, (_, arc) => [
        countOf(arc),
        ['+', ['case', ['==', ['get', 'arc'], arc], 1, 0]],
      ]),
    ),
  },
};

/** The sources and layers of sites. */
export function siteStyle(picture: SitePicture): StylePart {
  const { here, elsewhere, excluded } = picture;
  return {
    points: {
      [SITE_SOURCES.sites]: { data: elsewhere, cluster: CLUSTER },
      [SITE_SOURCES.here]: { data: here, cluster: CLUSTER },
      [SITE_SOURCES.excluded]: { data: excluded },
    },
    bands: [
      {
        z: Z.marks,
        layers: [
          excludedDots(picture),
          ...marks(picture, SITE_SOURCES.sites, {
            mark: SITE_LAYERS.sites,
            ring: SITE_LAYERS.clusters,
            count: SITE_LAYERS.clusterCounts,
          }),
          ...marks(picture, SITE_SOURCES.here, {
            mark: SITE_LAYERS.sitesHere,
            ring: SITE_LAYERS.clustersHere,
            count: SITE_LAYERS.clusterCountsHere,
          }),
        ],
      },
    ],
  };
}

/** Shares of classes and statuses in twelfths, so that the number of ring images is bounded; what exists shows. */
function ringName(mode: Mode): ExpressionSpecification {
  const twelfths = Array.from({ length: ARCS }, (_, arc) => [
    'case',
    ['==', ['get', countOf(arc)], 0],
    0,
    ['max', 1, ['round', ['/', ['*', 12, ['get', countOf(arc)]], ['get', 'point_count']]]],
  ]);
  return raw('concat', `${RING_IMAGE}|${mode}|`, ...twelfths.flatMap((share) => [share, '-']));
}

const excludedDots = ({ mode, on, hideExcluded }: SitePicture): LayerSpecification => ({
  id: SITE_LAYERS.excluded,
  type: 'circle',
  source: SITE_SOURCES.excluded,
  layout: { visibility: visible(on && !hideExcluded) },
  paint: {
    'circle-color': GROUND.muted[mode],
    'circle-radius': byZoom([3, 0.8], [8, 2], [12, 3.5]),
    'circle-opacity': byZoom([3, 0.3], [8, 0.5]),
  },
});

function marks(
  { mode, on, font }: SitePicture,
  source: string,
  ids: { mark: string; ring: string; count: string },
): LayerSpecification[] {
  const isCluster = raw('has', 'point_count');
  const size = (factor: number) => ['*', factor, ['get', 'size']];
  // The inverse of `ringDiameter`, as a factor on the image.
  const ringSize = (growth: number) => [
    '/',
    ['+', RING_ROOM, ['*', RING_SHARE * growth * MARK_BOX, ['get', 'size']]],
    RING_SIZE,
  ];
  const shown = visible(on);
  const counts: LayerSpecification[] =
    font === null
      ? []
      : [
          {
            id: ids.count,
            type: 'symbol',
            source,
            filter: isCluster as FilterSpecification,
            layout: {
              visibility: shown,
              'text-field': get('point_count_abbreviated'),
              'text-font': [font],
              'text-size': stepBy(get('point_count'), [10, 9.5], [100]),
              'text-allow-overlap': true,
              'text-ignore-placement': true,
            },
            paint: { 'text-color': GROUND.ink[mode] },
          },
        ];
  return [
    {
      id: ids.mark,
      type: 'symbol',
      source,
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
      id: ids.ring,
      type: 'symbol',
      source,
      filter: isCluster as FilterSpecification,
      layout: {
        visibility: shown,
        'icon-image': ringName(mode),
        'icon-size': byZoom(...MARK_GROWTH.map(([zoom, factor]) => [zoom, ringSize(factor)] as const)),
        'icon-allow-overlap': true,
        'symbol-sort-key': get('point_count'),
      },
    },
    ...counts,
  ];
}
