/** How much new load fits into the grid areas of a report. */
import { type FitsAsked, type FitsFile, fitsIn } from '../grid/fitsAsked';
import type { RegionReport } from './report';

/**
 * The report with the new constant load, MW, that fits into each of its areas; null where nobody has hours.
 * @param file of the report's window
 */
export function withFits(report: RegionReport, asked: FitsAsked, file: FitsFile): RegionReport {
  const areas = report.areas.map((area) => ({
    ...area,
    fitsMw: area.loadFrom === null ? null : fitsIn(file, area.loadFrom, asked),
  }));
  return { ...report, fits: asked, areas };
}
