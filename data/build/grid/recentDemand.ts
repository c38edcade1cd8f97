/** Reads what is known of demand in 2025 and 2026, and sets it against the measured year 2024. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { isDefective } from '../../../src/model/grid/areaPressure';
import { wholeYearMean } from '../../../src/model/grid/load';
import type { PreparedSeries } from '../../../src/model/grid/loadFigures';
import { growthSince2024, LAST_HOURLY_YEAR, type RecentDemand } from '../../../src/model/grid/recentDemand';
import type { GridArea } from '../../../src/model/region';
import type { StepContext } from '../pipeline';
import type { AreaRow } from './tables';

export const RECENT_FILE = 'data/tables/grid/demand-2025-26.csv';

/** The figures of the table, without growth, which needs the hours. */
export type RecentRow = Omit<RecentDemand, 'growthSince2024'>;

/** @throws BadData on unknown or repeated areas, and on figures that are none */
export function readRecentDemand(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): Map<string, RecentRow> {
  const rows = readTable(RECENT_FILE, context.source(RECENT_FILE), [
    'area',
    'meanMw2025',
    'meanMw202601',
    'peakMwTo202604',
    'peakMwTo202504',
    'energyGwhTo202604',
    'energyGwhTo202504',
  ]);
  const check = new Checks(RECENT_FILE);
  check.unique(rows, 'area');
  const found = new Map<string, RecentRow>();
  for (const row of rows) {
    const area = check.word(row, 'area', [...areas.keys()], { required: true });
    const meanMw2025 = check.number(row, 'meanMw2025', { required: true, min: 1 });
    if (!area || meanMw2025 === null) continue;
    found.set(area, {
      meanMw2025,
      meanMw202601: check.number(row, 'meanMw202601', { min: 1 }),
      peakMwTo202604: check.number(row, 'peakMwTo202604', { min: 1 }),
      peakMwTo202504: check.number(row, 'peakMwTo202504', { min: 1 }),
      energyGwhTo202604: check.number(row, 'energyGwhTo202604', { min: 1 }),
      energyGwhTo202504: check.number(row, 'energyGwhTo202504', { min: 1 }),
    });
  }
  check.done();
  return found;
}

/** The figures with their growth; a defect of 2024 leaves the growth unknown. */
export function recentDemand(
  row: RecentRow,
  hours: PreparedSeries | null,
  area: Pick<GridArea, 'quality'>,
): RecentDemand {
  const isSound = !isDefective(area, [LAST_HOURLY_YEAR, LAST_HOURLY_YEAR]);
  const mean = hours && isSound ? wholeYearMean(hours.years, LAST_HOURLY_YEAR) : null;
  const growth = growthSince2024(row.meanMw2025, mean);
  return { ...row, growthSince2024: growth === null ? null : Math.round(growth * 1e4) / 1e4 };
}
