/** Which hours set the figures of an area: told with the figures, so that one odd hour can be seen. */
import { type LeftOutHour, type MovedFigure, toldBothWays } from './doubtfulEffect';
import type { Season, SeasonPeak } from './headroom';
import type { LoadFigures } from './loadFigures';
import { type LocalClock, localHour } from './localTime';
import { hangs } from './withoutHour';

/** An hour that sets a figure. */
export interface SettingHour {
  /** The end of the hour, UTC, `YYYY-MM-DDTHH`. */
  at: string;
  /** The same on the clock of the area; null where that is not known. */
  local: string | null;
  mw: number;
  /** Demand of the two hours before, the hour itself and the two after, MW; null where it is missing. */
  around: (number | null)[];
  /**
   * True in a gap that was plainly filled; else null, unknown: the copy of the dataset that is used keeps no mark
   * on what was imputed.
   */
  imputed: true | null;
  /** The figure without this one hour; null where it is not more than 1 % off, and for an hour that is left out. */
  without: number | null;
  /** The rule by which the hour was left out; null for an hour that counts. */
  doubt: LeftOutHour['kind'] | null;
}

/** One figure, the hours that set it, and what it is with the hours that were left out. */
export interface SetBy {
  figure: Exclude<MovedFigure, 'meanMw'>;
  /** MW; the load factor 0–1. */
  value: number;
  hours: SettingHour[];
  /** Null where the hours left out do not move the figure by more than 1 %. */
  withLeftOut: { value: number; hours: SettingHour[] } | null;
  /** The figure without the gaps that were filled; null where they do not move it by more than 1 %. */
  withoutFilled: number | null;
}

/** The figures of an area in the order in which they are told. */
const FIGURES = [
  'peakMw',
  'summerPeakMw',
  'winterPeakMw',
  'loadFactor',
  'headroom025Mw',
  'headroom05Mw',
  'headroom1Mw',
] as const satisfies readonly SetBy['figure'][];

/** What sets each figure; figures without an hour are left out. */
export function setBy(load: LoadFigures, clock: LocalClock | null): SetBy[] {
  const values = toldBothWays(load);
  const { seasonPeaks, doubtful } = load;
  const without = (season: Season) =>
    settingHours(season, seasonPeaks[season], clock, null, doubtful?.filledPeaks.includes(season));
  const withThem = (season: Season) => {
    const leftOut = doubtful?.setting[season];
    return leftOut ? settingHours(season, leftOut, clock, leftOut.kind) : without(season);
  };
  return FIGURES.flatMap((figure): SetBy[] => {
    const value = values[figure];
    if (value === null) return [];
    const moved = doubtful?.withLeftOut[figure];
    return [
      {
        figure,
        value,
        hours: hoursOf(figure, without).map(({ season, ...hour }) => ({
          ...hour,
          without: figureWithout(load, figure, season),
        })),
        withLeftOut:
          moved === undefined
            ? null
            : { value: moved, hours: hoursOf(figure, withThem).map(({ season: _, ...hour }) => hour) },
        withoutFilled: doubtful?.withoutFilled[figure] ?? null,
      },
    ];
  });
}

/** The peak and the load factor hang on the higher season, a threshold on its own, headroom on both. */
function hoursOf(figure: SetBy['figure'], of: (season: Season) => SeasonHour[]): SeasonHour[] {
  if (figure === 'summerPeakMw') return of('summer');
  if (figure === 'winterPeakMw') return of('winter');
  const both = [...of('summer'), ...of('winter')];
  if (figure !== 'peakMw' && figure !== 'loadFactor') return both;
  const [first, ...rest] = both;
  return first === undefined ? [] : [rest.reduce((a, b) => (b.mw > a.mw ? b : a), first)];
}

/** A figure without the hour that sets the threshold of a season; null where that is not more than 1 % off. */
function figureWithout(load: LoadFigures, figure: SetBy['figure'], season: Season): number | null {
  const without = load.withoutHour[season];
  if (without === null) return null;
  const other = load.seasonPeaks[season === 'summer' ? 'winter' : 'summer']?.mw ?? Number.NEGATIVE_INFINITY;
  const peakMw = Math.max(without.thresholdMw, other);
  const found = {
    peakMw,
    summerPeakMw: without.thresholdMw,
    winterPeakMw: without.thresholdMw,
    loadFactor: load.meanMw === null || peakMw <= 0 ? null : Math.round((load.meanMw / peakMw) * 1e4) / 1e4,
    headroom025Mw: without.headroomMw['0.25'],
    headroom05Mw: without.headroomMw['0.5'],
    headroom1Mw: without.headroomMw['1'],
  }[figure];
  const value = toldBothWays(load)[figure];
  return found !== null && value !== null && hangs(value, found) ? found : null;
}

/** An hour, and the season whose threshold it is. */
type SeasonHour = SettingHour & { season: Season };

function settingHours(
  season: Season,
  peak: SeasonPeak | null,
  clock: LocalClock | null,
  doubt: SettingHour['doubt'] = null,
  isFilled = false,
): SeasonHour[] {
  if (peak === null) return [];
  const { at, mw, around } = peak;
  const local = clock && localHour(at, clock);
  return [{ season, at, local, mw, around, imputed: isFilled || null, without: null, doubt }];
}
