/** The value of a measure for one place: what paint, legend, hover line and cards all show. */
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

/**
 * The value of a grid measure for an area: MW for peak and growth, shares (1 is 100 %, and more is
 * possible) for the others. Null when there is no load series or no figure: unknown, never zero.
 */
export function areaValue(area: Pick<GridArea, 'load' | 'siteMw'>, measure: GridMeasure): number | null {
  const { load } = area;
  if (load === null) return null;
  switch (measure) {
    case 'grid.peak':
      return load.peakMw;
    case 'grid.loadFactor':
      return load.loadFactor;
    case 'grid.alwaysOnGrowth':
      return load.alwaysOnGrowthMw;
    case 'grid.operating':
    case 'grid.construction':
    case 'grid.permitted':
    case 'grid.proposed': {
      const { status, basis } = SITE_MW_MEASURES[measure];
      const sum = area.siteMw.find((entry) => entry.status === status && entry.basis === basis);
      return sum === undefined || load.peakMw <= 0 ? null : sum.mw / load.peakMw;
    }
  }
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
