import { waterText } from '../../i18n/words';
import type { LegendRow } from '../../theme/legend';
import { STRESS_LINE } from './scales';

/** The row of the line around counties of high stress. */
export const stressRows = (): LegendRow<string>[] => [
  {
    key: 'water',
    emblem: { kind: 'line', color: STRESS_LINE, dashed: false },
    label: waterText.line,
  },
];
