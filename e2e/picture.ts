import { PNG } from 'pngjs';

/** What a saved picture is, read back from its bytes. */
export interface Picture {
  width: number;
  height: number;
  /** Number of different colours. */
  colors: number;
}

/** @throws when the bytes are no complete PNG */
export function readPicture(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  const colors = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colors.add(data.readUInt32BE(at));
  return { width, height, colors: colors.size };
}

/** How far two pictures of one size differ. */
export interface Difference {
  /** Share of pixels that are not equal. */
  share: number;
  /** Pixels that a reader could tell apart: a channel differs by more than a fifth of its range. */
  plain: number;
}

/** @throws when the sizes differ */
export function comparePictures(one: Buffer, other: Buffer): Difference {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height)
    throw new Error(`One picture has ${a.width} × ${a.height} pixels, the other ${b.width} × ${b.height}`);
  let [unequal, plain] = [0, 0];
  for (let at = 0; at < a.data.length; at += 4) {
    const most = Math.max(
      ...[0, 1, 2, 3].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0))),
    );
    if (most > 0) unequal += 1;
    if (most > 51) plain += 1;
  }
  return { share: unequal / (a.width * a.height), plain };
}

/** The texts that a PNG says of itself, by keyword: its `iTXt` chunks, which are not packed. */
export function textsOfPng(bytes: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (bytes.toString('latin1', at + 4, at + 8) === 'iTXt') {
      const end = data.indexOf(0);
      // Behind the keyword: two flags, then language and translated keyword, each with a zero at its end.
      const language = data.indexOf(0, end + 3);
      const translated = data.indexOf(0, language + 1);
      texts.set(data.toString('latin1', 0, end), data.toString('utf8', translated + 1));
    }
    at += 12 + length;
  }
  return texts;
}

/** How many pixels of a PNG have exactly a colour, `#rrggbb`. */
export function pixelsOf(bytes: Buffer, color: string): number {
  const { data } = PNG.sync.read(bytes);
  const wanted = Number.parseInt(color.slice(1), 16);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) if (data.readUIntBE(at, 3) === wanted) found += 1;
  return found;
}
