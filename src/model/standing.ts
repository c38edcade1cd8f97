/**
 * Where measures stand over time: for every county, state and place the periods in which its most binding
 * measure is in force, has run out, or is only proposed. Worked out once from `measureOnDate`, so that a move
 * of the date looks up and never computes. Nothing is stored as active.
 */
import type { OppositionEvent } from './event';
import { binds, type MeasureState, measureOnDate, turningDays } from './measureOnDate';
import { measuresAmong } from './measuresInForce';
import { perObject } from './memo';
import { isTownKind, type TownPlace, townPlacesOf } from './townArea';
import { type MeasureKind, type Mechanism, STOPPING_KINDS } from './vocabulary';

/** A measure on a day, as far as a map can tell it apart. */
export type Standing = 'inForce' | 'endNotRecorded' | 'termRunOut' | 'proposed';

/** Values of the scale `opposition.inForce`: what binds stands above what may bind, and that above plans. */
export const PROPOSED_VALUE = 1;
export const TERM_RUN_OUT_VALUE = 2;

/** Of what stops new projects and was adopted, and whose end nobody recorded: it may be over. */
export const END_NOT_RECORDED_VALUE = 3;

/** The value of a measure of this step in force, 4–8. */
export function inForceValue(mechanism: Mechanism): number {
  return END_NOT_RECORDED_VALUE + mechanism;
}

/** Whether a moratorium, a ban or a pause was adopted and no record tells of its end, not even that there is none. */
function hasUnrecordedEnd({ measure }: OppositionEvent, state: MeasureState | null): boolean {
  return (
    state === 'openEnded' &&
    measure?.kind !== undefined &&
    STOPPING_KINDS.includes(measure.kind) &&
    measure.endBasis === 'notRecorded'
  );
}

/**
 * The standing of an event's measure on a day; null when it is no measure, had not happened, or is over,
 * voted down or of unknown fate.
 * @param day the day viewed, `YYYY-MM-DD`
 */
export function standingOn(event: OppositionEvent, day: string): Standing | null {
  const state = measureOnDate(event, day);
  if (binds(state)) return hasUnrecordedEnd(event, state) ? 'endNotRecorded' : 'inForce';
  return state === 'termRunOut' || state === 'proposed' ? state : null;
}

/** The step of the ladder that a kind of measure stands on; null where it limits no project. */
export const STEP_OF_KIND: Record<MeasureKind, Mechanism | null> = {
  ban: 5,
  moratorium: 4,
  utilityPause: 4,
  zoningRule: 3,
  reviewRule: 3,
  rateRule: 2,
  incentiveLimit: 2,
  preemption: null,
  industrySupport: null,
  study: null,
};

/**
 * The step that an act shows while its measure stands: that of the measure's kind. Null for a measure that limits
 * no project.
 */
export function stepShown({
  measure,
  mechanism,
}: Pick<OppositionEvent, 'mechanism' | 'measure'>): Mechanism | null {
  if (measure === null) return null;
  return measure.kind === undefined ? mechanism : STEP_OF_KIND[measure.kind];
}

/**
 * The value of an act's measure on the scale `opposition.inForce`; 0 where nothing of it stands.
 * @param day the day viewed, `YYYY-MM-DD`
 */
export function valueOn(event: OppositionEvent, day: string): number {
  const step = stepShown(event);
  if (step === null) return 0;
  const standing = standingOn(event, day);
  if (standing === 'inForce') return inForceValue(step);
  if (standing === 'endNotRecorded') return END_NOT_RECORDED_VALUE;
  if (standing === 'termRunOut') return TERM_RUN_OUT_VALUE;
  return standing === 'proposed' ? PROPOSED_VALUE : 0;
}

/** Before every day of the calendar; where the steps of an undated measure begin. */
export const BEGINNING = '0000-01-01';

/** A period in which the most binding measure of an area stays the same. */
export interface StandingStep {
  /** First day, `YYYY-MM-DD`. */
  from: string;
  /** The day after the last one; null when the step has no end. */
  until: string | null;
  /** Value on the scale `opposition.inForce`. */
  value: number;
  /** The measure that gives the value; the latest of equals. */
  event: OppositionEvent;
  /** Measures that stand at all in the period: in force, run out or proposed. */
  count: number;
}

interface Span {
  from: string;
  until: string | null;
  value: number;
  event: OppositionEvent;
}

/** The periods of one measure, worked out once: neither a filter nor the date viewed changes them. */
const spansOf = perObject(makeSpans);

function makeSpans(event: OppositionEvent): Span[] {
  const begins = event.measure?.from === undefined ? event.date : (event.measure.from?.date ?? event.date);
  const days = [...new Set([begins ?? BEGINNING, ...turningDays(event)])].sort();
  return days.flatMap((from, index) => {
    const value = valueOn(event, from);
    return value === 0 ? [] : [{ from, until: days[index + 1] ?? null, value, event }];
  });
}

const covers = ({ from, until }: { from: string; until: string | null }, day: string) =>
  from <= day && (until === null || day < until);

