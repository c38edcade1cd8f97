import { labels, populationText } from '../../i18n/words';
import { choiceFilters } from '../choiceWords';
import type { FilePart } from '../layer';
import { POPULATION_CHOICES } from './choices';
import { populationRows } from './classes';

/** The population in pictures; it has no table of its own. */
export const populationInFiles: FilePart = {
  legend: ({ own }) => [
    {
      id: 'population',
      heading: labels.layer.population,
      strip: null,
      rows: populationRows().filter(({ key }) => own.population?.dots?.includes(key) ?? true),
      notes: [populationText.note],
    },
  ],
  filters: choiceFilters('population', POPULATION_CHOICES),
  subject: () => populationText.subject,
};
