/** Grid areas and what is known of their load. */
import { labels, legendText, pictureText } from '../../i18n/words';
import { DEFAULT_WINDOW } from '../../model/grid/load';
import { isGridMetric } from '../../model/metricValues';
import type { View } from '../../model/view/view';
import { OUTLINES } from '../../theme/palette';
import type { Layer } from '../layer';
import { SUB_AREA_ZOOM } from '../paint/regions';
import { gridScale } from './scales';

/** The years of grid metrics and the new load asked about, while they are shown. */
function yearsAndLoad({ fill, window, scenario }: View): string[] {
  if (!isGridMetric(fill)) return [];
  const asked =
    fill === 'grid.newLoad' && scenario !== null ? [pictureText.newLoad(scenario.load.peakMw)] : [];
  return [pictureText.years(window ?? DEFAULT_WINDOW), ...asked];
}

export const grid: Layer = {
  id: 'grid',
  label: () => labels.layer.grid,
  tables: () => ({ onScreen: ['areas'], inExports: ['areas'] }),
  metricsLabel: () => labels.theme.grid,
  scaleOf: (metric) => (isGridMetric(metric) ? gridScale(metric) : null),
  legend: {
    outline: () => [
      { emblem: { kind: 'line', color: OUTLINES.grid, dashed: false }, label: legendText.gridOutline },
    ],
    ofFill: {
      notes: ({ zoom }) => [zoom >= SUB_AREA_ZOOM ? legendText.subAreas : legendText.authorities],
    },
  },
  said: { measured: yearsAndLoad },
  map: async () => (await import('./map')).gridOnMap,
};
