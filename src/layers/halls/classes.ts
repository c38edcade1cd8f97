import { hallText } from '../../i18n/words';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';

export const COLOR: Themed = { light: '#1e66b0', dark: '#6db3f5' };

/** The row of the legend. */
export const hallsRows = (): LegendRow<string>[] => [
  { key: 'halls', emblem: { kind: 'line', color: COLOR, dashed: false }, label: hallText.row },
];
