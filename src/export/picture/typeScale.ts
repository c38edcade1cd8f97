/** The few ways in which a picture sets text: their sizes follow from the picture's, down to what can be read. */
import type { Mode } from '../../theme/color';
import { GROUND } from '../../theme/palette';
import type { TextStyle } from './text';

export type StyleName =
  | 'headline'
  | 'subtitle'
  | 'filters'
  | 'heading'
  | 'row'
  | 'tick'
  | 'reading'
  | 'note'
  | 'credits';

interface Recipe {
  /** Times the size of plain text. */
  factor: number;
  /** Never smaller, layout px: 6.7 px are 5 pt on paper. */
  least: number;
  /** From one line to the next, times the size. */
  line: number;
  weight: 400 | 600;
  tone: 'ink' | 'muted';
}

const RECIPES: Readonly<Record<StyleName, Recipe>> = {
  headline: { factor: 2, least: 11, line: 1.18, weight: 600, tone: 'ink' },
  subtitle: { factor: 1.2, least: 8.5, line: 1.32, weight: 400, tone: 'ink' },
  filters: { factor: 0.95, least: 7.2, line: 1.35, weight: 400, tone: 'muted' },
  heading: { factor: 0.95, least: 7.2, line: 1.35, weight: 600, tone: 'ink' },
  row: { factor: 0.92, least: 7.2, line: 1.28, weight: 400, tone: 'ink' },
  tick: { factor: 0.78, least: 6.7, line: 1.25, weight: 400, tone: 'muted' },
  reading: { factor: 0.78, least: 6.7, line: 1.35, weight: 400, tone: 'muted' },
  note: { factor: 0.88, least: 7, line: 1.35, weight: 400, tone: 'ink' },
  credits: { factor: 0.76, least: 6.7, line: 1.35, weight: 400, tone: 'muted' },
};

export type TypeScale = Readonly<Record<StyleName, TextStyle>>;

/**
 * Size of plain text in a picture, layout px: 9 px in a newspaper column, 11 in a social post, 13 on A4, 14 on A3.
 */
export function plainSize(width: number, height: number): number {
  return Math.max(8.4, 5.6 + 0.23 * Math.sqrt(Math.sqrt(width * height)));
}

/** Headlines of narrow columns are no larger than this share of the width. */
const HEADLINE_SHARE = 0.085;

/** The styles around a size of plain text, in a picture of a width. */
export function typeScale(plain: number, width: number, mode: Mode): TypeScale {
  const style = ({ factor, least, line, weight, tone }: Recipe): TextStyle => {
    const size =
      Math.round(
        Math.max(least, Math.min(plain * factor, Math.max(plain * 1.3, width * HEADLINE_SHARE))) * 10,
      ) / 10;
    return { size, line: size * line, weight, color: GROUND[tone][mode] };
  };
  return Object.fromEntries(Object.entries(RECIPES).map(([name, recipe]) => [name, style(recipe)])) as Record<
    StyleName,
    TextStyle
  >;
}
