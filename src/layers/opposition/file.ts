import { eventFilterWords, legendText, pictureText } from '../../i18n/words';
import { isFilled } from '../../model/view/fill';
import type { View } from '../../model/view/view';
import type { LegendGroup } from '../../theme/legend';
import type { Scale, ScaleClass } from '../../theme/scale';
import type { FilePart } from '../layer';
import { actNotes, actRows } from './legend';
import { eventRecords } from './records';

/** Whether acts of a step of the ladder pass the filter; classes of the other scale are no steps. */
const passesFilter = ({ unit }: Scale, { from }: ScaleClass, { events: { mechanisms } }: View): boolean =>
  unit !== 'mechanism' || mechanisms === null || mechanisms.some((step) => step === from);

/** The steps that pass the filter; where acts or measures are the fill, its own rows explain the spots as well. */
function actLegend(view: View): LegendGroup[] {
  if (isFilled(view, 'opposition')) return [];
  const { mechanisms } = view.events;
  return [
    {
      id: 'acts',
      heading: legendText.opposition,
      strip: null,
      rows: actRows().filter(({ key }) => mechanisms === null || mechanisms.includes(key)),
      notes: actNotes(),
    },
  ];
}

/** Opposition in pictures and files. */
export const oppositionInFiles: FilePart = {
  legend: actLegend,
  passes: passesFilter,
  filters: (view) => eventFilterWords(view.events),
  upTo: (day) => [pictureText.actsUpTo(day)],
  records: eventRecords,
};
