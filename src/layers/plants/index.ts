/** Power plants by fuel and stage. Off by default; fetched once it is on. */
import { labels, titleText, withWords } from '../../i18n/words';
import type { Layer } from '../layer';
import { recordIn } from '../tableRecords';
import { PLANTS } from './table';

export const plants: Layer = {
  id: 'plants',
  label: () => labels.layer.plants,
  tables: () => ({ onScreen: ['plants'], inExports: ['plants'] }),
  title: { order: 5, subject: () => titleText.subjects.plants },
  recordTable: 'plants',
  record: recordIn(PLANTS),
  onDemand: true,
  rest: async () => (await withWords(() => import('./screen'), 'layers')).plantsOnScreen,
  map: async () => (await withWords(() => import('./map'), 'layers')).plantsOnMap,
  file: async () => (await withWords(() => import('./file'), 'layers')).plantsInFiles,
};
