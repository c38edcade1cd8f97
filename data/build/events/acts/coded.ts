/** The act of an event as its coded fields tell it, for records without a text or whose text tells no such act. */
import type { ActKind, BodyKind, Effect, Subject } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import type { Cluster } from '../merge';

/** What the tracker's words for a body mean. */
const AUTHORITIES: Readonly<Record<string, BodyKind>> = {
  city_council: 'localCouncil',
  county_commission: 'countyBoard',
  township_board: 'localCouncil',
  village_board: 'localCouncil',
  planning_commission: 'planningBody',
  state_legislature: 'stateLegislature',
  governor: 'governor',
  utility_commission: 'utilityCommission',
  court: 'court',
  federal_legislature: 'federal',
  federal_agency: 'federal',
  federal_executive: 'federal',
  developer: 'developer',
  voters: 'voters',
  tribal_government: 'tribe',
  advocacy_org: 'other',
};

/** The kind of body that a coded authority names; null when it names none that is known. */
export const codedBody = (cluster: Cluster): BodyKind | null => {
  const authority = cluster.find((record) => record.authority !== null)?.authority ?? '';
  return AUTHORITIES[authority] ?? null;
};

/** The body that acts for a place of this kind, where nothing else is known. */
export function placeBody({ jurisdictionKind, actions }: OppositionEvent): BodyKind | null {
  switch (jurisdictionKind) {
    case 'county':
      return 'countyBoard';
    case 'municipality':
    case 'township':
      return 'localCouncil';
    case 'utility':
      return 'utility';
    case 'tribal':
      return 'tribe';
    case 'state':
      if (actions.includes('executiveOrder') || actions.includes('executiveAction')) return 'governor';
      return actions.includes('legislation') ? 'stateLegislature' : null;
    default:
      return null;
  }
}

/** What was done, as far as the coded fields tell. */
export interface CodedAct {
  kind: ActKind;
  about: Subject;
  effect: Effect;
}

const of = (kind: ActKind, about: Subject, effect: Effect): CodedAct => ({ kind, about, effect });

/**
 * @param stopped,advanced what the tracker codes of the project
 * @returns null where the fields leave open what was done: a suit may have been filed or decided
 */
export function codedAct(event: OppositionEvent, stopped: boolean, advanced: boolean): CodedAct | null {
  const { measure, actions } = event;
  const has = (action: (typeof actions)[number]) => actions.includes(action);
  if (measure !== null) return measureAct(event);
  if (has('projectWithdrawal') && stopped) return of('withdrawn', 'project', 'limits');
  if (has('permitDenial') && stopped) return of('denied', 'project', 'limits');
  if (has('zoningRestriction') && stopped) return of('denied', 'project', 'limits');
  if (has('zoningRestriction') && advanced) return of('approved', 'project', 'advances');
  if (has('petition')) return of('petition', 'project', 'neither');
  return null;
}

function measureAct({ measure, actions, mechanism, jurisdictionKind }: OppositionEvent): CodedAct | null {
  const moratorium = actions.includes('moratorium');
  const bill =
    actions.includes('legislation') && (jurisdictionKind === 'state' || jurisdictionKind === 'federal');
  const order = actions.includes('executiveOrder');
  switch (measure?.fate) {
    case 'adopted':
    case 'extended':
    case 'expired':
    case 'replaced':
    case 'rescinded':
      if (mechanism === 5) return of('banAdopted', 'measure', 'limits');
      if (order) return of('orderIssued', 'measure', 'limits');
      if (bill) return of('billSigned', 'measure', 'neither');
      return of(moratorium ? 'moratoriumAdopted' : 'rulesAdopted', 'measure', 'limits');
    case 'failed':
      if (bill) return of('billFailed', 'measure', 'neither');
      if (mechanism === 5) return of('banRejected', 'measure', 'neither');
      return of(moratorium ? 'moratoriumRejected' : 'rulesRejected', 'measure', 'neither');
    case 'proposed':
      if (bill) return of('billFiled', 'measure', 'neither');
      if (mechanism === 5) return of('banProposed', 'measure', 'neither');
      return of(moratorium ? 'moratoriumProposed' : 'rulesProposed', 'measure', 'neither');
    default:
      return null;
  }
}
