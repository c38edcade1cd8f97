import { GifReader } from 'omggif';
import { describe, expect, it } from 'vitest';
import { gifWriter, paletteOf } from './gif';

const SIZE = { width: 40, height: 30 };

/** A frame with a flat ground, a square that moves, and a band of many mixed colours. */
function frame(step: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(SIZE.width * SIZE.height * 4);
  for (let y = 0; y < SIZE.height; y += 1)
    for (let x = 0; x < SIZE.width; x += 1) {
      const isSquare = x >= step * 5 && x < step * 5 + 8 && y >= 4 && y < 12;
      const color = y >= 20 ? [x * 6, y * 8, (x * y) % 256] : isSquare ? [217, 95, 14] : [243, 240, 232];
      pixels.set([...color, 255], (y * SIZE.width + x) * 4);
    }
  return pixels;
}
const frames = [0, 1, 2].map(frame);

function written(): Uint8Array {
  const gif = gifWriter(SIZE, paletteOf(frames), 'Georgia – sources: a test. '.repeat(20));
  for (const [index, pixels] of frames.entries()) gif.add(pixels, index === 2 ? 2 : 0.5);
  return gif.end();
}

describe('a moving picture', () => {
  it('is read back by another reader: size, frames, how long each is shown, for ever', () => {
    const reader = new GifReader(Buffer.from(written()));
    expect([reader.width, reader.height, reader.numFrames(), reader.loopCount()]).toEqual([40, 30, 3, 0]);
    expect([0, 1, 2].map((index) => reader.frameInfo(index).delay)).toEqual([50, 50, 200]);
  });

  it('shows flat colours exactly and all others nearly, frame over frame', () => {
    const reader = new GifReader(Buffer.from(written()));
    const shown = new Uint8ClampedArray(SIZE.width * SIZE.height * 4);
    frames.forEach((pixels, index) => {
      reader.decodeAndBlitFrameRGBA(index, shown);
      const at = (x: number, y: number, of: Uint8ClampedArray) => [
        ...of.slice((y * SIZE.width + x) * 4).slice(0, 4),
      ];
      for (const [x, y] of [
        [2, 2],
        [index * 5, 4],
        [index * 5 + 7, 11],
        [index * 5 + 8, 11],
      ] as const)
        expect(at(x, y, shown), `${index}: ${x}, ${y}`).toEqual(at(x, y, pixels));
      const worst = shown.reduce(
        (most, value, byte) => Math.max(most, Math.abs(value - (pixels[byte] ?? 0))),
        0,
      );
      expect(worst).toBeLessThan(24);
    });
  });

  it('is the same bytes for the same pixels, and says whose they are', () => {
    const bytes = Buffer.from(written());
    expect(bytes.equals(Buffer.from(written()))).toBe(true);
    expect(bytes.toString('utf8')).toContain('Georgia – sources: a test.');
  });

  it('writes of a later frame only what changed', () => {
    const still = gifWriter(SIZE, paletteOf(frames), '');
    const [first] = frames;
    if (!first) throw new Error('no frame');
    still.add(first, 1);
    const one = still.end().length;
    const more = gifWriter(SIZE, paletteOf(frames), '');
    for (let index = 0; index < 5; index += 1) more.add(first, 1);
    expect(more.end().length).toBeLessThan(one + 4 * 80);
  });
});

it('a palette holds at most 255 colours, and few are kept as they are', () => {
  expect(paletteOf(frames).length).toBeLessThanOrEqual(255);
  expect(paletteOf([Uint8Array.of(1, 2, 3, 255, 1, 2, 3, 255, 9, 8, 7, 255)])).toEqual([
    [1, 2, 3],
    [9, 8, 7],
  ]);
});
