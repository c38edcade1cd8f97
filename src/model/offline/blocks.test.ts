import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK, blocksOf, cut, joined, rangesOf } from './blocks';

const bytes = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 251).buffer;

test('a range touches the blocks from its first byte to its last', () => {
  expect(blocksOf([0, 1])).toEqual([0]);
  expect(blocksOf([0, BLOCK])).toEqual([0]);
  expect(blocksOf([BLOCK - 1, BLOCK + 1])).toEqual([0, 1]);
  expect(blocksOf([5, 5])).toEqual([]);
});

test('neighbouring blocks are one request, and none goes past the end of the file', () => {
  expect(rangesOf([3, 1, 2, 2, 9], 9 * BLOCK + 5)).toEqual([
    [BLOCK, 4 * BLOCK],
    [9 * BLOCK, 9 * BLOCK + 5],
  ]);
  expect(rangesOf([4], 4 * BLOCK)).toEqual([]);
});

test('any range comes back as it was from the blocks that it touches', () => {
  const size = 3 * BLOCK + 100;
  const file = bytes(size);
  const blocks = cut(0, file);
  fc.assert(
    fc.property(fc.nat(size - 1), fc.integer({ min: 1, max: 2 * BLOCK }), (from, length) => {
      const range = [from, from + length] as const;
      const held = blocksOf(range).flatMap((number) => blocks.get(number) ?? []);
      expect(new Uint8Array(joined(range, held))).toEqual(new Uint8Array(file.slice(from, from + length)));
    }),
  );
});

test('what is cut must start with a block', () => {
  expect([...cut(2 * BLOCK, bytes(BLOCK + 1)).keys()]).toEqual([2, 3]);
  expect(() => cut(5, bytes(9))).toThrow('byte 5');
});
