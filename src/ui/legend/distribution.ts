import { areaValue, type GridMetric } from '../../model/metricValues';
import type { GridArea } from '../../model/region';
import { classIndex, type Scale } from '../../theme/scale';

/** How many of the areas on the map fall into each class of a scale, and how many into none. */
export interface Distribution {
  classes: number[];
  noData: number;
}

/**
 * Counts balancing authorities and sub-areas that are drawn on the map, each for itself.
 * @param newLoadMw the most that a new load draws, for `grid.newLoad`
 */
export function distributionOf(
  areas: readonly GridArea[],
  scale: Scale,
  metric: GridMetric,
  newLoadMw: number | null,
): Distribution {
  const classes = scale.classes.map(() => 0);
  let noData = 0;
  for (const area of areas) {
    if (area.bounds === null) continue;
    const index = classIndex(scale, areaValue(area, metric, newLoadMw));
    if (index === null) noData += 1;
    else classes[index] = (classes[index] ?? 0) + 1;
  }
  return { classes, noData };
}
