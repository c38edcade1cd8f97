/** The opposition part of a report: acts, fights, measures and counts, each count with its unit. */
import type { EventSource, OppositionEvent } from './event';
import type { Fight } from './fight';
import type { Group } from './group';
import { jurisdictionKey } from './jurisdiction';
import {
  type EndBasis,
  extensionTold,
  type LegalMeasure,
  type MeasureClaim,
  type ToldExtension,
} from './legalMeasure';
import {
  bindingTerm,
  binds,
  MEASURE_STATES,
  type MeasureState,
  measureOnDate,
  outcomesTold,
} from './measureOnDate';
import { endBasisOf, measuresAmong, type StoppingCounts, stoppingCounts } from './measuresInForce';
import { headlineOf, type OutcomesOnDay } from './outcome';
import { fightsOf, type ReportFight } from './reportFights';
import { type ReportBills, reportBills, type StateBillFile } from './stateBill';
import { type ReportAct, type ToldActData, toldActs } from './toldActs';
import {
  CONCERNS,
  type Concern,
  type DatePrecision,
  MECHANISMS,
  type MeasureKind,
  type Mechanism,
  OUTCOMES,
  type Outcome,
  STOPPING_KINDS,
} from './vocabulary';

/** How an act relates to the region: inside it, or made for the whole state or country around it. */
export type EventScope = 'inside' | 'state' | 'country';

export interface ReportEvent
  extends Pick<
    OppositionEvent,
    | 'id'
    | 'date'
    | 'datePrecision'
    | 'jurisdiction'
    | 'jurisdictionKind'
    | 'country'
    | 'state'
    | 'countyFips'
    | 'actions'
    | 'concerns'
    | 'mechanism'
    | 'technology'
    | 'measure'
    | 'act'
    | 'project'
    | 'company'
    | 'mw'
    | 'groups'
    | 'evidence'
    | 'attestedBy'
    | 'siteIds'
  > {
  /** One plain sentence; absent where the words are not at hand. */
  summary?: string;
  /** The body that acted, by its name; null when nothing tells it. */
  body: string | null;
  /** What became of the project and of the measure by the day viewed. */
  outcome: OutcomesOnDay;
  scope: EventScope;
  /** What its measure is on the day viewed; null when the act is no measure. */
  measureState: MeasureState | null;
  /** Kilometres from the centre of a radius to the centre of the town; null elsewhere. */
  distanceKm: number | null;
  /** The pages that the trackers cite; absent where they are not at hand. */
  sources?: readonly EventSource[];
}

/** A measure in force on the day viewed, as far as known: one line a legal instrument. */
export interface ReportMeasure
  extends Pick<
    OppositionEvent,
    | 'jurisdiction'
    | 'jurisdictionKind'
    | 'country'
    | 'state'
    | 'countyFips'
    | 'actions'
    | 'mechanism'
    | 'technology'
    | 'evidence'
    | 'attestedBy'
  > {
  /** That of its first act. */
  id: string;
  /** The act that adopted it, and all acts that make it up. */
  eventId: string;
  eventIds: string[];
  /** Null where the record does not tell kinds. */
  kind: MeasureKind | null;
  /** Number or name of the ordinance, bill or order, by its acts; null where none tells it. */
  instrument: string | null;
  /** Day of the adoption, as precise as `fromPrecision` says. */
  from: string | null;
  fromPrecision: DatePrecision;
  /** Last day of its term; null when none is known. */
  until: string | null;
  endBasis: EndBasis;
  measureState: MeasureState;
  /** That a source calls it extended; null where none does. */
  extension: ToldExtension | null;
  /** What each record says, where that is at hand. */
  claims?: readonly MeasureClaim[];
}

/** A jurisdiction that has, or had, or was asked to adopt, a moratorium. */
export interface ReportJurisdiction
  extends Pick<OppositionEvent, 'jurisdiction' | 'jurisdictionKind' | 'country' | 'state' | 'countyFips'> {
  eventIds: string[];
  /** True when one was adopted, whatever became of it. */
  adopted: boolean;
  /** True when one binds on the day viewed. */
  inForce: boolean;
}

/** A measure of a town that is counted in another county and reaches into this one. */
export interface MeasureInPart extends ReportMeasure {
  /** Share of the town's area that lies in the county, 0–1. */
  share: number;
}

/** An act of such a town. */
export interface PartlyInside {
  event: ReportEvent;
  share: number;
}

/** What a tally counts, of the acts inside the region up to the day viewed; `src/i18n` says it in words. */
export type TallyUnit = 'acts' | 'measures' | 'actsByStrongestStep' | 'actsByConcern';

