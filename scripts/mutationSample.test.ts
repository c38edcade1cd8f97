import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidatesIn, draw } from './mutationSample';
import { wilson } from './wilson';

describe('drawing', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it('draws the same by the same seed, and others by another', () => {
    expect(draw(items, 10, 7)).toEqual(draw(items, 10, 7));
    expect(draw(items, 10, 7)).not.toEqual(draw(items, 10, 8));
  });

  it('draws nothing twice, and all where there are no more', () => {
    expect(new Set(draw(items, 30, 1)).size).toBe(30);
    expect(draw(items, 99, 1).sort((a, b) => a - b)).toEqual(items);
  });

  it('favours none', () => {
    const times = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 3000; seed += 1)
      for (const index of draw(items.slice(0, 10), 3, seed)) times[index] = (times[index] ?? 0) + 1;
    // 900 each; 6 standard deviations are 151.
    expect(Math.min(...times)).toBeGreaterThan(750);
    expect(Math.max(...times)).toBeLessThan(1050);
  });
});

it('gives the interval of Wilson: published values', () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  const rounded = ([low, high]: [number, number]) => [low.toFixed(4), high.toFixed(4)];
  expect(rounded(wilson(81, 263))).toEqual(['0.2553', '0.3662']);
  expect(rounded(wilson(15, 148))).toEqual(['0.0624', '0.1605']);
  expect(rounded(wilson(0, 20))).toEqual(['0.0000', '0.1611']);
  expect(rounded(wilson(1, 29))).toEqual(['0.0061', '0.1718']);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

it('finds the changes that can be made to a file, each with a key of its own', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'mutants-'));
  try {
    writeFileSync(
      path.join(root, 'a.ts'),
      'export const larger = (a: number, b: number): boolean => a > b;\n',
    );
    const found = await candidatesIn(root, ['a.ts']);
    expect(found.every(({ file }) => file === 'a.ts')).toBe(true);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    expect(found.some(({ key }) => key.endsWith('EqualityOperator a >= b'))).toBe(true);
  } finally {
    rmSync(root, { recursive: true });
  }
});
