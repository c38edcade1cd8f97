/** A region report as JSON, for scripts and downloads alike. */
import type { RegionReport } from './report';

/** Numbers without the tail of a binary fraction: 51.9 instead of 51.89999999999999. */
const tidy = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

/** Indented, with a line break at the end. */
export const reportJson = (report: RegionReport): string => `${JSON.stringify(report, tidy, 2)}\n`;
