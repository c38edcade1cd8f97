import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curtailedHours, curtailedShare, headroom, prepareHeadroom } from './headroom';
import { type HourlySeries, hourAt, hoursIn } from './series';
import { constantLoad, type NewLoad, singleYears, whatIf } from './whatIf';

/** Two years of a wave by hour and season, with gaps, in whole MW. */
const series = fc
  .record({
    level: fc.integer({ min: 500, max: 5000 }),
    swing: fc.integer({ min: 10, max: 2000 }),
    gaps: fc.array(fc.integer({ min: 0, max: 17_000 }), { maxLength: 30 }),
  })
  .map(({ level, swing, gaps }): HourlySeries => {
    const length = hoursIn(2019) + hoursIn(2020);
    const mw = Float32Array.from({ length }, (_, i) =>
      Math.round(level + swing * (1 + Math.sin(i / 3.8) * Math.cos(i / 1400))),
    );
    for (const gap of gaps) mw[gap] = Number.NaN;
    return { firstHour: hourAt(2019), mw };
  });

const prepared = (hours: HourlySeries, window: readonly [number, number] = [2019, 2020]) => {
  const model = prepareHeadroom(hours, window);
  if (model === null) throw new Error('no hour in the window');
  return model;
};

/** A flat year with a block of hours at the peak of the summer, and one hour, by night, at that of the winter. */
function blockYear(year: number, from: number, hours: number): HourlySeries {
  const mw = new Float32Array(hoursIn(year)).fill(600);
  mw.fill(1000, from, from + hours);
  mw[24] = 1000;
  return { firstHour: hourAt(year), mw };
}

describe('a new load', () => {
  it('agrees with the binary search on a constant load', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 3000 }), (hours, mw) => {
        const model = prepared(hours);
        const answer = whatIf(hours, model, constantLoad(mw), -6);
        expect(answer.curtailedShare).toBe(curtailedShare(model, mw));
        expect(answer.curtailedHoursPerYear).toBeCloseTo(curtailedHours(model, mw), 6);
        expect(answer.curtailedMwhPerYear).toBeCloseTo(curtailedShare(model, mw) * 8760 * mw, 2);
        expect(answer.byMonthAndHour.reduce((a, b) => a + b)).toBeCloseTo(answer.curtailedHoursPerYear, 6);
      }),
      { numRuns: 25 },
    );
  });

  it('backs off in the hours that stand at the peak, and counts their run', () => {
    const year = blockYear(2019, 5000, 7);
    const answer = whatIf(year, prepared(year, [2019, 2019]), constantLoad(100), 0);
    expect(answer).toMatchObject({
      newPeakMw: 1100,
      curtailedHoursPerYear: 7 + 1,
      longestRunHours: 7,
      curtailedMwhPerYear: 800,
    });
  });

  it('does not join a run over a missing hour', () => {
    const year = blockYear(2019, 5000, 7);
    year.mw[5003] = Number.NaN;
    expect(whatIf(year, prepared(year, [2019, 2019]), constantLoad(100), 0).longestRunHours).toBe(3);
  });

  it('is relieved by what can be interrupted, and only when it can', () => {
    const year = blockYear(2019, hourAt(2019, 6) - hourAt(2019), 24);
    const model = prepared(year, [2019, 2019]);
    const ask = (interruptible: NewLoad['interruptible']) =>
      whatIf(year, model, { peakMw: 100, loadFactor: 1, interruptible }, 0);
    expect(ask({ share: 1, time: 'summer' }).uncoveredHoursPerYear).toBe(1);
    expect(ask({ share: 1, time: 'winter' }).uncoveredHoursPerYear).toBe(24);
    expect(ask({ share: 1, time: 'daytime' }).uncoveredHoursPerYear).toBe(12 + 1);
    expect(ask({ share: 0.5, time: 'always' }).uncoveredMwhPerYear).toBe(1250);
    expect(ask({ share: 0.5, time: 'always' }).curtailedMwhPerYear).toBe(2500);
  });

  it('draws its energy by day when its load factor is below one', () => {
    const year = blockYear(2019, hourAt(2019, 6) - hourAt(2019), 24);
    const model = prepared(year, [2019, 2019]);
    const ask = (loadFactor: number) => whatIf(year, model, { ...constantLoad(100), loadFactor }, 0);
    expect(ask(0.75).curtailedMwhPerYear).toBe(12 * 100 + 12 * 50 + 50);
    expect(ask(0.25).curtailedHoursPerYear).toBe(12);
    expect(ask(0.25).newPeakMw).toBe(1050);
    expect(ask(0.25).curtailedShare).toBeGreaterThan(0);
  });

  it('at the headroom is curtailed by the level', () => {
    fc.assert(
      fc.property(series, (hours) => {
        const model = prepared(hours);
        const mw = headroom(model, 0.005);
        fc.pre(mw > 1);
        expect(whatIf(hours, model, constantLoad(mw), 0).curtailedShare).toBeCloseTo(0.005, 6);
      }),
      { numRuns: 20 },
    );
  });

  it('is refused when it is none', () => {
    const year = blockYear(2019, 0, 1);
    const model = prepared(year, [2019, 2019]);
    expect(() => whatIf(year, model, constantLoad(0), 0)).toThrow('0 MW');
    expect(() => whatIf(year, model, { ...constantLoad(5), loadFactor: 1.2 }, 0)).toThrow('load factor 1.2');
  });

  it('can be asked of each year alone', () => {
    expect(singleYears([2019, 2021])).toEqual([
      [2019, 2019],
      [2020, 2020],
      [2021, 2021],
    ]);
  });
});
