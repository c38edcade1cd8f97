import { tribalLine } from '../../i18n/words';
import { outlinesOnMap } from '../outlined';
import { Z } from '../paint/zOrder';
import { recordIn } from '../tableRecords';
import { COLOR } from './classes';
import { TRIBAL } from './table';

const find = recordIn(TRIBAL);

export const tribalOnMap = outlinesOnMap({
  records: TRIBAL,
  file: 'tribal-lands.pmtiles',
  z: Z.tribal,
  color: COLOR,
  tint: 0.15,

  line: (id, state) => {
    const record = find(id, state);
    return record && tribalLine(record);
  },
});
