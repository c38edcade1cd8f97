/** The scales of the metrics of grid areas. */
import { scaleWords } from '../../i18n/words';
import { type GridMetric, gridRow } from '../../model/metricValues';
import { stepScale } from '../../theme/scale';
import { scaleBook } from '../scaleBook';

/** The scale of a metric of grid areas. */
export const gridScale = scaleBook((metric: GridMetric) =>
  stepScale(metric, gridRow(metric), scaleWords[metric]),
);
