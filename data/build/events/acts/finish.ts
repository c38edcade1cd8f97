/**
 * What only the whole fight tells: the acts beside its events, the megawatts that its acts report, and since when
 * an outcome holds.
 */
import { type Effect, isFiling, type Act as ToldAct } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import type { Fight } from '../../../../src/model/fight';
import type { Act } from '../fights';

/** Sets `actIds` and `mwTold`; told acts go where the event goes whose record tells of them. */
export function completeFights(
  fights: readonly Fight[],
  events: ReadonlyMap<string, Act>,
  told: readonly ToldAct[],
): void {
  const byEvent = new Map<string, ToldAct[]>();
  for (const act of told) byEvent.set(act.eventId, [...(byEvent.get(act.eventId) ?? []), act]);
  for (const fight of fights) {
    const beside = fight.eventIds.flatMap((id) => byEvent.get(id) ?? []);
    beside.sort((a, b) => (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1));
    fight.actIds = beside.map(({ id }) => id);
    const figures = [
      ...fight.eventIds.map((id) => events.get(id)?.event.mw ?? null),
      ...beside.map(({ mw, about }) => (about === 'project' ? mw : null)),
    ].filter((mw) => mw !== null);
    fight.mwTold = [...new Set(figures)].sort((a, b) => a - b);
  }
}

/** An act that settles something about a project, with its day. */
interface Settling extends Pick<OppositionEvent, 'datePrecision'> {
  date: string;
  effect: Effect;
}

/**
 * Moves the day of a project's outcome back to the first act that brought it about: of the rulings that stop a
 * project one after the other, the first stopped it. What went the other way in between breaks the row. No outcome
 * moves before the day of its own event.
 * @param settled events whose outcome is not to be moved
 */
export function dateOutcomes(
  fights: readonly Fight[],
  events: ReadonlyMap<string, Act>,
  told: readonly ToldAct[],
  settled: ReadonlySet<string>,
): void {
  const acts = new Map(told.map((act) => [act.id, act]));
  for (const fight of fights) {
    const members = fight.eventIds.flatMap((id) => events.get(id)?.event ?? []);
    const settling: Settling[] = [
      ...members.map((event) => ({ ...event, facts: event.act })),
      ...fight.actIds.flatMap((id) => acts.get(id) ?? []).map((act) => ({ ...act, facts: act })),
    ].flatMap(({ date, datePrecision, facts }) =>
      facts !== null &&
      date !== null &&
      facts.about === 'project' &&
      facts.effect !== 'neither' &&
      !isFiling(facts.kind)
        ? [{ date, datePrecision, effect: facts.effect }]
        : [],
    );
    settling.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    for (const event of members) if (!settled.has(event.id)) dateOutcome(event, settling);
  }
}

function dateOutcome(event: OppositionEvent, settling: readonly Settling[]): void {
  const outcome = event.projectOutcome;
  if (outcome === null || outcome.word === 'undecided' || outcome.word === 'onHold') return;
  const effect: Effect =
    outcome.word === 'wentAhead' || outcome.word === 'wentAheadWithConditions' ? 'advances' : 'limits';
  const end = outcome.on ?? outcome.by;
  let first: Settling | null = null;
  for (const act of settling.filter(({ date }) => date <= end).reverse()) {
    if (act.effect !== effect || (event.date !== null && act.date < event.date)) break;
    first = act;
  }
  // An outcome without a day and without an act of its kind stays without.
  if (first === null || first.date === outcome.on) return;
  event.projectOutcome = { ...outcome, on: first.date, precision: first.datePrecision };
}
