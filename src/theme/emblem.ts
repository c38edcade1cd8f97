/** What stands before the words of a legend, drawn once for the legend on screen and the one in pictures. */
import type { Mode, Themed } from './color';
import { type Paint, type PathItem, pathItem } from './drawing';
import { GROUND } from './palette';
import { HATCH, type ScalePattern } from './scales';
import { MARK_BOX, markParts, type SiteMark } from './siteMark';

export type Emblem =
  | { kind: 'mark'; mark: SiteMark }
  /** An act: a soft spot. */
  | { kind: 'spot'; color: Themed }
  /** A class of a scale: a plain fill, or its pattern over the bare ground. */
  | { kind: 'class'; color: Themed; pattern: ScalePattern | null }
  /** No data, hatched. */
  | { kind: 'hatch' }
  /** No data, drawn as nothing. */
  | { kind: 'bare' }
  | { kind: 'line'; color: Themed; dashed: boolean };

/** An emblem's paths, from the top left of its box. */
export interface DrawnEmblem {
  width: number;
  height: number;
  items: readonly PathItem[];
}

const SWATCH = { width: 24, height: 14 } as const;
const SWATCH_PATH = `M0 0H${SWATCH.width}V${SWATCH.height}H0Z`;
/** Periods that show a few repeats in a swatch. */
const PERIOD = { hatch: 7, stripes: 8, dots: 7 } as const;

/** A circle around a point. */
function circle(x: number, y: number, radius: number): string {
  const across = 2 * radius;
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 -${across} 0Z`;
}

const swatch = (fill: Paint, mode: Mode): DrawnEmblem => ({
  ...SWATCH,
  items: [
    pathItem(SWATCH_PATH, { fill }),
    pathItem('M0.25 0.25H23.75V13.75H0.25Z', { stroke: GROUND.muted[mode], strokeWidth: 0.5, opacity: 0.6 }),
  ],
});

/** Draws an emblem in the colours of one appearance. */
export function drawEmblem(emblem: Emblem, mode: Mode): DrawnEmblem {
  const mark = { width: MARK_BOX, height: MARK_BOX };
  switch (emblem.kind) {
    case 'mark':
      return { ...mark, items: markParts(emblem.mark, mode).map(({ d, ...paint }) => pathItem(d, paint)) };
    case 'spot': {
      const color = emblem.color[mode];
      return {
        ...mark,
        items: [
          pathItem(circle(12, 12, 10), { fill: color, opacity: 0.35 }),
          pathItem(circle(12, 12, 5.5), { fill: color }),
        ],
      };
    }
    case 'line':
      return {
        ...mark,
        items: [
          pathItem('M0 12H24', {
            stroke: emblem.color[mode],
            strokeWidth: 2.5,
            dash: emblem.dashed ? '5 3' : '',
          }),
        ],
      };
    case 'class': {
      const color = emblem.color[mode];
      const { pattern } = emblem;
      if (pattern === null) return swatch(color, mode);
      return swatch({ motif: pattern, color, ground: null, period: PERIOD[pattern] }, mode);
    }
    case 'hatch':
      return swatch(
        { motif: 'hatch', color: HATCH.line[mode], ground: HATCH.ground[mode], period: PERIOD.hatch },
        mode,
      );
    case 'bare':
      return swatch(GROUND.land[mode], mode);
  }
}
