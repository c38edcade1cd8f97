/** The plain canvas that the pieces of a map are put on. */
import { pictureErrors } from '../i18n/words';
import { PictureError } from './offscreen';
import { alike, type Piece } from './tiles';

/**
 * A canvas of that size that really holds something: browsers hand out one beyond their limits as well, and it
 * stays empty.
 * @throws PictureError
 */
export function pictureCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError(pictureErrors.noMemory(width, height));
  context.fillRect(width - 1, height - 1, 1, 1);
  if (pixelsAt(context, width - 1, height - 1, 1, 1)?.[3] !== 255)
    throw new PictureError(pictureErrors.noMemory(width, height));
  context.clearRect(width - 1, height - 1, 1, 1);
  return canvas;
}

function pixelsAt(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number) {
  try {
    return context.getImageData(x, y, width, height).data;
  } catch {
    return null;
  }
}

/** Pixels on both sides of a cut that are compared. */
const BAND = 24;
/**
 * Puts a piece where it belongs. Where it follows another, both are compared in a band over the cut: a name that
 * is placed differently would be cut in two.
 * @returns false when the pieces differ
 */
export function copyPiece(
  canvas: HTMLCanvasElement,
  source: HTMLCanvasElement,
  { view, core }: Piece,
): boolean {
  const context = canvas.getContext('2d');
  if (!context) return false;
  const put = (x: number, y: number, width: number, height: number) => {
    context.clearRect(x, y, width, height);
    context.drawImage(source, x - view.x, y - view.y, width, height, x, y, width, height);
  };
  const agrees = (x: number, y: number, width: number, height: number) => {
    const before = pixelsAt(context, x, y, width, height);
    put(x, y, width, height);
    const after = pixelsAt(context, x, y, width, height);
    return before !== null && after !== null && alike(before, after);
  };
  // Reaching over the cuts on the right and below leaves something to compare the next pieces with.
  const right = Math.min(canvas.width, core.x + core.width + BAND);
  const bottom = Math.min(canvas.height, core.y + core.height + BAND);
  const left = Math.max(0, core.x - BAND);
  const top = Math.max(0, core.y - BAND);
  const fits =
    (core.x === 0 || agrees(left, core.y, core.x + BAND - left, core.height)) &&
    (core.y === 0 || agrees(core.x, top, core.width, core.y + BAND - top));
  if (fits) put(core.x, core.y, right - core.x, bottom - core.y);
  return fits;
}
