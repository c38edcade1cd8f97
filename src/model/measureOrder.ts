/** In which order measures in force are listed. */
import type { ReportMeasure } from './oppositionReport';
import { STOPPING_KINDS } from './vocabulary';

/** Order of texts by code, the same everywhere. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whether it stops new projects: a moratorium, a ban or a utility's pause. */
export const stopsProjects = ({ kind }: Pick<ReportMeasure, 'kind'>): boolean =>
  kind !== null && STOPPING_KINDS.includes(kind);

/** The first to end first; of equals by place. What has no end comes last. */
export const byEnd = (a: ReportMeasure, b: ReportMeasure): number =>
  compareText(a.until ?? '9', b.until ?? '9') || compareText(a.jurisdiction, b.jurisdiction);
