/**
 * Moving pictures as GIF: one palette for all frames, so that what does not change does not flicker, and of each frame
 * only the pixels that differ from the last. Pure: the same pixels give the same bytes.
 */
import { GIFEncoder, nearestColorIndex, quantize } from 'gifenc';

type Rgb = [number, number, number];
type Pixels = Uint8ClampedArray | Uint8Array;

/** The last of 256 entries stands for "as before". */
const UNCHANGED = 255;
const MOST_COLORS = 255;
/** Colours of more than this share of the pixels are kept as they are: flat areas are those of the legend exactly. */
const FLAT_SHARE = 0.0002;
const MOST_FLAT = 160;

const keyAt = (pixels: Pixels, at: number): number =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
const colorOf = (key: number): Rgb => [key >> 16, (key >> 8) & 255, key & 255];

/**
 * Up to 255 colours for all frames: those of flat areas exactly, the rest by quantization.
 * @param samples RGBA pixels of some of the frames; nothing is see-through
 */
export function paletteOf(samples: readonly Pixels[]): Rgb[] {
  const counts = new Map<number, number>();
  let total = 0;
  for (const pixels of samples) {
    total += pixels.length / 4;
    for (let at = 0; at < pixels.length; at += 4) {
      const key = keyAt(pixels, at);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const byCount = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  if (byCount.length <= MOST_COLORS) return byCount.map(([key]) => colorOf(key));
  const flat = new Set(
    byCount
      .filter(([, count]) => count > total * FLAT_SHARE)
      .slice(0, MOST_FLAT)
      .map(([key]) => key),
  );
  const rest = byCount.reduce((sum, [key, count]) => sum + (flat.has(key) ? 0 : count), 0);
  const mixed = new Uint8Array(rest * 4);
  let end = 0;
  for (const [key, count] of byCount) {
    if (flat.has(key)) continue;
    const [red, green, blue] = colorOf(key);
    for (let index = 0; index < count; index += 1, end += 4) mixed.set([red, green, blue, 255], end);
  }
  return [...[...flat].map(colorOf), ...quantize(mixed, MOST_COLORS - flat.size)];
}

export interface GifWriter {
  /** @param seconds how long it is shown; whole hundredths count */
  add(pixels: Pixels, seconds: number): void;
  /** The file. Nothing can be added after it. */
  end(): Uint8Array<ArrayBuffer>;
}

/**
 * Writes a moving picture that plays for ever.
 * @param palette of `paletteOf`
 * @param comment what the file says of itself: title, credits, link
 */
export function gifWriter(
  { width, height }: { width: number; height: number },
  palette: readonly Rgb[],
  comment: string,
): GifWriter {
  const gif = GIFEncoder();
  const table = Array.from({ length: UNCHANGED + 1 }, (_, index): Rgb => palette[index] ?? [0, 0, 0]);
  // The same colour has the same entry in every frame, whichever comes first.
  const known = new Map<number, number>();
  palette.forEach((color, index) => {
    const key = keyAt(Uint8Array.from(color), 0);
    if (!known.has(key)) known.set(key, index);
  });
  const entryOf = (key: number): number => {
    let entry = known.get(key);
    if (entry === undefined) {
      entry = nearestColorIndex(palette, colorOf(key));
      known.set(key, entry);
    }
    return entry;
  };
  let last: Uint8Array | null = null;

  return {
    add(pixels, seconds) {
      const entries = new Uint8Array(width * height);
      for (let index = 0; index < entries.length; index += 1)
        entries[index] = entryOf(keyAt(pixels, index * 4));
      const shown =
        last === null
          ? entries
          : entries.map((entry, index) => (last?.[index] === entry ? UNCHANGED : entry));
      gif.writeFrame(shown, width, height, {
        ...(last === null
          ? { palette: table, repeat: 0 }
          : { transparent: true, transparentIndex: UNCHANGED }),
        delay: Math.round(seconds * 100) * 10,
        dispose: 1,
      });
      last = entries;
    },
    end() {
      writeComment(gif.stream, comment);
      gif.finish();
      return gif.bytes();
    },
  };
}

/** A comment is an extension of blocks of up to 255 bytes. */
function writeComment(stream: ReturnType<typeof GIFEncoder>['stream'], comment: string): void {
  const bytes = new TextEncoder().encode(comment);
  stream.writeBytes(Uint8Array.of(0x21, 0xfe));
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.subarray(at, at + 255);
    stream.writeByte(block.length);
    stream.writeBytes(block);
  }
  stream.writeByte(0);
}
