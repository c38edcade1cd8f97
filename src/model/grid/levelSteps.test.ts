import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelSteps } from './levelSteps';
import { type HourlySeries, hourAt, hourText } from './series';

const HOURS_A_YEAR = 8766;

/** Six years with seasons, days and nights, and weather that changes from week to week, MW; always the same. */
function years(level: (hour: number) => number = () => 1): HourlySeries {
  const mw = Float32Array.from({ length: 6 * HOURS_A_YEAR }, (_, hour) => {
    const season = 1 + 0.25 * Math.cos((4 * Math.PI * hour) / HOURS_A_YEAR);
    const day = 1 + 0.2 * Math.sin((2 * Math.PI * hour) / 24);
    const weather = 1 + 0.06 * Math.sin((hour / 168) * 2.4) + 0.04 * Math.sin((hour / 168) * 0.77);
    return Math.round(1000 * season * day * weather * level(hour));
  });
  return { firstHour: hourAt(2017), mw };
}

const days = (series: HourlySeries) => levelSteps(series).map(({ firstHour }) => firstHour / 24);

describe('a lasting step of the level', () => {
  it('is found where all hours move at once and stay, up or down, wherever it is, to the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 45 * 168, max: 265 * 168 }),
        fc.oneof(
          fc.double({ min: 0.3, max: 0.7, noNaN: true }),
          fc.double({ min: 1.4, max: 3, noNaN: true }),
        ),
        (at, factor) => {
          const found = levelSteps(years((hour) => (hour < at ? 1 : factor)));
          expect(found).toHaveLength(1);
          expect(Math.abs((found[0]?.firstHour ?? 0) - hourAt(2017) - at)).toBeLessThanOrEqual(28 * 24);
          for (const told of found[0]?.factors ?? []) expect(Math.abs(told / factor - 1)).toBeLessThan(0.12);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is not found where there is none', () => {
    expect(days(years())).toEqual([]);
  });

  it.each([
    [
      'load that grows by half over two years',
      (hour: number) => 1 + 0.5 * Math.min(1, Math.max(0, (hour - 20_000) / 17_532)),
    ],
    ['load that grows by a fifth every year', (hour: number) => 1.2 ** (hour / HOURS_A_YEAR)],
    ['a hot summer of three months', (hour: number) => (hour > 28_500 && hour < 30_700 ? 1.3 : 1)],
    ['an outage of a month', (hour: number) => (hour > 28_500 && hour < 29_220 ? 0.4 : 1)],
    ['high hours alone: air conditioning', (hour: number) => (hour > 26_000 && hour % 24 < 8 ? 1.3 : 1)],
    ['a step too small to tell from weather', (hour: number) => (hour < 26_000 ? 1 : 1.08)],
    [
      'a step in the last nine months, of which nobody knows whether it lasts',
      (hour: number) => (hour < 48_000 ? 1 : 0.5),
    ],
  ])('is not %s', (_, level) => {
    expect(days(years(level))).toEqual([]);
  });

  it('begins with the first day that is known where it falls into a gap', () => {
    const series = years((hour) => (hour < 24_000 ? 1 : 0.6));
    series.mw.fill(Number.NaN, 24_000 - 500, 24_000 + 480);
    const [step] = levelSteps(series);
    expect(step && hourText(step.firstHour)).toBe(hourText(hourAt(2017) + 24_000 + 480));
  });

  it('is not looked for in less than three years', () => {
    const { firstHour, mw } = years((hour) => (hour < 12_000 ? 1 : 0.5));
    expect(levelSteps({ firstHour, mw: mw.slice(0, 2.9 * HOURS_A_YEAR) })).toEqual([]);
  });
});
