/** The scale of any metric, from the layer it belongs to. */
import { METRIC_IDS, type MetricId } from '../model/metrics';
import type { Scale } from '../theme/scale';
import { ownerOf } from './list';

/**
 * The scale of a metric.
 * @throws Error when no layer has it
 */
export function scaleFor(metric: MetricId): Scale {
  const scale = ownerOf(metric)?.scaleOf?.(metric);
  if (scale) return scale;
  throw new Error(`No layer has the metric "${metric}"`);
}

/** All scales in the order in which metrics are offered. */
export const allScales = (): readonly Scale[] => METRIC_IDS.map(scaleFor);
