/** Data centers and crypto mines. */
import { labels, siteFilterWords } from '../../i18n/words';
import type { Layer } from '../layer';
import { siteLegend } from './legend';

export const sites: Layer = {
  id: 'sites',
  label: () => labels.layer.sites,
  tables: () => ({ onScreen: ['sites'], inExports: ['sites'] }),
  legend: { groups: siteLegend },
  said: { filters: (view) => siteFilterWords(view.sites) },
  map: async () => (await import('./map')).sitesOnMap,
};
