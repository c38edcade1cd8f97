import { labels, territoryText } from '../../i18n/words';
import type { FilePart } from '../layer';
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
  subject: () => territoryText.subject,
  records: territoriesRecords,
};
