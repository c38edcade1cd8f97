/** Grid areas and what is known of their load. */
import { labels, messages } from '../../i18n/words';
import { isGridMetric } from '../../model/metricValues';
import { areasInView } from '../../state/selectors';
import type { Layer } from '../layer';
import { gridScale } from './scales';

export const grid: Layer = {
  id: 'grid',
  label: () => labels.layer.grid,
  switchLabel: () => messages.legend.grid,
  tables: () => ({ onScreen: ['areas'], inExports: ['areas'] }),
  list: {
    tab: 'areas',
    order: 2,
    label: () => messages.list.tabs.areas,
    inView: (state) => (state.data.areas.kind === 'ready' ? areasInView(state) : null),
    counted: (shown, withMap) => messages.list[withMap ? 'inView' : 'withoutMap'].areas(shown),
    off: () => messages.list.layerOff.areas,
  },
  metricsLabel: () => labels.theme.grid,
  scaleOf: (metric) => (isGridMetric(metric) ? gridScale(metric) : null),
  map: async () => (await import('./map')).gridOnMap,
  file: async () => (await import('./file')).gridInFiles,
};
