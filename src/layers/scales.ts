/** The scale of any metric, from the layer it belongs to. */
import type { Fill, MetricId } from '../model/metrics';
import type { View } from '../model/view/view';
import type { Scale } from '../theme/scale';
import { allLayers, ownerOf } from './list';

/** The scale of what fills the map; null where no layer has the metric (any more), and for no metric. */
export const scaleOf = (fill: Fill | null): Scale | null =>
  fill === null || fill === 'none' ? null : (ownerOf(fill)?.metrics?.scaleOf(fill) ?? null);

/**
 * The scale of a metric that is there.
 * @throws Error when no layer has it
 */
export function scaleFor(metric: MetricId): Scale {
  const scale = scaleOf(metric);
  if (scale) return scale;
  throw new Error(`No layer has the metric "${metric}"`);
}

/** All scales, layer by layer in the order in which metrics are offered. */
export const allScales = (): readonly Scale[] =>
  allLayers().flatMap(({ metrics }) => metrics?.ids.map(scaleFor) ?? []);

/**
 * What a metric is called where no control says what is asked.
 * @param day the day viewed, `YYYY-MM-DD`; null in what is of several days
 */
export function titleOn(metric: MetricId, day: string | null, { fits }: Pick<View, 'fits'>): string {
  const scale = scaleFor(metric);
  return scale.titleOn?.({ day, fits }) ?? scale.title;
}
