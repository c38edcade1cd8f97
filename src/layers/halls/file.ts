import { hallText, labels } from '../../i18n/words';
import { choiceFilters } from '../choiceWords';
import type { FilePart } from '../layer';
import { HALL_CHOICES } from './choices';
import { hallsRows } from './classes';
import { hallsRecords } from './records';

/** In pictures and files. */
export const hallsInFiles: FilePart = {
  legend: () => [
    { id: 'halls', heading: labels.layer.halls, strip: null, rows: hallsRows(), notes: [hallText.note] },
  ],
  filters: choiceFilters('halls', HALL_CHOICES),
  subject: () => hallText.subject,
  records: hallsRecords,
};
