/**
 * What is left of the figures of a window in which the level of an area's hours steps for good: another ground or other
 * customers are counted after it, so that whatever is worked out over both levels says nothing of either.
 */
import type { QualityNote } from '../region';
import {
  type DoubtfulEffect,
  figuresWithDoubt,
  type MovedFigures,
  type PreparedHours,
} from './doubtfulEffect';
import type { LoadFigures } from './loadFigures';
import type { YearWindow } from './series';

type Noted = Pick<QualityNote, 'step' | 'years'>;

/** `YYYY-MM` of the first lasting step whose years a window touches; null without one. */
export function levelStepIn(quality: readonly Noted[], [first, last]: YearWindow): string | null {
  const steps = quality.flatMap(({ step, years: [from, until] }) =>
    step !== undefined && from <= last && until >= first ? step : [],
  );
  return steps.toSorted()[0] ?? null;
}

/**
 * The years that compare with a year: those between the last lasting step before it and the first after it.
 * @param years the years to choose from
 * @param year  the year that has to be among them
 * @returns null where a step touches the year itself
 */
export function comparableYears(
  quality: readonly Noted[],
  years: YearWindow,
  year: number,
): [number, number] | null {
  let [first, last] = years;
  for (const { step, years: touched } of quality) {
    if (step === undefined) continue;
    if (touched[0] <= year) first = Math.max(first, touched[1] + 1);
    else last = Math.min(last, touched[0] - 1);
  }
  return first <= year && year <= last ? [first, last] : null;
}

/**
 * Measures an area over a window as it is shown.
 * @returns null when the series has no hour in the window
 */
export function loadOverWindow(
  hours: PreparedHours,
  window: YearWindow,
  quality: readonly Noted[],
): LoadFigures | null {
  const figures = figuresWithDoubt(hours, window);
  return figures && withoutAcrossStep(figures, quality);
}

/**
 * The figures without those that are worked out over both levels: mean, load factor, growth, headroom, hours near the
 * peak. Highest hours are kept: each is an hour on record.
 */
export function withoutAcrossStep(figures: LoadFigures, quality: readonly Noted[]): LoadFigures {
  const levelStep = levelStepIn(quality, figures.window);
  if (levelStep === null) return figures;
  return {
    ...figures,
    meanMw: null,
    loadFactor: null,
    alwaysOnGrowthMw: null,
    headroomMw: null,
    hoursAbove95: null,
    energyGrowth: null,
    withoutHour: { summer: null, winter: null },
    doubtful: figures.doubtful && peaksAlone(figures.doubtful),
    levelStep,
  };
}

function peaksAlone(doubtful: DoubtfulEffect): DoubtfulEffect {
  const peaks = ({ peakMw, summerPeakMw, winterPeakMw }: MovedFigures): MovedFigures => ({
    ...(peakMw === undefined ? {} : { peakMw }),
    ...(summerPeakMw === undefined ? {} : { summerPeakMw }),
    ...(winterPeakMw === undefined ? {} : { winterPeakMw }),
  });
  return {
    ...doubtful,
    withLeftOut: peaks(doubtful.withLeftOut),
    withoutFilled: peaks(doubtful.withoutFilled),
  };
}
