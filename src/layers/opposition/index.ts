/** Recorded acts of opposition and the measures among them. */
import { labels } from '../../i18n/words';
import { isFilled } from '../../model/view/fill';
import type { Layer } from '../layer';
import { placeRows } from './legend';
import { isOppositionMetric, oppositionScale } from './scales';

export const opposition: Layer = {
  id: 'opposition',
  label: () => labels.layer.opposition,
  tables: (view) => ({
    // The names of whole counties and states are asked for only where they are filled.
    onScreen: isFilled(view, 'opposition') ? ['events', 'counties', 'states'] : ['events'],
    inExports: ['events'],
  }),
  metricsLabel: () => labels.theme.opposition,
  scaleOf: (metric) => (isOppositionMetric(metric) ? oppositionScale(metric) : null),
  fillRows: placeRows,
  map: async () => (await import('./map')).oppositionOnMap,
  file: async () => (await import('./file')).oppositionInFiles,
};
