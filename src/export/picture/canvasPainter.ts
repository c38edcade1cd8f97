/** Paints a drawing onto a canvas. */
import { exportText } from '../../i18n/words';
import { ExportError } from '../../state/exporter';
import type { DrawItem, Drawing, GroupItem, MotifPaint, PathItem, TextItem } from '../../theme/drawing';
import { motifShape } from '../../theme/motif';
import type { TextWidth } from './labelText';
import { baseline, FAMILY } from './letters';

/** The bitmaps of a drawing by their names. */
export type Rasters = ReadonlyMap<string, CanvasImageSource>;

const cssFont = (size: number, weight: 400 | 600) => `${weight} ${size}px ${FAMILY}`;

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new ExportError(exportText.noCanvas);
  return { canvas, context };
}

/** Loads the weights that pictures are set in, so that text is measured and painted in them. */
export async function loadLetters(): Promise<void> {
  await Promise.all(([400, 600] as const).map((weight) => document.fonts.load(cssFont(16, weight))));
}

/** Measures text as it will be painted. */
export function canvasWidths(): TextWidth {
  const { context } = canvasOf(1, 1);
  return (text, size, weight) => {
    context.font = cssFont(size, weight);
    return context.measureText(text).width;
  };
}

/**
 * Paints a whole picture.
 * @param pixels     size of the canvas
 * @param pixelRatio pixels per layout px
 * @throws Error when a raster of the drawing is missing or the browser gives no canvas
 */
export function paintDrawing(
  drawing: Drawing,
  rasters: Rasters,
  pixels: { width: number; height: number },
  pixelRatio: number,
): HTMLCanvasElement {
  const { canvas, context } = canvasOf(pixels.width, pixels.height);
  context.fillStyle = drawing.ground;
  context.fillRect(0, 0, pixels.width, pixels.height);
  context.scale(pixelRatio, pixelRatio);
  for (const item of drawing.items) paintItem(context, item, { rasters, pixelRatio });
  return canvas;
}

interface Surroundings {
  rasters: Rasters;
  pixelRatio: number;
}

function paintItem(context: CanvasRenderingContext2D, item: DrawItem, around: Surroundings): void {
  switch (item.kind) {
    case 'path':
      paintPath(context, item, around.pixelRatio);
      return;
    case 'text':
      paintText(context, item);
      return;
    case 'raster': {
      const raster = around.rasters.get(item.name);
      if (!raster) throw new Error(`The picture lacks its part “${item.name}”.`);
      context.drawImage(raster, item.x, item.y, item.width, item.height);
      return;
    }
    case 'group':
      paintGroup(context, item, around);
  }
}

/** A group that is let through as a whole is painted apart first, so that its items don't show through each other. */
function paintGroup(context: CanvasRenderingContext2D, group: GroupItem, around: Surroundings): void {
  const { clip, opacity, items } = group;
  context.save();
  if (clip !== null) {
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
  }
  if (opacity === 1) {
    for (const item of items) paintItem(context, item, around);
  } else {
    const layer = canvasOf(context.canvas.width, context.canvas.height);
    layer.context.setTransform(context.getTransform());
    for (const item of items) paintItem(layer.context, item, around);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha *= opacity;
    context.drawImage(layer.canvas, 0, 0);
  }
  context.restore();
}

function paintPath(context: CanvasRenderingContext2D, item: PathItem, pixelRatio: number): void {
  const { d, x, y, scale, fill, stroke, strokeWidth, dash, opacity } = item;
  const path = new Path2D(d);
  context.save();
  context.globalAlpha *= opacity;
  context.translate(x, y);
  context.scale(scale, scale);
  if (typeof fill !== 'string') {
    if (fill.ground !== null) {
      context.fillStyle = fill.ground;
      context.fill(path);
    }
    context.fillStyle = motifPattern(context, fill, pixelRatio * scale);
    context.fill(path);
  } else if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke !== 'none' && strokeWidth > 0) {
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.lineJoin = 'round';
    context.setLineDash(dash === '' ? [] : dash.split(/[ ,]+/).map(Number));
    context.stroke(path);
  }
  context.restore();
}

/** As many periods as come to whole pixels are drawn at a time, so that none is resampled. */
const MOST_PERIODS = 16;

/** A motif as a pattern of so many pixels per px, its lines drawn sharp. */
function motifPattern(
  context: CanvasRenderingContext2D,
  { motif, color, period }: MotifPaint,
  pixelsPerPx: number,
): CanvasPattern {
  const pixels = period * pixelsPerPx;
  const uneven = (periods: number) => Math.abs(periods * pixels - Math.round(periods * pixels)) / periods;
  let periods = 1;
  for (let more = 2; more <= MOST_PERIODS && uneven(periods) > 1e-6; more += 1)
    if (uneven(more) < uneven(periods) - 1e-9) periods = more;
  const side = Math.max(1, Math.round(periods * pixels));
  const tile = canvasOf(side, side);
  const perPx = side / (periods * period);
  tile.context.scale(perPx, perPx);
  const { d, strokeWidth } = motifShape(motif, period);
  const path = new Path2D(d);
  for (let column = 0; column < periods; column += 1)
    for (let row = 0; row < periods; row += 1) {
      tile.context.save();
      tile.context.translate(column * period, row * period);
      tile.context.beginPath();
      tile.context.rect(0, 0, period, period);
      tile.context.clip();
      if (strokeWidth === null) {
        tile.context.fillStyle = color;
        tile.context.fill(path);
      } else {
        tile.context.strokeStyle = color;
        tile.context.lineWidth = strokeWidth;
        tile.context.stroke(path);
      }
      tile.context.restore();
    }
  const pattern = context.createPattern(tile.canvas, 'repeat');
  if (pattern === null) throw new ExportError(exportText.noCanvas);
  pattern.setTransform(new DOMMatrix().scale(1 / perPx));
  return pattern;
}

function paintText(context: CanvasRenderingContext2D, item: TextItem): void {
  const { text, x, size, weight, color, anchor, letterSpacing, halo } = item;
  const y = baseline(item);
  context.save();
  context.font = cssFont(size, weight);
  context.textBaseline = 'alphabetic';
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.letterSpacing = `${letterSpacing}px`;
  if (halo !== null) {
    context.strokeStyle = halo.color;
    context.lineWidth = halo.width;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = color;
  context.fillText(text, x, y);
  context.restore();
}
