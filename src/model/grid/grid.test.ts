import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curtailedHours, curtailedShare, HEADROOM_LEVELS, headroom, prepareHeadroom } from './headroom';
import * as load from './load';
import { type HourlySeries, hourAt, hoursIn, hourText, parseHour, wholeYears } from './series';
import { decodeSeries, encodeSeries, MAX_MW } from './seriesCodec';

/** The figures of a series, its years prepared for one question. */
const asked =
  <T>(figure: (years: load.YearLoad[], window: readonly [number, number]) => T) =>
  (series: HourlySeries, window: readonly [number, number]) =>
    figure(load.yearLoads(series), window);
const hourlyFigures = asked(load.hourlyFigures);
const alwaysOnGrowth = asked(load.alwaysOnGrowth);
const energyGrowth = asked(load.energyGrowth);
const hoursNearPeak = asked(load.hoursNearPeak);

const GRID = path.resolve(import.meta.dirname, '../../../data/tables/grid');

const measured = (id: string) =>
  decodeSeries(gunzipSync(readFileSync(path.join(GRID, 'hourly', `${id}.bin.gz`))));

/** A value an hour, missing about one time in ten. */
const hour = fc.option(fc.integer({ min: 0, max: MAX_MW }), { freq: 9, nil: Number.NaN });

const anySeries = fc.record({
  firstHour: fc.integer({ min: 0, max: 700_000 }),
  mw: fc.array(hour, { maxLength: 200 }).map((values) => Float32Array.from(values)),
});

/** Series that begin in 2019 or 2020 (a leap year) and run over a few seasons, in whole MW below 30 GW. */
const yearlySeries: fc.Arbitrary<HourlySeries> = fc
  .record({
    year: fc.constantFrom(2019, 2020),
    hours: fc.integer({ min: 1, max: 20_000 }),
    level: fc.integer({ min: 1000, max: 20_000 }),
    steps: fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 60 }),
    gaps: fc.array(fc.integer({ min: 0, max: 19_999 }), { maxLength: 20 }),
  })
  .map(({ year, hours, level, steps, gaps }) => {
    const mw = Float32Array.from({ length: hours }, (_, i) => level + (steps[(i * 7) % steps.length] ?? 0));
    for (const gap of gaps) if (gap < hours && hours > 30) mw[gap] = Number.NaN;
    return { firstHour: hourAt(year), mw };
  });

const mapped = (series: HourlySeries, change: (mw: number) => number): HourlySeries => ({
  firstHour: series.firstHour,
  mw: series.mw.map(change),
});

/** Equal to one part in a hundred thousand: series hold 32-bit floats. */
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(a), Math.abs(b));

describe('packed series', () => {
  it('come back as they were, gaps included', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        expect(decodeSeries(encodeSeries(series))).toEqual(series);
      }),
    );
  });

  it('refuse what is no whole number of MW', () => {
    for (const value of [-1, 0.5, 2_147_480_000, Infinity]) {
      expect(() => encodeSeries({ firstHour: 0, mw: Float32Array.of(5, value) })).toThrow(/hour 1/);
    }
  });

  it('refuse bytes that are cut off or foreign', () => {
    const bytes = encodeSeries({ firstHour: 0, mw: Float32Array.of(1, 2, Number.NaN) });
    expect(() => decodeSeries(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeSeries(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
  });
});

describe('hours', () => {
  it('read back what they write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), (value) => {
        expect(parseHour(hourText(value))).toBe(value);
      }),
    );
  });

  it('know leap years', () => {
    expect([hoursIn(2019), hoursIn(2020), hoursIn(2000), hoursIn(2100)]).toEqual([8760, 8784, 8784, 8760]);
  });

  it('count only years that are covered from end to end', () => {
    const length = hoursIn(2020) + hoursIn(2021);
    expect(wholeYears({ firstHour: hourAt(2020), mw: new Float32Array(length) })).toEqual([2020, 2021]);
    expect(wholeYears({ firstHour: hourAt(2020), mw: new Float32Array(length - 1) })).toEqual([2020, 2020]);
    expect(wholeYears({ firstHour: hourAt(2020) + 1, mw: new Float32Array(length - 1) })).toEqual([
      2021, 2021,
    ]);
    expect(wholeYears({ firstHour: hourAt(2020), mw: new Float32Array(9) })).toBeNull();
  });
});

