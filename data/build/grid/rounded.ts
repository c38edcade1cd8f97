import type { MovedFigures } from '../../../src/model/grid/doubtfulEffect';
import type { HeadroomByLevel, LoadFigures } from '../../../src/model/grid/loadFigures';
import type { WithoutHour } from '../../../src/model/grid/withoutHour';

/** A value to so many decimal places. */
export const roundedTo = (places: number, value: number) => Math.round(value * 10 ** places) / 10 ** places;

/** Figures as finely as the source bears: demand is stored in whole MW. */
export function rounded(figures: LoadFigures | null): LoadFigures | null {
  if (figures === null) return null;
  const orNull = (places: number, value: number | null) => (value === null ? null : roundedTo(places, value));
  const { headroomMw, doubtful } = figures;
  return {
    ...figures,
    meanMw: orNull(1, figures.meanMw),
    loadFactor: orNull(4, figures.loadFactor),
    alwaysOnGrowthMw: orNull(1, figures.alwaysOnGrowthMw),
    coverage: roundedTo(5, figures.coverage),
    headroomMw: headroomMw && roundedLevels(headroomMw),
    hoursAbove95: orNull(1, figures.hoursAbove95),
    energyGrowth: orNull(5, figures.energyGrowth),
    withoutHour: {
      summer: roundedWithout(figures.withoutHour.summer),
      winter: roundedWithout(figures.withoutHour.winter),
    },
    doubtful: doubtful && {
      ...doubtful,
      withLeftOut: roundedMoves(doubtful.withLeftOut),
      withoutFilled: roundedMoves(doubtful.withoutFilled),
    },
  };
}

const roundedLevels = (mw: HeadroomByLevel): HeadroomByLevel => ({
  '0.25': roundedTo(1, mw['0.25']),
  '0.5': roundedTo(1, mw['0.5']),
  '1': roundedTo(1, mw['1']),
});

const roundedWithout = (without: WithoutHour | null): WithoutHour | null =>
  without && { ...without, headroomMw: roundedLevels(without.headroomMw) };

function roundedMoves(figures: MovedFigures): MovedFigures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, roundedTo(name === 'loadFactor' ? 4 : 1, value)]),
  );
}
