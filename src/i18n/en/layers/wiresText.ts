/** The words of transmission lines and substations. */
import { formatNumber } from '../shell/format';

export const wiresText = {
  classes: { 100: '100 to 219 kV', 220: '220 to 344 kV', 345: '345 to 499 kV', 500: '500 kV and more' },
  /** Classes of HIFLD, by their lowest voltage. */
  hifldClasses: {
    100: '100 to 161 kV',
    220: '220 to 287 kV',
    345: '345 kV',
    500: '500 kV',
    735: '735 kV and more',
  },
  choice: 'Voltage of lines, and substations',
  direct: 'Direct current',
  substation: 'Substation, colored as the lines; from closer up',
  line: (voltage: string) => `Transmission line · ${voltage}`,
  extract:
    'Lines: the United States and 16 other countries, substations: 28 countries. Elsewhere: not in this extract, which doesn’t mean none. Nothing here tells of spare capacity.',
  kinds: { line: 'Transmission line', substation: 'Substation' },
} as const;

/** One line on a line or a substation of OpenStreetMap. @param kv its highest voltage */
export function wireLine(
  kind: keyof typeof wiresText.kinds,
  kv: number,
  name: string | null,
  operator: string | null,
): string {
  const parts = [wiresText.kinds[kind], name, `${formatNumber(kv)} kV`, operator];
  return parts.filter((part) => part !== null).join(' · ');
}
