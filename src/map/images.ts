/** Draws the images that the style asks for, when it asks, at the density that is needed. */

import { type ImageRequest, parseImageName, RING_SIZE } from '../layers/paint/imageNames';
import type { Mode } from '../theme/color';
import type { MotifPaint } from '../theme/drawing';
import { motifShape } from '../theme/motif';
import { plantParts } from '../theme/plantMark';
import { ringParts } from '../theme/ringMark';
import { HATCH } from '../theme/scale';
import { casedMarkParts, MARK_BOX, type MarkPart, siteMark } from '../theme/siteMark';

/** Room around a mark for its outline and casing, px. */
const MARGIN = 3;
/** Period of the hatching, px: a whole number, so that the pattern meets itself. */
export const HATCH_PERIOD = 8;

/** An image with how many of its pixels make one px. */
export interface DrawnImage {
  image: ImageData;
  pixelRatio: number;
}

function canvasOf(sizeCss: number, pixelRatio: number) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(sizeCss * pixelRatio);
  canvas.height = canvas.width;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas to draw symbols on.');
  context.scale(pixelRatio, pixelRatio);
  return context;
}

/** Paints the parts of a mark, given as paths in a box of 24 × 24. */
export function paintParts(context: CanvasRenderingContext2D, parts: readonly MarkPart[]): void {
  for (const part of parts) {
    const path = new Path2D(part.d);
    if (part.fill !== 'none') {
      context.fillStyle = part.fill;
      context.fill(path);
    }
    if (part.stroke !== 'none') {
      context.strokeStyle = part.stroke;
      context.lineWidth = part.strokeWidth;
      context.setLineDash(part.dash === '' ? [] : part.dash.split(' ').map(Number));
      context.lineJoin = 'round';
      context.stroke(path);
    }
  }
  context.setLineDash([]);
}

/** Paints one period of the "no data" hatching into a square of `size`. */
export function paintHatch(context: CanvasRenderingContext2D, mode: Mode, size: number): void {
  context.fillStyle = HATCH.ground[mode];
  context.fillRect(0, 0, size, size);
  paintMotif(context, 'hatch', HATCH.line[mode], size);
}

/** Paints one period of a motif into a square of `size`, over whatever lies there. */
export function paintMotif(
  context: CanvasRenderingContext2D,
  motif: MotifPaint['motif'],
  color: string,
  size: number,
): void {
  const { d, strokeWidth } = motifShape(motif, size);
  if (strokeWidth === null) {
    context.fillStyle = color;
    context.fill(new Path2D(d));
    return;
  }
  context.strokeStyle = color;
  context.lineWidth = strokeWidth;
  context.stroke(new Path2D(d));
}

/**
 * Draws the image of that name.
 * @param pixelRatio device pixels per px, 1 or more
 * @returns null when the name is none of ours
 */
export function drawImage(name: string, pixelRatio: number): DrawnImage | null {
  const request = parseImageName(name);
  if (request === null) return null;
  if (request.kind === 'blank') return { image: new ImageData(request.width, request.height), pixelRatio: 1 };
  const context = contextFor(request, pixelRatio);
  const { width, height } = context.canvas;
  return { image: context.getImageData(0, 0, width, height), pixelRatio };
}

function contextFor(
  request: Exclude<ImageRequest, { kind: 'blank' }>,
  pixelRatio: number,
): CanvasRenderingContext2D {
  switch (request.kind) {
    case 'site': {
      const context = canvasOf(MARK_BOX + 2 * MARGIN, pixelRatio);
      context.translate(MARGIN, MARGIN);
      const mark = siteMark(request.siteClass, request.status, request.approximate, request.mwKnown);
      paintParts(context, casedMarkParts(mark, request.mode));
      return context;
    }
    case 'plant': {
      const context = canvasOf(MARK_BOX + 2 * MARGIN, pixelRatio);
      context.translate(MARGIN, MARGIN);
      paintParts(context, plantParts(request.stage, request.color, request.mode));
      return context;
    }
    case 'ring': {
      const side = RING_SIZE + 4;
      const context = canvasOf(side, pixelRatio);
      context.translate(side / 2, side / 2);
      paintParts(context, ringParts(request.shares, request.mode, RING_SIZE));
      return context;
    }
    case 'pattern': {
      const context = canvasOf(HATCH_PERIOD, pixelRatio);
      paintMotif(context, request.pattern, request.color, HATCH_PERIOD);
      return context;
    }
    case 'hatch': {
      const context = canvasOf(HATCH_PERIOD, pixelRatio);
      paintHatch(context, request.mode, HATCH_PERIOD);
      return context;
    }
  }
}
