/** Counties and how their land is used. */
import { labels, messages, titleText } from '../../i18n/words';
import { LAND_METRICS } from '../../model/land';
import { isLandMetric } from '../../model/metricValues';
import type { Layer } from '../layer';
import { landScale } from './scales';

export const land: Layer = {
  id: 'land',
  label: () => labels.layer.land,
  switchLabel: () => messages.legend.land,
  tables: ({ fill }) => ({
    // Outlines come with the shapes; the tables hold the names and values of counties.
    onScreen: isLandMetric(fill) ? ['counties', 'states'] : [],
    inExports: ['counties'],
  }),
  metrics: {
    ids: LAND_METRICS,
    label: () => labels.theme.land,
    areas: () => titleText.areas.land,
    scaleOf: (metric) => (isLandMetric(metric) ? landScale(metric) : null),
    ofOwnYears: true,
  },
  title: { order: 3, outline: () => titleText.outlines.land },
  map: async () => (await import('./map')).landOnMap,
  file: async () => (await import('./file')).landInFiles,
};