describe('load figures', () => {
  const window = [2019, 2021] as const;

  it('leave gaps out: filling them with a value changes nothing but the coverage', () => {
    const mw = Float32Array.from({ length: hoursIn(2021) }, () => 100);
    mw.fill(Number.NaN, 1000, 1400);
    const figures = hourlyFigures({ firstHour: hourAt(2021), mw }, [2021, 2021]);
    expect(figures).toMatchObject({ peakMw: 100, meanMw: 100, loadFactor: 1 });
    expect(figures?.coverage).toBeCloseTo(8360 / 8760, 10);
  });

  it('keep the mean between the lowest and the highest known hour, and the load factor in 0–1', () => {
    fc.assert(
      fc.property(yearlySeries, (series) => {
        const figures = hourlyFigures(series, window);
        const known = series.mw.filter((value) => !Number.isNaN(value));
        if (figures === null) return expect(known).toHaveLength(0);
        expect(figures.peakMw).toBe(known.reduce((a, b) => Math.max(a, b)));
        expect(figures.meanMw).toBeGreaterThanOrEqual(known.reduce((a, b) => Math.min(a, b)));
        expect(figures.loadFactor).toBeLessThanOrEqual(1);
        expect(figures.coverage).toBeLessThanOrEqual(1);
        expect(series.mw[parseHour(figures.peakAt) - series.firstHour]).toBe(figures.peakMw);
      }),
      { numRuns: 40 },
    );
  });

  it('say nothing of years without hours', () => {
    const series = { firstHour: hourAt(2020), mw: Float32Array.of(5) };
    expect(hourlyFigures(series, [2016, 2019])).toBeNull();
    expect(hoursNearPeak(series, [2016, 2019])).toBeNull();
    expect(alwaysOnGrowth(series, [2020, 2021])).toBeNull();
    expect(hourlyFigures(series, [2020, 2020])).toMatchObject({ peakMw: 5, peakAt: '2020-01-01T00' });
  });

  it('see a load that runs around the clock, and only that, as always-on growth', () => {
    const both = hoursIn(2021) + hoursIn(2022);
    const wave = (i: number) => 1000 + 300 * Math.sin(i / 24);
    const steady = Float32Array.from({ length: both }, (_, i) =>
      Math.round(wave(i % 8760) + (i < 8760 ? 0 : 50)),
    );
    const growth = alwaysOnGrowth({ firstHour: hourAt(2021), mw: steady }, [2021, 2022]);
    expect(growth).toBeCloseTo(50, 5);
    const peaky = steady.map((value, i) =>
      i < 8760 ? value : wave(i % 8760) > 1200 ? value + 500 : value - 50,
    );
    expect(alwaysOnGrowth({ firstHour: hourAt(2021), mw: peaky }, [2021, 2022])).toBeCloseTo(0, 5);
  });

  it('give no growth when a year lacks a season', () => {
    const mw = new Float32Array(hoursIn(2021) + hoursIn(2022)).fill(100);
    mw.fill(Number.NaN, 0, 2000);
    const series = { firstHour: hourAt(2021), mw };
    expect(alwaysOnGrowth(series, [2021, 2022])).toBeNull();
    expect(energyGrowth(series, [2021, 2022])).toBeNull();
    expect(energyGrowth(series, [2022, 2022])).toBeNull();
  });

  it('measure growth a year, blind to the leap day', () => {
    const mw = new Float32Array(hoursIn(2020) + hoursIn(2021) + hoursIn(2022)).fill(100);
    mw.fill(121, hoursIn(2020) + hoursIn(2021));
    expect(energyGrowth({ firstHour: hourAt(2020), mw }, [2020, 2022])).toBeCloseTo(0.1, 6);
  });

  it('count every hour of a flat year as near its peak', () => {
    const mw = new Float32Array(hoursIn(2020)).fill(100);
    expect(hoursNearPeak({ firstHour: hourAt(2020), mw }, [2020, 2020])).toBe(8784);
  });
});

