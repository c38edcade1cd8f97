/**
 * What the figures of a window are without the one hour that sets the threshold of a season: a highest hour that is real
 * can still stand alone, and then the headroom hangs on it.
 */
import { HEADROOM_LEVELS, type HeadroomModel, headroom, SEASONS, type Season } from './headroom';
import type { HeadroomByLevel, LoadFigures } from './loadFigures';

/** A figure is told without the hour when it is more than this share off then. */
export const HANGS = 0.01;

/** The figures without the highest hour of a season. */
export interface WithoutHour {
  /** The next highest hour of the season in the window, MW. */
  thresholdMw: number;
  headroomMw: HeadroomByLevel;
}

/** The model without the highest hour of a season; null where the season has no second hour. */
export function withoutHighest(model: HeadroomModel, season: Season): HeadroomModel | null {
  const peak = model.seasonPeaks[season];
  if (peak === null) return null;
  const years = model.years.map((year) => {
    const hours = year.seasons[season];
    if (hours.peak?.at !== peak.at) return year;
    const rest = {
      ...hours,
      mw: hours.mw.subarray(0, -1),
      sumFrom: hours.sumFrom.map((sum) => sum - peak.mw),
    };
    return { ...year, seasons: { ...year.seasons, [season]: rest } };
  });
  const next = years.reduce(
    (most, { seasons }) => Math.max(most, seasons[season].mw.at(-1) ?? -Infinity),
    -Infinity,
  );
  if (!Number.isFinite(next)) return null;
  return { ...model, years, seasonPeaks: { ...model.seasonPeaks, [season]: { ...peak, mw: next } } };
}

/** By season, what the figures are without its highest hour; null where none of them is more than 1 % off. */
export function withoutHours(
  model: HeadroomModel,
  { headroomMw }: { headroomMw: HeadroomByLevel },
): LoadFigures['withoutHour'] {
  const of = (season: Season): WithoutHour | null => {
    const peak = model.seasonPeaks[season];
    const rest = withoutHighest(model, season);
    const thresholdMw = rest?.seasonPeaks[season]?.mw;
    if (peak === null || rest === null || thresholdMw === undefined) return null;
    const [low, middle, high] = HEADROOM_LEVELS.map((level) => headroom(rest, level));
    const found = { '0.25': low ?? 0, '0.5': middle ?? 0, '1': high ?? 0 };
    const isOff =
      hangs(peak.mw, thresholdMw) ||
      (['0.25', '0.5', '1'] as const).some((level) => hangs(headroomMw[level], found[level]));
    return isOff ? { thresholdMw, headroomMw: found } : null;
  };
  const [summer, winter] = SEASONS.map(of);
  return { summer: summer ?? null, winter: winter ?? null };
}

/** True when a figure is more than 1 % off without an hour. */
export const hangs = (value: number, without: number): boolean =>
  Math.abs(without - value) > HANGS * Math.abs(value);
