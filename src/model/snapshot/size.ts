/**
 * How large a picture is: named sizes for screens, paper and newspaper columns, and free ones. One layout px is
 * always 1/96 inch at the picture's true size, so that 12 px text is 9 pt on every sheet.
 */

/** What a length is given in. */
export const LENGTH_UNITS = ['px', 'mm', 'in'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

export type PresetFamily = 'screen' | 'paper' | 'newspaper';

/** A size as it is asked for. */
export interface AskedSize {
  width: number;
  /** Null: the picture is as tall as map and text need. */
  height: number | null;
  unit: LengthUnit;
  /** Pixels per inch of the picture at its true size. */
  dpi: number;
}

/** A size with a name. Ids are stable: scripts and saved pictures hold them. */
export interface Preset extends AskedSize {
  id: string;
  family: PresetFamily;
}

/** What a size comes to. */
export interface PictureSize {
  /** Whole pixels. */
  width: number;
  /** Whole pixels; null: follows from the content. */
  height: number | null;
  dpi: number;
  /** Pixels per layout px. */
  pixelRatio: number;
}

const MM_PER_INCH = 25.4;
/** Layout px per inch. */
const LAYOUT_DPI = 96;
const METRES_PER_INCH = 0.0254;

/** Screens show these at most at half of their pixels: text must stay legible then. */
const SCREEN_DPI = 144;

const screen = (id: string, width: number, height: number | null): Preset => ({
  id,
  family: 'screen',
  width,
  height,
  unit: 'px',
  dpi: SCREEN_DPI,
});

const SHEETS = [
  { name: 'a5', short: 148, long: 210, unit: 'mm' },
  { name: 'a4', short: 210, long: 297, unit: 'mm' },
  { name: 'a3', short: 297, long: 420, unit: 'mm' },
  { name: 'letter', short: 8.5, long: 11, unit: 'in' },
] as const;

const paper: Preset[] = SHEETS.flatMap(({ name, short, long, unit }) =>
  (['landscape', 'portrait'] as const).flatMap((turn) =>
    ([150, 300] as const).map((dpi) => ({
      id: `${name}-${turn}-${dpi}`,
      family: 'paper' as const,
      width: turn === 'landscape' ? long : short,
      height: turn === 'landscape' ? short : long,
      unit,
      dpi,
    })),
  ),
);

/** Columns of 45 mm with 4 mm between them, a common size of European dailies. */
const COLUMN_MM = 45;
const GUTTER_MM = 4;
const newspaper: Preset[] = [1, 2, 3, 4, 5, 6].map((columns) => ({
  id: `newspaper-${columns}`,
  family: 'newspaper',
  width: columns * COLUMN_MM + (columns - 1) * GUTTER_MM,
  height: null,
  unit: 'mm',
  dpi: 300,
}));

/** Every named size, in the order in which it is offered. */
export const PRESETS: readonly Preset[] = [
  screen('social', 1200, 675),
  screen('square', 1080, 1080),
  screen('story', 1080, 1920),
  screen('slide', 1920, 1080),
  screen('article', 1600, null),
  ...paper,
  ...newspaper,
];

/** Sides that can be asked for, in pixels: below nothing can be read, above no browser keeps the picture. */
export const LEAST_SIDE = 300;
export const GREATEST_SIDE = 16_384;
export const GREATEST_AREA = 150_000_000;
const DPI_RANGE = [72, 600] as const;

/** Pixels of a length. */
export function pixelsOf(length: number, unit: LengthUnit, dpi: number): number {
  if (unit === 'px') return Math.round(length);
  return Math.round((unit === 'mm' ? length / MM_PER_INCH : length) * dpi);
}

/** Millimetres of so many pixels at a density. */
export function millimetresOf(pixels: number, dpi: number): number {
  return (pixels / dpi) * MM_PER_INCH;
}

/** Pixels per metre, as PNG's `pHYs` wants it: 11811 at 300 dpi. */
export function pixelsPerMetre(dpi: number): number {
  return Math.round(dpi / METRES_PER_INCH);
}

/** What a size comes to in pixels. */
export function pictureSize({ width, height, unit, dpi }: AskedSize): PictureSize {
  return {
    width: pixelsOf(width, unit, dpi),
    height: height === null ? null : pixelsOf(height, unit, dpi),
    dpi,
    pixelRatio: dpi / LAYOUT_DPI,
  };
}

/** The preset of that id, or null. */
export function presetOf(id: string): Preset | null {
  return PRESETS.find((preset) => preset.id === id) ?? null;
}

/** Why a size can't be used; sides in whole pixels. */
export type SizeProblem =
  /** Neither a preset's id, nor width × height with unit and density. */
  | { kind: 'form'; text: string }
  | { kind: 'dpi'; dpi: number; least: number; most: number }
  | { kind: 'small'; sides: readonly number[]; leastSide: number }
  | { kind: 'large'; sides: readonly number[]; unit: LengthUnit };

/** A size that can't be used. */
export interface SizeError {
  error: SizeProblem;
}

/**
 * Reads a size: `a4-landscape-300`, `1200x800px`, `210x99mm@300`, `8x10in@150`. A free size in px is taken at 144
 * pixels per inch unless it says another density; in mm or inch at 300.
 */
export function parseSize(text: string): AskedSize | SizeError {
  const preset = presetOf(text);
  if (preset) return preset;
  const match = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(px|mm|in)?(?:@(\d+))?$/.exec(text.trim().toLowerCase());
  if (!match) return { error: { kind: 'form', text } };
  const unit = (match[3] ?? 'px') as LengthUnit;
  const dpi = match[4] === undefined ? (unit === 'px' ? SCREEN_DPI : 300) : Number(match[4]);
  const size = { width: Number(match[1]), height: Number(match[2]), unit, dpi };
  const wrong = sizeProblem(size);
  return wrong === null ? size : { error: wrong };
}

/** Why a size is impossible; null when it is fine. */
export function sizeProblem(size: AskedSize): SizeProblem | null {
  const [leastDpi, mostDpi] = DPI_RANGE;
  if (!(size.dpi >= leastDpi && size.dpi <= mostDpi))
    return { kind: 'dpi', dpi: size.dpi, least: leastDpi, most: mostDpi };
  const { width, height } = pictureSize(size);
  const sides = height === null ? [width] : [width, height];
  if (!sides.every((side) => side >= LEAST_SIDE)) return { kind: 'small', sides, leastSide: LEAST_SIDE };
  if (!sides.every((side) => side <= GREATEST_SIDE) || (height ?? 0) * width > GREATEST_AREA)
    return { kind: 'large', sides, unit: size.unit };
  return null;
}

/** The text that `parseSize` reads back; a preset's own id where the size is one. */
export function sizeText(size: AskedSize & { id?: string }): string {
  if (size.id !== undefined) return size.id;
  return `${size.width}x${size.height ?? size.width}${size.unit}@${size.dpi}`;
}
