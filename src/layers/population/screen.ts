import { populationText } from '../../i18n/words';
import type { LayerRest } from '../layer';
import { populationRows } from './classes';

/** What the legend says of the dots. */
export const populationOnScreen: LayerRest = {
  legendRows: populationRows,
  legendNote: () => populationText.note,
};
