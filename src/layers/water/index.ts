/** Water of counties: metrics that fill the map, and a line around counties of high stress. Off by default. */
import { labels, titleText, withWords } from '../../i18n/words';
import { isWaterMetric, WATER_METRICS } from '../../model/water';
import type { Layer } from '../layer';
import { waterScale } from './scales';

export const water: Layer = {
  id: 'water',
  label: () => labels.layer.water,
  switchLabel: () => labels.layerSwitch.water,
  tables: ({ fill }) => ({
    onScreen: isWaterMetric(fill) ? ['water', 'counties', 'states'] : ['water'],
    inExports: ['water', 'counties'],
  }),
  metrics: {
    ids: WATER_METRICS,
    label: () => labels.theme.water,
    areas: () => titleText.areas.water,
    scaleOf: (metric) => (isWaterMetric(metric) ? waterScale(metric) : null),
    ofOwnYears: true,
  },
  title: { order: 9, outline: () => titleText.outlines.water },
  recordTable: 'water',
  onDemand: true,
  rest: async () => (await withWords(() => import('./screen'), 'layers')).waterOnScreen,
  map: async () => (await withWords(() => import('./map'), 'layers')).waterOnMap,
  file: async () => (await withWords(() => import('./file'), 'layers')).waterInFiles,
};
