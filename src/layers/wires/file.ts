import { labels, wiresText } from '../../i18n/words';
import { wires } from '../../model/layers/wires';
import { choiceFilters } from '../choiceWords';
import type { FilePart } from '../layer';
import { askedWords } from '../own';
import { WIRE_CHOICES } from './choices';
import { wireRows } from './classes';

/** Lines and substations in pictures. */
export const wiresInFiles: FilePart = {
  legend: ({ own }) => {
    const asked = askedWords(own.wires, wires.choices);
    return [
      {
        id: 'wires',
        heading: labels.layerSwitch.wires,
        strip: null,
        rows: wireRows().filter(({ key }) => asked.has(key)),
        notes: [wiresText.extract],
      },
    ];
  },
  filters: choiceFilters('wires', WIRE_CHOICES),
};
