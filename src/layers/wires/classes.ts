/** Voltages as the map tells them apart: few classes, wider and darker the higher. */
import { wiresText } from '../../i18n/words';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';

/** From which voltage (kV) on a class holds, its colour, and its width as a factor. */
export const WIRE_CLASSES: readonly { from: number; color: Themed; width: number }[] = [
  { from: 100, color: { light: '#49ccab', dark: '#29594f' }, width: 0.7 },
  { from: 220, color: { light: '#3e8378', dark: '#009a8f' }, width: 1.1 },
  { from: 345, color: { light: '#114c81', dark: '#80caf4' }, width: 1.7 },
  { from: 500, color: { light: '#050c0b', dark: '#fcfbf7' }, width: 2.3 },
];

/** The class of a voltage (kV) as rows of the legend and links name it; null below the lowest. */
export const wireClass = (kv: number): string | null => {
  const found = WIRE_CLASSES.findLast(({ from }) => kv >= from);
  return found === undefined ? null : `${found.from}`;
};

/** Direct current, dashed. */
export const DIRECT_CURRENT: Themed = { light: '#c0790b', dark: '#f4ba5c' };

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
