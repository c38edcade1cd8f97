/** The act of one event, as its text or its coded fields tell it, with the names of its bodies. */
import type { ActFacts, ActKind, BodyKind } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import type { Cluster } from '../merge';
import type { RecordReading } from '../readings';
import { type BodyBook, type BodyForm, type BodyNames, bodyWritten, fitsPlace } from './bodies';
import { type CodedAct, codedAct, codedBody, placeBody } from './coded';
import type { Coded } from './own';
import type { ToldAct } from './toldActs';

/** The act of an event as its coded fields tell it. */
export function codedActOf(event: OppositionEvent, cluster: Cluster): CodedAct | null {
  const { projectStopped, projectAdvanced } = codedOf(event, cluster);
  return codedAct(event, projectStopped, projectAdvanced);
}

/** A proposal that voters are to decide on: nobody says who put it on the ballot. */
const isOnBallot = ({ measure }: OppositionEvent, cluster: Cluster) =>
  measure?.fate === 'proposed' && cluster.some(({ ballotDate }) => ballotDate !== null);

/** What the coded fields say that an own act must fit. */
export function codedOf(event: OppositionEvent, cluster: Cluster): Coded {
  const outcomes = cluster.map(({ projectOutcome }) => projectOutcome);
  const fate = event.measure?.fate ?? null;
  return {
    date: event.date,
    datePrecision: event.datePrecision,
    actions: event.actions,
    projectStopped: outcomes.includes('stopped') || outcomes.includes('withdrawn'),
    projectAdvanced: outcomes.includes('wentAhead') || outcomes.includes('wentAheadWithConditions'),
    measureDone:
      fate === 'adopted' ||
      fate === 'extended' ||
      fate === 'expired' ||
      fate === 'replaced' ||
      fate === 'rescinded',
    measureFailed: fate === 'failed',
  };
}

/** Notes that a kind would overstate: a hearing that is put off is no decision, and a memorandum no order. */
const OTHERWISE: Partial<Record<ActKind, RegExp>> = {
  tabled: /\bhearings? (?:put off|postpone\w*|delayed|deferred)|hearing postponement/,
  orderIssued: /^(?:memorandum|guidance)\b|\bAlert\b|\bdesignation\b/,
};

/** Names the bodies of one event. */
export class Namer {
  constructor(
    private readonly book: BodyBook,
    private readonly names: BodyNames,
    private readonly event: OppositionEvent,
    private readonly cluster: Cluster,
    private readonly reading: RecordReading | null,
  ) {}

  /** The act of the event as its text tells it. */
  told(own: ToldAct): ActFacts {
    const written = this.written();
    const record = this.cluster.find(({ tracker }) => tracker === 'datacentertracker');
    return {
      kind: OTHERWISE[own.act]?.test(own.note) ? 'other' : own.act,
      body: written !== null && written.kind === own.actor ? written.name : this.nameOf(own.actor, own),
      bodyKind: own.actor,
      votes: own.clear ? own.votes : null,
      instrument: own.instrument ?? record?.instrument ?? null,
      termDays: own.termDays ?? this.event.measure?.durationDays ?? null,
      about: own.about,
      effect: own.effect,
      basis: 'machineRead',
    };
  }

  /** The act of the event as its coded fields tell it; null when they leave it open. */
  coded(): ActFacts | null {
    const act = codedActOf(this.event, this.cluster);
    if (act === null) return null;
    if (isOnBallot(this.event, this.cluster)) return { ...act, ...NOBODY_TOLD, basis: 'coded' };
    const written = this.written();
    const authority = codedBody(this.cluster);
    // A coded body that the place can't have is the tracker's mistake, or another place's body.
    const bodyKind =
      act.kind === 'withdrawn'
        ? 'developer'
        : act.kind === 'petition'
          ? // The body of the record is the one that was petitioned.
            'residents'
          : (written?.kind ??
            (authority !== null && fitsPlace(authority, this.event) ? authority : placeBody(this.event)));
    const first = this.cluster.find(({ instrument }) => instrument !== null);
    return {
      ...act,
      body: written?.kind === bodyKind ? (written?.name ?? null) : bodyKind && this.nameOf(bodyKind, null),
      bodyKind,
      votes: null,
      instrument: first?.instrument ?? null,
      termDays: this.event.measure?.durationDays ?? null,
      basis: 'coded',
    };
  }

  /** The name of a body that acts at the place; null when nothing tells it. */
  nameOf(kind: BodyKind, told: Pick<ToldAct, 'company' | 'act'> | null): string | null {
    if (kind === 'developer') return told?.company ?? this.event.company;
    if (kind === 'utility' && this.event.jurisdictionKind !== 'utility') {
      return told !== null && ACTS_OF_COMPANIES.has(told.act) ? told.company : null;
    }
    const written = this.written();
    if (written?.kind === kind && (kind === 'court' || kind === 'federal' || kind === 'stateAgency')) {
      return written.name;
    }
    if (kind === 'federal' && told !== null && /^bill/.test(told.act)) return 'US Congress';
    return this.book.nameOf(kind, this.event, this.form());
  }

  private written() {
    for (const { writtenJurisdiction } of this.cluster) {
      const body = bodyWritten(writtenJurisdiction, this.names);
      if (body) return body;
    }
    return null;
  }

  private form(): BodyForm | null {
    const form = this.cluster.find((record) => record.form !== null)?.form ?? null;
    if (form !== null) return form;
    const read = this.reading?.placeKind;
    return read === 'city' ||
      read === 'town' ||
      read === 'village' ||
      read === 'borough' ||
      read === 'township'
      ? read
      : null;
  }
}

const NOBODY_TOLD = { body: null, bodyKind: null, votes: null, instrument: null, termDays: null };

/** What a utility does about a site of its own; else the company named is the customer. */
const ACTS_OF_COMPANIES: ReadonlySet<string> = new Set([
  'applied',
  'announced',
  'landBought',
  'constructionStarted',
]);
