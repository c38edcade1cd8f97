import { territoryFacts, territoryLine, territoryText } from '../../i18n/words';
import type { TerritoryRecord } from '../../model/outlineRecord';
import type { LayerList, LayerRest } from '../layer';
import { recordIn, recordsInView, tallyOf } from '../tableRecords';
import { TERRITORY_CHOICES } from './choices';
import { territoriesRows } from './classes';
import { TERRITORIES } from './table';

const find = recordIn(TERRITORIES);
const inView = recordsInView(TERRITORIES, (a, b) => b.salesGwh - a.salesGwh);

const list: LayerList<TerritoryRecord> = {
  tab: 'territories',
  order: 7,
  label: () => territoryText.tab,
  inView,
  counted: (shown, withMap) => territoryText.counted(shown, withMap),
  off: () => territoryText.off,
  row: {
    keyOf: ({ id }) => id,
    name: (record) => territoryText.nameOf(record),
    facts: (record) => territoryLine(record),
    selection: ({ id }) => ({ kind: 'record', layer: 'territories', id }),
    hover: ({ id }) => ({ kind: 'record', layer: 'territories', id }),
  },
};

/** What the interface shows: legend, list and the facts of a card. */
export const territoriesOnScreen: LayerRest = {
  legendRows: territoriesRows,
  legendNote: () => territoryText.note,
  tally: tallyOf(TERRITORIES, inView),
  choices: TERRITORY_CHOICES,
  list: list as LayerList,
  facts: (id, state) => {
    const record = find(id, state);
    return record ? territoryFacts(record) : [];
  },
};
