/** Data centers and crypto mines. */
import { labels } from '../../i18n/words';
import { tellsOfSites } from '../../model/credits';
import type { Layer } from '../layer';

export const sites: Layer = {
  id: 'sites',
  label: () => labels.layer.sites,
  tables: () => ({ onScreen: ['sites'], inExports: ['sites'] }),
  // A fill may count sites without showing their marks.
  credited: tellsOfSites,
  map: async () => (await import('./map')).sitesOnMap,
  file: async () => (await import('./file')).sitesInFiles,
};
