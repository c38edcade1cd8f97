import { populationText } from '../../i18n/words';
import { population } from '../../model/layers/population';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';

export const COLOR: Themed = { light: '#5d6470', dark: '#aab2be' };

/** A dot counts for the last class whose least number of people it reaches. */
export const DOT_CLASSES = population.choices[0].words;

/** The class of a dot. @param people around it */
export const dotClass = (people: number): string =>
  DOT_CLASSES.findLast((least) => people >= Number(least)) ?? DOT_CLASSES[0];

/** The rows of the legend, a class of dots each. */
export const populationRows = (): LegendRow<string>[] =>
  DOT_CLASSES.map((least, index) => ({
    key: least,
    emblem: { kind: 'haze', color: COLOR, share: (index + 1) / DOT_CLASSES.length },
    label: populationText.row(Number(least), Number(DOT_CLASSES[index + 1] ?? Number.POSITIVE_INFINITY)),
  }));
