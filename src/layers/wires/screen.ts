import { wiresText } from '../../i18n/words';
import type { LayerRest } from '../layer';
import { WIRE_CHOICES } from './choices';
import { wireRows } from './classes';

/** What the legend says of lines and substations. */
export const wiresOnScreen: LayerRest = {
  legendRows: wireRows,
  legendNote: () => wiresText.extract,
  choices: WIRE_CHOICES,
  tally: ({ drawnRows }) => drawnRows.wires ?? null,
};
