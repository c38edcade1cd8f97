/** In which order measures in force are listed. */
import type { ReportMeasure } from './oppositionReport';

/** Order of texts by code, the same everywhere. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The first to end first; of equals by place. What has no end comes last. */
export const byEnd = (a: ReportMeasure, b: ReportMeasure): number =>
  compareText(a.until ?? '9', b.until ?? '9') || compareText(a.jurisdiction, b.jurisdiction);
