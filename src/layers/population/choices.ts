import { populationText } from '../../i18n/words';
import { population } from '../../model/layers/population';
import type { LayerChoice } from '../layer';
import { populationRows } from './classes';

/** What the filter of people can ask for: the rows of the legend. */
export const POPULATION_CHOICES: readonly LayerChoice[] = population.choices.map(({ key, words }) => ({
  key,
  label: () => populationText.choice,
  options: words.map((word) => ({
    word,
    label: () => populationRows().find((row) => row.key === word)?.label ?? word,
  })),
}));
