/** AI GridWatch: moratoria and bills for them, in part found by a machine. */
import { isIsoDate } from '../../../../src/ingest/check';
import { columnsOf, levelIn, trackerTable, type When } from './table';

export const aiGridWatch = trackerTable({
  tracker: 'aiGridWatch',
  file: 'aigridwatch',
  columns: columnsOf(
    'id jurisdiction level state lon lat when expires status verified last_updated sources licence',
  ),
  level: levelIn('level'),
  technologies: null,
  when: (row, checks) => {
    const read = readWhen(row.cells.when, row.cells.last_updated);
    if (read) return read;
    checks.fail(row.line, 'when', row.cells.when, 'a date like "May 22, 2026", "May 2026" or "2026"');
    return { date: null, datePrecision: 'unknown' };
  },
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WHEN =
  /^(?:(Extended|Effective|Rescinded|Proposed|Introduced|Public hearing|Passed both houses) )?(?:([A-Z][a-z]{2}) )?(?:(\d{1,2}), )?(\d{4})$/;

/**
 * Reads AI GridWatch's "when". A hearing that was still to come when the row was checked is no event yet: the
 * month of the check stands in its place.
 */
export function readWhen(text: string, asOf: string): (When & { date: string }) | null {
  const match = WHEN.exec(text);
  if (!match) return null;
  const [, word, monthName, day, year = ''] = match;
  if (monthName === undefined) {
    return day === undefined ? { date: `${year}-01-01`, datePrecision: 'year' } : null;
  }
  const month = MONTHS.indexOf(monthName) + 1;
  if (month === 0) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return { date: `${start}-01`, datePrecision: 'month' };
  const date = `${start}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date)) return null;
  if (word === 'Public hearing' && asOf !== '' && date > asOf) {
    return { date: `${asOf.slice(0, 7)}-01`, datePrecision: 'month' };
  }
  return { date, datePrecision: 'day' };
}
