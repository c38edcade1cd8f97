/** The value of a measure for one place: what paint, legend, hover line and cards all show. */
import { areaPressure, headroomShare, isDefective } from './grid/areaPressure';
import type { MeasureId } from './measures';
import type { County, GridArea } from './region';
import type { MwBasis, SiteStatus } from './vocabulary';

/** Measures of grid areas and of counties. */
export type GridMeasure = Extract<MeasureId, `grid.${string}`>;
export type LandMeasure = Extract<MeasureId, `land.${string}`>;

/**
 * Which status and which basis a "site MW against peak" measure takes. One basis each: operating load is
 * what the whole facility draws, everything else is a planned full build-out. Bases are never added.
 */
export const SITE_MW_MEASURES = {
  'grid.operating': { status: 'operating', basis: 'facility' },
  'grid.construction': { status: 'construction', basis: 'plannedBuildOut' },
  'grid.permitted': { status: 'permitted', basis: 'plannedBuildOut' },
  'grid.proposed': { status: 'proposed', basis: 'plannedBuildOut' },
} as const satisfies Partial<Record<GridMeasure, { status: SiteStatus; basis: MwBasis }>>;

/** The same against headroom at 0.5 % curtailment. */
const HEADROOM_MEASURES = {
  'grid.constructionHeadroom': 'grid.construction',
  'grid.permittedHeadroom': 'grid.permitted',
  'grid.proposedHeadroom': 'grid.proposed',
} as const satisfies Partial<Record<GridMeasure, keyof typeof SITE_MW_MEASURES>>;

/** What a grid measure is computed from. */
export type MeasuredArea = Pick<GridArea, 'load' | 'siteMw' | 'quality' | 'adequacyRisk'>;

/**
 * The value of a grid measure for an area: MW for peak, headroom and growth, 0–100 for pressure, shares (1 is
 * 100 %, and more is possible) for the others. Null when there is no load series or no figure (unknown, never
 * zero), and when the series has a known defect within the window: cards show such figures with a warning,
 * the map shows none.
 * @param newLoadMw the most that a new load draws, for `grid.newLoad`
 */
export function areaValue(
  area: MeasuredArea,
  measure: GridMeasure,
  newLoadMw: number | null = null,
): number | null {
  const { load } = area;
  if (load === null || isDefective(area, load.window)) return null;
  const headroom = load.headroomMw['0.5'];
  switch (measure) {
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
      return against(area, measure, load.peakMw);
    case 'grid.constructionHeadroom':
    case 'grid.permittedHeadroom':
    case 'grid.proposedHeadroom':
      return against(area, HEADROOM_MEASURES[measure], headroom);
  }
}

/** Site MW of one status and one basis over a load in MW. */
function against(
  { siteMw }: Pick<GridArea, 'siteMw'>,
  measure: keyof typeof SITE_MW_MEASURES,
  mw: number,
): number | null {
  const { status, basis } = SITE_MW_MEASURES[measure];
  const sum = siteMw.find((entry) => entry.status === status && entry.basis === basis);
  return sum === undefined || mw <= 0 ? null : sum.mw / mw;
}

/** The share (0–1) that a land measure states for a county; null is no data. */
export function countyValue(
  county: Pick<County, 'croplandShare' | 'federalShare' | 'stateShare' | 'builtUpShare'>,
  measure: LandMeasure,
): number | null {
  switch (measure) {
    case 'land.cropland':
      return county.croplandShare;
    case 'land.federal':
      return county.federalShare;
    case 'land.state':
      return county.stateShare;
    case 'land.builtUp':
      return county.builtUpShare;
  }
}

export function isGridMeasure(measure: MeasureId | 'none'): measure is GridMeasure {
  return measure.startsWith('grid.');
}

export function isLandMeasure(measure: MeasureId | 'none'): measure is LandMeasure {
  return measure.startsWith('land.');
}
