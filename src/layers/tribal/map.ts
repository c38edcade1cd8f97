import { tribalLine } from '../../i18n/words';
import { outlinesOnMap } from '../outlined';
import { Z } from '../paint/zOrder';
import { recordIn } from '../tableRecords';
import { COLOR } from './classes';

const find = recordIn('tribal');

export const tribalOnMap = outlinesOnMap({
  id: 'tribal',
  file: 'tribal-lands.pmtiles',
  z: Z.tribal,
  color: COLOR,
  tint: 0.15,

  line: (id, state) => {
    const record = find(id, state);
    return record && tribalLine(record);
  },
});
