/** The value of a metric for one place: what paint, legend, hover line and cards all show. */
import { isDefective } from './grid/areaPressure';
import { GRID_METRIC_TABLE, type GridMetricRow, type MeasuredArea } from './gridMetrics';
import { LAND_METRICS, type LandField, type LandMetric, landRow } from './land';
import type { Fill } from './metrics';
import type { County } from './region';

export type GridMetric = keyof typeof GRID_METRIC_TABLE;
export const GRID_METRICS = Object.keys(GRID_METRIC_TABLE) as readonly GridMetric[];

/** The row of a metric of grid areas. */
export const gridRow = (metric: GridMetric): GridMetricRow => GRID_METRIC_TABLE[metric];

/**
 * The value of a grid metric for an area: MW for peak, headroom and growth, 0–100 for pressure, shares (1 is
 * 100 %, and more is possible) for the others. Null when there is no load series or no figure (unknown, never
 * zero), and when the series has a known defect within the window: cards show such figures with a warning,
 * the map shows none.
 * @param newLoadMw the most that a new load draws, for metrics of a new load
 */
export function areaValue(
  area: MeasuredArea,
  metric: GridMetric,
  newLoadMw: number | null = null,
): number | null {
  const { load } = area;
  if (load === null || isDefective(area, load.window)) return null;
  const headroom = load.headroomMw?.['0.5'] ?? null;
  return gridRow(metric).value({ area, load, headroom, newLoadMw });
}

/** The share (0–1) that a land metric states for a county; null is no data. */
export function countyValue(county: Pick<County, LandField>, metric: LandMetric): number | null {
  return county[landRow(metric).field];
}

export const isGridMetric = (metric: Fill): metric is GridMetric =>
  GRID_METRICS.some((known) => known === metric);

export const isLandMetric = (metric: Fill): metric is LandMetric =>
  LAND_METRICS.some((known) => known === metric);

/** Whether a metric is worked out from sites, whoever shows it. */
export const isFromSites = (metric: Fill): boolean =>
  isGridMetric(metric) && gridRow(metric).fromSites === true;

/** Whether a metric answers what a new load takes. */
export const isOfNewLoad = (metric: Fill): boolean =>
  isGridMetric(metric) && gridRow(metric).ofNewLoad === true;
