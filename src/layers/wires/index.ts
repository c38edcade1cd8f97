/** Transmission lines and substations of 100 kV and more. Off by default; fetched once it is on. */
import { labels, withWords } from '../../i18n/words';
import type { Layer } from '../layer';

export const wires: Layer = {
  id: 'wires',
  label: () => labels.layer.wires,
  switchLabel: () => labels.layerSwitch.wires,
  tables: () => ({ onScreen: [], inExports: [] }),
  onDemand: true,
  rest: async () => (await withWords(() => import('./screen'), 'layers')).wiresOnScreen,
  map: async () => (await withWords(() => import('./map'), 'layers')).wiresOnMap,
  file: async () => (await withWords(() => import('./file'), 'layers')).wiresInFiles,
};
