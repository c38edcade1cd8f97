/** Data centers and crypto mines. */
import { labels, messages, pictureText, titleText } from '../../i18n/words';
import { isFromSites } from '../../model/metricValues';
import { shownFill } from '../../model/view/fill';
import { sitesInView } from '../../state/selectors';
import type { Layer } from '../layer';
import { siteRows } from './legend';

export const sites: Layer = {
  id: 'sites',
  label: () => labels.layer.sites,
  tables: () => ({ onScreen: ['sites'], inExports: ['sites'] }),
  list: {
    tab: 'sites',
    order: 0,
    label: () => messages.list.tabs.sites,
    inView: (state) => (state.data.sites.kind === 'ready' ? sitesInView(state) : null),
    counted: (shown, withMap) => messages.list[withMap ? 'inView' : 'withoutMap'].sites(shown),
    off: () => messages.list.layerOff.sites,
  },
  legendRows: siteRows,
  title: {
    order: 1,
    subject: ({ sites: filter }) => {
      const [status, another] = filter?.statuses ?? [];
      return status === undefined || another !== undefined
        ? titleText.subjects.sites
        : titleText.sitesOf[status];
    },
    reading: () => titleText.readings.sites,
  },
  // A fill may count sites without showing their marks.
  told: (view) => view.layers.sites || isFromSites(shownFill(view) ?? 'none'),
  recorded: () => pictureText.recorded.sites,
  map: async () => (await import('./map')).sitesOnMap,
  file: async () => (await import('./file')).sitesInFiles,
};
