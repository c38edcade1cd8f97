/** A link as a QR code, for readers who hold the picture on paper. */
import { encode } from 'uqr';
import type { DrawItem } from '../../theme/drawing';

/** Bytes of UTF-8 that the largest code holds at error level M, which survives 15 % of dirt. */
export const LONGEST_QR_TEXT = 2_331;

/** Modules of free ground that the norm wants around a code. */
const QUIET_ZONE = 4;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Whether a text fits into a code. */
export const fitsQr = (text: string): boolean => bytesOf(text) <= LONGEST_QR_TEXT;

function modulesOf(text: string): boolean[][] {
  const bytes = bytesOf(text);
  if (bytes > LONGEST_QR_TEXT) {
    throw new Error(
      `A QR code holds at most ${LONGEST_QR_TEXT} bytes, and this link has ${bytes}. Leave the code out or choose a view with a shorter link.`,
    );
  }
  return encode(text, { ecc: 'M', border: QUIET_ZONE }).data;
}

/**
 * How many modules a text's code has across, with its free ground: what its side has to be divided by. Cameras
 * need about 0.4 mm for each.
 * @throws Error when the text is too long
 */
export function qrModules(text: string): number {
  return modulesOf(text).length;
}

/**
 * The code of a text as one path over its ground, from (0, 0). Ink has to be darker than paper: not every reader
 * knows inverted codes.
 * @param side of the square, layout px, free ground included
 * @throws Error when the text is too long
 */
export function qrItems(text: string, side: number, ink: string, paper: string): DrawItem[] {
  const modules = modulesOf(text);
  const size = modules.length;
  let d = '';
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      const run = x + 1 - from;
      d += `M${from} ${y}h${run}v1h-${run}z`;
    }
  }
  const square = {
    kind: 'path' as const,
    x: 0,
    y: 0,
    scale: side / size,
    stroke: 'none',
    strokeWidth: 0,
    dash: '',
    opacity: 1,
  };
  return [
    { ...square, d: `M0 0h${size}v${size}h-${size}z`, fill: paper },
    { ...square, d, fill: ink },
  ];
}
