/** Transmission lines and substations of 100 kV and more. Off by default; fetched once it is on. */
import { labels, wiresText } from '../../i18n/words';
import type { Layer } from '../layer';
import { wireRows } from './classes';

export const wires: Layer = {
  id: 'wires',
  label: () => labels.layer.wires,
  switchLabel: () => wiresText.heading,
  tables: () => ({ onScreen: [], inExports: [] }),
  legendRows: wireRows,
  legendNote: () => wiresText.extract,
  onDemand: true,
  map: async () => (await import('./map')).wiresOnMap,
  file: async () => (await import('./file')).wiresInFiles,
};
