import { hallText, labels } from '../../i18n/words';
import type { FilePart } from '../layer';
import { hallsRows } from './classes';
import { hallsRecords } from './records';

/** In pictures and files. */
export const hallsInFiles: FilePart = {
  legend: () => [
    { id: 'halls', heading: labels.layer.halls, strip: null, rows: hallsRows(), notes: [hallText.note] },
  ],
  subject: () => hallText.subject,
  records: hallsRecords,
};
