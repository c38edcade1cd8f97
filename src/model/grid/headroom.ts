/**
 * How much constant new load an area's hours leave room for, if that load backs off when demand would pass the
 * highest seen in the season. Method: Norris et al. 2025, "Rethinking Load Growth", Nicholas Institute, Duke
 * University. Area-wide and generation-side: it says nothing of one line or one substation.
 *
 * With D_h the demand of an hour, T_s the highest demand of its season over all years of the window, and N the
 * number of years, the share of a constant load L that is curtailed is
 *
 *     k(L) = (1/N) Σ_years Σ_hours max(0, D_h + L − T_s) / (8760 L)
 *
 * and the headroom at a share c is the largest L with k(L) ≤ c. The hours of each year and season are sorted and
 * summed once for a series, whatever the window; the window only sets T_s, so that k(L) costs two binary searches
 * a year.
 */
import { type HourlySeries, hourAt, hoursIn, hourText, valuesBetween, type YearWindow } from './series';

/** Hours by which the published method turns a load into a year's energy, leap years included. */
const HOURS_PER_YEAR = 8760;

/** How near `headroom` comes: relative, and in MW below one MW. */
const PRECISION = 1e-9;

/** The curtailed shares for which headroom is stated. */
export const HEADROOM_LEVELS = [0.0025, 0.005, 0.01] as const;

/** The level that a figure without one means. */
export const HEADROOM_LEVEL = 0.005;

export type Season = 'summer' | 'winter';

/** The highest demand of a season over the window, MW, and the hour in which it fell; the first of equals. */
export interface SeasonPeak {
  mw: number;
  year: number;
  /** The hour, UTC, `YYYY-MM-DDTHH`. */
  at: string;
  /** Demand of the two hours before, the hour itself and the two after, MW; null where it is missing. */
  around: (number | null)[];
}

/** How many hours on either side are told with the hour that sets a figure. */
const AROUND = 2;

/** The known hours of one season in one year. */
export interface SortedHours {
  /** Demand in MW, ascending. */
  mw: Float32Array;
  /** `sumFrom[i]` is the sum of `mw` from index `i` on, MW; one longer than `mw`. */
  sumFrom: Float64Array;
  /** Hours of the season in that year, known or not. */
  hours: number;
  /** Null where no hour is known. */
  peak: SeasonPeak | null;
}

/** One year of a series, sorted. */
interface SortedYear {
  year: number;
  seasons: Readonly<Record<Season, SortedHours>>;
  /** Hours of the year over hours known: stands in for missing hours. */
  weight: number;
}

/** A series with its hours sorted by year and season: serves every window. Years without any hour are left out. */
export interface SortedSeries {
  years: readonly SortedYear[];
}

/** What one area and window need for any number of questions. */
export interface HeadroomModel {
  window: YearWindow;
  seasonPeaks: Readonly<Record<Season, SeasonPeak | null>>;
  years: readonly SortedYear[];
}

/** The seasons, in the order in which they are told. */
export const SEASONS = ['summer', 'winter'] as const;

/** The stretches of the year that make up each season: first month and end month, counted from 0. */
export type Seasons = Readonly<Record<Season, readonly (readonly [number, number])[]>>;

/** April to October is summer; month boundaries are UTC. */
const STRETCHES: Seasons = {
  summer: [[3, 10]],
  winter: [
    [0, 3],
    [10, 12],
  ],
};

/**
 * Sorts a series once, for any number of windows.
 * @param stretches other seasons than those of every figure shown, to try what they would give
 */
export function sortSeries(series: HourlySeries, stretches: Seasons = STRETCHES): SortedSeries {
  const first = new Date(series.firstHour * 3_600_000).getUTCFullYear();
  const years: SortedYear[] = [];
  for (let year = first; hourAt(year) < series.firstHour + series.mw.length; year++) {
    const seasons = {
      summer: sortSeason(series, year, stretches.summer),
      winter: sortSeason(series, year, stretches.winter),
    };
    const known = seasons.summer.mw.length + seasons.winter.mw.length;
    if (known > 0) years.push({ year, seasons, weight: hoursIn(year) / known });
  }
  return { years };
}

