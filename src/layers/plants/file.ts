import { labels, plantText } from '../../i18n/words';
import { plants } from '../../model/layers/plants';
import type { View } from '../../model/view/view';
import { choiceFilters } from '../choiceWords';
import type { FilePart } from '../layer';
import { askedWords } from '../own';
import { recordsOnGround } from '../tableRecords';
import { PLANT_CHOICES } from './choices';
import { plantRows } from './classes';
import { plantRecords } from './records';
import { PLANTS } from './table';

/** The rows that the filter leaves. */
const rowsAsked = ({ own }: View) => {
  const asked = askedWords(own.plants, plants.choices);
  return plantRows().filter(({ key }) => asked.has(key));
};

/** Power plants in pictures and files. */
export const plantsInFiles: FilePart = {
  legend: (view) => [
    {
      id: 'plants',
      heading: labels.layer.plants,
      strip: null,
      rows: rowsAsked(view),
      notes: [plantText.note],
    },
  ],
  filters: choiceFilters('plants', PLANT_CHOICES),
  subject: () => plantText.subject,
  described: (state, seen) => plantText.described(recordsOnGround(PLANTS, state, seen)),
  records: plantRecords,
};
