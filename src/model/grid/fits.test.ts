import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFits, curtailedShareOf, fittingMw, SEASON_HOURS } from './fits';
import { FIRST_FITS, FIT_PERCENTS, FIT_SEASONS, FITS_ASKED, fitsIn, fitsKey, fitsParts } from './fitsAsked';
import { curtailedShare, type HeadroomModel, headroom, prepareHeadroom } from './headroom';
import { type HourlySeries, hourAt, hoursIn } from './series';

/** A year of so many MW in every hour, with others in some hours counted from a month's first. */
function year(of: number, level: number, others: readonly (readonly [month: number, mw: number[]])[]) {
  const mw = new Float32Array(hoursIn(of)).fill(level);
  for (const [month, hours] of others) mw.set(hours, hourAt(of, month) - hourAt(of));
  return { firstHour: hourAt(of), mw };
}

const prepared = (series: HourlySeries, first = 2021, last = 2021): HeadroomModel => {
  const model = prepareHeadroom(series, [first, last]);
  if (model === null) throw new Error('the series has hours');
  return model;
};

describe('how much fits in a season', () => {
  // July peaks at 200 MW for one hour, January at 150 MW for one; every other hour is 100 MW.
  const model = prepared(
    year(2021, 100, [
      [6, [200]],
      [0, [150]],
    ]),
  );

  test('is judged by its own hours and its own highest demand', () => {
    // 80 MW more pass 200 MW in the hour of the peak alone: 80 MWh of what the load draws in 5,136 hours.
    expect(curtailedShareOf(model, 'summer', 80)).toBeCloseTo(80 / (5136 * 80), 12);
    // In winter the limit is 150 MW: 80 MW more pass it by 30 in every other hour, and by 80 in that of the peak.
    expect(curtailedShareOf(model, 'winter', 80)).toBeCloseTo((3623 * 30 + 80) / (3624 * 80), 12);
    expect(curtailedShareOf(model, 'summer', 0)).toBe(0);
  });

  test('is the load at which the share is reached', () => {
    // From 100 MW on every hour of summer gives up what is above: (5,135 (L − 100) + L) / (5,136 L) = 1 %.
    expect(fittingMw(model, 'summer', 0.01)).toBeCloseTo(513_500 / (5136 - 51.36), 5);
    expect(fittingMw(model, 'winter', 0.01)).toBeCloseTo((3623 * 50) / (3624 - 36.24), 5);
  });

  test('is unknown where the window has no hour of the season', () => {
    const july = prepared({ firstHour: hourAt(2021, 6), mw: Float32Array.of(5, 6, 7) });
    expect(curtailedShareOf(july, 'winter', 10)).toBeNull();
    expect(fittingMw(july, 'winter', 0.01)).toBeNull();
    // Of three hours known one is the peak itself: any load gives up more than a hundredth.
    expect(fittingMw(july, 'summer', 0.01)).toBeCloseTo(0, 6);
    expect(allFits(july)[FITS_ASKED.indexOf('1,winter')]).toBeNull();
  });

  test('leaves out years without an hour of it, and scales the others to whole seasons', () => {
    // 2021 has half of its summer hours, at the level of all others but for one; 2022 has January alone.
    const half = new Float32Array(hourAt(2022, 1) - hourAt(2021)).fill(Number.NaN);
    half.fill(100, hourAt(2021, 3) - hourAt(2021), hourAt(2021, 3) - hourAt(2021) + 2568);
    half[hourAt(2021, 3) - hourAt(2021)] = 300;
    half.fill(50, hourAt(2022) - hourAt(2021));
    const two = prepared({ firstHour: hourAt(2021), mw: half }, 2021, 2022);
    expect(curtailedShareOf(two, 'summer', 60)).toBeCloseTo((2 * 60) / (5136 * 60), 12);
  });
});

/** Two whole years without a leap day, of any levels that repeat. */
const wholeYears = fc
  .record({
    level: fc.integer({ min: 1000, max: 20_000 }),
    steps: fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 2, maxLength: 60 }),
    stride: fc.constantFrom(1, 7, 23),
  })
  .map(({ level, steps, stride }) => ({
    firstHour: hourAt(2021),
    mw: Float32Array.from(
      { length: hoursIn(2021) + hoursIn(2022) },
      (_, i) => level + (steps[(i * stride) % steps.length] ?? 0),
    ),
  }));

describe('of any series', () => {
  test('the seasons together give the share of the year', () => {
    fc.assert(
      fc.property(wholeYears, fc.integer({ min: 1, max: 20_000 }), (series, mw) => {
        const model = prepared(series, 2021, 2022);
        const [summer, winter] = [
          curtailedShareOf(model, 'summer', mw) ?? Number.NaN,
          curtailedShareOf(model, 'winter', mw) ?? Number.NaN,
        ];
        const both = (SEASON_HOURS.summer * summer + SEASON_HOURS.winter * winter) / 8760;
        expect(both).toBeCloseTo(curtailedShare(model, mw), 10);
      }),
      { numRuns: 20 },
    );
  });

  test('more fits at a larger share, no more than is asked is curtailed, and the year lies between its seasons', () => {
    fc.assert(
      fc.property(wholeYears, (series) => {
        const model = prepared(series, 2021, 2022);
        const table = allFits(model);
        const at = (season: (typeof FIT_SEASONS)[number], index: number) =>
          table[FIT_SEASONS.indexOf(season) * FIT_PERCENTS.length + index] ?? Number.NaN;
        FIT_PERCENTS.forEach((percent, index) => {
          for (const season of FIT_SEASONS) {
            const mw = at(season, index);
            if (index > 0) expect(mw).toBeGreaterThanOrEqual(at(season, index - 1));
            expect(curtailedShareOf(model, season, mw)).toBeLessThanOrEqual(percent / 100);
            expect(curtailedShareOf(model, season, mw * 1.0001 + 1e-6)).toBeGreaterThan(percent / 100);
          }
          expect(at('year', index)).toBe(headroom(model, percent / 100));
          const [low, high] = [at('summer', index), at('winter', index)].toSorted((a, b) => a - b);
          expect(at('year', index)).toBeGreaterThanOrEqual((low ?? 0) * (1 - 1e-8));
          expect(at('year', index)).toBeLessThanOrEqual((high ?? 0) * (1 + 1e-8));
        });
      }),
      { numRuns: 10 },
    );
  });
});

test('a question is its share and its season, and finds its answer', () => {
  for (const season of FIT_SEASONS)
    for (const percent of FIT_PERCENTS)
      expect(fitsParts(fitsKey(percent, season))).toEqual({ percent, season });
  expect(fitsParts(FIRST_FITS)).toEqual({ percent: 0.5, season: 'year' });
  const file = { PJM: FITS_ASKED.map((_, index) => index), AAA: FITS_ASKED.map(() => null) };
  expect(fitsIn(file, 'PJM', '0.25,summer')).toBe(12);
  expect(fitsIn(file, 'AAA', '1')).toBeNull();
  expect(fitsIn(file, 'BBB', '1')).toBeNull();
});
