/**
 * Which threshold would give the published headroom of an authority: the published table prints no thresholds, so
 * that what sets a difference has to be narrowed down from its figures.
 */
import { type HeadroomModel, headroom, type Season } from '../../../src/model/grid/headroom';

/** Half of the last digit of the published figures, MW. */
const HALF_DIGIT_MW = 50;

/** How far from our threshold is looked, as shares of it. */
const LOWEST = 0.7;
const HIGHEST = 2;

/** Bisection ends within one MW. */
const PRECISION_MW = 1;

/** The thresholds of one season, the other season's left as it is, that give all published figures; MW. */
export interface ThresholdRange {
  season: Season;
  /** What we have. */
  ours: number;
  from: number;
  /** Null where any higher one gives them too, because the season no longer decides. */
  until: number | null;
}

/**
 * The range of one season's threshold within which every published figure is met to its rounding.
 * @param published headroom in MW by curtailed share, 0–1
 * @returns null when no threshold of this season alone gives them
 */
export function thresholdRange(
  model: HeadroomModel,
  season: Season,
  published: ReadonlyMap<number, number>,
): ThresholdRange | null {
  const peak = model.seasonPeaks[season];
  if (peak === null) return null;
  const ours = peak.mw;
  const at = (mw: number, level: number) => headroom(withThreshold(model, season, mw), level);
  let from = LOWEST * ours;
  let until = HIGHEST * ours;
  for (const [level, mw] of published) {
    from = Math.max(
      from,
      firstAtLeast(ours, (threshold) => at(threshold, level) >= mw - HALF_DIGIT_MW),
    );
    until = Math.min(
      until,
      firstAtLeast(ours, (threshold) => at(threshold, level) > mw + HALF_DIGIT_MW),
    );
  }
  if (from >= until) return null;
  return { season, ours, from: Math.ceil(from), until: until >= HIGHEST * ours ? null : Math.floor(until) };
}

/** The model with another threshold of a season; hours above it are taken to reach it, as outliers are capped. */
function withThreshold(model: HeadroomModel, season: Season, mw: number): HeadroomModel {
  const peak = model.seasonPeaks[season];
  const years = model.years.map((year) => {
    const own = year.seasons[season];
    if ((own.mw.at(-1) ?? 0) <= mw) return year;
    const capped = own.mw.map((value) => Math.min(value, mw));
    const sumFrom = new Float64Array(capped.length + 1);
    for (let i = capped.length - 1; i >= 0; i--) sumFrom[i] = (sumFrom[i + 1] ?? 0) + (capped[i] ?? 0);
    return { ...year, seasons: { ...year.seasons, [season]: { ...own, mw: capped, sumFrom } } };
  });
  return { ...model, years, seasonPeaks: { ...model.seasonPeaks, [season]: peak && { ...peak, mw } } };
}

/** The lowest threshold for which `isReached` holds, which never turns false again; the highest looked at if none. */
function firstAtLeast(ours: number, isReached: (threshold: number) => boolean): number {
  let low = LOWEST * ours;
  let high = HIGHEST * ours;
  while (high - low > PRECISION_MW) {
    const middle = (low + high) / 2;
    if (isReached(middle)) high = middle;
    else low = middle;
  }
  return high > HIGHEST * ours - PRECISION_MW ? HIGHEST * ours : high;
}
