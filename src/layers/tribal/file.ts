import { labels, tribalText } from '../../i18n/words';
import type { FilePart } from '../layer';
import { tribalRows } from './classes';
import { tribalRecords } from './records';

/** In pictures and files. */
export const tribalInFiles: FilePart = {
  legend: () => [
    { id: 'tribal', heading: labels.layer.tribal, strip: null, rows: tribalRows(), notes: [tribalText.note] },
  ],
  subject: () => tribalText.subject,
  records: tribalRecords,
};
