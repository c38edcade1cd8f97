import { territoryLine } from '../../i18n/words';
import { outlinesOnMap } from '../outlined';
import { Z } from '../paint/zOrder';
import { recordIn } from '../tableRecords';
import { COLOR } from './classes';
import { TERRITORIES } from './table';

const find = recordIn(TERRITORIES);

export const territoriesOnMap = outlinesOnMap({
  records: TERRITORIES,
  file: 'territories.pmtiles',
  z: Z.territories,
  color: COLOR,
  tint: 0.02,
  dashed: true,
  line: (id, state) => {
    const record = find(id, state);
    return record && territoryLine(record);
  },
});
