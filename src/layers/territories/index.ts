/** Service territories of electric utilities. Off by default. */
import { labels, titleText, withWords } from '../../i18n/words';
import type { Layer } from '../layer';
import { recordIn } from '../tableRecords';
import { TERRITORIES } from './table';

export const territories: Layer = {
  id: 'territories',
  label: () => labels.layer.territories,
  tables: () => ({ onScreen: ['territories'], inExports: ['territories'] }),
  title: { order: 7, outline: () => titleText.outlines.territories },
  recordTable: 'territories',
  record: recordIn(TERRITORIES),
  onDemand: true,
  rest: async () => (await withWords(() => import('./screen'), 'layers')).territoriesOnScreen,
  map: async () => (await withWords(() => import('./map'), 'layers')).territoriesOnMap,
  file: async () => (await withWords(() => import('./file'), 'layers')).territoriesInFiles,
};
