/**
 * How the classes of a fill are told apart in newsprint grey: by tone, in the order of the classes, and by pattern, so
 * that what ink and paper do to a tone costs nothing. Colours turned into their greys would do neither.
 */
import { channelOf } from './color';
import type { DrawItem, MotifPaint, PathItem } from './drawing';
import { isStateHalf } from './emblem';
import { STATE_OPACITY } from './palette';
import type { Scale } from './scale';

/** One class in print. */
export interface PrintLook {
  /** Grey of its area, `#rrggbb`. */
  tone: string;
  /** Its pattern over the tone; null leaves the tone plain. */
  motif: MotifPaint['motif'] | null;
  /** Of the pattern over the tone. */
  ink: string;
  /** Of the pattern over bare ground: where whole states are painted. */
  bareInk: string;
}

/** Looks by the colour that a class has in the light appearance. */
export type PrintLooks = ReadonlyMap<string, PrintLook>;

/** Lightness (CIE L*) of the first and the last class. */
const LIGHTEST = 93;
const DARKEST = 12;

/** Patterns of measures, which also fill whole states without a tone: one for every step. */
const LADDER = ['rungs', 'bars', 'cross', 'grid', 'checks'] as const;
/** Of numbers every second class stays plain: plain tones are far enough apart then. */
const BETWEEN = ['rungs', 'cross', 'bars'] as const;

/** The grey of a lightness (CIE L*, 0 to 100). */
export function greyOfLightness(lightness: number): string {
  const share = (lightness + 16) / 116;
  const light = lightness > 8 ? share ** 3 : lightness / 903.3;
  const channel = channelOf(light).toString(16).padStart(2, '0');
  return `#${channel}${channel}${channel}`;
}

/** The looks of the classes of a scale that are plain on screen; those with a pattern keep it. */
export function printLooks({ classes, paler }: Scale): PrintLooks {
  const plain = classes.filter(({ pattern }) => pattern === undefined);
  return new Map(
    plain.map(({ color }, index) => {
      const share = plain.length < 2 ? 1 : index / (plain.length - 1);
      const lightness = LIGHTEST + (DARKEST - LIGHTEST) * share;
      const motif =
        paler !== undefined
          ? (LADDER[index] ?? null)
          : index % 2 === 0
            ? null
            : (BETWEEN[(index - 1) / 2] ?? null);
      const ink = lightness > 55 ? lightness - 32 : lightness + 34;
      return [
        color.light,
        {
          tone: greyOfLightness(lightness),
          motif,
          ink: greyOfLightness(ink),
          bareInk: greyOfLightness(35 + lightness * 0.4),
        },
      ] as const;
    }),
  );
}

/** Repeats of a pattern in a swatch, and in the strip of a scale, px. */
const SWATCH_PERIOD = 7;
const STRIP_PERIOD = 5;

function printed(item: PathItem, looks: PrintLooks): PathItem {
  const look = typeof item.fill === 'string' ? looks.get(item.fill) : undefined;
  const stroke = looks.get(item.stroke)?.tone ?? item.stroke;
  if (look === undefined) return stroke === item.stroke ? item : { ...item, stroke };
  const { tone, motif, ink, bareInk } = look;
  // Round marks are too small for a pattern.
  if (motif === null || item.d.includes('a')) return { ...item, fill: tone, stroke };
  const period = item.scale === 1 ? STRIP_PERIOD : SWATCH_PERIOD;
  return isStateHalf(item)
    ? {
        ...item,
        fill: { motif, color: bareInk, ground: null, period },
        opacity: item.opacity / STATE_OPACITY.fill,
      }
    : { ...item, fill: { motif, color: ink, ground: tone, period } };
}

/** Items of a drawing with the classes as they are printed. */
export function printItems(items: readonly DrawItem[], looks: PrintLooks): DrawItem[] {
  return items.map((item) => {
    if (item.kind === 'group') return { ...item, items: printItems(item.items, looks) };
    return item.kind === 'path' ? printed(item, looks) : item;
  });
}
