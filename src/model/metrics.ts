import { LAND_METRICS } from './land';
import { GRID_METRICS } from './metricValues';

/**
 * The metrics that can fill the map, one at a time. A metric says what it is a value of and where the
 * number comes from; its classes and colours are the scales of the layers (`src/layers/<layer>/scales.ts`).
 */
export const METRIC_IDS = [
  'opposition.mechanism',
  'opposition.inForce',
  ...GRID_METRICS,
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
