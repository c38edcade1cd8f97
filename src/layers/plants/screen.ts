/** What the interface shows of power plants: legend, list and the facts of a card. */
import { plantFacts, plantLine, plantText } from '../../i18n/words';
import type { PlantRecord } from '../../model/power/plantRecord';
import type { LayerList, LayerRest } from '../layer';
import { recordIn, recordsInView, tallyOf } from '../tableRecords';
import { PLANT_CHOICES } from './choices';
import { plantRows } from './classes';
import { PLANTS } from './table';

const find = recordIn(PLANTS);
const inView = recordsInView(PLANTS, (a, b) => b.mw - a.mw);

const list: LayerList<PlantRecord> = {
  tab: 'plants',
  order: 5,
  label: () => plantText.tab,
  inView,
  counted: (shown, withMap) => plantText.counted(shown, withMap),
  off: () => plantText.off,
  row: {
    keyOf: ({ id }) => id,
    name: ({ name }) => name,
    facts: (plant) => plantLine(plant),
    selection: ({ id }) => ({ kind: 'record', layer: 'plants', id }),
    hover: ({ id }) => ({ kind: 'record', layer: 'plants', id }),
  },
};

export const plantsOnScreen: LayerRest = {
  legendRows: plantRows,
  legendNote: () => plantText.note,
  tally: tallyOf(PLANTS, inView),
  choices: PLANT_CHOICES,
  list: list as LayerList,
  facts: (id, state) => {
    const plant = find(id, state);
    return plant ? plantFacts(plant) : [];
  },
};
