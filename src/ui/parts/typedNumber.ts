import { plainNumber } from '../../model/regionText';

/**
 * A number as readers write it: `1000`, `1,000`, `-0.5`; null for anything else.
 * @param isShare `25 %` is 0.25
 */
export function typedNumber(text: string, isShare = false): number | null {
  const [, written = '', percent] = /^(.*?)\s*(%?)$/.exec(text.trim()) ?? [];
  if (percent && !isShare) return null;
  const isGrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(written);
  const number = plainNumber(isGrouped ? written.replaceAll(',', '') : written);
  if (Number.isNaN(number)) return null;
  // Without the last digits that a division by 100 makes up.
  const value = percent ? Number((number / 100).toPrecision(12)) : number;
  // What is not written plainly could not be read from a link.
  return Number.isNaN(plainNumber(String(value))) ? null : value;
}
