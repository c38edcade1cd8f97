/** Figures of one hourly demand series over whole calendar years (UTC). Each year is walked once, whatever is asked. */
import type { HourlyFigures } from '../region';
import { type HourlySeries, hourAt, hoursIn, hourText, valuesOfYear, type YearWindow } from './series';

/** The window of every figure that names no other. */
export const DEFAULT_WINDOW: YearWindow = [2020, 2024];

/** First and last year of which the tables hold hourly demand, of any area. */
export const HOURLY_YEARS: YearWindow = [2016, 2024];

/** A year with fewer of its hours does not speak for the year: seasons would be missing. */
export const LEAST_COVERAGE = 0.95;

/** One calendar year of a series that has at least one known hour. */
export interface YearLoad {
  year: number;
  /** Known hours. */
  known: number;
  /** Sum of the known hours, MWh. */
  energyMwh: number;
  peakMw: number;
  /** Hour of the peak, UTC, `YYYY-MM-DDTHH`; the first of equals. */
  peakAt: string;
  /** Known hours, MW, ascending. */
  sorted: Float32Array;
}

/** The years of a series, ascending; years without any hour are left out. */
export function yearLoads(series: HourlySeries): YearLoad[] {
  const first = new Date(series.firstHour * 3_600_000).getUTCFullYear();
  const years: YearLoad[] = [];
  for (let year = first; hourAt(year) < series.firstHour + series.mw.length; year++) {
    const values = valuesOfYear(series, year);
    const present = new Float32Array(values.length);
    let known = 0;
    let energyMwh = 0;
    let peakMw = Number.NEGATIVE_INFINITY;
    let peakIndex = 0;
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      present[known++] = value;
      energyMwh += value;
      if (value > peakMw) {
        peakMw = value;
        peakIndex = index;
      }
    }
    if (known === 0) continue;
    const peakAt = hourText(Math.max(hourAt(year), series.firstHour) + peakIndex);
    years.push({ year, known, energyMwh, peakMw, peakAt, sorted: present.subarray(0, known).sort() });
  }
  return years;
}

const within = (years: readonly YearLoad[], [first, last]: YearWindow) =>
  years.filter(({ year }) => year >= first && year <= last);

/** Hours of the window, known or not. */
const hoursOf = ([first, last]: YearWindow) => hourAt(last + 1) - hourAt(first);

/** Figures as they come from the hours. */
export interface WholeHourlyFigures extends HourlyFigures {
  meanMw: number;
  loadFactor: number;
}

/**
 * Peak, mean, load factor, always-on growth and coverage over a window.
 * @param window first and last calendar year, both included
 * @returns null when the series has no hour in the window
 */
export function hourlyFigures(all: readonly YearLoad[], window: YearWindow): WholeHourlyFigures | null {
  const years = within(all, window);
  const [start, ...rest] = years;
  if (start === undefined) return null;
  const highest = rest.reduce((a, b) => (b.peakMw > a.peakMw ? b : a), start);
  const known = years.reduce((sum, year) => sum + year.known, 0);
  const meanMw = years.reduce((sum, year) => sum + year.energyMwh, 0) / known;
  return {
    window: [window[0], window[1]],
    peakMw: highest.peakMw,
    peakAt: highest.peakAt,
    meanMw,
    loadFactor: highest.peakMw > 0 ? meanMw / highest.peakMw : 1,
    alwaysOnGrowthMw: alwaysOnGrowth(all, window),
    coverage: known / hoursOf(window),
  };
}

/**
 * P10 of the last year less P10 of the first, MW: new round-the-clock load lifts the low hours, weather hardly
 * does. Null for a single year and when either year lacks more than five hours in a hundred.
 */
export function alwaysOnGrowth(all: readonly YearLoad[], [first, last]: YearWindow): number | null {
  const [before, after] = [wholeYear(all, first), wholeYear(all, last)];
  return first === last || before === null || after === null ? null : alwaysOn(after) - alwaysOn(before);
}

/** Always-on load: the tenth percentile of a year's known hours, MW. */
export function alwaysOn({ sorted }: YearLoad): number {
  const rank = 0.1 * (sorted.length - 1);
  const low = sorted[Math.floor(rank)] ?? Number.NaN;
  const high = sorted[Math.ceil(rank)] ?? Number.NaN;
  return low + (high - low) * (rank - Math.floor(rank));
}

/**
 * Yearly growth of energy from the first to the last year, 0.02 for 2 % a year; null for a single year and when
 * either year lacks more than five hours in a hundred. It compares mean demand, so that neither a leap day nor a
 * missing hour counts as growth.
 */
export function energyGrowth(all: readonly YearLoad[], [first, last]: YearWindow): number | null {
  const [before, after] = [wholeYear(all, first), wholeYear(all, last)];
  if (first === last || before === null || after === null || before.energyMwh <= 0) return null;
  const means = [before, after].map(({ energyMwh, known }) => energyMwh / known);
  return ((means[1] ?? 0) / (means[0] ?? 1)) ** (1 / (last - first)) - 1;
}

/**
 * Hours a year at or above a share of the window's peak, averaged over the years; hours that are missing are
 * taken to be like the others of their window. Null without any hour.
 */
export function hoursNearPeak(all: readonly YearLoad[], window: YearWindow, share = 0.95): number | null {
  const years = within(all, window);
  if (years.length === 0) return null;
  const limit = share * years.reduce((peak, { peakMw }) => Math.max(peak, peakMw), Number.NEGATIVE_INFINITY);
  let near = 0;
  let known = 0;
  for (const { sorted } of years) {
    known += sorted.length;
    for (let i = sorted.length - 1; i >= 0 && (sorted[i] ?? Number.NEGATIVE_INFINITY) >= limit; i--) near++;
  }
  return (near / known) * (hoursOf(window) / (window[1] - window[0] + 1));
}

/** Mean demand of a year, MW; null when it lacks more than five hours in a hundred. */
export function wholeYearMean(all: readonly YearLoad[], year: number): number | null {
  const found = wholeYear(all, year);
  return found && found.energyMwh / found.known;
}

/** A year that has enough of its hours to speak for itself. */
function wholeYear(all: readonly YearLoad[], year: number): YearLoad | null {
  const found = all.find((load) => load.year === year);
  return found && found.known / hoursIn(year) >= LEAST_COVERAGE ? found : null;
}
