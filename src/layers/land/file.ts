import { legendText } from '../../i18n/words';
import { OUTLINES } from '../../theme/palette';
import type { FilePart } from '../layer';
import { countyRecords } from './records';

/** Land in pictures and files. */
export const landInFiles: FilePart = {
  outline: () => [
    { emblem: { kind: 'line', color: OUTLINES.land, dashed: false }, label: legendText.landOutline },
  ],
  records: countyRecords,
};
