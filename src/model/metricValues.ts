/** The value of a metric for one place: what paint, legend, hover line and cards all show. */
import { areaPressure, headroomShare, isDefective } from './grid/areaPressure';
import { type LandField, type LandMetric, landRow } from './land';
import type { MetricId } from './metrics';
import type { County, GridArea } from './region';
import type { MwBasis, SiteStatus } from './vocabulary';

/** Metrics of grid areas. */
export type GridMetric = Extract<MetricId, `grid.${string}`>;

/**
 * Which status and which basis a "site MW against peak" metric takes. One basis each: operating load is
 * what the whole facility draws, everything else is a planned full build-out. Bases are never added.
 */
export const SITE_MW_METRICS = {
  'grid.operating': { status: 'operating', basis: 'facility' },
  'grid.construction': { status: 'construction', basis: 'plannedBuildOut' },
  'grid.permitted': { status: 'permitted', basis: 'plannedBuildOut' },
  'grid.proposed': { status: 'proposed', basis: 'plannedBuildOut' },
} as const satisfies Partial<Record<GridMetric, { status: SiteStatus; basis: MwBasis }>>;

/** The same against headroom at 0.5 % curtailment. */
const HEADROOM_METRICS = {
  'grid.constructionHeadroom': 'grid.construction',
  'grid.permittedHeadroom': 'grid.permitted',
  'grid.proposedHeadroom': 'grid.proposed',
} as const satisfies Partial<Record<GridMetric, keyof typeof SITE_MW_METRICS>>;

/** What a grid metric is computed from. */
export type MeasuredArea = Pick<GridArea, 'load' | 'siteMw' | 'quality' | 'adequacyRisk'>;

/**
 * The value of a grid metric for an area: MW for peak, headroom and growth, 0–100 for pressure, shares (1 is
 * 100 %, and more is possible) for the others. Null when there is no load series or no figure (unknown, never
 * zero), and when the series has a known defect within the window: cards show such figures with a warning,
 * the map shows none.
 * @param newLoadMw the most that a new load draws, for `grid.newLoad`
 */
export function areaValue(
  area: MeasuredArea,
  metric: GridMetric,
  newLoadMw: number | null = null,
): number | null {
  const { load } = area;
  if (load === null || isDefective(area, load.window)) return null;
  const headroom = load.headroomMw['0.5'];
  switch (metric) {
    case 'grid.pressure': {
      const pressure = areaPressure(area, load, area.adequacyRisk);
      return pressure.kind === 'known' ? pressure.value : null;
    }
    case 'grid.headroom':
      return headroom;
    case 'grid.headroomShare':
      return headroomShare(load);
    case 'grid.newLoad':
      return newLoadMw === null || headroom <= 0 ? null : newLoadMw / headroom;
    case 'grid.peak':
      return load.peakMw;
    case 'grid.loadFactor':
      return load.loadFactor;
    case 'grid.alwaysOnGrowth':
      return load.alwaysOnGrowthMw;
    case 'grid.operating':
    case 'grid.construction':
    case 'grid.permitted':
    case 'grid.proposed':
      return against(area, metric, load.peakMw);
    case 'grid.constructionHeadroom':
    case 'grid.permittedHeadroom':
    case 'grid.proposedHeadroom':
      return against(area, HEADROOM_METRICS[metric], headroom);
  }
}

/** Site MW of one status and one basis over a load in MW. */
function against(
  { siteMw }: Pick<GridArea, 'siteMw'>,
  metric: keyof typeof SITE_MW_METRICS,
  mw: number,
): number | null {
  const { status, basis } = SITE_MW_METRICS[metric];
  const sum = siteMw.find((entry) => entry.status === status && entry.basis === basis);
  return sum === undefined || mw <= 0 ? null : sum.mw / mw;
}

/** The share (0–1) that a land metric states for a county; null is no data. */
export function countyValue(county: Pick<County, LandField>, metric: LandMetric): number | null {
  return county[landRow(metric).field];
}

export function isGridMetric(metric: MetricId | 'none'): metric is GridMetric {
  return metric.startsWith('grid.');
}

export function isLandMetric(metric: MetricId | 'none'): metric is LandMetric {
  return metric.startsWith('land.');
}
