/**
 * Screens reported hours before they come near the stored series. Nothing is filled in: an hour that can't
 * be believed is left out and listed.
 */

/** One hour as a service reports it. */
export interface ReportedHour {
  /** `YYYY-MM-DDTHH`, UTC, the hour that ends then. */
  hour: string;
  /** The value as text or number, as it came. */
  value: unknown;
}

/** An hour that was left out, and why. */
export interface Rejected {
  hour: string;
  value: string;
  reason: string;
}

export interface Screened {
  /** Hour -> MW, in the order of time. */
  hours: Map<string, number>;
  rejected: Rejected[];
}

const HOUR = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3])$/;

/** True for an hour that exists in the calendar. */
export function isHour(text: string): boolean {
  if (!HOUR.test(text)) return false;
  const instant = new Date(`${text}:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/**
 * Keeps the hours that can be believed.
 * @param peakMw the highest demand on record, MW; values over three times that are impossible (the raw feed
 *   holds 2,147,480,000 MW). Null when there is no record: then only the sign and the form are checked.
 */
export function screenHours(reported: readonly ReportedHour[], peakMw: number | null): Screened {
  const rejected: Rejected[] = [];
  const kept = new Map<string, number>();
  const contradicted = new Set<string>();
  const limit = peakMw === null ? Number.POSITIVE_INFINITY : peakMw * 3;
  for (const { hour, value } of reported) {
    const reject = (reason: string) => rejected.push({ hour, value: String(value), reason });
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    const mw = text === '' ? Number.NaN : Number(text);
    if (!isHour(hour)) reject('not an hour of the form 2024-12-31T23');
    else if (value === null || value === undefined || text === '') reject('no value');
    else if (!Number.isFinite(mw)) reject('not a number');
    else if (mw <= 0) reject('demand is never zero or negative');
    else if (mw > limit) reject(`more than three times the peak on record (${peakMw} MW)`);
    else if (kept.has(hour) && kept.get(hour) !== mw) {
      contradicted.add(hour);
      reject(`contradicts ${kept.get(hour)} MW reported for the same hour`);
    } else kept.set(hour, mw);
  }
  for (const hour of contradicted) kept.delete(hour);
  return { hours: new Map([...kept].sort(([a], [b]) => (a < b ? -1 : 1))), rejected };
}

/** Hours between the first and the last of `hours` that are not there. */
export function missingHours(hours: ReadonlyMap<string, number>): string[] {
  const times = [...hours.keys()].map((hour) => Date.parse(`${hour}:00:00Z`));
  const missing: string[] = [];
  if (times.length === 0) return missing;
  const last = times.reduce((a, b) => Math.max(a, b));
  for (let time = times.reduce((a, b) => Math.min(a, b)); time < last; time += 3_600_000) {
    const hour = new Date(time).toISOString().slice(0, 13);
    if (!hours.has(hour)) missing.push(hour);
  }
  return missing;
}
