/** Arithmetic on `YYYY-MM` and `YYYY-MM-DD`, in the calendar and without clocks or time zones. */

/** Months since year 0; the day, if any, does not matter. */
export function monthNumber(date: string): number {
  const [year = '', month = ''] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** The last day of a month given by `monthNumber`, `YYYY-MM-DD`. */
export function lastDayOf(month: number): string {
  const year = Math.floor(month / 12);
  const days = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-${days}`;
}
