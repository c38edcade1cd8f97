import { LAND_METRICS } from './land';
import { GRID_METRICS } from './metricValues';
import { WATER_METRICS } from './water';

/**
 * The metrics of the layers that the app comes with; they fill the map one at a time. A metric says what it is a
 * value of and where the number comes from; its classes and colours are its scale (`src/layers/<layer>/scales.ts`).
 */
export const METRIC_IDS = [
  'opposition.mechanism',
  'opposition.inForce',
  ...GRID_METRICS,
  ...LAND_METRICS,
  ...WATER_METRICS,
] as const;
export type BuiltInMetric = (typeof METRIC_IDS)[number];

/** A metric of any layer, also of one made while the app runs: the id of the layer, a point, and its own name. */
export type MetricId = `${string}.${string}`;

/** What the thematic fill shows; `none` leaves the ground bare. */
export type Fill = MetricId | 'none';

/** The id of the layer that a metric belongs to. */
export const layerOf = (metric: MetricId): string => metric.slice(0, metric.indexOf('.'));
