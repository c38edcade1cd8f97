import { labels, plantText } from '../../i18n/words';
import type { FilePart } from '../layer';
import { recordsOnGround } from '../tableRecords';
import { plantRows } from './classes';
import { plantRecords } from './records';

/** Power plants in pictures and files. */
export const plantsInFiles: FilePart = {
  legend: () => [
    { id: 'plants', heading: labels.layer.plants, strip: null, rows: plantRows(), notes: [plantText.note] },
  ],
  subject: () => plantText.subject,
  described: (state, seen) => plantText.described(recordsOnGround('plants', state, seen)),
  records: plantRecords,
};
