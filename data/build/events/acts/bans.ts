/** A ban by zoning is told as "rules" in many texts; where the record has it as a ban, the act on it is one. */
import type { ActKind } from '../../../../src/model/act';
import type { EventVerdicts } from '../verdicts/read';
import type { EventAt } from './apply';

const AS_BAN: Partial<Record<ActKind, ActKind>> = {
  rulesProposed: 'banProposed',
  rulesAdopted: 'banAdopted',
  rulesRejected: 'banRejected',
};

/**
 * Names the acts on bans as such. Rules that were adopted on another day than the ban are other rules; a verdict on
 * the kind of an act stands.
 * @param verdicts by event id
 */
export function tellBans(events: readonly EventAt[], verdicts: ReadonlyMap<string, EventVerdicts>): void {
  for (const { event } of events) {
    const { act, measure } = event;
    const kind = act && AS_BAN[act.kind];
    if (!act || !kind || act.about !== 'measure' || measure?.kind !== 'ban') continue;
    if (verdicts.get(event.id)?.values.actKind !== undefined) continue;
    if (kind === 'banAdopted' && measure.from?.date !== event.date) continue;
    event.act = { ...act, kind };
  }
}
