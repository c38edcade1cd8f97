/**
 * Fights: the acts of one place that belong to one project or one measure. Which acts belong together is
 * decided by the data build and reviewed; what stands on the day viewed is worked out here.
 */
import type { OppositionEvent } from './event';
import { MEASURE_STATES, type MeasureState, measureOnDate } from './measureOnDate';
import { type Action, type JurisdictionKind, OUTCOMES, type Outcome } from './vocabulary';
import { columnsOf, unpackTable, type WireTable } from './wire';

/** How sure an outcome is: `interim` ones may still change, on appeal or at the next reading. */
export type Finality = 'final' | 'interim';

export interface FightOutcome {
  outcome: Outcome;
  finality: Finality;
}

/** Acts that belong together. Built into `fights.json`; an act without companions is a fight of one. */
export interface Fight {
  /** The id of its first act. Every act leads to its fight (`fightsByEvent`), so that old links keep working. */
  id: string;
  jurisdiction: string;
  jurisdictionKind: JurisdictionKind;
  /** ISO 3166-1 alpha-2. */
  country: string;
  state: string | null;
  countyFips: string | null;
  /** The project as most of its acts name it; null when none does. */
  project: string | null;
  company: string | null;
  /** What kind of measure it is about, by its first measure; null when it holds none. */
  measure: Action | null;
  /** In time order, undated acts last. */
  eventIds: string[];
  /** First and last dated act, `YYYY-MM-DD`; null when none is dated. */
  firstDate: string | null;
  lastDate: string | null;
  /** What became of the project and of the measure, by all acts on record; each null when none tells. */
  projectOutcome: FightOutcome | null;
  measureOutcome: FightOutcome | null;
  /** What each act told, two letters an act: of the project and of the measure (see `outcomeOfLetter`). */
  told: string;
}

/** What travels; the id is the first of `eventIds`. */
export const FIGHT_COLUMNS = columnsOf<Omit<Fight, 'id'>>()([
  'jurisdiction',
  'jurisdictionKind',
  'country',
  'state',
  'countyFips',
  'project',
  'company',
  'measure',
  'eventIds',
  'firstDate',
  'lastDate',
  'projectOutcome',
  'measureOutcome',
  'told',
]);

/** `settled` when every outcome known is final and neither pending nor paused, and no measure awaits its end. */
export const FIGHT_STATES = ['ongoing', 'settled', 'notYet'] as const;
export type FightState = (typeof FIGHT_STATES)[number];

/** A fight as it stood on a day. */
export interface FightOnDay {
  state: FightState;
  /** Acts that had happened by the day, in time order; undated ones count as happened. */
  eventIds: string[];
  firstDate: string | null;
  lastDate: string | null;
  project: FightOutcome | null;
  measure: FightOutcome | null;
  /** The most binding state among its measures; null when it holds none. */
  measureState: MeasureState | null;
}

const LETTERS = 'abcdef';

/** One letter for an outcome, a capital when it is final, `-` when there is none. */
export function letterOfOutcome(told: FightOutcome | null): string {
  if (told === null) return '-';
  const letter = LETTERS.charAt(OUTCOMES.indexOf(told.outcome));
  return told.finality === 'final' ? letter.toUpperCase() : letter;
}

/** Reverses `letterOfOutcome`. */
export function outcomeOfLetter(letter: string): FightOutcome | null {
  const outcome = OUTCOMES[LETTERS.indexOf(letter.toLowerCase())];
  if (letter === '-' || letter === '' || outcome === undefined) return null;
  return { outcome, finality: letter === letter.toLowerCase() ? 'interim' : 'final' };
}

/**
 * The outcome that a course of acts leaves, in time order: the last that tells more than "pending". It is
 * interim when a later act is still pending.
 */
export function outcomeAfter(told: readonly (FightOutcome | null)[]): FightOutcome | null {
  let last: FightOutcome | null = null;
  for (const next of told) {
    if (next === null) continue;
    if (next.outcome !== 'pending' || last === null) last = next;
    else last = { outcome: last.outcome, finality: 'interim' };
  }
  return last;
}

/**
 * Unpacks `fights.json`.
 * @throws Error when the file comes from another version of the code
 */
export function readFights(table: WireTable): Fight[] {
  return unpackTable<Omit<Fight, 'id'>>('fights.json', table, FIGHT_COLUMNS).map((fight) => ({
    id: fight.eventIds[0] ?? '',
    ...fight,
  }));
}

/** Event id -> the fight it belongs to. */
export function fightsByEvent(fights: readonly Fight[]): Map<string, Fight> {
  return new Map(fights.flatMap((fight) => fight.eventIds.map((id): [string, Fight] => [id, fight])));
}

/**
 * The fight as it stood on a day: later acts are left out.
 * @param events the acts by id; one that is missing is left out
 * @param day    `YYYY-MM-DD`
 */
export function fightOn(fight: Fight, events: ReadonlyMap<string, OppositionEvent>, day: string): FightOnDay {
  const happened = fight.eventIds.flatMap((id, index) => {
    const event = events.get(id);
    if (!event || (event.date !== null && event.date > day)) return [];
    const [ofProject, ofMeasure] = [2 * index, 2 * index + 1].map((place) =>
      outcomeOfLetter(fight.told.charAt(place)),
    );
    return [{ event, project: ofProject ?? null, measure: ofMeasure ?? null }];
  });
  const dates = happened.flatMap(({ event }) => event.date ?? []);
  const project = outcomeAfter(happened.map((act) => act.project));
  const measure = outcomeAfter(happened.map((act) => act.measure));
  const states = new Set(happened.flatMap(({ event }) => measureOnDate(event, day) ?? []));
  const measureState = MEASURE_STATES.find((state) => states.has(state)) ?? null;
  return {
    state:
      happened.length === 0 ? 'notYet' : isSettled(project, measure, measureState) ? 'settled' : 'ongoing',
    eventIds: happened.map(({ event }) => event.id),
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    project,
    measure,
    measureState,
  };
}

function isSettled(
  project: FightOutcome | null,
  measure: FightOutcome | null,
  measureState: MeasureState | null,
): boolean {
  const known = [project, measure].filter((told) => told !== null);
  if (known.length === 0 || measureState === 'inForce' || measureState === 'proposed') return false;
  return known.every(
    ({ outcome, finality }) =>
      finality === 'final' &&
      outcome !== 'pending' &&
      // A pause is over with its measure.
      (outcome !== 'paused' || (measureState !== null && measureState !== 'openEnded')),
  );
}
