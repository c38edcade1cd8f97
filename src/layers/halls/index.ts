/** Buildings and campuses of data centers where OpenStreetMap has their outlines. Off by default. */
import { labels, withWords } from '../../i18n/words';
import type { Layer } from '../layer';
import { recordIn } from '../tableRecords';
import { HALLS } from './table';

export const halls: Layer = {
  id: 'halls',
  label: () => labels.layer.halls,
  tables: () => ({ onScreen: ['halls'], inExports: ['halls'] }),
  recordTable: 'halls',
  record: recordIn(HALLS),
  onDemand: true,
  rest: async () => (await withWords(() => import('./screen'), 'layers')).hallsOnScreen,
  map: async () => (await withWords(() => import('./map'), 'layers')).hallsOnMap,
  file: async () => (await withWords(() => import('./file'), 'layers')).hallsInFiles,
};
