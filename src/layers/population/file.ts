import { labels, populationText } from '../../i18n/words';
import type { FilePart } from '../layer';
import { populationRows } from './classes';

/** The population in pictures; it has no table of its own. */
export const populationInFiles: FilePart = {
  legend: () => [
    {
      id: 'population',
      heading: labels.layer.population,
      strip: null,
      rows: populationRows(),
      notes: [populationText.note],
    },
  ],
  subject: () => populationText.subject,
};