/** Counts, with what was counted. */
export interface Tally<K extends string | number> {
  unit: TallyUnit;
  counts: Record<K, number>;
}

export interface OppositionReport {
  /** The newest first, undated ones last; acts of the state around a county included (`scope`). */
  events: ReportEvent[];
  /** Acts that texts tell beside the events inside; null where they are not at hand. */
  toldActs: ReportAct[] | null;
  /** Groups that the acts inside name, each with those acts; null where groups are not at hand. */
  groups: Group[] | null;
  /** Bills of the legislature; null for regions that are no state, and where bills are not at hand. */
  bills: ReportBills | null;
  /** Null where the fights are not at hand. */
  fights: ReportFight[] | null;
  measuresInForce: ReportMeasure[];
  /** Measures in force of the state or the country around the region, which hold in it as well. */
  measuresFromAbove: ReportMeasure[];
  /** Measures in force of towns that lie mostly, or are counted, in another county; in no count. Of counties only. */
  measuresInPart: MeasureInPart[];
  /**
   * Moratoria, bans and pauses whose term has run out, as far as is known: an extension may not be on record. Left out
   * where another one of the same jurisdiction is in force.
   */
  measuresRunOut: ReportMeasure[];
  /** Of `measuresInForce`, those that stop new projects. */
  stoppingInForce: StoppingCounts;
  byMeasureState: Tally<MeasureState>;
  /**
   * With at least one moratorium measure on record up to the day viewed: proposed, adopted, over or voted down alike.
   * One counts once, however many measures or trackers name it; a city and the county around it are two.
   */
  jurisdictionsWithMeasure: {
    count: number;
    /** Of `count`: those where one was adopted, and those where one binds on the day viewed. */
    adopted: number;
    inForce: number;
    list: ReportJurisdiction[];
  };
  byOutcome: Tally<Outcome>;
  byMechanism: Tally<Mechanism>;
  byConcern: Tally<Concern>;
}

function tally<K extends string | number>(
  unit: TallyUnit,
  words: readonly K[],
  events: readonly ReportEvent[],
  wordsOf: (event: ReportEvent) => readonly K[],
): Tally<K> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<K, number>;
  for (const event of events) for (const word of wordsOf(event)) counts[word] += 1;
  return { unit, counts };
}

const ADOPTED = new Set(['adopted', 'extended', 'replaced', 'rescinded', 'expired']);

/** Whether an act is part of a moratorium, a ban or a pause; where kinds are not told, its actions say so. */
const isStopping = ({ measure, actions }: ReportEvent) =>
  measure !== null &&
  (measure.kind === undefined ? actions.includes('moratorium') : STOPPING_KINDS.includes(measure.kind));

function jurisdictionsOf(events: readonly ReportEvent[]): ReportJurisdiction[] {
  const found = new Map<string, ReportJurisdiction>();
  for (const event of events) {
    if (!isStopping(event)) continue;
    const key = jurisdictionKey(event);
    const { jurisdiction, jurisdictionKind, country, state, countyFips } = event;
    const row = found.get(key) ?? {
      jurisdiction,
      jurisdictionKind,
      country,
      state,
      countyFips,
      eventIds: [],
      adopted: false,
      inForce: false,
    };
    row.eventIds.push(event.id);
    row.adopted ||= event.measure !== null && ADOPTED.has(event.measure.fate);
    row.inForce ||= binds(event.measureState);
    found.set(key, row);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({ ...row, eventIds: [...row.eventIds].sort() }));
}

/** The measures in some states, each told by its first act in the region. */
function measuresOf(
  events: readonly ReportEvent[],
  measures: readonly LegalMeasure[] | undefined,
  wanted: (state: MeasureState) => boolean = binds,
): ReportMeasure[] {
  const known = new Map((measures ?? []).map((measure) => [measure.id, measure]));
  return measuresAmong(events).flatMap(({ id, act: event, acts }) => {
    if (event.measure === null || event.measureState === null || !wanted(event.measureState)) return [];
    const term = bindingTerm(event);
    if (term === null) return [];
    const { jurisdiction, jurisdictionKind, country, state, countyFips } = event;
    const { actions, mechanism, technology, evidence, attestedBy, measure, measureState } = event;
    const claims = known.get(id)?.claims;
    return [
      {
        id,
        eventId: event.id,
        eventIds: acts.map((member) => member.id).sort(),
        jurisdiction,
        jurisdictionKind,
        country,
        state,
        countyFips,
        kind: measure.kind ?? null,
        instrument: [event, ...acts].flatMap(({ act }) => act?.instrument ?? [])[0] ?? null,
        from: term.first,
        fromPrecision: measure.from?.precision ?? event.datePrecision,
        until: term.last,
        endBasis: endBasisOf(event, term.last),
        actions,
        mechanism,
        technology,
        measureState,
        extension: extensionTold([
          ...acts.flatMap(({ measure: told }) => (told ? { fate: told.fate, until: told.statedEnd } : [])),
          ...(claims ?? []),
        ]),
        evidence,
        attestedBy,
        ...(claims ? { claims } : {}),
      },
    ];
  });
}

