/** A size of the reader's own, as it is typed. */
import { sizeProblemText, studioText } from '../../i18n/words';
import {
  type AskedSize,
  LENGTH_UNITS,
  type LengthUnit,
  parseSize,
  pixelsOf,
  sizeProblem,
  sizeText,
} from '../../model/snapshot/size';

/** The fields as they stand, whether they make a size or not. */
export interface TypedSize {
  width: string;
  height: string;
  unit: LengthUnit;
  dpi: string;
}

export type TypedField = 'width' | 'height' | 'dpi';

/** What the fields come to, or what is wrong and at which of them. */
export type ReadSize = { size: string } | { field: TypedField; problem: string };

const MM_PER_INCH = 25.4;
const DIGITS: Record<LengthUnit, number> = { px: 0, mm: 1, in: 2 };

/** A number above zero, with a comma or a point; null for anything else. */
function positive(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : null;
}

/** Reads the fields; a wrong one is named with the sentence that stands under it. */
export function readOwnSize({ width, height, unit, dpi }: TypedSize): ReadSize {
  const [across, down, density] = [positive(width), positive(height), positive(dpi)];
  if (across === null) return { field: 'width', problem: studioText.size.notANumber(studioText.size.width) };
  if (down === null) return { field: 'height', problem: studioText.size.notANumber(studioText.size.height) };
  if (density === null) return { field: 'dpi', problem: studioText.size.notANumber(studioText.size.dpi) };
  const size: AskedSize = { width: across, height: down, unit, dpi: Math.round(density) };
  const problem = sizeProblem(size);
  if (problem === null) return { size: sizeText(size) };
  // With a possible density, what is wrong is a length.
  const byDpi = sizeProblem({ ...size, width: 1_000, height: 1_000, unit: 'px' }) !== null;
  return { field: byDpi ? 'dpi' : 'width', problem: sizeProblemText(problem) };
}

/** The fields for a size; a height that follows from the content is proposed as two thirds of the width. */
export function typedSize(size: string): TypedSize {
  const asked = parseSize(size);
  const { width, height, unit, dpi } =
    'error' in asked ? { width: 1200, height: 800, unit: 'px' as const, dpi: 144 } : asked;
  const down = height ?? Number(((width * 2) / 3).toFixed(DIGITS[unit]));
  return { width: String(width), height: String(down), unit, dpi: String(dpi) };
}

/** The same lengths in another unit; what is no number stays as it was typed. */
export function withUnit(typed: TypedSize, unit: LengthUnit): TypedSize {
  const dpi = positive(typed.dpi);
  const convert = (text: string): string => {
    const length = positive(text);
    if (length === null || dpi === null || unit === typed.unit) return text;
    const pixels = typed.unit === 'px' ? length : pixelsOf(length, typed.unit, dpi);
    if (unit === 'px') return String(Math.round(pixels));
    const inches = pixels / dpi;
    return String(Number((unit === 'mm' ? inches * MM_PER_INCH : inches).toFixed(DIGITS[unit])));
  };
  return { ...typed, unit, width: convert(typed.width), height: convert(typed.height) };
}

/** The unit of that name; px for anything else. */
export const unitOf = (name: string): LengthUnit => LENGTH_UNITS.find((unit) => unit === name) ?? 'px';
