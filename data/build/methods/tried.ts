/**
 * What the published headroom of an authority would be with other choices than ours: the paper leaves open which it
 * took, so that each is tried on our hours and told, whether it helps or not.
 */
import {
  HEADROOM_LEVELS,
  headroom,
  headroomModel,
  type Seasons,
  sortSeries,
} from '../../../src/model/grid/headroom';
import type { HourlySeries, YearWindow } from '../../../src/model/grid/series';

/** April to September, and April to August, as summer. */
const OCTOBER_IN_WINTER: Seasons = {
  summer: [[3, 9]],
  winter: [
    [0, 3],
    [9, 12],
  ],
};
const AUTUMN_IN_WINTER: Seasons = {
  summer: [[3, 8]],
  winter: [
    [0, 3],
    [8, 12],
  ],
};

/** What was tried, in the order of the table. */
export const TRIALS = ['asHere', 'octoberInWinter', 'autumnInWinter', 'withoutHighest2'] as const;
export type Trial = (typeof TRIALS)[number];

/** Headroom in MW at each of `HEADROOM_LEVELS` over a window, by trial. */
export function triedHeadroom(hours: HourlySeries, window: YearWindow): Record<Trial, number[]> {
  const at = (series: HourlySeries, seasons?: Seasons) => {
    const model = headroomModel(sortSeries(series, seasons), window);
    return model ? HEADROOM_LEVELS.map((level) => headroom(model, level)) : [];
  };
  return {
    asHere: at(hours),
    octoberInWinter: at(hours, OCTOBER_IN_WINTER),
    autumnInWinter: at(hours, AUTUMN_IN_WINTER),
    withoutHighest2: at(withoutHighest(hours, 2)),
  };
}

/** A copy without its highest hours; of equals the first go first. */
function withoutHighest({ firstHour, mw }: HourlySeries, count: number): HourlySeries {
  const left = mw.slice();
  for (let gone = 0; gone < count; gone++) {
    const highest = left.reduce((best, value, i) => (value > (left[best] ?? -Infinity) ? i : best), 0);
    left[highest] = Number.NaN;
  }
  return { firstHour, mw: left };
}
