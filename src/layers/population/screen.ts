import { populationText } from '../../i18n/words';
import type { LayerRest } from '../layer';
import { POPULATION_CHOICES } from './choices';
import { populationRows } from './classes';

/** What the legend says of the dots. */
export const populationOnScreen: LayerRest = {
  legendRows: populationRows,
  legendNote: () => populationText.note,
  choices: POPULATION_CHOICES,
  tally: ({ drawnRows }) => drawnRows.population ?? null,
};
