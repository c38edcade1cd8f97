import { lastDayOf } from '../../state/months';

/** The last day of a month number, `YYYY-MM-DD`. */
export const monthEnd = lastDayOf;

/** The first day of a month number, `YYYY-MM-DD`. */
export function monthDate(month: number): string {
  return `${lastDayOf(month).slice(0, 8)}01`;
}
