/** Grid areas and what is known of their load. */
import { labels } from '../../i18n/words';
import { isGridMetric } from '../../model/metricValues';
import type { Layer } from '../layer';
import { gridScale } from './scales';

export const grid: Layer = {
  id: 'grid',
  label: () => labels.layer.grid,
  tables: () => ({ onScreen: ['areas'], inExports: ['areas'] }),
  metricsLabel: () => labels.theme.grid,
  scaleOf: (metric) => (isGridMetric(metric) ? gridScale(metric) : null),
  map: async () => (await import('./map')).gridOnMap,
  file: async () => (await import('./file')).gridInFiles,
};
