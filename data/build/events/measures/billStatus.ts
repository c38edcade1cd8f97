/**
 * What the inventory of state bills adds to measures that are one bill. A tracker's text ends where its author last
 * looked; the inventory knows on one day whether the bill was enacted, or died.
 */
import type { LegalMeasure, MeasureClaim } from '../../../../src/model/legalMeasure';
import { BILLS_SOURCE, type StateBill } from '../../../../src/model/stateBill';
import type { Act } from '../fights';
import { firstDay } from '../trackers/text';

/** How bills ended that can no longer pass. */
const DEAD: readonly StateBill['status'][] = ['failedOrDied', 'vetoed', 'withdrawn'];
/** An act on more bills speaks of a session. */
const BILL_AND_COMPANION = 2;

type Told = Pick<LegalMeasure, 'fate' | 'adopted'>;

/** What became of the bills of one measure; null where they were not all enacted, and did not all die. */
function endOf(bills: readonly StateBill[]): Told | null {
  if (bills.length === 0 || bills.length > BILL_AND_COMPANION) return null;
  if (bills.every(({ status }) => status === 'enacted')) {
    const days = bills.flatMap(({ lastAction }) => lastAction ?? []).sort();
    return { fate: 'adopted', adopted: firstDay(days[0] ?? null) };
  }
  if (bills.every(({ status }) => DEAD.includes(status))) return { fate: 'rejected', adopted: null };
  return null;
}

/**
 * The measures that their records still call proposed, with what became of their bills.
 * @param bills  with the events that name them
 * @param asOf   the day whose status the inventory tells
 * @param judged measures whose fate a verdict settles
 */
export function withBillStatus(
  measures: readonly LegalMeasure[],
  bills: readonly StateBill[],
  asOf: string,
  judged: (measure: LegalMeasure) => boolean,
): LegalMeasure[] {
  return measures.map((measure) => {
    if (measure.fate !== 'proposed' || measure.jurisdictionKind !== 'state' || judged(measure))
      return measure;
    const own = bills.filter(({ eventIds }) => eventIds.some((id) => measure.eventIds.includes(id)));
    const end = endOf(own);
    if (end === null) return measure;
    const claims = own.map(
      ({ id, eventIds }): MeasureClaim => ({
        eventId: eventIds.find((event) => measure.eventIds.includes(event)) ?? null,
        dataset: BILLS_SOURCE,
        record: id,
        fate: end.fate === 'adopted' ? 'adopted' : 'failed',
        from: end.adopted?.date ?? null,
        fromPrecision: end.adopted?.precision ?? 'unknown',
        until: null,
        basis: 'notRecorded',
        seen: asOf,
        machineRead: false,
        weak: false,
        superseded: false,
      }),
    );
    return { ...measure, ...end, seen: asOf, claims: [...measure.claims, ...claims] };
  });
}

/** A bill that died on no day that is told was known to be dead on the day of the inventory, not before. */
export function dateDeadBills(acts: readonly Act[], measures: readonly LegalMeasure[]): void {
  const seen = new Map(
    measures.flatMap(({ fate, claims, eventIds }) => {
      const day = claims.find(({ dataset }) => dataset === BILLS_SOURCE)?.seen;
      return fate === 'rejected' && day ? eventIds.map((id) => [id, day] as const) : [];
    }),
  );
  for (const { event } of acts) {
    const day = seen.get(event.id);
    const outcome = event.measureOutcome;
    if (day === undefined || outcome === null || outcome.on !== null) continue;
    event.measureOutcome = { ...outcome, by: day, finality: 'final' };
  }
}
