import { labels, territoryText } from '../../i18n/words';
import { choiceFilters } from '../choiceWords';
import type { FilePart } from '../layer';
import { TERRITORY_CHOICES } from './choices';
import { territoriesRows } from './classes';
import { territoriesRecords } from './records';

/** In pictures and files. */
export const territoriesInFiles: FilePart = {
  legend: () => [
    {
      id: 'territories',
      heading: labels.layer.territories,
      strip: null,
      rows: territoriesRows(),
      notes: [territoryText.note],
    },
  ],
  filters: choiceFilters('territories', TERRITORY_CHOICES),
  subject: () => territoryText.subject,
  records: territoriesRecords,
};
