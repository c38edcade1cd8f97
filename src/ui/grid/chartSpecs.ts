/** The four charts: what each draws, says in words, and holds as a table. */
import type { ChartData } from '../../model/grid/charts';
import { durationChart } from './chart/durationChart';
import { heatChart } from './chart/heatChart';
import type { ChartContext, ChartSpec } from './chart/parts';
import { weekChart } from './chart/weekChart';
import { yearsChart } from './chart/yearsChart';

/** The charts of one area and window; those without an hour are left out. */
export function chartSpecs(data: ChartData, context: ChartContext): ChartSpec[] {
  const { duration, years, week } = data;
  const peak = duration[0];
  if (!peak || years.length === 0 || week.length === 0) return [];
  return [durationChart(data, context), heatChart(data, context), yearsChart(data), weekChart(data, context)];
}
