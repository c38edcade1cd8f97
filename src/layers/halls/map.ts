import { hallLine } from '../../i18n/words';
import { outlinesOnMap } from '../outlined';
import { Z } from '../paint/zOrder';
import { recordIn } from '../tableRecords';
import { COLOR } from './classes';
import { HALLS } from './table';

const find = recordIn(HALLS);

export const hallsOnMap = outlinesOnMap({
  records: HALLS,
  file: 'halls.pmtiles',
  z: Z.halls,
  color: COLOR,
  tint: 0.45,

  line: (id, state) => {
    const record = find(id, state);
    return record && hallLine(record);
  },
});