/** The steps of one area from its measures, in order of time; days on which nothing stands are left out. */
export function standingSteps(events: readonly OppositionEvent[]): StandingStep[] {
  const all = events.flatMap(spansOf);
  const days = [
    ...new Set(all.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))),
  ].sort();
  const steps: StandingStep[] = [];
  days.forEach((from, index) => {
    let best: Span | null = null;
    let count = 0;
    for (const span of all) {
      if (!covers(span, from)) continue;
      count += 1;
      if (best === null || span.value > best.value || (span.value === best.value && span.from >= best.from))
        best = span;
    }
    if (best === null) return;
    steps.push({ from, until: days[index + 1] ?? null, value: best.value, event: best.event, count });
  });
  return steps;
}

/** The step of an area on a day, or null when none of its measures stands. */
export function stepOn(steps: readonly StandingStep[], day: string): StandingStep | null {
  return steps.find((step) => covers(step, day)) ?? null;
}

/** A municipality, township, utility or tribe with its steps. */
export interface StandingPlace extends Omit<TownPlace, 'events'> {
  steps: readonly StandingStep[];
}

/** Steps of every area that has ever had a measure that stands. */
export interface StandingRecord {
  /** By five-digit FIPS: measures of the county itself, not of the places in it. */
  counties: ReadonlyMap<string, readonly StandingStep[]>;
  /** By two letters. */
  states: ReadonlyMap<string, readonly StandingStep[]>;
  places: readonly StandingPlace[];
  /** Measures of states and of the federal government, which are also told as a list. */
  wide: readonly OppositionEvent[];
  /** Every measure once, by the act that stands for it. */
  measures: readonly OppositionEvent[];
}

const WIDE_KINDS = ['state', 'federal', 'national'];

/**
 * Sorts the measures among `events` by what they hold over, each told by its first act. Measures outside the US have
 * marks, no areas.
 */
export function standingRecord(events: readonly OppositionEvent[]): StandingRecord {
  const counties = new Map<string, OppositionEvent[]>();
  const states = new Map<string, OppositionEvent[]>();
  const municipal: OppositionEvent[] = [];
  const wide: OppositionEvent[] = [];
  const add = (map: Map<string, OppositionEvent[]>, key: string | null, event: OppositionEvent) => {
    if (key === null) return;
    const known = map.get(key);
    if (known) known.push(event);
    else map.set(key, [event]);
  };
  const measures = measuresAmong(events).flatMap(({ act }) => (stepShown(act) === null ? [] : [act]));
  for (const event of measures) {
    const { jurisdictionKind: kind, country } = event;
    if (isTownKind(kind)) municipal.push(event);
    else if (country === 'US') {
      if (kind === 'county') add(counties, event.countyFips, event);
      if (kind === 'state') add(states, event.state, event);
      if (WIDE_KINDS.includes(kind)) wide.push(event);
    }
  }
  const stepsOf = (map: ReadonlyMap<string, OppositionEvent[]>) =>
    new Map([...map].map(([key, own]) => [key, standingSteps(own)] as const));
  return {
    counties: stepsOf(counties),
    states: stepsOf(states),
    places: townPlacesOf(municipal).map(({ events: own, ...place }) => ({
      ...place,
      steps: standingSteps(own),
    })),
    wide,
    measures,
  };
}

/** What stands on one day. */
export interface StandingDay {
  counties: ReadonlyMap<string, StandingStep>;
  states: ReadonlyMap<string, StandingStep>;
  /** By `area` of the events: towns that have a polygon, and counties in which towns lie somewhere. */
  towns: ReadonlyMap<string, StandingStep>;
  /** Counties, states and places by value of the scale. */
  tally: ReadonlyMap<number, StandingTally>;
}

/** How many areas of each kind show one value, and how many measures have it: an area shows one of several. */
export interface StandingTally {
  counties: number;
  states: number;
  places: number;
  measures: number;
}

/** Looks up what stands on a day. */
export function standingDay(record: StandingRecord, day: string): StandingDay {
  const tally = new Map<number, StandingTally>();
  const tell = (value: number, kind: keyof StandingTally) => {
    const known = tally.get(value) ?? { counties: 0, states: 0, places: 0, measures: 0 };
    known[kind] += 1;
    tally.set(value, known);
  };
  const look = (areas: ReadonlyMap<string, readonly StandingStep[]>, kind: 'counties' | 'states') => {
    const found = new Map<string, StandingStep>();
    for (const [key, steps] of areas) {
      const step = stepOn(steps, day);
      if (step === null) continue;
      found.set(key, step);
      tell(step.value, kind);
    }
    return found;
  };
  const counties = look(record.counties, 'counties');
  const states = look(record.states, 'states');
  const towns = new Map<string, StandingStep>();
  for (const { area, steps } of record.places) {
    const step = stepOn(steps, day);
    if (step === null) continue;
    tell(step.value, 'places');
    // Several towns may lie somewhere in one county.
    if (area !== null && step.value >= (towns.get(area)?.value ?? 0)) towns.set(area, step);
  }
  for (const measure of record.measures) {
    const span = spansOf(measure).find((candidate) => covers(candidate, day));
    if (span) tell(span.value, 'measures');
  }
  return { counties, states, towns, tally };
}
