/** The shapes of one period of a motif, from (0, 0) to (period, period), such that it meets itself on all sides. */
import type { MotifPaint } from './drawing';

/** One path in the motif's colour: filled, or stroked with a width in px. */
export interface MotifShape {
  d: string;
  /** Null: filled. */
  strokeWidth: number | null;
}

const tidy = (value: number) => Math.round(value * 1000) / 1000;

/** What is painted in each period of a motif. */
export function motifShape(motif: MotifPaint['motif'], period: number): MotifShape {
  switch (motif) {
    case 'dots': {
      const radius = tidy(period / 5.5);
      const middle = tidy(period / 2);
      const across = tidy(2 * radius);
      return {
        d: `M${tidy(middle - radius)} ${middle}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 -${across} 0Z`,
        strokeWidth: null,
      };
    }
    case 'hatch':
      return { d: diagonals(period, 'up'), strokeWidth: tidy(period / 7) };
    case 'stripes':
      return { d: diagonals(period, 'down'), strokeWidth: tidy(period / 3.2) };
    case 'rungs':
      return { d: level(period), strokeWidth: tidy(period / 5) };
    case 'bars':
      return { d: upright(period), strokeWidth: tidy(period / 5) };
    case 'cross':
      return { d: diagonals(period, 'up') + diagonals(period, 'down'), strokeWidth: tidy(period / 8) };
    case 'grid':
      return { d: level(period) + upright(period), strokeWidth: tidy(period / 7) };
    case 'checks': {
      const half = tidy(period / 2);
      return {
        d: `M0 0h${half}v${half}h-${half}ZM${half} ${half}h${half}v${half}h-${half}Z`,
        strokeWidth: null,
      };
    }
  }
}

/** A line through the middle of a period, across and down. */
const level = (period: number) => `M-1 ${tidy(period / 2)}H${period + 1}`;
const upright = (period: number) => `M${tidy(period / 2)} -1V${period + 1}`;

/** The diagonal of a period and those of its neighbours, each a little longer than the period. */
function diagonals(period: number, direction: 'up' | 'down'): string {
  const [start, end] = direction === 'up' ? [period + 1, -1] : [-1, period + 1];
  return [-period, 0, period].map((x) => `M${x - 1} ${start}L${x + period + 1} ${end}`).join('');
}
