import { labels, wiresText } from '../../i18n/words';
import type { FilePart } from '../layer';
import { wireRows } from './classes';

/** Lines and substations in pictures. */
export const wiresInFiles: FilePart = {
  legend: () => [
    {
      id: 'wires',
      heading: labels.layerSwitch.wires,
      strip: null,
      rows: wireRows(),
      notes: [wiresText.extract],
    },
  ],
};
