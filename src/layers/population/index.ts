/** People where they live. Off by default. */
import { labels, titleText, withWords } from '../../i18n/words';
import type { Layer } from '../layer';

export const population: Layer = {
  id: 'population',
  label: () => labels.layer.population,
  tables: () => ({ onScreen: [], inExports: [] }),
  title: { order: 6, subject: () => titleText.subjects.population },
  onDemand: true,
  rest: async () => (await withWords(() => import('./screen'), 'layers')).populationOnScreen,
  map: async () => (await withWords(() => import('./map'), 'layers')).populationOnMap,
  file: async () => (await withWords(() => import('./file'), 'layers')).populationInFiles,
};
