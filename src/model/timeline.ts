/** Events per month and step of the ladder, counted in one pass. */
import type { OppositionEvent } from './event';
import { MECHANISMS, type Mechanism } from './vocabulary';

/** Counts of events by month. Months are numbers: twelve times the year plus the month, January being 0. */
export interface Timeline {
  /** The first month. */
  first: number;
  /** Number of months. */
  length: number;
  /** Events by step of the ladder (1 first), one figure a month. */
  counts: Readonly<Record<Mechanism, Uint32Array>>;
  /** Events of all steps by month. */
  totals: Uint32Array;
  /** Events whose month nobody states: undated, or dated by year. */
  unplaced: number;
  /** Events with a month before the first one or after the last. */
  outside: number;
}

/**
 * Counts events by month.
 * @param first first month, twelve times the year plus the month, January being 0
 * @param last  last month, not before `first`
 */
export function eventsByMonth(events: readonly OppositionEvent[], first: number, last: number): Timeline {
  const length = Math.max(0, last - first + 1);
  const row = () => new Uint32Array(length);
  const counts = { 1: row(), 2: row(), 3: row(), 4: row(), 5: row() } satisfies Record<
    Mechanism,
    Uint32Array
  >;
  const totals = row();
  let unplaced = 0;
  let outside = 0;
  for (const { date, datePrecision, mechanism } of events) {
    if (date === null || datePrecision === 'year' || datePrecision === 'unknown') {
      unplaced += 1;
      continue;
    }
    const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - first;
    if (at < 0 || at >= length) {
      outside += 1;
      continue;
    }
    const steps = counts[mechanism];
    steps[at] = (steps[at] ?? 0) + 1;
    totals[at] = (totals[at] ?? 0) + 1;
  }
  return { first, length, counts, totals, unplaced, outside };
}

/** The counts of one month by step, strongest first; steps without an event are left out. */
export function monthParts(timeline: Timeline, month: number): { mechanism: Mechanism; count: number }[] {
  return MECHANISMS.toReversed().flatMap((mechanism) => {
    const count = timeline.counts[mechanism][month - timeline.first] ?? 0;
    return count === 0 ? [] : [{ mechanism, count }];
  });
}

/** The most events of any month; 0 without events. */
export function busiestMonth({ totals }: Timeline): number {
  return totals.reduce((most, total) => Math.max(most, total), 0);
}
