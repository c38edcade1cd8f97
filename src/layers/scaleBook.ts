import type { MetricId } from '../model/metrics';
import type { Scale } from '../theme/scale';

/** The scales of a layer: made when first asked for, because they speak the language that is on. */
export function scaleBook<Metric extends MetricId>(
  make: (metric: Metric) => Scale,
): (metric: Metric) => Scale {
  const made = new Map<Metric, Scale>();
  return (metric) => {
    const known = made.get(metric) ?? make(metric);
    made.set(metric, known);
    return known;
  };
}
