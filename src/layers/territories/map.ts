import { territoryLine } from '../../i18n/words';
import { outlinesOnMap } from '../outlined';
import { Z } from '../paint/zOrder';
import { recordIn } from '../tableRecords';
import { COLOR } from './classes';

const find = recordIn('territories');

export const territoriesOnMap = outlinesOnMap({
  id: 'territories',
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
