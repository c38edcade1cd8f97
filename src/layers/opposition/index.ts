/** Recorded acts of opposition and the measures among them. */
import { eventFilterWords, labels, pictureText } from '../../i18n/words';
import { isFilled } from '../../model/view/fill';
import type { Layer } from '../layer';
import { actLegend, passesFilter, placeRows } from './legend';
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
  legend: { groups: actLegend, ofFill: { passes: passesFilter, rows: placeRows } },
  said: {
    filters: (view) => eventFilterWords(view.events),
    upTo: (day) => [pictureText.actsUpTo(day)],
  },
  map: async () => (await import('./map')).oppositionOnMap,
};
