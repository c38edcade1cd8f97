import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { LONGEST_QR_TEXT, qrItems, qrModules } from './qr';

/** Pixels of each module when a code is painted for the reader. */
const MODULE_PX = 3;

/** Paints the path of a code pixel by pixel and reads it with another library. */
function readBack(text: string): string | undefined {
  const size = qrModules(text);
  const side = size * MODULE_PX;
  const [, code] = qrItems(text, side, '#000000', '#ffffff');
  if (code?.kind !== 'path') throw new Error('the code is no path');
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of code.d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const px = (modules: string | undefined) => Number(modules) * code.scale;
    for (let row = px(y); row < px(y) + code.scale; row++)
      for (let column = px(x); column < px(x) + px(run); column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  }
  return jsQR(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data;
}

const LINK_LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-._~:/?#&=%,'];

const links = fc
  .string({ unit: fc.constantFrom(...LINK_LETTERS), minLength: 1, maxLength: 640 })
  .map((rest) => `https://example.org/headroom/?${rest}`);

describe('QR code', () => {
  it('is read back by another library, whatever the link', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(readBack(link)).toBe(link);
      }),
      { numRuns: 25 },
    );
  });

  it('holds links of 600 characters, and letters beyond ASCII', () => {
    const link = `https://example.org/?site=terawulf-lake-mariner-ny&layers=${'sites,fill;'.repeat(49)}end`;
    expect(link.length).toBeGreaterThanOrEqual(600);
    expect(readBack(link)).toBe(link);
    expect(readBack('https://example.org/?q=Cañon–Größe')).toBe('https://example.org/?q=Cañon–Größe');
  });

  it('fills its square, with four modules of free ground on each side', () => {
    const [ground, code] = qrItems('https://example.org', 100, '#111111', '#ffffff');
    const size = qrModules('https://example.org');
    expect(ground).toMatchObject({ kind: 'path', fill: '#ffffff', scale: 100 / size });
    expect(code).toMatchObject({ kind: 'path', fill: '#111111', x: 0, y: 0 });
    if (code?.kind !== 'path') throw new Error('the code is no path');
    const starts = [...code.d.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) => match.slice(1).map(Number));
    expect(Math.min(...starts.map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...starts.map(([, y = 0]) => y))).toBe(4);
    expect(Math.max(...starts.map(([x = 0, , run = 0]) => x + run))).toBe(size - 4);
    expect(Math.max(...starts.map(([, y = 0]) => y + 1))).toBe(size - 4);
  });

  it('holds the longest text and says how long a longer one is', () => {
    expect(qrModules('x'.repeat(LONGEST_QR_TEXT))).toBe(177 + 8);
    expect(() => qrItems('x'.repeat(LONGEST_QR_TEXT + 1), 100, '#000000', '#ffffff')).toThrow(
      /at most 2331 bytes, and this link has 2332/,
    );
    expect(() => qrModules('é'.repeat(LONGEST_QR_TEXT / 2 + 1))).toThrow(/bytes/);
  });
});
