/** What stands before the words of a legend, drawn once for the legend on screen and the one in pictures. */
import type { PlantStage } from '../model/power/plantRecord';
import type { Mode, Themed } from './color';
import { type Paint, type PathItem, pathItem } from './drawing';
import { type Fade, UNFADED } from './fade';
import { GROUND, STATE_OPACITY } from './palette';
import { plantParts } from './plantMark';
import { ringParts } from './ringMark';
import { HATCH, type ScalePattern } from './scale';
import { MARK_BOX, markParts, type SiteMark } from './siteMark';

export type Emblem =
  | { kind: 'mark'; mark: SiteMark }
  /** Marks side by side, as large as they are on the map: their widths in px. */
  | { kind: 'sizes'; mark: SiteMark; widths: readonly number[] }
  /** Sites drawn together: shares of classes and phases as in `ringParts`. */
  | { kind: 'ring'; shares: readonly number[] }
  /** An act: a soft spot. */
  | { kind: 'spot'; color: Themed }
  /** A town of which only the county is known: a wide soft spot; or people, by a share of its width. */
  | { kind: 'haze'; color: Themed; share?: number }
  /** A measure of a town: filled while it is in force, else a ring. */
  | { kind: 'dot'; color: Themed; filled: boolean }
  /**
   * A class of a scale: a plain fill, or its pattern over the bare ground. Where acts of states are painted with it as
   * well, its right half shows how.
   */
  | { kind: 'class'; color: Themed; pattern: ScalePattern | null; statewide: boolean; fade?: Fade }
  /** No data, hatched. */
  | { kind: 'hatch'; fade?: Fade }
  /** No data, drawn as nothing. */
  | { kind: 'bare' }
  /** A power plant at a stage. */
  | { kind: 'plant'; stage: PlantStage; color: Themed }
  | { kind: 'line'; color: Themed; dashed: boolean };

/** An emblem's paths, from the top left of its box. */
export interface DrawnEmblem {
  width: number;
  height: number;
  items: readonly PathItem[];
  /** Whether it is drawn in px of the map and not in proportion to the letters beside it. */
  trueSize?: true;
}

/** Room between marks that stand side by side, px. */
const BETWEEN = 3;

/** Marks in a row, their middles at one height. */
function sizes(mark: SiteMark, widths: readonly number[], mode: Mode): DrawnEmblem {
  const height = Math.ceil(Math.max(...widths));
  let x = 0;
  const items = widths.flatMap((width) => {
    const placed = { x, y: (height - width) / 2, scale: width / MARK_BOX };
    x += width + BETWEEN;
    return markParts(mark, mode).map(({ d, ...paint }) => pathItem(d, { ...paint, ...placed }));
  });
  return { width: Math.ceil(x - BETWEEN), height, items, trueSize: true };
}

const SWATCH = { width: 24, height: 14 } as const;
const SWATCH_PATH = `M0 0H${SWATCH.width}V${SWATCH.height}H0Z`;
/** The half that shows how a class is painted over a whole state. */
const RIGHT_HALF = `M${SWATCH.width / 2} 0H${SWATCH.width}V${SWATCH.height}H${SWATCH.width / 2}Z`;
/** The line along a county's border, in the other half. */
const LEFT_EDGE = `M${SWATCH.width / 2} 1.25H1.25V${SWATCH.height - 1.25}H${SWATCH.width / 2}`;
/** Whether a path is the half of a swatch that shows a whole state. */
export const isStateHalf = ({ d }: Pick<PathItem, 'd'>) => d === RIGHT_HALF;
/** Periods that show a few repeats in a swatch. */
const PERIOD = { hatch: 7, stripes: 8, dots: 7 } as const;

/** A circle around a point. */
function circle(x: number, y: number, radius: number): string {
  const across = 2 * radius;
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 -${across} 0Z`;
}

/** An emblem as it is seen while fills have faded; marks and lines do not fade. */
export const fadedEmblem = (emblem: Emblem, fade: Fade): Emblem =>
  emblem.kind === 'class' || emblem.kind === 'hatch' ? { ...emblem, fade } : emblem;

const swatch = (fill: Paint, mode: Mode, opacity = 1): DrawnEmblem => ({
  ...SWATCH,
  items: [
    ...(opacity === 1 ? [] : [pathItem(SWATCH_PATH, { fill: GROUND.land[mode] })]),
    pathItem(SWATCH_PATH, { fill, opacity }),
    pathItem('M0.25 0.25H23.75V13.75H0.25Z', { stroke: GROUND.muted[mode], strokeWidth: 0.5, opacity: 0.6 }),
  ],
});

/** Draws an emblem in the colours of one appearance. */
export function drawEmblem(emblem: Emblem, mode: Mode): DrawnEmblem {
  const mark = { width: MARK_BOX, height: MARK_BOX };
  switch (emblem.kind) {
    case 'mark':
      return { ...mark, items: markParts(emblem.mark, mode).map(({ d, ...paint }) => pathItem(d, paint)) };
    case 'sizes':
      return sizes(emblem.mark, emblem.widths, mode);
    case 'ring':
      return {
        ...mark,
        items: ringParts(emblem.shares, mode, MARK_BOX - 3).map(({ d, ...paint }) =>
          pathItem(d, { ...paint, x: MARK_BOX / 2, y: MARK_BOX / 2 }),
        ),
      };
    case 'plant': {
      const parts = plantParts(emblem.stage, emblem.color[mode], mode);
      return { ...mark, items: parts.map(({ d, ...paint }) => pathItem(d, paint)) };
    }
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
    case 'haze': {
      const color = emblem.color[mode];
      const rings = [11, 8.5, 6, 3.5].map((r) => r * (emblem.share ?? 1));
      return {
        ...mark,
        items: rings.map((r) => pathItem(circle(12, 12, r), { fill: color, opacity: 0.25 })),
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
    case 'dot': {
      const color = emblem.color[mode];
      const paint = emblem.filled
        ? { fill: color, stroke: GROUND.paper[mode], strokeWidth: 1.5 }
        : { stroke: color, strokeWidth: 3 };
      return { ...mark, items: [pathItem(circle(12, 12, 6.5), paint)] };
    }
    case 'class': {
      const color = emblem.color[mode];
      const { pattern, fade = UNFADED } = emblem;
      const paint: Paint =
        pattern === null ? color : { motif: pattern, color, ground: null, period: PERIOD[pattern] };
      const whole = swatch(paint, mode, fade.area);
      if (!emblem.statewide) return whole;
      // Patterns of states stay as they are: they are mostly ground already.
      const opacity = pattern === null ? STATE_OPACITY.fill * fade.state : STATE_OPACITY.pattern;
      const halves = [
        ...(fade.edge === 0
          ? []
          : [pathItem(LEFT_EDGE, { stroke: color, strokeWidth: 2.5, opacity: fade.edge })]),
        pathItem(RIGHT_HALF, { fill: GROUND.land[mode] }),
        pathItem(RIGHT_HALF, { fill: paint, opacity }),
      ];
      return { ...whole, items: [...whole.items.slice(0, -1), ...halves, ...whole.items.slice(-1)] };
    }
    case 'hatch':
      return swatch(
        { motif: 'hatch', color: HATCH.line[mode], ground: HATCH.ground[mode], period: PERIOD.hatch },
        mode,
        emblem.fade?.area,
      );
    case 'bare':
      return swatch(GROUND.land[mode], mode);
  }
}
