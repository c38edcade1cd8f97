/**
 * Measures among acts: one legal instrument counts once, however many of the acts make it up. Legend, lists, cards,
 * pictures and reports count with these functions, so that one question has one answer.
 */
import type { OppositionEvent } from './event';
import { type EndBasis, stops } from './legalMeasure';
import { bindingTerm, binds, measureOnDate } from './measureOnDate';
import type { MeasureKind } from './vocabulary';

type ActOfMeasure = Pick<OppositionEvent, 'id' | 'measure'>;

/** A measure with those of its acts that were given, and the one that stands for it: the first on record. */
export interface MeasureAmong<E> {
  /** That of its first act. */
  id: string;
  act: E;
  acts: readonly E[];
}

/** The measures among acts, in the order in which they first appear. */
export function measuresAmong<E extends ActOfMeasure>(events: readonly E[]): MeasureAmong<E>[] {
  const acts = new Map<string, [E, ...E[]]>();
  for (const event of events) {
    if (event.measure === null) continue;
    const id = event.measure.id ?? event.id;
    const known = acts.get(id);
    if (known) known.push(event);
    else acts.set(id, [event]);
  }
  return [...acts].map(([id, members]) => ({
    id,
    act: members.find((member) => member.id === id) ?? members[0],
    acts: members,
  }));
}

/** Moratoria, bans and pauses of utilities in force, by what is known of their end. */
export interface StoppingCounts {
  /** The end is stated or counted from the term. */
  endKnown: number;
  /** A source says that there is no end. */
  openEnded: number;
  /** Adopted, with no end on record. */
  endNotRecorded: number;
}

/** Counts those of some measures in force that stop new projects. */
export function stoppingCounts(
  inForce: readonly { kind: MeasureKind | null; endBasis: EndBasis }[],
): StoppingCounts {
  const stopping = inForce.filter(stops);
  const having = (...bases: EndBasis[]) => stopping.filter(({ endBasis }) => bases.includes(endBasis)).length;
  return {
    endKnown: having('stated', 'term'),
    openEnded: having('openEnded'),
    endNotRecorded: having('notRecorded'),
  };
}

/** What the end of an act's measure rests on; where the record does not tell, by whether an end is known. */
export function endBasisOf({ measure }: Pick<OppositionEvent, 'measure'>, last: string | null): EndBasis {
  return measure?.endBasis ?? (last === null ? 'notRecorded' : 'stated');
}

/**
 * The moratoria, bans and pauses in force on a day among acts.
 * @param day the day viewed, `YYYY-MM-DD`
 */
export function stoppingInForce(events: readonly OppositionEvent[], day: string): StoppingCounts {
  return stoppingCounts(
    measuresAmong(events).flatMap(({ act }) =>
      binds(measureOnDate(act, day))
        ? [{ kind: act.measure?.kind ?? null, endBasis: endBasisOf(act, bindingTerm(act)?.last ?? null) }]
        : [],
    ),
  );
}

/** All of them. */
export const stoppingTotal = ({ endKnown, openEnded, endNotRecorded }: StoppingCounts): number =>
  endKnown + openEnded + endNotRecorded;