describe('headroom', () => {
  const window = [2019, 2022] as const;
  const prepared = (series: HourlySeries) => {
    const model = prepareHeadroom(series, window);
    if (model === null) throw new Error('no hour in the window');
    return model;
  };
  const withHours = yearlySeries.filter((series) => !series.mw.every(Number.isNaN));

  it('is null without any hour', () => {
    expect(prepareHeadroom({ firstHour: hourAt(2012), mw: Float32Array.of(1) }, window)).toBeNull();
  });

  it('agrees with a plain pass over the hours', () => {
    fc.assert(
      fc.property(withHours, fc.integer({ min: 1, max: 9000 }), (series, load) => {
        expect(near(curtailedShare(prepared(series), load), plainShare(series, window, load))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('curtails a larger share of a larger load', () => {
    fc.assert(
      fc.property(withHours, fc.array(fc.integer({ min: 0, max: 40_000 })), (series, loads) => {
        const model = prepared(series);
        const shares = loads.sort((a, b) => a - b).map((load) => curtailedShare(model, load));
        for (let i = 1; i < shares.length; i++) {
          expect(shares[i]).toBeGreaterThanOrEqual((shares[i - 1] ?? 0) - 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('rises with the share that may be curtailed, and uses it up', () => {
    fc.assert(
      fc.property(withHours, (series) => {
        const model = prepared(series);
        const loads = HEADROOM_LEVELS.map((level) => headroom(model, level));
        expect(loads).toEqual([...loads].sort((a, b) => a - b));
        for (const [i, level] of HEADROOM_LEVELS.entries()) {
          expect(curtailedShare(model, loads[i] ?? 0)).toBeLessThanOrEqual(level + 1e-12);
          expect(curtailedShare(model, (loads[i] ?? 0) * 1.001 + 0.001)).toBeGreaterThan(level);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('scales with demand', () => {
    fc.assert(
      fc.property(withHours, fc.constantFrom(0.25, 0.5, 2, 4), (series, scale) => {
        const plain = headroom(prepared(series), 0.005);
        const scaled = headroom(prepared(mapped(series, (mw) => mw * scale)), 0.005);
        expect(near(scaled, plain * scale)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is blind to a constant added to all hours, which lifts the season peaks as much', () => {
    fc.assert(
      fc.property(withHours, fc.integer({ min: 1, max: 9000 }), (series, extra) => {
        const plain = prepared(series);
        const lifted = prepared(mapped(series, (mw) => mw + extra));
        expect(near(headroom(lifted, 0.005), headroom(plain, 0.005))).toBe(true);
        for (const season of ['summer', 'winter'] as const) {
          const peak = plain.seasonPeaks[season];
          expect(lifted.seasonPeaks[season]?.mw).toBe(peak === null ? undefined : peak.mw + extra);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is nil for a flat series and for a single hour: every hour is the peak', () => {
    const flat = { firstHour: hourAt(2020), mw: new Float32Array(hoursIn(2020)).fill(500) };
    expect(headroom(prepared(flat), 0.01)).toBeLessThan(1e-6);
    expect(headroom(prepared({ firstHour: hourAt(2020), mw: Float32Array.of(500) }), 0.01)).toBeLessThan(
      1e-6,
    );
    expect(curtailedHours(prepared(flat), 1)).toBe(8784);
    expect(curtailedShare(prepared(flat), 0)).toBe(0);
  });

  it('is nil for any flat series and any series of one hour, whose load factor is 1', () => {
    const short = fc.record({
      hours: fc.constantFrom(1, 24, 8760, 8784, 17_544),
      mw: fc.integer({ min: 1, max: 90_000 }),
    });
    fc.assert(
      fc.property(short, fc.constantFrom(2019, 2020), ({ hours, mw }, year) => {
        const flat = { firstHour: hourAt(year), mw: new Float32Array(hours).fill(mw) };
        expect(headroom(prepared(flat), 0.01)).toBeLessThan(1e-6);
        expect(hourlyFigures(flat, window)).toMatchObject({ peakMw: mw, loadFactor: 1 });
        expect(energyGrowth(flat, window)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('counts a year with the hours it has, scaled, and leaves a year without any out of N', () => {
    const gaps = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 26_000 }), hours: fc.integer({ min: 1, max: 9000 }) }),
      {
        maxLength: 3,
      },
    );
    const load = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(gaps, fc.boolean(), load, (missing, wholeYear, loadMw) => {
        const mw = Float32Array.from({ length: hoursIn(2019) + hoursIn(2020) + hoursIn(2021) }, (_, i) =>
          Math.round(5000 + 2000 * Math.sin(i / 3.8) * Math.cos(i / 1400)),
        );
        for (const { from, hours } of missing) mw.fill(Number.NaN, from, from + hours);
        if (wholeYear) mw.fill(Number.NaN, hoursIn(2019), hoursIn(2019) + hoursIn(2020));
        fc.pre(mw.some((value) => !Number.isNaN(value)));
        const series = { firstHour: hourAt(2019), mw };
        const model = prepared(series);
        expect(near(curtailedShare(model, loadMw), plainShare(series, window, loadMw))).toBe(true);
        if (wholeYear) expect(model.years.map(({ year }) => year)).not.toContain(2020);
      }),
      { numRuns: 25 },
    );
  });

  it('divides by 8,760 hours in leap years, too, as published', () => {
    for (const [year, hours] of [
      [2019, 8760],
      [2020, 8784],
    ] as const) {
      const flat = { firstHour: hourAt(year), mw: new Float32Array(hours).fill(500) };
      const model = prepareHeadroom(flat, [year, year]);
      expect(model && curtailedShare(model, 40)).toBeCloseTo(hours / 8760, 10);
    }
  });

  it('stays when a constant is added although the peak of the window rises by as much', () => {
    fc.assert(
      fc.property(withHours, fc.integer({ min: 1, max: 9000 }), (series, extra) => {
        const lifted = mapped(series, (mw) => mw + extra);
        expect(hourlyFigures(lifted, window)?.peakMw).toBe(
          (hourlyFigures(series, window)?.peakMw ?? 0) + extra,
        );
        for (const level of HEADROOM_LEVELS) {
          expect(near(headroom(prepared(lifted), level), headroom(prepared(series), level))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a level that is no share', () => {
    const model = prepared({ firstHour: hourAt(2020), mw: Float32Array.of(500) });
    for (const level of [0, 1, Number.NaN, -0.1]) expect(() => headroom(model, level)).toThrow(RangeError);
  });
});

describe('measured load', () => {
  it.each([
    ['PJM', [13.3, 17.8, 23.6]],
    ['ERCO', [6.5, 10.0, 14.7]],
    ['SWPP', [7.7, 9.7, 12.0]],
    ['NYIS', [3.2, 4.0, 4.8]],
    ['TVA', [3.5, 4.5, 5.9]],
    ['DUK', [2.2, 2.8, 3.7]],
  ])('%s has the published headroom, GW', (id, published) => {
    const model = prepareHeadroom(measured(id), [2016, 2024]);
    if (model === null) throw new Error(id);
    const gw = HEADROOM_LEVELS.map((level) => headroom(model, level) / 1000);
    for (const [i, value] of gw.entries())
      expect(Math.abs(value - (published[i] ?? 0)), `${gw}`).toBeLessThan(0.1);
  });

  it('holds the ERCOT peaks of August 2023 and August 2024, both near 85.5 GW', () => {
    for (const year of [2023, 2024]) {
      const figures = hourlyFigures(measured('ERCO'), [year, year]);
      expect(figures?.peakAt).toMatch(new RegExp(`^${year}-08`));
      expect(Math.abs((figures?.peakMw ?? 0) / 1000 - 85.5)).toBeLessThan(0.1);
    }
  });

  it('shows that nearly all growth of the mean in PJM from 2021 to 2024 is in the Dominion zone', () => {
    const growth = (id: string) =>
      (hourlyFigures(measured(id), [2024, 2024])?.meanMw ?? 0) -
      (hourlyFigures(measured(id), [2021, 2021])?.meanMw ?? 0);
    expect(growth('PJM') / 1000).toBeCloseTo(1.9, 1);
    expect(growth('PJM-DOM') / 1000).toBeCloseTo(1.8, 1);
  });
});

/** k(L) as the formula has it, hour by hour. */
function plainShare(series: HourlySeries, [first, last]: readonly [number, number], load: number): number {
  const at = (index: number) => new Date((series.firstHour + index) * 3_600_000);
  const summer = (index: number) => at(index).getUTCMonth() >= 3 && at(index).getUTCMonth() <= 9;
  const peaks = { true: -Infinity, false: -Infinity };
  const years = new Map<number, { known: number; curtailed: number }>();
  const inside = (index: number) => at(index).getUTCFullYear() >= first && at(index).getUTCFullYear() <= last;
  for (const [index, mw] of series.mw.entries()) {
    if (inside(index) && mw > peaks[`${summer(index)}`]) peaks[`${summer(index)}`] = mw;
  }
  for (const [index, mw] of series.mw.entries()) {
    if (!inside(index) || Number.isNaN(mw)) continue;
    const year = years.get(at(index).getUTCFullYear()) ?? { known: 0, curtailed: 0 };
    year.known++;
    year.curtailed += Math.max(0, mw + load - peaks[`${summer(index)}`]);
    years.set(at(index).getUTCFullYear(), year);
  }
  let curtailed = 0;
  for (const [year, sums] of years) curtailed += (sums.curtailed * hoursIn(year)) / sums.known;
  return curtailed / (years.size * 8760 * load);
}
