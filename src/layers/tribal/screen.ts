import { tribalFacts, tribalLine, tribalText } from '../../i18n/words';
import type { TribalRecord } from '../../model/outlineRecord';
import type { LayerList, LayerRest } from '../layer';
import { recordIn, recordsInView, tallyOf } from '../tableRecords';
import { tribalRows } from './classes';
import { TRIBAL } from './table';

const find = recordIn(TRIBAL);
const inView = recordsInView(TRIBAL, (a, b) => (a.name < b.name ? -1 : 1));

const list: LayerList<TribalRecord> = {
  tab: 'tribal',
  order: 8,
  label: () => tribalText.tab,
  inView,
  counted: (shown, withMap) => tribalText.counted(shown, withMap),
  off: () => tribalText.off,
  row: {
    keyOf: ({ id }) => id,
    name: (record) => tribalText.nameOf(record),
    facts: (record) => tribalLine(record),
    selection: ({ id }) => ({ kind: 'record', layer: 'tribal', id }),
    hover: ({ id }) => ({ kind: 'record', layer: 'tribal', id }),
  },
};

/** What the interface shows: legend, list and the facts of a card. */
export const tribalOnScreen: LayerRest = {
  legendRows: tribalRows,
  legendNote: () => tribalText.note,
  tally: tallyOf(TRIBAL, inView),
  list: list as LayerList,
  facts: (id, state) => {
    const record = find(id, state);
    return record ? tribalFacts(record) : [];
  },
};
