import type { MetricId } from '../model/metrics';
import type { Scale } from '../theme/scale';

/** The scales of a layer: made when first asked for, because they speak the language that is on. */
export function scaleBook<Metric extends MetricId, Recipe>(
  recipes: Readonly<Record<Metric, Recipe>>,
  make: (metric: Metric, recipe: Recipe) => Scale,
): (metric: Metric) => Scale {
  const made = new Map<Metric, Scale>();
  return (metric) => {
    const known = made.get(metric) ?? make(metric, recipes[metric]);
    made.set(metric, known);
    return known;
  };
}
