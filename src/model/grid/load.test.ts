import { describe, expect, it } from 'vitest';
import { alwaysOnGrowth, energyGrowth, hourlyFigures, hoursNearPeak, yearLoads } from './load';
import { type HourlySeries, hourAt } from './series';

/** A series of whole years; `mw` says the demand of an hour, NaN where it is not known. */
const series = (first: number, last: number, mw: (year: number, hour: number) => number): HourlySeries => {
  const values: number[] = [];
  for (let year = first; year <= last; year++) {
    for (let hour = 0; hour < hourAt(year + 1) - hourAt(year); hour++) values.push(mw(year, hour));
  }
  return { firstHour: hourAt(first), mw: Float32Array.from(values) };
};

/** 2021 and 2022 have 8,760 hours: 8,322 are 95 in a hundred. */
const withKnown = (known: number) =>
  yearLoads(series(2021, 2022, (year, hour) => (hour < known ? (year === 2021 ? 100 : 110) : Number.NaN)));

describe('growth', () => {
  it('is told of years that have 95 hours in a hundred, and of none with fewer', () => {
    expect(alwaysOnGrowth(withKnown(8322), [2021, 2022])).toBeCloseTo(10);
    expect(energyGrowth(withKnown(8322), [2021, 2022])).toBeCloseTo(0.1);
    expect(alwaysOnGrowth(withKnown(8321), [2021, 2022])).toBeNull();
    expect(energyGrowth(withKnown(8321), [2021, 2022])).toBeNull();
  });

  it('is not told of a single year, of a year without hours, or from nothing', () => {
    expect(alwaysOnGrowth(withKnown(8760), [2021, 2021])).toBeNull();
    expect(energyGrowth(withKnown(8760), [2021, 2021])).toBeNull();
    expect(alwaysOnGrowth(withKnown(8760), [2021, 2023])).toBeNull();
    expect(energyGrowth(withKnown(8760), [2020, 2022])).toBeNull();
    expect(energyGrowth(yearLoads(series(2021, 2022, (year) => year - 2021)), [2021, 2022])).toBeNull();
  });

  it('is yearly, and a leap day is no growth', () => {
    const doubled = yearLoads(
      series(2019, 2021, (year) => (year === 2019 ? 100 : year === 2020 ? 150 : 400)),
    );
    expect(energyGrowth(doubled, [2019, 2021])).toBeCloseTo(1);
    expect(energyGrowth(yearLoads(series(2019, 2020, () => 100)), [2019, 2020])).toBeCloseTo(0);
  });
});

describe('hours near the peak', () => {
  it('count from 95 % of the highest hour of all years, that value included', () => {
    const some = yearLoads(
      series(2021, 2022, (year, hour) => {
        if (year === 2021) return hour === 0 ? 100 : hour === 1 ? 95 : hour === 2 ? 94 : 50;
        return hour === 0 ? 96 : 50;
      }),
    );
    expect(hoursNearPeak(some, [2021, 2022])).toBeCloseTo(3 / 2);
    expect(hoursNearPeak(some, [2021, 2021])).toBeCloseTo(2);
    expect(hoursNearPeak(some, [2022, 2022], 0.5)).toBeCloseTo(8760);
    expect(hoursNearPeak(some, [2023, 2024])).toBeNull();
  });

  it('take missing hours to be like the others', () => {
    const half = yearLoads(
      series(2021, 2021, (_, hour) => (hour % 2 === 0 ? (hour < 20 ? 100 : 50) : Number.NaN)),
    );
    expect(hoursNearPeak(half, [2021, 2021])).toBeCloseTo(20);
  });
});

describe('figures of a window', () => {
  it('are those of its years only, the first and the last included', () => {
    const years = yearLoads(
      series(2020, 2022, (year, hour) => (year === 2020 ? 999 : hour === 5 ? year : 1000)),
    );
    const figures = hourlyFigures(years, [2021, 2022]);
    expect(figures).toMatchObject({
      window: [2021, 2022],
      peakMw: 2022,
      peakAt: '2022-01-01T05',
      coverage: 1,
    });
    expect(figures?.meanMw).toBeCloseTo(1000 + (1021 + 1022) / 17_520, 3);
    expect(figures?.loadFactor).toBeCloseTo((figures?.meanMw ?? 0) / 2022);
    expect(hourlyFigures(years, [2023, 2024])).toBeNull();
  });

  it('name the first of equal peaks, and count hours that are not known', () => {
    const flat = hourlyFigures(withKnown(4380), [2021, 2022]);
    expect(flat).toMatchObject({ peakMw: 110, peakAt: '2022-01-01T00', coverage: 0.5 });
    const same = hourlyFigures(yearLoads(series(2021, 2022, () => 7)), [2021, 2022]);
    expect(same).toMatchObject({ peakAt: '2021-01-01T00', loadFactor: 1 });
  });

  it('leave out years without any hour', () => {
    const gap = yearLoads(series(2020, 2022, (year) => (year === 2021 ? Number.NaN : 5)));
    expect(gap.map(({ year, known }) => [year, known])).toEqual([
      [2020, 8784],
      [2022, 8760],
    ]);
  });
});
