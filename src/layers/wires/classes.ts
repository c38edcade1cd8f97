/** Voltages as the map tells them apart: few classes, wider and darker the higher. */
import { wiresText } from '../../i18n/words';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';

/** From which voltage (kV) on a class holds, its colour, and its width as a factor. */
export const WIRE_CLASSES: readonly { from: number; color: Themed; width: number }[] = [
  { from: 100, color: { light: '#7cc4b4', dark: '#2c716c' }, width: 0.7 },
  { from: 220, color: { light: '#1f8f84', dark: '#3fb5aa' }, width: 1.1 },
  { from: 345, color: { light: '#0a5557', dark: '#9ee6da' }, width: 1.7 },
  { from: 500, color: { light: '#03201f', dark: '#ffffff' }, width: 2.3 },
];

/** Direct current, dashed. */
export const DIRECT_CURRENT: Themed = { light: '#a3235c', dark: '#ff8fbf' };

/** Rows of the legend: lines by voltage, then substations. */
export const wireRows = (): LegendRow<string>[] => [
  ...WIRE_CLASSES.toReversed().map(({ from, color }) => ({
    key: String(from),
    emblem: { kind: 'line', color, dashed: false } as const,
    label: wiresText.classes[from as keyof typeof wiresText.classes],
  })),
  { key: 'dc', emblem: { kind: 'line', color: DIRECT_CURRENT, dashed: true }, label: wiresText.direct },
  {
    key: 'substation',
    emblem: { kind: 'dot', color: WIRE_CLASSES[2]?.color ?? DIRECT_CURRENT, filled: true },
    label: wiresText.substation,
  },
];
