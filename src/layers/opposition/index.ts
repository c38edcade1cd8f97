/** Recorded acts of opposition and the measures among them. */
import { labels, messages } from '../../i18n/words';
import { isFilled } from '../../model/view/fill';
import { eventsInView } from '../../state/selectors';
import type { Layer } from '../layer';
import { actRows, placeRows } from './legend';
import { isOppositionMetric, oppositionScale } from './scales';

export const opposition: Layer = {
  id: 'opposition',
  label: () => labels.layer.opposition,
  tables: (view) => ({
    // The names of whole counties and states are asked for only where they are filled.
    onScreen: isFilled(view, 'opposition') ? ['events', 'counties', 'states'] : ['events'],
    inExports: ['events'],
  }),
  list: {
    tab: 'events',
    order: 1,
    label: () => messages.list.tabs.events,
    inView: (state) => (state.data.events.kind === 'ready' ? eventsInView(state) : null),
    counted: (shown, withMap) => messages.list[withMap ? 'inView' : 'withoutMap'].events(shown),
    off: () => messages.list.layerOff.events,
  },
  legendRows: actRows,
  metricsLabel: () => labels.theme.opposition,
  scaleOf: (metric) => (isOppositionMetric(metric) ? oppositionScale(metric) : null),
  fillRows: placeRows,
  map: async () => (await import('./map')).oppositionOnMap,
  file: async () => (await import('./file')).oppositionInFiles,
};
