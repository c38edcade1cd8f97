/** The day of the calendar that a clock shows where it stands, `YYYY-MM-DD`. */
export function dayOfClock(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The day that is viewed where none is chosen: today. A clock that is behind the record can't be right.
 * @param today      by the reader's clock, `YYYY-MM-DD`; null where there is no clock
 * @param recordUpTo the day up to which the record was read
 */
export function dayUnchosen(today: string | null, recordUpTo: string): string {
  return today !== null && today > recordUpTo ? today : recordUpTo;
}

/** True for a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
