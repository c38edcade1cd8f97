import { describe, expect, it } from 'vitest';
import type { SiteMw } from '../region';
import { areaPressure, committedMw, isDefective, notesWithin } from './areaPressure';
import type { LoadFigures } from './loadFigures';

const figures: LoadFigures = {
  window: [2020, 2024],
  peakMw: 10_000,
  peakAt: '2023-08-10T21',
  meanMw: 5500,
  loadFactor: 0.55,
  alwaysOnGrowthMw: 100,
  coverage: 1,
  headroomMw: { '0.25': 800, '0.5': 1000, '1': 1400 },
  hoursAbove95: 20,
  energyGrowth: 0.025,
  levelStep: null,
  withoutHour: { summer: null, winter: null },
  seasonPeaks: {
    summer: { mw: 10_000, year: 2023, at: '2023-07-16T21', around: [9800, 9900, 10000, 9900, 9700] },
    winter: { mw: 9000, year: 2021, at: '2021-07-16T21', around: [8800, 8900, 9000, 8900, 8700] },
  },
  doubtful: null,
};

const building: SiteMw = { status: 'construction', basis: 'plannedBuildOut', mw: 500, sites: 2 };

describe('pressure of an area', () => {
  it('takes its parts from demand, sites and rating', () => {
    const pressure = areaPressure({ siteMw: [building] }, figures, null);
    expect(pressure.parts.map(({ part, score }) => [part, Math.round(score)])).toEqual([
      ['loadFactor', 50],
      ['headroom', 67],
      ['energyGrowth', 50],
      ['committed', 25],
    ]);
  });

  it('does not take "no record" for "nothing is being built", nor one basis for another', () => {
    expect(committedMw({ siteMw: [] })).toBeNull();
    expect(committedMw({ siteMw: [{ ...building, basis: 'facility' }] })).toBeNull();
    expect(committedMw({ siteMw: [{ ...building, status: 'proposed' }] })).toBeNull();
    expect(areaPressure({ siteMw: [] }, figures, null).parts.map(({ part }) => part)).not.toContain(
      'committed',
    );
  });

  it('warns of notes whose years the window touches, the gravest first', () => {
    const quality = [
      { severity: 'imputed' as const, text: 'a', years: [2024, 2024] as [number, number] },
      { severity: 'defect' as const, text: 'b', years: [2022, 2022] as [number, number] },
      { severity: 'gap' as const, text: 'c', years: [2016, 2019] as [number, number] },
    ];
    expect(notesWithin(quality, [2020, 2024]).map(({ text }) => text)).toEqual(['b', 'a']);
    expect(isDefective({ quality }, [2020, 2021])).toBe(false);
    expect(isDefective({ quality }, [2021, 2022])).toBe(true);
  });
});
