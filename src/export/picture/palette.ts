/**
 * The palettes of pictures: the app's two appearances, and newsprint grey: light in luminances, but
 * for the classes of a fill, which `theme/print.ts` gives tones and patterns of their own.
 */

import { exportText } from '../../i18n/words';
import type { Palette } from '../../model/snapshot/settings';
import { ExportError } from '../../state/exporter';
import { channelOf, greyOf, LUMINANCE, linear, type Mode } from '../../theme/color';
import type { DrawItem, Drawing, Paint } from '../../theme/drawing';

/** The appearance that a palette is drawn in, before it is turned grey. */
export function paletteMode(palette: Palette): Mode {
  return palette === 'dark' ? 'dark' : 'light';
}

/** `#rrggbb` and `rgba(…)` in grey; everything else (`none`) as it is. */
function greyColor(color: string): string {
  if (/^#[0-9a-f]{6}$/i.test(color)) return greyOf(color);
  const match = /^rgba?\(\s*(\d+(?:\.\d+)?)\s*,\s*(\d+(?:\.\d+)?)\s*,\s*(\d+(?:\.\d+)?)\s*(,[^)]*)?\)$/.exec(
    color,
  );
  if (!match) return color;
  const hex = [match[1], match[2], match[3]]
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0'))
    .join('');
  const channel = Number.parseInt(greyOf(`#${hex}`).slice(1, 3), 16);
  return match[4] === undefined
    ? `rgb(${channel},${channel},${channel})`
    : `rgba(${channel},${channel},${channel}${match[4]})`;
}

function greyPaint(paint: Paint): Paint {
  if (typeof paint === 'string') return greyColor(paint);
  return {
    ...paint,
    color: greyColor(paint.color),
    ground: paint.ground === null ? null : greyColor(paint.ground),
  };
}

function greyItem(item: DrawItem): DrawItem {
  switch (item.kind) {
    case 'path':
      return { ...item, fill: greyPaint(item.fill), stroke: greyColor(item.stroke) };
    case 'text': {
      const { halo } = item;
      return {
        ...item,
        color: greyColor(item.color),
        halo: halo === null ? null : { ...halo, color: greyColor(halo.color) },
      };
    }
    case 'raster':
      return item;
    case 'group':
      return { ...item, items: item.items.map(greyItem) };
  }
}

/** A drawing with every colour turned to the grey of its luminance. Rasters are for `greyCanvas`. */
export function greyDrawing(drawing: Drawing): Drawing {
  return { ...drawing, ground: greyColor(drawing.ground), items: drawing.items.map(greyItem) };
}

/** Rows of pixels that are turned at a time: few enough to need little memory. */
const ROWS = 256;
/** Steps of light that are looked up. */
const STEPS = 4_095;

/** Turns every pixel of a canvas to the grey of its luminance, in place. */
export function greyCanvas(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  if (!context) throw new ExportError(exportText.noCanvas);
  const light = Float64Array.from({ length: 256 }, (_, value) => linear(value));
  const [red, green, blue] = [LUMINANCE.red, LUMINANCE.green, LUMINANCE.blue].map((weight) =>
    light.map((value) => value * weight * STEPS),
  ) as [Float64Array, Float64Array, Float64Array];
  const grey = Uint8ClampedArray.from({ length: STEPS + 1 }, (_, step) => channelOf(step / STEPS));
  for (let top = 0; top < canvas.height; top += ROWS) {
    const image = context.getImageData(0, top, canvas.width, Math.min(ROWS, canvas.height - top));
    const { data } = image;
    for (let at = 0; at < data.length; at += 4) {
      const step =
        (red[data[at] ?? 0] ?? 0) + (green[data[at + 1] ?? 0] ?? 0) + (blue[data[at + 2] ?? 0] ?? 0);
      const channel = grey[Math.round(step)] ?? 0;
      data[at] = channel;
      data[at + 1] = channel;
      data[at + 2] = channel;
    }
    context.putImageData(image, 0, top);
  }
}
