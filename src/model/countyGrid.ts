/** How a county is tied to the grid, where no substation tells it: limits of a model, and how far the next line is. */
import { columnsOf } from './wire';

/** A row of `county-grid.json`; null is unknown, never zero. */
export interface CountyGrid {
  /** Five digits, of 2023. */
  fips: string;
  /**
   * What a model of the existing grid (ReEDS, NARIS 2024) can carry into and out of the county over all its borders with
   * any one line lost, MW: more than can flow at once, and no spare capacity.
   */
  importLimitMw: number | null;
  exportLimitMw: number | null;
  /** Kilometres from the county's point to the nearest alternating-current line of 220 kV and more (HIFLD, 2024). */
  lineKm: number | null;
}

export const COUNTY_GRID_COLUMNS = columnsOf<CountyGrid>()([
  'fips',
  'importLimitMw',
  'exportLimitMw',
  'lineKm',
]);

/** The lowest voltage of the lines that are measured to, kV: the class that those of 230 kV are in. */
export const LINE_KV = 220;

/** Datasets by what they say. */
export const COUNTY_GRID_SOURCES = { limits: 'transferLimits', lines: 'hifldLines' } as const;
