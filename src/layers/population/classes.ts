import { populationText } from '../../i18n/words';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';

export const COLOR: Themed = { light: '#5d6470', dark: '#aab2be' };

/** The row of the legend. */
export const populationRows = (): LegendRow<string>[] => [
  { key: 'people', emblem: { kind: 'haze', color: COLOR }, label: populationText.row },
];
