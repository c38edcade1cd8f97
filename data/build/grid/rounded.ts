import type { LoadFigures } from '../../../src/model/grid/loadFigures';

/** Figures as finely as the source bears: demand is stored in whole MW. */
export function rounded(measures: LoadFigures | null): LoadFigures | null {
  if (measures === null) return null;
  const to = (places: number, value: number) => Math.round(value * 10 ** places) / 10 ** places;
  const orNull = (places: number, value: number | null) => (value === null ? null : to(places, value));
  const { headroomMw } = measures;
  return {
    ...measures,
    meanMw: to(1, measures.meanMw),
    loadFactor: to(4, measures.loadFactor),
    alwaysOnGrowthMw: orNull(1, measures.alwaysOnGrowthMw),
    coverage: to(5, measures.coverage),
    headroomMw: {
      '0.25': to(1, headroomMw['0.25']),
      '0.5': to(1, headroomMw['0.5']),
      '1': to(1, headroomMw['1']),
    },
    hoursAbove95: to(1, measures.hoursAbove95),
    energyGrowth: orNull(5, measures.energyGrowth),
  };
}
