/** Which hours set the figures of an area: told with the figures, so that one odd hour can be seen. */
import { type LeftOutHour, type MovedFigure, toldBothWays } from './doubtfulEffect';
import type { Season, SeasonPeak } from './headroom';
import type { LoadFigures } from './loadFigures';
import { type LocalClock, localHour } from './localTime';

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
    settingHours(seasonPeaks[season], clock, null, doubtful?.filledPeaks.includes(season));
  const withThem = (season: Season) => {
    const leftOut = doubtful?.setting[season];
    return leftOut ? settingHours(leftOut, clock, leftOut.kind) : without(season);
  };
  return FIGURES.flatMap((figure): SetBy[] => {
    const value = values[figure];
    if (value === null) return [];
    const moved = doubtful?.withLeftOut[figure];
    return [
      {
        figure,
        value,
        hours: hoursOf(figure, without),
        withLeftOut: moved === undefined ? null : { value: moved, hours: hoursOf(figure, withThem) },
        withoutFilled: doubtful?.withoutFilled[figure] ?? null,
      },
    ];
  });
}

/** The peak and the load factor hang on the higher season, a threshold on its own, headroom on both. */
function hoursOf(figure: SetBy['figure'], of: (season: Season) => SettingHour[]): SettingHour[] {
  if (figure === 'summerPeakMw') return of('summer');
  if (figure === 'winterPeakMw') return of('winter');
  const both = [...of('summer'), ...of('winter')];
  if (figure !== 'peakMw' && figure !== 'loadFactor') return both;
  const [first, ...rest] = both;
  return first === undefined ? [] : [rest.reduce((a, b) => (b.mw > a.mw ? b : a), first)];
}

function settingHours(
  peak: SeasonPeak | null,
  clock: LocalClock | null,
  doubt: SettingHour['doubt'] = null,
  isFilled = false,
): SettingHour[] {
  if (peak === null) return [];
  const { at, mw, around } = peak;
  return [{ at, local: clock && localHour(at, clock), mw, around, imputed: isFilled || null, doubt }];
}
