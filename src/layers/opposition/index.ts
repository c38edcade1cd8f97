/** Recorded acts of opposition and the measures among them. */
import { labels, messages, pictureText, titleText } from '../../i18n/words';
import { isFilled, shownFill } from '../../model/view/fill';
import { eventsInView } from '../../state/selectors';
import type { Layer } from '../layer';
import { actRows, placeRows } from './legend';
import { isOppositionMetric, OPPOSITION_METRICS, oppositionScale } from './scales';

export const opposition: Layer = {
  id: 'opposition',
  label: () => labels.layer.opposition,
  tables: (view) => ({
    // The names of whole counties and states are asked for only where they are filled.
    onScreen: isFilled(view, 'opposition') ? ['events', 'states'] : ['events'],
    afterMap: isFilled(view, 'opposition') ? ['counties', 'countries'] : ['countries'],
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
  metrics: {
    ids: OPPOSITION_METRICS,
    label: () => labels.theme.opposition,
    areas: () => titleText.areas.opposition,
    scaleOf: (metric) => (isOppositionMetric(metric) ? oppositionScale(metric) : null),
  },
  title: {
    order: 0,
    // Measures in force are acts: one name for them is enough.
    subject: (view) => (shownFill(view) === 'opposition.inForce' ? null : titleText.subjects.opposition),
    reading: (view) => (isFilled(view, 'opposition') ? null : titleText.readings.opposition),
  },
  recorded: () => pictureText.recorded.acts,
  fillRows: placeRows,
  map: async () => (await import('./map')).oppositionOnMap,
  file: async () => (await import('./file')).oppositionInFiles,
};
