/** Parts of a file by blocks of one length: what is kept of an archive can be put together from any range again. */

/** Length of a block, bytes: short enough that a lone tile brings little else along. */
export const BLOCK = 16_384;

/** From the first byte up to, and without, the last. */
export type ByteRange = readonly [from: number, to: number];

/** Numbers of the blocks that a range touches. */
export function blocksOf([from, to]: ByteRange): number[] {
  const first = Math.floor(from / BLOCK);
  const last = to > from ? Math.floor((to - 1) / BLOCK) : first - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}

/** Neighbouring blocks as ranges, ascending: one request each. @param size of the file, bytes */
export function rangesOf(blocks: Iterable<number>, size: number): ByteRange[] {
  const ranges: [number, number][] = [];
  for (const block of [...new Set(blocks)].sort((a, b) => a - b)) {
    const from = block * BLOCK;
    const to = Math.min(from + BLOCK, size);
    if (from >= to) continue;
    const last = ranges.at(-1);
    if (last?.[1] === from) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}

/** A range that starts with a block, cut into blocks by their numbers. */
export function cut(from: number, bytes: ArrayBuffer): Map<number, ArrayBuffer> {
  const first = from / BLOCK;
  if (!Number.isInteger(first)) throw new Error(`No block starts at byte ${from}`);
  const parts = new Map<number, ArrayBuffer>();
  for (let at = 0; at < bytes.byteLength; at += BLOCK)
    parts.set(first + at / BLOCK, bytes.slice(at, at + BLOCK));
  return parts;
}

/**
 * A range from the blocks that it touches; the last block of a file may be short, and the answer with it.
 * @param blocks in the order of `blocksOf`
 */
export function joined([from, to]: ByteRange, blocks: readonly ArrayBuffer[]): ArrayBuffer {
  const start = Math.floor(from / BLOCK) * BLOCK;
  const held = blocks.reduce((sum, block) => sum + block.byteLength, 0);
  const whole = new Uint8Array(held);
  let at = 0;
  for (const block of blocks) {
    whole.set(new Uint8Array(block), at);
    at += block.byteLength;
  }
  return whole.buffer.slice(from - start, Math.min(to - start, held));
}
