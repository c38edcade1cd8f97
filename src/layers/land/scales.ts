/** The scales of the metrics of land. */
import { scaleWords } from '../../i18n/words';
import { type LandMetric, landRow } from '../../model/land';
import { stepScale } from '../../theme/scale';
import { scaleBook } from '../scaleBook';

/** The scale of a metric of land. */
export const landScale = scaleBook((metric: LandMetric) =>
  stepScale(metric, { unit: 'share', ...landRow(metric) }, scaleWords[metric]),
);
