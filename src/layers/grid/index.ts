/** Grid areas and what is known of their load. */
import { labels, messages, titleText } from '../../i18n/words';
import { GRID_METRICS, isGridMetric, isOfNewLoad } from '../../model/metricValues';
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
  metrics: {
    ids: GRID_METRICS,
    label: () => labels.theme.grid,
    areas: () => titleText.areas.grid,
    scaleOf: (metric) => (isGridMetric(metric) ? gridScale(metric) : null),
    // What a new load takes can be shown only while one is asked about, or where a link says so.
    isOffered: (metric, { scenario, fill }) => !isOfNewLoad(metric) || scenario !== null || fill === metric,
  },
  title: { order: 2, outline: () => titleText.outlines.grid },
  map: async () => (await import('./map')).gridOnMap,
  file: async () => (await import('./file')).gridInFiles,
};
