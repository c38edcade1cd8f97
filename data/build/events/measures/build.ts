/** All measures of the record, from its acts. */
import type { ActKind } from '../../../../src/model/act';
import type { Measure, OppositionEvent } from '../../../../src/model/event';
import { isUnwatched, type LegalMeasure } from '../../../../src/model/legalMeasure';
import type { Act } from '../fights';
import { groupPhases, type PhaseJoin, type ToldApart } from './group';
import { stepOfAct } from './ladder';
import { type PhaseTables, phaseOf } from './phases';
import { type HandVerdict, reconcile } from './reconcile';

export interface MeasureTables extends PhaseTables {
  /** By event id. */
  verdicts: ReadonlyMap<string, HandVerdict>;
  toldApart: ToldApart;
}

/** Every measure, in the order of ids, and why phases were put together. */
export function buildMeasures(
  acts: readonly Act[],
  tables: MeasureTables,
): { measures: LegalMeasure[]; joins: PhaseJoin[] } {
  const { groups, joins } = groupPhases(
    acts.flatMap((act) => phaseOf(act, tables) ?? []),
    tables.toldApart,
  );
  const measures = groups.map((group) =>
    reconcile(group, verdictOn(group.flatMap(({ act }) => tables.verdicts.get(act.event.id) ?? []))),
  );
  measures.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { measures, joins };
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
    if (event.measure === null) continue;
    const measure = byEvent.get(event.id);
    event.measure = measure ? ofAct(event.measure, measure) : null;
    event.mechanism = stepOfAct(event);
    nameByKind(event);
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

/** An act that only coded fields tell is named after the kind that its measure was found to be. */
function nameByKind({ act, measure }: OppositionEvent): void {
  if (act?.basis !== 'coded' || !measure) return;
  if (measure.kind === 'ban') act.kind = AS_BAN[act.kind] ?? act.kind;
  if (measure.kind === 'moratorium') act.kind = AS_MORATORIUM[act.kind] ?? act.kind;
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
      basis:
        on === null || reason === 'ranOut'
          ? null
          : (told.ended?.basis ?? (by === null ? 'rescission' : 'successor')),
      by,
      latest,
      reason,
    },
  };
}
