import { describe, expect, it } from 'vitest';
import { TEST_DATA } from '../testData';
import { comparableYears, levelStepIn, withoutAcrossStep } from './acrossStep';

const quality = [
  { years: [2016, 2024] as [number, number] },
  { years: [2022, 2023] as [number, number], step: '2022-07' },
  { years: [2019, 2019] as [number, number], step: '2019-05' },
];

describe('a lasting step of the level', () => {
  it('is found in the windows whose years it touches, the first of several', () => {
    expect(levelStepIn(quality, [2020, 2024])).toBe('2022-07');
    expect(levelStepIn(quality, [2023, 2024])).toBe('2022-07');
    expect(levelStepIn(quality, [2016, 2024])).toBe('2019-05');
    for (const window of [
      [2016, 2018],
      [2020, 2021],
      [2024, 2024],
    ] as const)
      expect(levelStepIn(quality, window)).toBeNull();
    expect(levelStepIn([{ years: [2016, 2024] }], [2016, 2024])).toBeNull();
  });

  it('parts the years that compare', () => {
    expect(comparableYears(quality, [2016, 2024], 2024)).toEqual([2024, 2024]);
    expect(comparableYears(quality, [2016, 2024], 2021)).toEqual([2020, 2021]);
    expect(comparableYears(quality, [2016, 2024], 2016)).toEqual([2016, 2018]);
    expect(comparableYears(quality, [2016, 2024], 2023)).toBeNull();
    expect(comparableYears([], [2016, 2024], 2020)).toEqual([2016, 2024]);
  });

  it('leaves the highest hours, and nothing that is worked out over both levels', () => {
    const load = TEST_DATA.areas.find((area) => area.load !== null)?.load;
    if (!load) throw new Error('the test data hold an area with hours');
    expect(withoutAcrossStep(load, [])).toBe(load);
    const doubtful = {
      hours: { isolated: 1 },
      withLeftOut: { peakMw: 2, headroom05Mw: 3 },
      withoutFilled: { meanMw: 4 },
      setting: {},
      filledPeaks: [],
    };
    expect(withoutAcrossStep({ ...load, doubtful }, quality)).toEqual({
      ...load,
      meanMw: null,
      loadFactor: null,
      hoursAbove95: null,
      alwaysOnGrowthMw: null,
      energyGrowth: null,
      withoutHour: { summer: null, winter: null },
      headroomMw: null,
      doubtful: { ...doubtful, withLeftOut: { peakMw: 2 }, withoutFilled: {} },
      levelStep: '2022-07',
    });
  });
});