function sortSeason(series: HourlySeries, year: number, months: Seasons[Season]): SortedHours {
  const stretches = months.map(([from, until]) => [hourAt(year, from), hourAt(year, until)] as const);
  const parts = stretches.map(([from, until]) => valuesBetween(series, from, until));
  const all = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let next = 0;
  let highest = Number.NEGATIVE_INFINITY;
  let highestHour: number | null = null;
  parts.forEach((part, index) => {
    const from = Math.max(stretches[index]?.[0] ?? 0, series.firstHour);
    for (let i = 0; i < part.length; i++) {
      const value = part[i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      all[next++] = value;
      if (value > highest) {
        highest = value;
        highestHour = from + i;
      }
    }
  });
  const mw = all.subarray(0, next).sort();
  const sumFrom = new Float64Array(next + 1);
  for (let i = next - 1; i >= 0; i--) sumFrom[i] = (sumFrom[i + 1] ?? 0) + (mw[i] ?? 0);
  const hours = stretches.reduce((sum, [from, until]) => sum + until - from, 0);
  return { mw, sumFrom, hours, peak: highestHour === null ? null : peakAt(series, highestHour, year) };
}

function peakAt({ firstHour, mw }: HourlySeries, hour: number, year: number): SeasonPeak {
  const around = Array.from({ length: 2 * AROUND + 1 }, (_, index) => {
    const value = mw[hour - firstHour + index - AROUND] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  });
  return { mw: mw[hour - firstHour] ?? Number.NaN, year, at: hourText(hour), around };
}

/**
 * Prepares a window of a sorted series for questions about new load.
 *
 * Missing hours: a year counts with the hours it has, scaled to the whole year; a year without any hour is left
 * out of N.
 * @param window first and last calendar year, both included
 * @returns null when the series has no hour in the window
 */
export function headroomModel({ years: all }: SortedSeries, window: YearWindow): HeadroomModel | null {
  const years = all.filter(({ year }) => year >= window[0] && year <= window[1]);
  if (years.length === 0) return null;
  const seasonPeaks: Record<Season, SeasonPeak | null> = { summer: null, winter: null };
  for (const { seasons } of years) {
    for (const season of SEASONS) {
      const { peak } = seasons[season];
      if (peak !== null && peak.mw > (seasonPeaks[season]?.mw ?? -Infinity)) seasonPeaks[season] = peak;
    }
  }
  return { window, seasonPeaks, years };
}

/** `headroomModel` for one window of a series that is asked about only once. */
export function prepareHeadroom(series: HourlySeries, window: YearWindow): HeadroomModel | null {
  return headroomModel(sortSeries(series), window);
}

/**
 * Share of a constant new load's energy that is curtailed, 0–1.
 * @param loadMw the new load, MW; 0 for none gives 0
 */
export function curtailedShare(model: HeadroomModel, loadMw: number): number {
  if (loadMw <= 0) return 0;
  let curtailed = 0;
  for (const { seasons, weight } of model.years) {
    for (const season of SEASONS) {
      const limit = (model.seasonPeaks[season]?.mw ?? Infinity) - loadMw;
      curtailed += weight * curtailedMwh(seasons[season], limit);
    }
  }
  return curtailed / (model.years.length * HOURS_PER_YEAR * loadMw);
}

/** Energy above a limit in the known hours of a season, MWh. */
export function curtailedMwh({ mw, sumFrom }: SortedHours, limit: number): number {
  const start = firstAbove(mw, limit);
  return start < mw.length ? (sumFrom[start] ?? 0) - (mw.length - start) * limit : 0;
}

/** Hours a year in which a constant new load would have to back off, at least in part. */
export function curtailedHours(model: HeadroomModel, loadMw: number): number {
  let hours = 0;
  for (const { seasons, weight } of model.years) {
    for (const season of SEASONS) {
      const { mw } = seasons[season];
      hours += weight * (mw.length - firstAbove(mw, (model.seasonPeaks[season]?.mw ?? Infinity) - loadMw));
    }
  }
  return hours / model.years.length;
}

/**
 * The largest constant load, MW, of which at most the share `level` is curtailed; 0 for a flat series, in which
 * every hour is a peak.
 * @param level curtailed share, more than 0 and less than 1
 */
export function headroom(model: HeadroomModel, level: number): number {
  return largestLoad((mw) => curtailedShare(model, mw), level);
}

/**
 * The largest load, MW, at which a share that grows with the load is at most `level`.
 * @throws RangeError for a level that is none
 */
export function largestLoad(shareAt: (mw: number) => number, level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level ${level}: expected more than 0 and less than 1`);
  let low = 0;
  let high = 1;
  while (shareAt(high) <= level) {
    low = high;
    high *= 2;
  }
  while (high - low > PRECISION * high && high > PRECISION) {
    const middle = (low + high) / 2;
    if (shareAt(middle) <= level) low = middle;
    else high = middle;
  }
  return low;
}

/** Index of the first value of an ascending list that is more than `limit`; its length when none is. */
function firstAbove(sorted: Float32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
