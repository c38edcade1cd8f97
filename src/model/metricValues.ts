/** The value of a metric for one place: what paint, legend, hover line and cards all show. */
import { areaPressure, headroomShare, isDefective } from './grid/areaPressure';
import { type LandField, type LandMetric, landRow } from './land';
import type { MetricId } from './metrics';
import type { County, GridArea } from './region';
import type { MwBasis, SiteStatus } from './vocabulary';

/**
 * Which status and which basis a "site MW against peak" metric takes. One basis each: operating load is
 * what the whole facility draws, everything else is a planned full build-out. Bases are never added.
 */
export const SITE_MW_METRICS = {
  'grid.operating': { status: 'operating', basis: 'facility' },
  'grid.construction': { status: 'construction', basis: 'plannedBuildOut' },
  'grid.permitted': { status: 'permitted', basis: 'plannedBuildOut' },
  'grid.proposed': { status: 'proposed', basis: 'plannedBuildOut' },
} as const satisfies Record<`grid.${string}`, { status: SiteStatus; basis: MwBasis }>;

/** What a grid metric is computed from. */
export type MeasuredArea = Pick<GridArea, 'load' | 'siteMw' | 'quality' | 'adequacyRisk'>;

/** A load series that is usable, and what is asked of it. */
interface Asked {
  area: MeasuredArea;
  load: NonNullable<MeasuredArea['load']>;
  /** MW of constant new load at 0.5 % curtailment. */
  headroom: number;
  /** The most that a new load draws, MW; null when none is asked about. */
  newLoadMw: number | null;
}

/** The metrics of grid areas in the order in which they are offered, each with its value. */
const AREA_VALUES = {
  'grid.pressure': ({ area, load }) => {
    const pressure = areaPressure(area, load, area.adequacyRisk);
    return pressure.kind === 'known' ? pressure.value : null;
  },
  'grid.headroom': ({ headroom }) => headroom,
  'grid.headroomShare': ({ load }) => headroomShare(load),
  'grid.newLoad': ({ headroom, newLoadMw }) =>
    newLoadMw === null || headroom <= 0 ? null : newLoadMw / headroom,
  'grid.peak': ({ load }) => load.peakMw,
  'grid.loadFactor': ({ load }) => load.loadFactor,
  'grid.alwaysOnGrowth': ({ load }) => load.alwaysOnGrowthMw,
  'grid.operating': ({ area, load }) => against(area, 'grid.operating', load.peakMw),
  'grid.construction': ({ area, load }) => against(area, 'grid.construction', load.peakMw),
  'grid.permitted': ({ area, load }) => against(area, 'grid.permitted', load.peakMw),
  'grid.proposed': ({ area, load }) => against(area, 'grid.proposed', load.peakMw),
  'grid.constructionHeadroom': ({ area, headroom }) => against(area, 'grid.construction', headroom),
  'grid.permittedHeadroom': ({ area, headroom }) => against(area, 'grid.permitted', headroom),
  'grid.proposedHeadroom': ({ area, headroom }) => against(area, 'grid.proposed', headroom),
} as const satisfies Record<`grid.${string}`, (asked: Asked) => number | null>;

export type GridMetric = keyof typeof AREA_VALUES;
export const GRID_METRICS = Object.keys(AREA_VALUES) as readonly GridMetric[];

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
  return AREA_VALUES[metric]({ area, load, headroom: load.headroomMw['0.5'], newLoadMw });
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
