import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chartData,
  durationCurve,
  localDayOf,
  localHourOf,
  meanByMonthAndHour,
  weekAround,
  yearBars,
} from './charts';
import { type HourlySeries, hourAt, hoursIn } from './series';
import { constantLoad } from './whatIf';

/** One year whose hours `demand` gives. */
function yearOf(year: number, demand: (index: number) => number): HourlySeries {
  return {
    firstHour: hourAt(year),
    mw: Float32Array.from({ length: hoursIn(year) }, (_, index) => demand(index)),
  };
}

/** A short series of whole MW with gaps, within one year. */
const someSeries = fc
  .array(fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: Number.NaN, freq: 8 }), {
    minLength: 1,
    maxLength: 400,
  })
  .map((values): HourlySeries => ({ firstHour: hourAt(2021), mw: Float32Array.from(values) }));

const known = ({ mw }: HourlySeries) => [...mw].filter((value) => !Number.isNaN(value));

describe('the load-duration curve', () => {
  test('falls from the peak to the lowest hour, over all hours', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const curve = durationCurve(series, [2021, 2021], 41);
        const values = known(series);
        if (values.length === 0) {
          expect(curve).toEqual([]);
          return;
        }
        expect(curve[0]?.mw).toBe(Math.max(...values));
        expect(curve.at(-1)).toEqual({ share: 1, mw: Math.min(...values) });
        for (const [index, point] of curve.entries()) {
          const before = curve[index - 1] ?? point;
          expect(point.mw).toBeLessThanOrEqual(before.mw);
          expect(point.share).toBeGreaterThanOrEqual(before.share);
        }
      }),
    );
  });

  test('says in how many hours a demand is reached', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const values = known(series);
        for (const { share, mw } of durationCurve(series, [2021, 2021], 21)) {
          const reached = values.filter((value) => value >= mw).length / values.length;
          expect(reached).toBeGreaterThanOrEqual(share - 1e-9);
        }
      }),
    );
  });

  test('a constant load lifts it everywhere alike', () => {
    fc.assert(
      fc.property(someSeries, fc.integer({ min: 1, max: 5000 }), (series, mw) => {
        const plain = durationCurve(series, [2021, 2021], 21);
        const lifted = durationCurve(series, [2021, 2021], 21, constantLoad(mw), -5);
        expect(lifted).toEqual(plain.map((point) => ({ ...point, mw: point.mw + mw })));
      }),
    );
  });

  test('a load that rests at night lifts only the hours of the day', () => {
    const flat = yearOf(2021, () => 100);
    const load = { ...constantLoad(50), loadFactor: 0.5 };
    const curve = durationCurve(flat, [2021, 2021], 101, load, 0);
    expect(new Set(curve.map(({ mw }) => mw))).toEqual(new Set([150, 100]));
    expect(curve.filter(({ mw }) => mw === 150).at(-1)?.share).toBeCloseTo(0.5, 1);
  });

  test('has nothing to draw outside the series', () => {
    expect(
      durationCurve(
        yearOf(2021, () => 1),
        [2022, 2023],
        11,
      ),
    ).toEqual([]);
  });
});

describe('the mean by month and hour', () => {
  test('puts the hour that ends at 01 UTC into the first hour of the day', () => {
    const heat = meanByMonthAndHour(
      yearOf(2021, (index) => index % 24),
      [2021, 2021],
      0,
    );
    // The year's first value bears the label 00 and is the last hour of the day before.
    expect(heat[6 * 24]).toBe(1);
    expect(heat[6 * 24 + 23]).toBe(0);
  });

  test('moves with local standard time, months as well', () => {
    const series = yearOf(2021, (index) =>
      new Date(Date.UTC(2021, 0, 1, index - 1 - 6)).getUTCMonth() === 6 ? 7 : 1,
    );
    const heat = meanByMonthAndHour(series, [2021, 2021], -6);
    expect([...heat.slice(6 * 24, 7 * 24)]).toEqual(Array(24).fill(7));
    expect([...heat.slice(7 * 24, 8 * 24)]).toEqual(Array(24).fill(1));
  });

  test('leaves missing hours out and has no value without any', () => {
    const series = yearOf(2021, (index) => (index < 24 * 40 ? 10 : Number.NaN));
    const heat = meanByMonthAndHour(series, [2021, 2021], 0);
    expect(heat[0]).toBe(10);
    expect(heat[1 * 24]).toBe(10);
    expect(heat[6 * 24]).toBeNaN();
  });
});

describe('years', () => {
  test('show peak and always-on load, and no always-on load where the year has gaps', () => {
    const half = yearOf(2021, (index) => (index < 4000 ? index : Number.NaN));
    expect(yearBars(half, [2016, 2024])).toEqual([
      expect.objectContaining({ year: 2021, peakMw: 3999, p10Mw: null, coverage: 4000 / 8760 }),
    ]);
    expect(
      yearBars(
        yearOf(2020, () => 5),
        [2020, 2020],
      )[0],
    ).toMatchObject({ peakMw: 5, p10Mw: 5, coverage: 1 });
    expect(yearBars(half, [2022, 2024])).toEqual([]);
  });
});

describe('the week around the peak', () => {
  test('has the peak in its middle and no value where the series has none', () => {
    const week = weekAround(
      yearOf(2021, (index) => index),
      '2021-01-02T00',
    );
    expect(week).toHaveLength(168);
    expect(week[84]).toEqual({ at: '2021-01-02T00', mw: 24 });
    expect(week[0]).toEqual({ at: '2020-12-29T12', mw: null });
  });

  test('reads clock and day of an hour where people live', () => {
    expect(localHourOf('2021-07-01T00', -5)).toBe(18);
    expect(localDayOf('2021-07-01T00', -5)).toBe('2021-06-30');
    expect(localHourOf('2021-07-01T01', 0)).toBe(0);
  });
});

test('all charts of a window agree on the peak', () => {
  const series = yearOf(2021, (index) => 1000 + (index === 5000 ? 500 : index % 24));
  const data = chartData(series, [2021, 2021], -6, constantLoad(100));
  expect(data.duration[0]?.mw).toBe(1500);
  expect(data.withLoad?.[0]?.mw).toBe(1600);
  expect(data.years[0]?.peakMw).toBe(1500);
  expect(data.week[84]?.mw).toBe(1500);
  expect(chartData(series, [2022, 2022], -6, null)).toMatchObject({
    duration: [],
    withLoad: null,
    week: [],
    years: [],
  });
});
