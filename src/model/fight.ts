/**
 * Fights: the acts of one place that belong to one project or one measure. Which acts belong together is
 * decided by the data build and reviewed; what stands on the day viewed is worked out here.
 */
import type { OppositionEvent } from './event';
import { MEASURE_STATES, type MeasureState, measureOnDate } from './measureOnDate';
import { type DatedOutcome, isToldBy, toldFrom } from './outcome';
import type { Action, JurisdictionKind, MeasureOutcome, ProjectOutcome } from './vocabulary';
import { columnsOf, unpackTable, type WireTable } from './wire';

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
  /** Acts that the texts of its records tell beside those, in time order (`acts.json`). */
  actIds: string[];
  /** The sites that its project is; empty when none is known. */
  siteIds: string[];
  /** Megawatts that its acts report, each once, ascending; unverified. */
  mwTold: number[];
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
  'actIds',
  'siteIds',
  'mwTold',
]);

/** `settled` when every outcome known is final, and no measure is in force or awaits a decision. */
export const FIGHT_STATES = ['ongoing', 'settled', 'notYet'] as const;
export type FightState = (typeof FIGHT_STATES)[number];

/** A fight as it stood on a day. */
export interface FightOnDay {
  state: FightState;
  /** Acts that had happened by the day, in time order; undated ones count as happened. */
  eventIds: string[];
  firstDate: string | null;
  lastDate: string | null;
  project: DatedOutcome<ProjectOutcome> | null;
  measure: DatedOutcome<MeasureOutcome> | null;
  /** The most binding state among its measures; null when it holds none. */
  measureState: MeasureState | null;
}

/**
 * The outcome that holds on a day, of those that acts tell in time order: the last that was told by then. What is
 * decided stands above what awaits a decision; a later act that awaits one makes it interim.
 */
export function outcomeBy<W extends ProjectOutcome | MeasureOutcome>(
  told: readonly (DatedOutcome<W> | null)[],
  day: string,
): DatedOutcome<W> | null {
  const known = told
    .filter((outcome) => outcome !== null)
    .filter((outcome) => isToldBy(outcome, day))
    .sort((a, b) => (toldFrom(a) < toldFrom(b) ? -1 : toldFrom(a) > toldFrom(b) ? 1 : 0));
  const awaits = ({ word }: DatedOutcome<W>) => word === 'undecided' || word === 'proposed';
  const decided = known.findLast((outcome) => !awaits(outcome));
  const last = known.at(-1);
  if (decided === undefined || last === undefined) return last ?? null;
  return awaits(last) ? { ...decided, finality: 'interim' } : decided;
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
  const happened = fight.eventIds.flatMap((id) => {
    const event = events.get(id);
    return !event || (event.date !== null && event.date > day) ? [] : [event];
  });
  const dates = happened.flatMap(({ date }) => date ?? []);
  const project = outcomeBy(
    happened.map(({ projectOutcome }) => projectOutcome),
    day,
  );
  const measure = outcomeBy(
    happened.map(({ measureOutcome }) => measureOutcome),
    day,
  );
  const states = new Set(happened.flatMap((event) => measureOnDate(event, day) ?? []));
  const measureState = MEASURE_STATES.find((state) => states.has(state)) ?? null;
  return {
    state:
      happened.length === 0 ? 'notYet' : isSettled(project, measure, measureState) ? 'settled' : 'ongoing',
    eventIds: happened.map(({ id }) => id),
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    project,
    measure,
    measureState,
  };
}

function isSettled(
  project: DatedOutcome | null,
  measure: DatedOutcome | null,
  measureState: MeasureState | null,
): boolean {
  const known = [project, measure].filter((told) => told !== null);
  if (known.length === 0 || measureState === 'inForce' || measureState === 'proposed') return false;
  return known.every(
    ({ word, finality }) =>
      finality === 'final' &&
      word !== 'undecided' &&
      word !== 'proposed' &&
      // An adopted measure is over only with its term.
      (word !== 'adopted' || (measureState !== null && measureState !== 'openEnded')),
  );
}
