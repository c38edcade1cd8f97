import { waterText } from '../../i18n/words';
import type { FilePart } from '../layer';
import { waterRecords } from './records';
import { STRESS_LINE } from './scales';

/** Water in pictures and files. */
export const waterInFiles: FilePart = {
  outline: () => [
    { emblem: { kind: 'line', color: STRESS_LINE, dashed: false }, label: waterText.inPicture },
  ],
  records: waterRecords,
};
