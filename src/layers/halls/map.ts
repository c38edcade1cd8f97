import { hallLine } from '../../i18n/words';
import { outlinesOnMap } from '../outlined';
import { Z } from '../paint/zOrder';
import { recordIn } from '../tableRecords';
import { COLOR } from './classes';

const find = recordIn('halls');

export const hallsOnMap = outlinesOnMap({
  id: 'halls',
  file: 'halls.pmtiles',
  z: Z.halls,
  color: COLOR,
  tint: 0.45,

  line: (id, state) => {
    const record = find(id, state);
    return record && hallLine(record);
  },
});