/** Those that stopped new projects until their term ran out, where nothing that does is in force in their place. */
function runOutOf(
  inside: readonly ReportEvent[],
  measures: readonly LegalMeasure[] | undefined,
): ReportMeasure[] {
  const stopping = inside.filter(isStopping);
  const bound = new Set(stopping.filter(({ measureState }) => binds(measureState)).map(jurisdictionKey));
  return measuresOf(
    stopping.filter((event) => !bound.has(jurisdictionKey(event))),
    measures,
    (state) => state === 'termRunOut',
  );
}

function groupsOf(groups: readonly Group[], inside: readonly ReportEvent[]): Group[] {
  const ids = new Set(inside.map(({ id }) => id));
  return groups.flatMap((group) => {
    const eventIds = group.eventIds.filter((id) => ids.has(id));
    return eventIds.length === 0 ? [] : [{ ...group, eventIds }];
  });
}

/**
 * @param listed acts of the region and of the state around it, up to the day, in the order shown
 * @param world  all acts and, where at hand, all fights
 * @param day    the day viewed, `YYYY-MM-DD`
 * @param bills  of the state that the region is
 * @param partly acts of towns that reach into the county that the region is
 */
export function oppositionReport(
  listed: ReportEvent[],
  world: ToldActData & {
    fights?: readonly Fight[];
    measures?: readonly LegalMeasure[];
    groups?: readonly Group[];
  },
  day: string,
  bills: StateBillFile | null = null,
  partly: readonly PartlyInside[] = [],
): OppositionReport {
  const shares = new Map(partly.map(({ event, share }) => [event.id, share]));
  const inside = listed.filter(({ scope }) => scope === 'inside');
  const jurisdictions = jurisdictionsOf(inside);
  const measuresInForce = measuresOf(inside, world.measures);
  return {
    events: listed,
    toldActs: toldActs(world, new Set(inside.map(({ id }) => id)), day),
    groups: world.groups ? groupsOf(world.groups, inside) : null,
    bills: bills === null ? null : reportBills(bills, new Set(listed.map(({ id }) => id)), day),
    fights: world.fights ? fightsOf(world.fights, inside, world.events, day) : null,
    measuresInForce,
    measuresFromAbove: measuresOf(
      listed.filter(({ scope }) => scope !== 'inside'),
      world.measures,
    ),
    measuresInPart: measuresOf(
      partly.map(({ event }) => event),
      world.measures,
    ).map((measure) => ({ ...measure, share: shares.get(measure.eventId) ?? 0 })),
    measuresRunOut: runOutOf(inside, world.measures),
    stoppingInForce: stoppingCounts(measuresInForce),
    byMeasureState: tally(
      'measures',
      MEASURE_STATES,
      measuresAmong(inside).map(({ act }) => act),
      ({ measureState }) => (measureState === null ? [] : [measureState]),
    ),
    jurisdictionsWithMeasure: {
      count: jurisdictions.length,
      adopted: jurisdictions.filter(({ adopted }) => adopted).length,
      inForce: jurisdictions.filter(({ inForce }) => inForce).length,
      list: jurisdictions,
    },
    byOutcome: tally('acts', OUTCOMES, inside, ({ outcome }) => [headlineOf(outcome)]),
    byMechanism: tally('actsByStrongestStep', MECHANISMS, inside, ({ mechanism }) => [mechanism]),
    byConcern: tally('actsByConcern', CONCERNS, inside, ({ concerns }) => concerns),
  };
}

/** An act as reports list it. */
export function reportEvent(
  event: OppositionEvent,
  scope: EventScope,
  distanceKm: number | null,
  day: string,
  sources: readonly EventSource[] | null,
  summary: string | null,
): ReportEvent {
  const { lon: _lon, lat: _lat, projectOutcome: _project, measureOutcome: _measure, ...rest } = event;
  return {
    ...rest,
    ...(summary === null ? {} : { summary }),
    body: event.act?.body ?? null,
    outcome: outcomesTold(event, day),
    scope,
    measureState: measureOnDate(event, day),
    distanceKm,
    ...(sources ? { sources } : {}),
  };
}
