import { territoryText } from '../../i18n/words';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';

export const COLOR: Themed = { light: '#5b4b8a', dark: '#b3a6ea' };

/** The row of the legend. */
export const territoriesRows = (): LegendRow<string>[] => [
  { key: 'territories', emblem: { kind: 'line', color: COLOR, dashed: true }, label: territoryText.row },
];
