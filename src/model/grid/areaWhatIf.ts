/** A new load asked of one area over a window and over each of its years alone. */
import type { GridArea } from '../region';
import { HEADROOM_LEVEL, headroom, headroomModel, type SortedSeries, sortSeries } from './headroom';
import { areaUtcOffset } from './localTime';
import type { HourlySeries, YearWindow } from './series';
import { headroomUsed, type NewLoad, singleYears, type WhatIf, whatIf } from './whatIf';

/** What the load would meet in a window, in numbers alone. */
export interface WhatIfFigures extends Omit<WhatIf, 'byMonthAndHour'> {
  /** The load over headroom at 0.5 % curtailment in the same window; null where there is no headroom. */
  headroomUsed: number | null;
}

/** The answer for the window, and for every year of it as a window of its own, with its own season peaks. */
export interface AreaWhatIf extends WhatIfFigures {
  years: WhatIfFigures[];
}

/** Standard time of an area that lies in no county we know: that of the middle of the country. */
const OFFSET_WITHOUT_COUNTIES = -6;

/** Standard time by which an area's day is told, whole hours from UTC. */
export function utcOffsetOf(
  area: Pick<GridArea, 'id' | 'counties' | 'parentId'>,
  areas: readonly Pick<GridArea, 'id' | 'counties' | 'parentId'>[],
): number {
  return areaUtcOffset(area, areas) ?? OFFSET_WITHOUT_COUNTIES;
}

/**
 * Asks the window and each of its years; years without any hour are left out.
 * @param utcOffset local standard time, whole hours from UTC
 * @returns null when the series has no hour in the window
 * @throws RangeError for a load that is none
 */
export function areaWhatIf(
  series: HourlySeries,
  window: YearWindow,
  load: NewLoad,
  utcOffset: number,
): AreaWhatIf | null {
  const sorted = sortSeries(series);
  const whole = figures(series, sorted, window, load, utcOffset);
  if (whole === null) return null;
  const years = singleYears(window).flatMap((year) => figures(series, sorted, year, load, utcOffset) ?? []);
  return { ...whole, years };
}

function figures(
  series: HourlySeries,
  sorted: SortedSeries,
  window: YearWindow,
  load: NewLoad,
  utcOffset: number,
): WhatIfFigures | null {
  const model = headroomModel(sorted, window);
  if (model === null) return null;
  const { byMonthAndHour: _, ...answer } = whatIf(series, model, load, utcOffset);
  return { ...answer, headroomUsed: headroomUsed(headroom(model, HEADROOM_LEVEL), load) };
}
