/**
 * The six-month BALANCE files of the Hourly Electric Grid Monitor: what one can fetch without a key. One row
 * per balancing authority and hour, numbers with thousands separators, the hour given as its end in UTC.
 */
import { parse } from 'csv-parse/sync';
import type { ReportedHour } from './screen';

export const BALANCE_FILES = 'https://www.eia.gov/electricity/gridmonitor/sixMonthFiles';

const AUTHORITY = 'Balancing Authority';
const HOUR_END = 'UTC Time at End of Hour';
const DEMAND = 'Demand (MW)';

/** The file that holds an hour: `EIA930_BALANCE_2024_Jul_Dec.csv`. */
export function balanceFileOf(hour: string): string {
  const half = Number(hour.slice(5, 7)) <= 6 ? 'Jan_Jun' : 'Jul_Dec';
  return `EIA930_BALANCE_${hour.slice(0, 4)}_${half}.csv`;
}

/** `07/27/2024 8:00:00 AM` -> `2024-07-27T08`; the text itself when it is something else. */
function hourOf(text: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):00:00 (AM|PM)$/.exec(text.trim());
  if (parts === null) return text;
  const [, month = '', day = '', year = '', clock = '', half] = parts;
  const hour = (Number(clock) % 12) + (half === 'PM' ? 12 : 0);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${String(hour).padStart(2, '0')}`;
}

/**
 * Reported demand by balancing authority.
 * @throws Error naming the column when the file has lost one that is needed, or a row is cut off
 */
export function readBalanceFile(text: string): Map<string, ReportedHour[]> {
  const rows: string[][] = parse(text, { bom: true, skip_empty_lines: true });
  const header = rows[0] ?? [];
  const column = (name: string) => {
    const index = header.findIndex((cell) => cell.trim() === name);
    if (index < 0) throw new Error(`the file has no column "${name}"; its shape has changed`);
    return index;
  };
  const [authority, hourEnd, demand] = [column(AUTHORITY), column(HOUR_END), column(DEMAND)];
  const byAuthority = new Map<string, ReportedHour[]>();
  for (const row of rows.slice(1)) {
    const id = row[authority]?.trim() ?? '';
    const hours = byAuthority.get(id) ?? [];
    hours.push({ hour: hourOf(row[hourEnd] ?? ''), value: (row[demand] ?? '').replaceAll(',', '') });
    byAuthority.set(id, hours);
  }
  return byAuthority;
}
