/**
 * How a picture is divided where the graphics system can't draw it in one piece. Everything is in whole pixels of
 * the picture, so that the pieces fit; every piece sees more than it contributes, because the names on a map make
 * room for each other across the cuts.
 */
import type { Rectangle } from '../model/snapshot/frame';

/** One piece: what its map sees, and the part of it that goes into the picture. Pixels from the picture's top left. */
export interface Piece {
  view: Rectangle;
  core: Rectangle;
}

export interface PiecePlan {
  pieces: Piece[];
  /** Size of every view in css px: whole numbers, whose products with the pixel ratio are whole. */
  widthCss: number;
  heightCss: number;
}

/** Densities are whole numbers of dots per inch, and one inch is 96 css px. */
const MOST_CSS_STEP = 96;

/** Smallest number of css px that is a whole number of pixels; 1 when there is none. */
export function wholeStep(pixelRatio: number): number {
  for (let step = 1; step <= MOST_CSS_STEP; step += 1) {
    const pixels = step * pixelRatio;
    if (Math.abs(pixels - Math.round(pixels)) < 1e-9 * step) return step;
  }
  return 1;
}

/** Least css px that cover so many pixels, a multiple of `wholeStep`. */
export function coveringCss(pixels: number, pixelRatio: number): number {
  const step = wholeStep(pixelRatio);
  return Math.ceil((pixels - 1e-6) / (step * pixelRatio)) * step;
}

/** Most css px that fit into so many pixels, a multiple of `wholeStep`. */
function fittingCss(pixels: number, pixelRatio: number): number {
  const step = wholeStep(pixelRatio);
  return Math.floor((pixels + 1e-6) / (step * pixelRatio)) * step;
}

interface Axis {
  css: number;
  /** Start and size of each view, and of the part used. */
  spans: { start: number; size: number; from: number; to: number }[];
}

function divideAxis(pixels: number, pixelRatio: number, limit: number, margin: number): Axis | null {
  const whole = coveringCss(pixels, pixelRatio);
  const sizeOf = (css: number) => Math.round(css * pixelRatio);
  if (sizeOf(whole) <= limit)
    return { css: whole, spans: [{ start: 0, size: sizeOf(whole), from: 0, to: pixels }] };
  const largest = sizeOf(fittingCss(limit, pixelRatio));
  const useful = largest - 2 * margin;
  if (useful <= 0) return null;
  const total = sizeOf(whole);
  const count = Math.ceil((total - 2 * margin) / useful);
  // No larger than so many pieces need to be.
  const css = coveringCss(Math.ceil((total - 2 * margin) / count) + 2 * margin, pixelRatio);
  const size = Math.min(largest, sizeOf(css));
  const starts = Array.from({ length: count }, (_, index) =>
    Math.round((index * (total - size)) / (count - 1)),
  );
  const cut = (index: number) => Math.round(((starts[index - 1] ?? 0) + size + (starts[index] ?? 0)) / 2);
  return {
    css: size / pixelRatio,
    spans: starts.map((start, index) => ({
      start,
      size,
      from: index === 0 ? 0 : cut(index),
      to: index === count - 1 ? pixels : cut(index + 1),
    })),
  };
}

/**
 * Divides a picture into as few pieces as there can be. No view reaches beyond the whole one, so that its outer
 * edges are as those of a picture in one piece.
 * @param limit  most pixels that a side of a view may have
 * @param margin pixels that a view reaches at least over its part of the picture where another piece follows
 * @returns null when the margins alone would exceed the limit
 */
export function planPieces(
  width: number,
  height: number,
  pixelRatio: number,
  limit: number,
  margin: number,
): PiecePlan | null {
  const across = divideAxis(width, pixelRatio, limit, margin);
  const down = divideAxis(height, pixelRatio, limit, margin);
  if (!across || !down) return null;
  return {
    widthCss: Math.round(across.css),
    heightCss: Math.round(down.css),
    pieces: down.spans.flatMap((row) =>
      across.spans.map((column) => ({
        view: { x: column.start, y: row.start, width: column.size, height: row.size },
        core: { x: column.from, y: row.from, width: column.to - column.from, height: row.to - row.from },
      })),
    ),
  };
}

/** Channels that differ by less may be rounding; names and marks that differ do so by more. */
const NOISE = 48;
/** Single pixels on the slope of an outline may fall either way: fewer than any letter has. */
const MOST_STRAY = 0.0003;

/** Whether two strips of pixels show the same. */
export function alike(a: Uint8ClampedArray, b: Uint8ClampedArray): boolean {
  let stray = 0;
  for (let index = 0; index < a.length; index += 4) {
    const differs = [0, 1, 2, 3].some(
      (channel) => Math.abs((a[index + channel] ?? 0) - (b[index + channel] ?? 0)) > NOISE,
    );
    if (differs) stray += 1;
  }
  return stray <= (a.length / 4) * MOST_STRAY;
}
