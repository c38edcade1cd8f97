import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PressureInputs, pressureOf } from './pressure';

const NOTHING: PressureInputs = {
  loadFactor: null,
  headroomShare: null,
  energyGrowth: null,
  committedOverHeadroom: null,
  adequacyRisk: null,
};

const inputs = fc.record({
  loadFactor: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  headroomShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  energyGrowth: fc.option(fc.double({ min: -0.2, max: 0.4, noNaN: true })),
  committedOverHeadroom: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
  adequacyRisk: fc.option(fc.constantFrom('normal' as const, 'elevated' as const, 'high' as const)),
});

describe('pressure', () => {
  it('holds the anchors of each part', () => {
    const score = (part: Partial<PressureInputs>) => pressureOf({ ...NOTHING, ...part }).parts[0]?.score;
    expect(score({ loadFactor: 0.4 })).toBe(0);
    expect(score({ loadFactor: 0.55 })).toBeCloseTo(50);
    expect(score({ loadFactor: 0.7 })).toBeCloseTo(100);
    expect(score({ headroomShare: 0.2 })).toBe(0);
    expect(score({ headroomShare: 0.05 })).toBeCloseTo(100);
    expect(score({ energyGrowth: 0.025 })).toBeCloseTo(50);
    expect(score({ energyGrowth: -0.01 })).toBe(0);
    expect(score({ committedOverHeadroom: 1 })).toBe(50);
    expect(score({ adequacyRisk: 'elevated' })).toBe(50);
  });

  it('gives no number under three parts', () => {
    expect(pressureOf({ ...NOTHING, loadFactor: 0.6, energyGrowth: 0.01 }).kind).toBe('notEnoughData');
    expect(pressureOf({ ...NOTHING, loadFactor: 0.6, energyGrowth: 0.01, adequacyRisk: 'high' }).kind).toBe(
      'known',
    );
  });

  it('is a mean of 0-100 that lies in the range of leaving one part out', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const pressure = pressureOf(given);
        for (const { score } of pressure.parts) expect(score >= 0 && score <= 100).toBe(true);
        if (pressure.kind === 'notEnoughData') return;
        expect(pressure.range[0]).toBeLessThanOrEqual(pressure.value + 1e-9);
        expect(pressure.range[1]).toBeGreaterThanOrEqual(pressure.value - 1e-9);
      }),
    );
  });

  it('rises with each input that presses', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0, max: 0.3, noNaN: true }), (given, more) => {
        const before = pressureOf(given);
        const after = pressureOf({
          ...given,
          loadFactor: given.loadFactor === null ? null : given.loadFactor + more,
          headroomShare: given.headroomShare === null ? null : given.headroomShare - more,
        });
        if (before.kind === 'known' && after.kind === 'known')
          expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-9);
      }),
    );
  });
});
