/** All measures of the record, from its acts. */
import type { ActKind } from '../../../../src/model/act';
import type { Measure, OppositionEvent } from '../../../../src/model/event';
import { isUnwatched, type LegalMeasure } from '../../../../src/model/legalMeasure';
import type { MeasureKind } from '../../../../src/model/vocabulary';
import type { Act } from '../fights';
import { type Read as BillRead, billsWithActs } from '../stateBills';
import { withBillStatus } from './billStatus';
import { groupPhases, type PhaseJoin, type ToldApart } from './group';
import { isOnMeasure, stepOfAct } from './ladder';
import { type PhaseTables, phaseOf } from './phases';
import { type HandVerdict, reconcile } from './reconcile';
import { withToldEnds } from './terms';

export interface MeasureTables extends PhaseTables {
  /** By event id. */
  verdicts: ReadonlyMap<string, HandVerdict>;
  toldApart: ToldApart;
  /** Whether a person found two records to be about two measures. */
  measuresApart: ToldApart;
  /** The inventory of state bills, and the day whose status it tells. */
  bills: readonly BillRead[];
  billsAsOf: string;
}

/** Every measure, in the order of ids, and why phases were put together. */
export function buildMeasures(
  acts: readonly Act[],
  tables: MeasureTables,
): { measures: LegalMeasure[]; joins: PhaseJoin[] } {
  const { groups, joins } = groupPhases(
    acts.flatMap((act) => phaseOf(act, tables) ?? []),
    tables.toldApart,
    tables.measuresApart,
  );
  const verdictsOn = (ids: readonly string[]) =>
    verdictOn(ids.flatMap((id) => tables.verdicts.get(id) ?? []));
  const reconciled = groups.map((group) =>
    reconcile(group, verdictsOn(group.map(({ act }) => act.event.id))),
  );
  const settled = withBillStatus(
    reconciled,
    billsWithActs(tables.bills, acts),
    tables.billsAsOf,
    ({ eventIds }) => verdictsOn(eventIds)?.fate !== undefined,
  );
  const measures = withToldEnds(
    endedBySuccessors(settled),
    acts,
    tables.told,
    ({ eventIds }) => verdictsOn(eventIds)?.until !== undefined,
  );
  measures.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { measures, joins };
}

/**
 * A measure ends on the day on which the one that took its place was adopted, and on no other day of the act that
 * tells of that one: on none that is known where no record tells the adoption.
 */
function endedBySuccessors(measures: readonly LegalMeasure[]): LegalMeasure[] {
  const byEvent = new Map(
    measures.flatMap((measure) => measure.eventIds.map((id) => [id, measure] as const)),
  );
  return measures.map((measure) => {
    const { ended } = measure;
    const next = ended?.by ? byEvent.get(ended.by) : undefined;
    if (!ended || !next || next === measure || next.adopted?.date === ended.on) return measure;
    return {
      ...measure,
      ended: { ...ended, on: next.adopted?.date ?? null, by: next.adopted ? ended.by : null },
    };
  });
}

/** The verdicts on all acts of a measure as one; the earlier act wins. */
const verdictOn = (verdicts: readonly HandVerdict[]): HandVerdict | undefined =>
  verdicts.length === 0 ? undefined : Object.assign({}, ...[...verdicts].reverse());

/**
 * Writes what was found out about the measure into its acts, so that an act says the same as its measure. An act
 * that turned out to be no measure keeps none.
 */
export function applyMeasures(acts: readonly Act[], measures: readonly LegalMeasure[]): void {
  const byEvent = new Map(
    measures.flatMap((measure) => measure.eventIds.map((id) => [id, measure] as const)),
  );
  for (const { event } of acts) {
    if (event.measure !== null) {
      const measure = byEvent.get(event.id);
      event.measure = measure ? ofAct(event.measure, measure) : null;
      nameByMeasure(event);
    } else if (!isOnMeasure(event)) continue;
    event.mechanism = stepOfAct(event);
  }
}

const AS_BAN: Partial<Record<ActKind, ActKind>> = {
  moratoriumProposed: 'banProposed',
  moratoriumAdopted: 'banAdopted',
  moratoriumRejected: 'banRejected',
};
const AS_MORATORIUM: Partial<Record<ActKind, ActKind>> = {
  banProposed: 'moratoriumProposed',
  banAdopted: 'moratoriumAdopted',
  banRejected: 'moratoriumRejected',
};

const AS_RULES: Partial<Record<ActKind, ActKind>> = {
  moratoriumProposed: 'rulesProposed',
  moratoriumAdopted: 'rulesAdopted',
  moratoriumRejected: 'rulesRejected',
};
const AS_REJECTED: Partial<Record<ActKind, ActKind>> = {
  moratoriumAdopted: 'moratoriumRejected',
  banAdopted: 'banRejected',
  rulesAdopted: 'rulesRejected',
};
const NAMES: Partial<Record<MeasureKind, Partial<Record<ActKind, ActKind>>>> = {
  ban: AS_BAN,
  moratorium: AS_MORATORIUM,
  zoningRule: AS_RULES,
  reviewRule: AS_RULES,
  rateRule: AS_RULES,
};

/** An act that only coded fields tell is named after the kind and the fate that its measure was found to have. */
function nameByMeasure({ act, measure }: OppositionEvent): void {
  if (act?.basis !== 'coded' || !measure?.kind) return;
  act.kind = NAMES[measure.kind]?.[act.kind] ?? act.kind;
  const rejected = measure.fate === 'failed' ? AS_REJECTED[act.kind] : undefined;
  if (rejected) Object.assign(act, { kind: rejected, effect: 'neither' });
}

function ofAct(told: Measure, measure: LegalMeasure): Measure {
  const { adopted, until, ended, fate } = measure;
  const same = {
    id: measure.id,
    kind: measure.kind,
    from: adopted,
    // Where the end is not on record, the term of the first adoption is not that of the measure.
    durationDays: until.date === null ? null : told.durationDays,
    durationKind:
      until.basis === 'openEnded'
        ? ('indefinite' as const)
        : until.date === null
          ? ('unknown' as const)
          : ('untilDate' as const),
    statedEnd: until.date,
    endBasis: until.basis,
    ...(isUnwatched(measure) ? { mayBeExtended: true as const } : {}),
  };
  if (fate !== 'adopted') {
    return { ...same, fate: fate === 'rejected' ? 'failed' : fate };
  }
  if (ended === null) return { ...same, fate: told.fate === 'extended' ? 'extended' : 'adopted' };
  const { on, by, latest, reason } = ended;
  return {
    ...same,
    fate: reason === 'ranOut' ? 'expired' : reason === 'replaced' ? 'replaced' : 'rescinded',
    ended: {
      on,
      basis: on === null || reason === 'ranOut' ? null : (told.ended?.basis ?? endBasisOf(by, reason)),
      by,
      latest,
      reason,
    },
  };
}

/** What the day of an end rests on where no tracker's row told it: its successor, a rescission, or a hand. */
function endBasisOf(by: string | null, reason: string | null): 'successor' | 'rescission' | 'byHand' {
  if (by !== null) return 'successor';
  return reason === 'replaced' ? 'byHand' : 'rescission';
}
