/** What the figures of an area are with the hours that were left out, and without the gaps that were filled. */
import { DOUBT_KINDS, type DoubtfulHours, type DoubtKind, isFilled, withoutHours } from './doubtfulHours';
import { SEASONS, type Season, type SeasonPeak } from './headroom';
import {
  type LoadFigures,
  loadFigures,
  type PreparedSeries,
  prepareSeries,
  type WholeFigures,
} from './loadFigures';
import { type HourlySeries, hourAt, parseHour, type YearWindow } from './series';

/** The figures that are told both ways. */
export const MOVED_FIGURES = [
  'peakMw',
  'summerPeakMw',
  'winterPeakMw',
  'meanMw',
  'loadFactor',
  'headroom025Mw',
  'headroom05Mw',
  'headroom1Mw',
] as const;
export type MovedFigure = (typeof MOVED_FIGURES)[number];

/** A figure is told both ways when the doubtful hours move it by more than this share of what it is without. */
export const MOVES = 0.01;

/** An hour that was left out and would set the threshold of its season. */
export interface LeftOutHour extends SeasonPeak {
  kind: DoubtKind;
}

/** Figures of `MOVED_FIGURES` in MW (load factor: 0–1), those alone that move by more than 1 %. */
export type MovedFigures = Partial<Record<MovedFigure, number>>;

/** What the doubtful hours of a window would change. */
export interface DoubtfulEffect {
  /** How many hours of the window are doubtful, by the rule that found them. */
  hours: Partial<Record<DoubtKind, number>>;
  /** The figures with the hours that were left out. */
  withLeftOut: MovedFigures;
  /** The figures without the gaps that were filled, too. */
  withoutFilled: MovedFigures;
  /** The hours left out that would set the threshold of a season. */
  setting: Partial<Record<Season, LeftOutHour>>;
  /** The seasons whose threshold lies in a gap that was filled. */
  filledPeaks: Season[];
}

/** A series prepared as it counts, as it is stored, and without any doubtful hour. */
export interface PreparedHours {
  stretches: readonly DoubtfulHours[];
  counted: PreparedSeries;
  stored: PreparedSeries;
  bare: PreparedSeries;
}

/** The series that counts: without the hours that are left out. */
export function countedHours(stored: HourlySeries, stretches: readonly DoubtfulHours[]): HourlySeries {
  return withoutHours(
    stored,
    stretches.filter((stretch) => !isFilled(stretch)),
  );
}

/** Prepares a stored series for `figuresWithDoubt`. */
export function prepareHours(stored: HourlySeries, stretches: readonly DoubtfulHours[]): PreparedHours {
  const counted = prepareSeries(countedHours(stored, stretches));
  return {
    stretches,
    counted,
    stored: stretches.some((stretch) => !isFilled(stretch)) ? prepareSeries(stored) : counted,
    bare: stretches.some(isFilled) ? prepareSeries(withoutHours(stored, stretches)) : counted,
  };
}

/**
 * Measures an area over a window without the hours that are left out, and tells what the doubtful ones change.
 * @returns null when the series has no hour in the window
 */
export function figuresWithDoubt(hours: PreparedHours, window: YearWindow): WholeFigures | null {
  const { stretches, counted, stored, bare } = hours;
  const figures = loadFigures(counted, window);
  const counts = hoursByKind(stretches, window);
  const kinds = DOUBT_KINDS.filter((kind) => counts[kind] !== undefined);
  if (figures === null || kinds.length === 0) return figures;
  const isLeftOut = kinds.some((kind) => !isFilled({ kind }));
  const all = isLeftOut ? loadFigures(stored, window) : null;
  const without = kinds.some((kind) => isFilled({ kind })) ? loadFigures(bare, window) : null;
  const setting: DoubtfulEffect['setting'] = {};
  for (const season of SEASONS) {
    const peak = all?.seasonPeaks[season];
    const kind = peak && kindAt(stretches, parseHour(peak.at));
    if (peak && kind && !isFilled({ kind })) setting[season] = { ...peak, kind };
  }
  return {
    ...figures,
    doubtful: {
      hours: counts,
      withLeftOut: moved(figures, all),
      withoutFilled: moved(figures, without),
      setting,
      filledPeaks: SEASONS.filter((season) => {
        const peak = figures.seasonPeaks[season];
        const kind = peak && kindAt(stretches, parseHour(peak.at));
        return kind !== null && isFilled({ kind });
      }),
    },
  };
}

/** The figures of `others` that are more than `MOVES` off those of `figures`. */
function moved(figures: LoadFigures, others: LoadFigures | null): MovedFigures {
  if (others === null) return {};
  const [before, after] = [toldBothWays(figures), toldBothWays(others)];
  const found: MovedFigures = {};
  for (const name of MOVED_FIGURES) {
    const [from, to] = [before[name], after[name]];
    if (from !== null && to !== null && Math.abs(to - from) > MOVES * Math.abs(from)) found[name] = to;
  }
  return found;
}

/** The figures that are told both ways, by name. */
export function toldBothWays(load: LoadFigures): Record<MovedFigure, number | null> {
  const { peakMw, meanMw, loadFactor, headroomMw, seasonPeaks } = load;
  return {
    peakMw,
    summerPeakMw: seasonPeaks.summer?.mw ?? null,
    winterPeakMw: seasonPeaks.winter?.mw ?? null,
    meanMw,
    loadFactor,
    headroom025Mw: headroomMw?.['0.25'] ?? null,
    headroom05Mw: headroomMw?.['0.5'] ?? null,
    headroom1Mw: headroomMw?.['1'] ?? null,
  };
}

/** Hours of the window in the stretches, by kind, in the order of the kinds. */
function hoursByKind(
  stretches: readonly DoubtfulHours[],
  [first, last]: YearWindow,
): DoubtfulEffect['hours'] {
  const [from, until] = [hourAt(first), hourAt(last + 1)];
  const counts: DoubtfulEffect['hours'] = {};
  for (const wanted of DOUBT_KINDS) {
    let count = 0;
    for (const { kind, firstHour, hours } of stretches) {
      if (kind === wanted)
        count += Math.max(0, Math.min(until, firstHour + hours) - Math.max(from, firstHour));
    }
    if (count > 0) counts[wanted] = count;
  }
  return counts;
}

const kindAt = (stretches: readonly DoubtfulHours[], hour: number) =>
  stretches.find(({ firstHour, hours }) => hour >= firstHour && hour < firstHour + hours)?.kind ?? null;
