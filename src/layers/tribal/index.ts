/** Tribal lands. Off by default. */
import { labels, titleText, withWords } from '../../i18n/words';
import type { Layer } from '../layer';
import { recordIn } from '../tableRecords';
import { TRIBAL } from './table';

export const tribal: Layer = {
  id: 'tribal',
  label: () => labels.layer.tribal,
  tables: () => ({ onScreen: ['tribal'], inExports: ['tribal'] }),
  title: { order: 8, outline: () => titleText.outlines.tribal },
  recordTable: 'tribal',
  record: recordIn(TRIBAL),
  onDemand: true,
  rest: async () => (await withWords(() => import('./screen'), 'layers')).tribalOnScreen,
  map: async () => (await withWords(() => import('./map'), 'layers')).tribalOnMap,
  file: async () => (await withWords(() => import('./file'), 'layers')).tribalInFiles,
};
