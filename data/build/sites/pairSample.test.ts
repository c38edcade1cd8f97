import { describe, expect, it } from 'vitest';
import { samplePairs } from './pairSample';

describe('the sample of pairs', () => {
  it('holds fifty joined and fifty that stand apart, and no verdict in the list itself', () => {
    const { pairs, key } = samplePairs();
    const rows = key.trim().split('\n').slice(1);
    expect(rows).toHaveLength(100);
    expect(rows.filter((row) => row.split(',')[1] === 'same')).toHaveLength(50);
    for (const row of rows) expect(Number(row.split(',')[3])).toBeGreaterThan(0);
    expect(pairs.trim().split('\n')).toHaveLength(101);
    expect(
      pairs
        .split('\n')
        .slice(1, -1)
        .every((row) => row.endsWith(',')),
    ).toBe(true);
    expect(samplePairs()).toEqual({ pairs, key });
  }, 60_000);
});
