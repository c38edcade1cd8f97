import { LAND_METRICS } from './land';

/**
 * The metrics that can fill the map, one at a time. A metric says what it is a value of and where the
 * number comes from; its classes and colours are the scales of the layers (`src/layers/<layer>/scales.ts`).
 */
export const METRIC_IDS = [
  'opposition.mechanism',
  'opposition.inForce',
  'grid.pressure',
  'grid.headroom',
  'grid.headroomShare',
  'grid.newLoad',
  'grid.peak',
  'grid.loadFactor',
  'grid.alwaysOnGrowth',
  'grid.operating',
  'grid.construction',
  'grid.permitted',
  'grid.proposed',
  'grid.constructionHeadroom',
  'grid.permittedHeadroom',
  'grid.proposedHeadroom',
  ...LAND_METRICS,
] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** What the thematic fill shows; `none` leaves the ground bare. */
export type Fill = MetricId | 'none';

/** The layers that can be filled. */
export type ThemeId = 'opposition' | 'grid' | 'land';

/** The layer a metric belongs to. */
export function themeOf(metric: MetricId): ThemeId {
  return metric.slice(0, metric.indexOf('.')) as ThemeId;
}
