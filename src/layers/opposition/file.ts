import { altSentences, eventFilterWords, legendText, pictureText } from '../../i18n/words';
import { isFilled } from '../../model/view/fill';
import type { View } from '../../model/view/view';
import { alikeInGrey, mix } from '../../theme/color';
import type { LegendGroup } from '../../theme/legend';
import { GROUND, MECHANISM_COLORS } from '../../theme/palette';
import type { Scale, ScaleClass } from '../../theme/scale';
import type { FilePart, GreyMessage } from '../layer';
import { describeActs } from './described';
import { standingsDrawn } from './drawn';
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

/** Spots and outlines of acts let the ground shine through by so much at most. */
const ACT_STRENGTH = 0.6;

/** Whether steps of the ladder can't be told apart in grey where they are spots and outlines. */
function spotsInGrey(view: View): GreyMessage | null {
  if (isFilled(view, 'opposition')) return null;
  const spots = Object.values(MECHANISM_COLORS).map(({ light }) =>
    mix(light, GROUND.land.light, ACT_STRENGTH),
  );
  return alikeInGrey(spots) ? pictureText.greyAlike.acts : null;
}

/** Opposition in pictures and files. */
export const oppositionInFiles: FilePart = {
  legend: actLegend,
  drawn: standingsDrawn,
  passes: passesFilter,
  filters: (view) => eventFilterWords(view.events),
  upTo: (day, recordUpTo) => [pictureText.actsUpTo(day, recordUpTo)],
  alikeInGrey: spotsInGrey,
  subject: () => altSentences.subjects.opposition,
  described: describeActs,
  records: eventRecords,
};
