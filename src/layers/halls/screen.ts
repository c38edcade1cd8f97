import { hallFacts, hallLine, hallText } from '../../i18n/words';
import type { HallRecord } from '../../model/outlineRecord';
import type { LayerList, LayerRest } from '../layer';
import { recordIn, recordsInView, tallyOf } from '../tableRecords';
import { HALL_CHOICES } from './choices';
import { hallsRows } from './classes';
import { HALLS } from './table';

const find = recordIn(HALLS);
const inView = recordsInView(HALLS, (a, b) => b.groundM2 - a.groundM2);

const list: LayerList<HallRecord> = {
  tab: 'halls',
  order: 6,
  label: () => hallText.tab,
  inView,
  counted: (shown, withMap) => hallText.counted(shown, withMap),
  off: () => hallText.off,
  row: {
    keyOf: ({ id }) => id,
    name: (record) => hallText.nameOf(record),
    facts: (record) => hallLine(record),
    selection: ({ id }) => ({ kind: 'record', layer: 'halls', id }),
    hover: ({ id }) => ({ kind: 'record', layer: 'halls', id }),
  },
};

/** What the interface shows: legend, list and the facts of a card. */
export const hallsOnScreen: LayerRest = {
  legendRows: hallsRows,
  legendNote: () => hallText.note,
  tally: tallyOf(HALLS, inView),
  choices: HALL_CHOICES,
  list: list as LayerList,
  facts: (id, state) => {
    const record = find(id, state);
    return record ? hallFacts(record) : [];
  },
};
