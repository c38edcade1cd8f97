/** What fights are compared by: what is asked of a case, what is known of a fight, and how far apart the two are. */
import type { OppositionEvent } from '../event';
import type { Fight } from '../fight';
import type { Site } from '../site';
import {
  ACTIONS,
  type Action,
  CONCERNS,
  type Concern,
  type JurisdictionKind,
  MEASURE_KINDS,
  type MeasureKind,
  type SiteClass,
} from '../vocabulary';

/** What is used against a project: what was done, or the kind of a measure. */
export const INSTRUMENTS = [...new Set([...ACTIONS, ...MEASURE_KINDS])] as readonly (Action | MeasureKind)[];
export type Instrument = Action | MeasureKind;

/** A case to find similar ones for; null is "not asked". */
export interface Case {
  /** Two letters. */
  state: string | null;
  mw: number | null;
  kind: JurisdictionKind | null;
  instruments: readonly Instrument[] | null;
  grounds: readonly Concern[] | null;
  /** Whether the ground was mined: a mine, a former one, or one that was turned. */
  formerMine: boolean | null;
}

/** What is known of a fight; null is unknown, and an empty list is one too: trackers name what they know of. */
export type Known = Case;

export const FEATURES = ['state', 'mw', 'kind', 'instruments', 'grounds', 'formerMine'] as const;
export type Feature = (typeof FEATURES)[number];

/** How much each feature counts. */
export type Weights = Record<Feature, number>;

export const EVEN_WEIGHTS: Weights = {
  state: 1,
  mw: 1,
  kind: 1,
  instruments: 1,
  grounds: 1,
  formerMine: 1,
};

/** Sizes that differ by so many doublings are as far apart as can be. */
const MOST_DOUBLINGS = 3;

/** What an unknown feature counts as: neither like nor unlike. */
export const UNKNOWN_DISTANCE = 0.5;

const MINED: readonly SiteClass[] = ['conversion', 'activeMine', 'formerMine'];

/** Whether a site is on ground that was mined. */
export const wasMined = ({ siteClass }: Pick<Site, 'siteClass'>): boolean => MINED.includes(siteClass);

const instrumentsOf = (events: readonly OppositionEvent[]): Instrument[] => {
  const used = new Set<Instrument>(
    events.flatMap(({ actions, measure }) => [...actions, ...(measure?.kind ? [measure.kind] : [])]),
  );
  return INSTRUMENTS.filter((word) => used.has(word));
};

/** A fight with the acts that had happened by the day viewed. */
export interface FightSoFar {
  fight: Pick<Fight, 'siteIds' | 'country' | 'state' | 'jurisdictionKind' | 'mwTold'>;
  events: readonly OppositionEvent[];
}

/** What is known of a fight. @param sites by id */
export function knownOf({ fight, events }: FightSoFar, sites: ReadonlyMap<string, Site>): Known {
  const own = fight.siteIds.flatMap((id) => sites.get(id) ?? []);
  const grounds = new Set(events.flatMap(({ concerns }) => concerns));
  const told =
    fight.mwTold.at(-1) ?? own.flatMap(({ mw }) => mw?.value ?? []).sort((a, b) => b - a)[0] ?? null;
  const mined =
    own.length > 0
      ? own.some(wasMined)
      : events.length > 0 && events.every(({ technology }) => technology === 'crypto')
        ? true
        : null;
  return {
    state: fight.country === 'US' ? fight.state : null,
    mw: told,
    kind: fight.jurisdictionKind,
    instruments: instrumentsOf(events),
    grounds: CONCERNS.filter((word) => grounds.has(word)),
    formerMine: mined,
  };
}

const TOWNS: readonly JurisdictionKind[] = ['municipality', 'township'];

/** Share of what was asked for that is missing; null where nothing is known. */
function missing<Word>(asked: readonly Word[], found: readonly Word[] | null): number | null {
  if (found === null || found.length === 0) return null;
  return asked.filter((word) => !found.includes(word)).length / asked.length;
}

/**
 * How far a fight is from a case in one feature: 0 the same, 1 as far as can be.
 * @returns undefined when the case does not ask, null when it is unknown of the fight
 */
export function distanceIn(feature: Feature, asked: Case, known: Known): number | null | undefined {
  switch (feature) {
    case 'state':
      if (asked.state === null) return undefined;
      return known.state === null ? null : Number(asked.state !== known.state);
    case 'mw':
      if (asked.mw === null) return undefined;
      return known.mw === null || known.mw <= 0
        ? null
        : Math.min(1, Math.abs(Math.log2(asked.mw / known.mw)) / MOST_DOUBLINGS);
    case 'kind':
      if (asked.kind === null) return undefined;
      if (known.kind === null) return null;
      if (asked.kind === known.kind) return 0;
      // A town and a township are both small and local.
      return TOWNS.includes(asked.kind) && TOWNS.includes(known.kind) ? 0.5 : 1;
    case 'instruments':
      if (asked.instruments === null || asked.instruments.length === 0) return undefined;
      return missing(asked.instruments, known.instruments);
    case 'grounds':
      if (asked.grounds === null || asked.grounds.length === 0) return undefined;
      return missing(asked.grounds, known.grounds);
    case 'formerMine':
      if (asked.formerMine === null) return undefined;
      return known.formerMine === null ? null : Number(asked.formerMine !== known.formerMine);
  }
}
