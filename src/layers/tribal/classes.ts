import { tribalText } from '../../i18n/words';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';

export const COLOR: Themed = { light: '#8a5a00', dark: '#d8a64a' };

/** The row of the legend. */
export const tribalRows = (): LegendRow<string>[] => [
  { key: 'tribal', emblem: { kind: 'line', color: COLOR, dashed: false }, label: tribalText.row },
];
