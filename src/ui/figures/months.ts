/** All months from one to another, both `YYYY-MM` and included; none when either is no month or they are reversed. */
export function monthsBetween(first: string, last: string): string[] {
  if (!/^\d{4}-\d\d$/.test(first) || !/^\d{4}-\d\d$/.test(last)) return [];
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  while (`${year}-${String(month).padStart(2, '0')}` <= last) {
    months.push(`${year}-${String(month).padStart(2, '0')}`);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
