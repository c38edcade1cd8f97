/** Data Center Tracker: acts of opposition and of government, or a short course of them. */
import { isIsoDate } from '../../../../src/ingest/check';
import { columnsOf, levelIn, trackerTable } from './table';

export const datacentertracker = trackerTable({
  tracker: 'datacentertracker',
  file: 'datacentertracker',
  columns: columnsOf(
    'id scope jurisdiction state county county_fips lon lat date date_precision actions issues authority status outcome technology company project mw mw_conflict investment_musd acreage petition_signatures groups flags last_updated sources licence',
  ),
  level: levelIn('scope'),
  since: ({ id }, date) => beginOf(id, date),
});

/** How long a course of events may be for its first day to count when records are compared. */
const COURSE_DAYS = 200;

/**
 * The day on which a record began. The tracker's ids keep the first date while the date moves on with the
 * story: `athens-clarke-county-ga-2025-12-01` is dated 9 April 2026.
 */
export function beginOf(id: string, date: string | null): string | null {
  const first = /(\d{4}-\d\d-\d\d)$/.exec(id)?.[1] ?? null;
  if (first === null || date === null || !isIsoDate(first) || first >= date) return null;
  return Date.parse(date) - Date.parse(first) <= COURSE_DAYS * 86_400_000 ? first : null;
}
