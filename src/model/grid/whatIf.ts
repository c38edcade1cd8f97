/**
 * What a new load would meet in the measured hours of an area: when demand would pass the highest seen in its
 * season, by how much, for how long, and how much of that an interruptible share would cover. The same test as
 * `headroom.ts`, hour by hour, so that any shape of load can be asked about.
 *
 * Area-wide and generation-side: it says nothing of one line or one substation.
 */
import { curtailedShare, type HeadroomModel, type Season } from './headroom';
import { type HourlySeries, hourAt, type YearWindow } from './series';

/** When a share of the load can be interrupted. */
export const INTERRUPTIBLE_TIMES = ['always', 'summer', 'winter', 'daytime'] as const;
export type InterruptibleTime = (typeof INTERRUPTIBLE_TIMES)[number];

/** A load that is not there yet. */
export interface NewLoad {
  /** The most it draws, MW, more than 0. */
  peakMw: number;
  /**
   * Mean over most drawn, more than 0 up to 1. Below 1 the load draws more by day than by night: all of it in the
   * twelve hours from 07:00 local standard time, and the rest of its energy at night; below 0.5 nothing at night
   * and only as much by day as gives the mean.
   */
  loadFactor: number;
  /** Share 0–1 of what it draws that can be interrupted, and when. */
  interruptible: { share: number; time: InterruptibleTime };
}

/** A load that draws the same in every hour. */
export function constantLoad(mw: number): NewLoad {
  return { peakMw: mw, loadFactor: 1, interruptible: { share: 0, time: 'always' } };
}

/** What the load would meet. Years count with the hours they have, scaled to whole years. */
export interface WhatIf {
  window: [number, number];
  /** Highest demand with the load that never backs off, MW. */
  newPeakMw: number;
  /** Share of the load's energy above the season's peak, 0–1: k(L) for a constant load. */
  curtailedShare: number;
  /** Hours a year in which it would have to back off, at least in part. */
  curtailedHoursPerYear: number;
  /** Energy a year by which it would have to back off, MWh. */
  curtailedMwhPerYear: number;
  /** The longest run of such hours in a row. */
  longestRunHours: number;
  /** Of these hours and this energy, what remains when the interruptible share is off. */
  uncoveredHoursPerYear: number;
  uncoveredMwhPerYear: number;
  /** Hours a year by month and local hour of the day: `byMonthAndHour[month * 24 + hour]`. */
  byMonthAndHour: Float64Array;
}

const DAY_START = 7;
const DAY_END = 19;

/** What the load draws by day and by night, MW. */
function dayAndNight({ peakMw, loadFactor }: NewLoad): { day: number; night: number } {
  return loadFactor >= 0.5
    ? { day: peakMw, night: peakMw * (2 * loadFactor - 1) }
    : { day: peakMw * 2 * loadFactor, night: 0 };
}

/** The hour of the day, 0–23, in which an hour begins. The label is the end of the hour: 07:00–08:00 bears 8. */
const localHourAt = (hour: number, utcOffset: number) => (((hour - 1 + utcOffset) % 24) + 24) % 24;

const isDaytime = (localHour: number) => localHour >= DAY_START && localHour < DAY_END;

/**
 * What a load draws in an hour, MW.
 * @param hour      hours since 1970-01-01T00 UTC, as in a series
 * @param utcOffset local standard time, whole hours from UTC
 */
export function newLoadAt(load: NewLoad, hour: number, utcOffset: number): number {
  const { day, night } = dayAndNight(load);
  return isDaytime(localHourAt(hour, utcOffset)) ? day : night;
}

/** @throws RangeError with the value and what was expected */
function checkLoad({ peakMw, loadFactor, interruptible }: NewLoad): void {
  if (!(peakMw > 0 && Number.isFinite(peakMw))) throw new RangeError(`${peakMw} MW: expected more than 0`);
  if (!(loadFactor > 0 && loadFactor <= 1))
    throw new RangeError(`load factor ${loadFactor}: expected more than 0 and at most 1`);
  if (!(interruptible.share >= 0 && interruptible.share <= 1))
    throw new RangeError(`interruptible share ${interruptible.share}: expected 0 to 1`);
}

