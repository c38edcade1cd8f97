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
