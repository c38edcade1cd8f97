/** The opposition part of a report: acts, fights, measures and counts, each count with its unit. */
import type { EventSource, OppositionEvent } from './event';
import { type Fight, type FightOnDay, fightOn } from './fight';
import { jurisdictionKey } from './jurisdiction';
import {
  bindingTerm,
  binds,
  MEASURE_STATES,
  type MeasureState,
  measureOnDate,
  type Term,
} from './measureOnDate';
import { CONCERNS, type Concern, MECHANISMS, type Mechanism, OUTCOMES, type Outcome } from './vocabulary';

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
    | 'outcome'
    | 'project'
    | 'company'
    | 'mw'
    | 'groups'
    | 'evidence'
    | 'attestedBy'
  > {
  scope: EventScope;
  /** What its measure is on the day viewed; null when the act is no measure. */
  measureState: MeasureState | null;
  /** Kilometres from the centre of a radius to the centre of the town; null elsewhere. */
  distanceKm: number | null;
  /** The pages that the trackers cite; absent where they are not at hand. */
  sources?: readonly EventSource[];
}

/** A fight with at least one act in the region, as it stood on the day viewed. */
export interface ReportFight
  extends Pick<
      Fight,
      'id' | 'jurisdiction' | 'jurisdictionKind' | 'country' | 'state' | 'countyFips' | 'project' | 'company'
    >,
    Pick<FightOnDay, 'eventIds' | 'firstDate' | 'lastDate' | 'measureState'> {
  fightState: FightOnDay['state'];
  /** What kind of measure it is about; null when it holds none. */
  measure: Fight['measure'];
  projectOutcome: FightOnDay['project'];
  measureOutcome: FightOnDay['measure'];
}

/** A measure that binds on the day viewed, as far as known. */
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
  /** The act that adopted it. */
  eventId: string;
  measureState: MeasureState;
  /** First and last day; `last` null when no end is known. */
  term: Term;
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
  /** Null where the fights are not at hand. */
  fights: ReportFight[] | null;
  measuresInForce: ReportMeasure[];
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

const ADOPTED = new Set(['adopted', 'extended', 'replaced', 'rescinded']);

function jurisdictionsOf(events: readonly ReportEvent[]): ReportJurisdiction[] {
  const found = new Map<string, ReportJurisdiction>();
  for (const event of events) {
    if (event.measure === null || !event.actions.includes('moratorium')) continue;
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
    row.adopted ||= ADOPTED.has(event.measure.fate);
    row.inForce ||= binds(event.measureState);
    found.set(key, row);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({ ...row, eventIds: [...row.eventIds].sort() }));
}

function measureOf(event: ReportEvent): ReportMeasure[] {
  const term = bindingTerm(event);
  if (event.measureState === null || !binds(event.measureState) || term === null) return [];
  const { jurisdiction, jurisdictionKind, country, state, countyFips } = event;
  const { actions, mechanism, technology, evidence, attestedBy } = event;
  return [
    {
      eventId: event.id,
      jurisdiction,
      jurisdictionKind,
      country,
      state,
      countyFips,
      actions,
      mechanism,
      technology,
      measureState: event.measureState,
      term,
      evidence,
      attestedBy,
    },
  ];
}

function fightsOf(
  fights: readonly Fight[],
  inside: readonly ReportEvent[],
  events: readonly OppositionEvent[],
  day: string,
): ReportFight[] {
  const wanted = new Set(inside.map(({ id }) => id));
  const byId = new Map(events.map((event) => [event.id, event]));
  const rows = fights
    .filter(({ eventIds }) => eventIds.some((id) => wanted.has(id)))
    .map((fight): ReportFight => {
      const { id, jurisdiction, jurisdictionKind, country, state, countyFips, project, company, measure } =
        fight;
      const { project: projectOutcome, measure: measureOutcome, ...onDay } = fightOn(fight, byId, day);
      return {
        id,
        jurisdiction,
        jurisdictionKind,
        country,
        state,
        countyFips,
        project,
        company,
        measure,
        fightState: onDay.state,
        eventIds: onDay.eventIds,
        firstDate: onDay.firstDate,
        lastDate: onDay.lastDate,
        measureState: onDay.measureState,
        projectOutcome,
        measureOutcome,
      };
    });
  return rows.sort((a, b) =>
    a.lastDate !== b.lastDate ? ((a.lastDate ?? '') < (b.lastDate ?? '') ? 1 : -1) : a.id < b.id ? -1 : 1,
  );
}

/**
 * @param listed acts of the region and of the state around it, up to the day, in the order shown
 * @param world  all acts and, where at hand, all fights
 * @param day    the day viewed, `YYYY-MM-DD`
 */
export function oppositionReport(
  listed: ReportEvent[],
  world: { events: readonly OppositionEvent[]; fights?: readonly Fight[] },
  day: string,
): OppositionReport {
  const inside = listed.filter(({ scope }) => scope === 'inside');
  const jurisdictions = jurisdictionsOf(inside);
  return {
    events: listed,
    fights: world.fights ? fightsOf(world.fights, inside, world.events, day) : null,
    measuresInForce: inside.flatMap(measureOf),
    byMeasureState: tally('measures', MEASURE_STATES, inside, ({ measureState }) =>
      measureState === null ? [] : [measureState],
    ),
    jurisdictionsWithMeasure: {
      count: jurisdictions.length,
      adopted: jurisdictions.filter(({ adopted }) => adopted).length,
      inForce: jurisdictions.filter(({ inForce }) => inForce).length,
      list: jurisdictions,
    },
    byOutcome: tally('acts', OUTCOMES, inside, ({ outcome }) => [outcome]),
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
): ReportEvent {
  const { lon: _lon, lat: _lat, ...rest } = event;
  return {
    ...rest,
    scope,
    measureState: measureOnDate(event, day),
    distanceKm,
    ...(sources ? { sources } : {}),
  };
}
