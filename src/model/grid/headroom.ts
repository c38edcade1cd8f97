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
 * and the headroom at a share c is the largest L with k(L) ≤ c. Each hour's deficit T_s − D_h is sorted within
 * its year and summed once, so that k(L) costs one binary search a year.
 */
import { countPresent, type HourlySeries, hourAt, hoursIn, valuesBetween, type YearWindow } from './series';

/** Hours by which the published method turns a load into a year's energy, leap years included. */
const HOURS_PER_YEAR = 8760;

/** How near `headroom` comes: relative, and in MW below one MW. */
const PRECISION = 1e-9;

/** The curtailed shares for which headroom is stated. */
export const HEADROOM_LEVELS = [0.0025, 0.005, 0.01] as const;

/** The level that a figure without one means. */
export const HEADROOM_LEVEL = 0.005;

export type Season = 'summer' | 'winter';

/** The highest demand of a season over the window, MW, and the year in which it fell. */
export interface SeasonPeak {
  mw: number;
  year: number;
}

interface YearOfDeficits {
  /** Deficits in MW, ascending. */
  deficits: Float64Array;
  /** `sums[i]` is the sum of the first `i` deficits. */
  sums: Float64Array;
  /** Hours of the year over hours known: stands in for missing hours. */
  weight: number;
}

/** What one area and window need for any number of questions. */
export interface HeadroomModel {
  window: YearWindow;
  seasonPeaks: Readonly<Record<Season, SeasonPeak | null>>;
  years: readonly YearOfDeficits[];
}

/** April to October is summer; month boundaries are UTC. Each stretch: season, first month, end month. */
const STRETCHES: readonly (readonly [Season, number, number])[] = [
  ['winter', 0, 3],
  ['summer', 3, 10],
  ['winter', 10, 12],
];

/**
 * Prepares an area for questions about new load.
 *
 * Missing hours: a year counts with the hours it has, scaled to the whole year; a year without any hour is left
 * out of N.
 * @param window first and last calendar year, both included
 * @returns null when the series has no hour in the window
 */
export function prepareHeadroom(series: HourlySeries, window: YearWindow): HeadroomModel | null {
  const seasonPeaks: Record<Season, SeasonPeak | null> = { summer: null, winter: null };
  for (const { season, year, values } of stretches(series, window)) {
    let peak = seasonPeaks[season]?.mw ?? -Infinity;
    for (const value of values) {
      if (value > peak) {
        peak = value;
        seasonPeaks[season] = { mw: peak, year };
      }
    }
  }
  const years: YearOfDeficits[] = [];
  for (let year = window[0]; year <= window[1]; year++) {
    const known = countPresent(valuesBetween(series, hourAt(year), hourAt(year + 1)));
    if (known === 0) continue;
    const deficits = new Float64Array(known);
    let next = 0;
    for (const { season, values } of stretches(series, [year, year])) {
      const threshold = seasonPeaks[season]?.mw ?? Number.NaN;
      for (const value of values) if (!Number.isNaN(value)) deficits[next++] = threshold - value;
    }
    deficits.sort();
    const sums = new Float64Array(known + 1);
    let sum = 0;
    for (let i = 0; i < known; i++) {
      sum += deficits[i] ?? 0;
      sums[i + 1] = sum;
    }
    years.push({ deficits, sums, weight: hoursIn(year) / known });
  }
  return years.length === 0 ? null : { window, seasonPeaks, years };
}

/**
 * Share of a constant new load's energy that is curtailed, 0–1.
 * @param loadMw the new load, MW; 0 for none gives 0
 */
export function curtailedShare(model: HeadroomModel, loadMw: number): number {
  if (loadMw <= 0) return 0;
  let curtailed = 0;
  for (const { deficits, sums, weight } of model.years) {
    const hours = countBelow(deficits, loadMw);
    curtailed += weight * (hours * loadMw - (sums[hours] ?? 0));
  }
  return curtailed / (model.years.length * HOURS_PER_YEAR * loadMw);
}

/** Hours a year in which a constant new load of `loadMw` would have to back off, averaged over the years. */
export function curtailedHours(model: HeadroomModel, loadMw: number): number {
  let hours = 0;
  for (const { deficits, weight } of model.years) hours += weight * countBelow(deficits, loadMw);
  return hours / model.years.length;
}

/**
 * The largest constant load, MW, of which at most the share `level` is curtailed; 0 for a flat series, in which
 * every hour is a peak.
 * @param level curtailed share, more than 0 and less than 1
 */
export function headroom(model: HeadroomModel, level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level ${level}: expected more than 0 and less than 1`);
  let low = 0;
  let high = 1;
  while (curtailedShare(model, high) <= level) {
    low = high;
    high *= 2;
  }
  while (high - low > PRECISION * high && high > PRECISION) {
    const middle = (low + high) / 2;
    if (curtailedShare(model, middle) <= level) low = middle;
    else high = middle;
  }
  return low;
}

function* stretches(
  series: HourlySeries,
  [first, last]: YearWindow,
): Generator<{ season: Season; year: number; values: Float32Array }> {
  for (let year = first; year <= last; year++) {
    for (const [season, from, until] of STRETCHES) {
      yield { season, year, values: valuesBetween(series, hourAt(year, from), hourAt(year, until)) };
    }
  }
}

/** How many values of an ascending list lie below `limit`. */
function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
