import { describe, expect, it } from 'vitest';
import { GROUND, SITE_CLASS_COLORS } from './palette';
import { ringParts } from './ringMark';

describe('the ring of a cluster', () => {
  it('has an arc for each class that is there, on paper', () => {
    const parts = ringParts([3, 0, 1, 0, 0, 0], 'light', 42);
    expect(parts.map(({ fill }) => fill)).toEqual([
      GROUND.paper.light,
      SITE_CLASS_COLORS.dataCenter.light,
      SITE_CLASS_COLORS.exMinerNewBuild.light,
    ]);
    // Three quarters are the longer way round.
    expect(parts[1]?.d).toMatch(/A21 21 0 1 1/);
    expect(parts[2]?.d).toMatch(/A21 21 0 0 1/);
  });

  it('is a whole circle around paper where there is one class', () => {
    const parts = ringParts([0, 8, 0, 0, 0, 0], 'dark', 42);
    expect(parts.map(({ fill }) => fill)).toEqual([
      GROUND.paper.dark,
      SITE_CLASS_COLORS.conversion.dark,
      GROUND.paper.dark,
    ]);
  });
});