/**
 * Walks the hours of the model's window once.
 * @param model     thresholds of the window; for a single year inside it, give that year's own model
 * @param utcOffset local standard time, whole hours from UTC (see `areaUtcOffset`)
 * @throws RangeError for a load that is none
 */
export function whatIf(series: HourlySeries, model: HeadroomModel, load: NewLoad, utcOffset: number): WhatIf {
  checkLoad(load);
  const { day, night } = dayAndNight(load);
  const { share, time } = load.interruptible;
  const byMonthAndHour = new Float64Array(12 * 24);
  const years = model.years.length;
  let newPeakMw = 0;
  let hours = 0;
  let energy = 0;
  let drawn = 0;
  let uncoveredHours = 0;
  let uncoveredEnergy = 0;
  let longestRun = 0;
  let run = 0;
  for (let year = model.window[0]; year <= model.window[1]; year++) {
    const [from, until] = [hourAt(year), hourAt(year + 1)];
    const weight = weightOfYear(series, from, until);
    if (weight === 0) {
      run = 0;
      continue;
    }
    for (let month = 0; month < 12; month++) {
      const season: Season = month >= 3 && month <= 9 ? 'summer' : 'winter';
      const threshold = model.seasonPeaks[season]?.mw ?? Number.NaN;
      const monthEnd = hourAt(year, month + 1);
      for (let hour = hourAt(year, month); hour < monthEnd; hour++) {
        const demand = series.mw[hour - series.firstHour] ?? Number.NaN;
        if (Number.isNaN(demand)) {
          run = 0;
          continue;
        }
        const localHour = localHourAt(hour, utcOffset);
        const daytime = isDaytime(localHour);
        const mw = daytime ? day : night;
        drawn += weight * mw;
        const total = demand + mw;
        if (total > newPeakMw) newPeakMw = total;
        const excess = total - threshold;
        if (!(excess > 0)) {
          run = 0;
          continue;
        }
        run += 1;
        if (run > longestRun) longestRun = run;
        hours += weight;
        energy += weight * excess;
        const cell = month * 24 + localHour;
        byMonthAndHour[cell] = (byMonthAndHour[cell] ?? 0) + weight / years;
        const offered =
          time === 'always' || time === season || (time === 'daytime' && daytime) ? share * mw : 0;
        const uncovered = excess - offered;
        if (uncovered > 0) {
          uncoveredHours += weight;
          uncoveredEnergy += weight * uncovered;
        }
      }
    }
  }
  return {
    window: [model.window[0], model.window[1]],
    newPeakMw,
    // A constant load is asked of the sorted deficits, whose year has 8,760 hours as in the published method.
    curtailedShare:
      load.loadFactor === 1 ? curtailedShare(model, load.peakMw) : drawn > 0 ? energy / drawn : 0,
    curtailedHoursPerYear: hours / years,
    curtailedMwhPerYear: energy / years,
    longestRunHours: longestRun,
    uncoveredHoursPerYear: uncoveredHours / years,
    uncoveredMwhPerYear: uncoveredEnergy / years,
    byMonthAndHour,
  };
}

/** Hours of the year over hours known; 0 when none is known. */
function weightOfYear(series: HourlySeries, from: number, until: number): number {
  let known = 0;
  for (let hour = from; hour < until; hour++) {
    if (!Number.isNaN(series.mw[hour - series.firstHour] ?? Number.NaN)) known++;
  }
  return known === 0 ? 0 : (until - from) / known;
}

/** The share of the headroom at 0.5 % that a load takes, by the most it draws; null where there is no headroom. */
export function headroomUsed(headroomMw: number, load: NewLoad): number | null {
  return headroomMw > 0 ? load.peakMw / headroomMw : null;
}

/** The years of a window, each a window of its own: the same question asked of every year alone. */
export function singleYears([first, last]: YearWindow): YearWindow[] {
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, first + index] as const);
}
