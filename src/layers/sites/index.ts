/** Data centers and crypto mines. */
import type { Layer } from '../layer';

export const sites: Layer = {
  id: 'sites',
  tables: () => ({ onScreen: ['sites'], inExports: ['sites'] }),
  map: async () => (await import('./map')).sitesOnMap,
};
